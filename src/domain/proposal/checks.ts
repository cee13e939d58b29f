/** 全件指令的先决条件 · what must hold before the office or a proposer may do it; and what the data must say. */
import type { DataOf } from '../commands.js';
import type { CaseState, Item } from '../case.js';
import { isLiving, leadOfPart, livingLeads, livingParts } from '../case.js';
import type { Env } from '../decision.js';
import { addWorkdays } from '../deadline/working-days.js';
import type { DataCheck, Precondition } from '../given.js';
import { obstacle, proposerOf } from '../given.js';
import { ratingOf } from '../lead-unit/facts.js';
import { isRatedByAll, isRater } from '../lead-unit/verdict.js';
import type { Obstacle } from '../shared/refusal.js';

export const vacantParts = (c: CaseState) => livingParts(c).filter((p) => leadOfPart(c, p.id) === undefined);

/** The unit already has a living item on the case. */
export const isOnCase = (c: CaseState, unitId: string): boolean =>
  c.items.some((i) => isLiving(i) && i.unitId === unitId);

export const unitTaken = (c: CaseState, unitId: string, path: string): Obstacle[] =>
  isOnCase(c, unitId) ? obstacle('unit.on_case', '该单位已承办本件,请先撤销原承办关系', path) : [];

function modeFits({ mode, leads, cos }: DataOf<'office.assign'>, { rulebook }: Env): Obstacle[] {
  if (!rulebook.modes.includes(mode)) return obstacle('assign.mode_unknown', '本地办法没有这种办理方式', 'mode');
  if (mode === 'separate') {
    return leads.length >= 2 ? [] : obstacle('assign.leads', '分办须有两个以上主办单位', 'leads');
  }
  if (leads.length !== 1) return obstacle('assign.leads', '独办或主会办只能有一个主办单位', 'leads');
  if (mode === 'sole' && cos.length > 0) return obstacle('assign.cos', '独办不设会办单位', 'cos');
  if (mode === 'leadAndCo' && cos.length === 0) return obstacle('assign.cos', '主会办须有会办单位', 'cos');
  return [];
}

function refill(c: CaseState, { mode, leads }: DataOf<'office.assign'>): Obstacle[] {
  if (mode !== c.mode) return obstacle('assign.mode', '补交办不得改变办理方式', 'mode');
  return leads.length <= vacantParts(c).length ? [] : obstacle('assign.leads', '主办单位多于待交办的部分', 'leads');
}

const assign: DataCheck<DataOf<'office.assign'>> = ({ state, env }, data) => {
  const found: Obstacle[] = livingParts(state).length === 0 ? modeFits(data, env) : refill(state, data);
  const units = [...data.leads, ...data.cos].map((u) => u.unitId);
  if (new Set(units).size < units.length) found.push(...obstacle('assign.unit_twice', '同一单位不能重复交办'));
  for (const unitId of units) found.push(...unitTaken(state, unitId, 'leads'));
  for (const co of data.cos) {
    const known = [...data.leads.map((l) => l.unitId), ...livingLeads(state).map((l) => l.unitId)];
    if (co.leadUnitId !== undefined && !known.includes(co.leadUnitId)) {
      found.push(...obstacle('assign.lead_unknown', '会办单位所属的主办单位不在本件', 'cos'));
    }
  }
  const on = data.assignedOn;
  if (on !== undefined) {
    if (on > env.today) found.push(...obstacle('assign.future', '交办日期不得晚于今天', 'assignedOn'));
    if (state.bodyAssignedOn !== null && on < state.bodyAssignedOn) {
      found.push(...obstacle('assign.before_body', '交办日期不得早于人大、政协交办日期', 'assignedOn'));
    }
    if (on < env.today && data.reason === undefined) {
      found.push(...obstacle('assign.reason', '补录以前的交办日期须说明原因', 'reason'));
    }
  }
  return found;
};

/** 撤回交办的时限 · seconds of business time; as long do its notices wait. */
export const UNDO_SECONDS = 10;
/** Only the very last thing that happened to the case, and only at once. */
const undo: Precondition = ({ state, env }) => {
  if (state.record.assignedSeq !== state.version) {
    return obstacle('undo.acted', '交办之后本件已有办理,不能撤回;请改办、撤销承办单位或作废');
  }
  return Date.parse(env.now) - Date.parse(state.lastEventAt) <= UNDO_SECONDS * 1000
    ? []
    : obstacle('undo.late', `交办已超过 ${UNDO_SECONDS} 秒,不能撤回;请改办或撤销承办单位`);
};

const addCo: DataCheck<DataOf<'office.addCo'>> = ({ state }, data) => [
  ...unitTaken(state, data.unitId, 'unitId'),
  ...(data.leadUnitId !== undefined && !livingLeads(state).some((l) => l.unitId === data.leadUnitId)
    ? obstacle('assign.lead_unknown', '会办单位所属的主办单位不在本件', 'leadUnitId')
    : []),
];

