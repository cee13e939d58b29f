/** 督办、协调与例外的先决条件。 */
import type { CaseState, Item } from '../../case.js';
import { livingLeads } from '../../case.js';
import type { DataOf } from '../../commands.js';
import type { DataCheck, Precondition, Situation } from '../../given.js';
import { obstacle } from '../../given.js';
import { isUnavailable, ratingOf } from '../../lead-unit/facts.js';

const notHard: Precondition = ({ state }) => (state.hard ? obstacle('hard.already', '本件已认定难度较大') : []);
const notKey: Precondition = ({ state }) =>
  state.record.key === null ? [] : obstacle('key.already', '本件已是重点督办件');
const isKey: Precondition = ({ state }) =>
  state.record.key === null ? obstacle('key.none', '本件不是重点督办件') : [];

/** 待评价的承办件 · answered in this round, and not rated by this proposer. */
const unrated = (c: CaseState, proposerId: string): Item[] =>
  livingLeads(c).filter((i) => i.state === 'awaitingFeedback' && ratingOf(c, i, proposerId) === undefined);

const someUnrated: Precondition = ({ state }) =>
  state.proposers.some((p) => !isUnavailable(state, p.id) && unrated(state, p.id).length > 0)
    ? []
    : obstacle('urge.nothing', '没有待评价的答复');

const pastDay =
  <K extends string>(key: K, label: string): DataCheck<Record<K, string>> =>
  (s: Situation, data) =>
    data[key] > s.env.today ? obstacle('date.future', `${label}不得晚于今天`, key) : [];

const urge: DataCheck<DataOf<'body.urgeEvaluation'>> = ({ state }, { proposerId }) => {
  if (!state.proposers.some((p) => p.id === proposerId)) {
    return obstacle('proposer.unknown', '提出人不在本件', 'proposerId');
  }
  if (isUnavailable(state, proposerId)) return obstacle('proposer.unavailable', '该提出人已不能履职', 'proposerId');
  return unrated(state, proposerId).length > 0
    ? []
    : obstacle('urge.nothing', '该提出人没有待评价的答复', 'proposerId');
};

const unavailable: DataCheck<DataOf<'body.recordUnavailable'>> = ({ state }, { proposerId, newLeadId }) => {
  const who = state.proposers.find((p) => p.id === proposerId);
  if (!who) return obstacle('proposer.unknown', '提出人不在本件', 'proposerId');
  if (isUnavailable(state, proposerId)) return obstacle('proposer.unavailable', '已记录该提出人不能履职', 'proposerId');
  const others = state.proposers.filter((p) => p.id !== proposerId && !isUnavailable(state, p.id));
  if (newLeadId === undefined) {
    return who.role === 'lead' && others.length > 0
      ? obstacle('proposer.new_lead', '领衔提出人不能履职的,请指明由哪位附议人接替', 'newLeadId')
      : [];
  }
  if (who.role !== 'lead') return obstacle('proposer.new_lead', '只有领衔提出人不能履职时才更换领衔人', 'newLeadId');
  return others.some((p) => p.id === newLeadId)
    ? []
    : obstacle('proposer.unknown', '接替的领衔人须是本件的其他提出人', 'newLeadId');
};

const orderBy: DataCheck<DataOf<'office.superviseOrder'>> = (s, data) =>
  data.by < s.env.today ? obstacle('order.past', '督办单要求的日期不得早于今天', 'by') : [];

export const SUPERVISION_PRECONDITIONS = {
  'office.markHard': [notHard],
  'body.markKey': [notKey],
  'body.unmarkKey': [isKey],
  'body.urgeEvaluation': [someUnrated],
};
export const SUPERVISION_DATA_CHECKS = {
  'office.mediate': pastDay('heldOn', '协调日期'),
  'office.superviseOrder': orderBy,
  'body.markKey': pastDay('on', '确定日期'),
  'body.recordSupervision': pastDay('on', '活动日期'),
  'body.urgeEvaluation': urge,
  'body.recordUnavailable': unavailable,
  'lead.recordResearch': pastDay('on', '调研日期'),
};