const requestWithdrawal: DataCheck<DataOf<'proposer.requestWithdrawal'>> = (s, data) => {
  const who = proposerOf(s, data.proposerId);
  if (!who) return obstacle('proposer.unknown', '请指明提出人', 'proposerId');
  return s.state.record.withdrawalRequests.some((r) => r.proposerId === who.id)
    ? obstacle('withdrawal.already', '该提出人已申请撤回')
    : [];
};

/** The case and the rules it stands under: enough to see what is open, whatever day it is. */
export interface Standing {
  state: CaseState;
  env: Pick<Env, 'rulebook' | 'calendar'>;
}

const withinLimit = ({ state, env }: Standing): Obstacle[] => {
  const late =
    env.rulebook.withdrawal.until === 'assigned'
      ? state.state !== 'registered'
      : state.record.replies.some((r) => r.sentOn !== null);
  return late ? obstacle('withdrawal.late', '已超过本地规定的撤回期限') : [];
};

const allAsked = ({ state }: Standing): Obstacle[] =>
  state.proposers.every((p) => state.record.withdrawalRequests.some((r) => r.proposerId === p.id))
    ? []
    : obstacle('withdrawal.not_all', '须全体提出人申请撤回后方可撤案');

/**
 * 未反馈 · the proposer's silence after two 催询 ten workdays apart, or nobody left who could rate: the case may be closed
 * without an evaluation (重庆 art. 29: out of the base of 满意率; a later form still counts).
 */
function isSilent({ state, env }: Standing, lead: Item): boolean {
  if (lead.state !== 'awaitingFeedback') return false;
  if (isRatedByAll(env.rulebook, state, lead)) return true;
  const raters = state.proposers.filter(
    (p) => isRater(env.rulebook, state, p) && ratingOf(state, lead, p.id) === undefined,
  );
  return raters.every(({ id }) => {
    const urged = state.record.evaluationUrges.filter((u) => u.proposerId === id).map((u) => u.on);
    const [first, last] = [urged[0], urged.at(-1)];
    const { urges, apartWorkdays } = env.rulebook.evaluation.silentAfter;
    if (first === undefined || last === undefined || urged.length < urges) return false;
    return last >= addWorkdays(env.calendar, first, apartWorkdays).date;
  });
}

const unsettled = (s: Standing): Obstacle[] =>
  livingLeads(s.state).flatMap((lead) =>
    lead.state === 'settled' || isSilent(s, lead)
      ? []
      : obstacle('close.unsettled', '尚有主办单位未办结,请待提出人评价、催询后仍未反馈,或决定重新办理'),
  );
/** 沟通说明未作 · dissatisfied with the way alone: explained once, nothing is handled again. */
export function owesApology(state: CaseState, lead: Item): boolean {
  const last = state.record.evaluations.filter((e) => e.itemId === lead.id && e.counts).at(-1);
  if (last?.process !== 'dissatisfied' || last.result === 'dissatisfied') return false;
  return !state.record.apologies.some((a) => a.itemId === lead.id && a.round === last.round);
}
const owedApologies = (state: CaseState): Obstacle[] =>
  livingLeads(state).flatMap((lead) =>
    owesApology(state, lead) ? obstacle('close.apology', '提出人对办理过程不满意,主办单位须先沟通说明') : [],
  );

/** 办结的先决条件 · empty: the office may close. */
export const closeObstacles = (s: Standing): Obstacle[] => [...unsettled(s), ...owedApologies(s.state)];
/** 撤案的先决条件 */
export const withdrawObstacles = (s: Standing): Obstacle[] => [...withinLimit(s), ...allAsked(s)];

const link: Precondition = ({ state }) =>
  state.record.linkGroup === null ? [] : obstacle('link.already', '本件已合并办理,请先解除');
const unlink: Precondition = ({ state }) =>
  state.record.linkGroup === null ? obstacle('link.none', '本件未合并办理') : [];
const linkOthers: DataCheck<DataOf<'office.linkHandling'>> = ({ state }, data) =>
  data.withIds.includes(state.id) ? obstacle('link.self', '不能与本件自身合并办理', 'withIds') : [];
const merge: DataCheck<DataOf<'office.merge'>> = ({ state }, data) =>
  data.intoId === state.id ? obstacle('merge.self', '不能并入本件自身', 'intoId') : [];

const correct: DataCheck<DataOf<'office.correctRegistration'>> = ({ state }, { changes }) =>
  (changes.proposers ?? []).some((p) => !state.proposers.some((known) => known.id === p.id))
    ? obstacle('proposer.unknown', '提出人不在本件', 'changes.proposers')
    : [];

export const PROPOSAL_PRECONDITIONS = {
  'office.undoAssign': [undo],
  'office.close': [closeObstacles],
  'office.linkHandling': [link],
  'office.unlinkHandling': [unlink],
  'proposer.requestWithdrawal': [withinLimit],
  'office.withdraw': [withdrawObstacles],
} satisfies Record<string, Precondition[]>;

export const PROPOSAL_DATA_CHECKS = {
  'office.assign': assign,
  'office.addCo': addCo,
  'proposer.requestWithdrawal': requestWithdrawal,
  'office.linkHandling': linkOthers,
  'office.merge': merge,
  'office.correctRegistration': correct,
};
