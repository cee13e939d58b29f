/** 可走的每一步 · every command that somebody of the cast may give now, with the data that leads different ways. */
import { isAuthorized } from '../../src/domain/access/policy.js';
import type { Item } from '../../src/domain/case.js';
import { livingLeads } from '../../src/domain/case.js';
import type { Command, CommandType } from '../../src/domain/commands.js';
import { COMMANDS } from '../../src/domain/commands.js';
import { isAdmitted } from '../../src/domain/decide.js';
import { isOnCase, vacantParts } from '../../src/domain/proposal/checks.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { subjectsOf } from '../../src/domain/signing.js';
import type { CaseInMemory } from './office.js';
import {
  CO_SIGNER,
  clerk,
  CPPCC,
  DEPUTY,
  HEAD,
  LETTER,
  MEASURE,
  NPC,
  OFFICE,
  principal,
  SUPERVISION,
  unit,
  unitOffice,
} from './office.js';

export interface Shape {
  leads: number[];
  cos: number[];
  /** a spare unit for 退办 and 改办 */
  spare: number;
  /** commands left out, to keep a walk small */
  without?: CommandType[];
}
export interface Move {
  by: Actor;
  command: Command;
  /** what is done to which kind of item with which data */
  name: string;
  /** what is done where, with which of the data, by which of those who may: the same key for the same move of any walk */
  key: string;
}

/** Where a case stands: in memory or as read from the database. */
export type Position = Pick<CaseInMemory, 'state' | 'now' | 'rulebook'>;

export const cast = (shape: Shape): Actor[] => [
  OFFICE,
  HEAD,
  SUPERVISION,
  NPC,
  CPPCC,
  DEPUTY,
  CO_SIGNER,
  ...[...shape.leads, ...shape.cos, shape.spare].flatMap((n) => [clerk(n), principal(n), unitOffice(n)]),
];

type Choices = (c: Position, item: Item | undefined, shape: Shape) => Record<string, unknown>[];
const today = (c: Position) => dateOf(c.now);
const lastContact = (c: Position, item: Item | undefined) =>
  c.state.record.contacts.filter((x) => x.itemId === item?.id).at(-1)?.id;
const spareFree = (c: Position, shape: Shape) =>
  !c.state.items.some(
    (i) => i.unitId === unit(shape.spare) && !['returned', 'reassigned', 'withdrawn'].includes(i.state),
  );

/** 补交办 · a part of a 分办件 that lost its lead unit goes to one that is not on the case. */
const refilled = ({ state }: Position, { leads, spare }: Shape): Record<string, unknown>[] => {
  const free = [spare, ...leads].find((n) => !isOnCase(state, unit(n)));
  const isVacant = state.mode === 'separate' && vacantParts(state).length > 0;
  return isVacant && free !== undefined ? [{ mode: 'separate', leads: [{ unitId: unit(free) }], cos: [] }] : [];
};
/** each a paper of its own, as uploads are */
const paper = (n: number): string => `01900000-0000-7000-b000-${String(n).padStart(12, '0')}`;
const promises = (c: Position): string[] => c.state.commitments.map((m) => m.id);
const onPromise =
  (...choices: Record<string, unknown>[]): Choices =>
  (c) =>
    promises(c).flatMap((commitmentId) => choices.map((choice) => ({ commitmentId, ...choice })));

const DATA: Partial<Record<CommandType, Choices>> = {
  'office.assign': (c, _i, s) => [
    s.leads.length > 1
      ? {
          mode: 'separate',
          leads: s.leads.map((n) => ({ unitId: unit(n), part: `第${n}部分` })),
          cos: s.cos.map((n) => ({ unitId: unit(n) })),
        }
      : {
          mode: s.cos.length > 0 ? 'leadAndCo' : 'sole',
          leads: [{ unitId: unit(s.leads[0] ?? 1) }],
          cos: s.cos.map((n) => ({ unitId: unit(n) })),
        },
    { mode: s.cos.length > 0 ? 'leadAndCo' : 'sole', leads: [{ unitId: unit(s.spare) }], cos: [] },
    ...refilled(c, s),
  ],
  'office.addCo': (c, _i, s) => {
    if (!spareFree(c, s)) return [];
    const added = { unitId: unit(s.spare), reason: '需要会办' };
    const leads = livingLeads(c.state);
    return leads.length < 2 ? [added] : leads.map((lead) => ({ ...added, leadUnitId: lead.unitId }));
  },
  'office.withdrawUnit': () => [{ reason: '调整' }],
  'office.reassign': (c, _i, s) => (spareFree(c, s) ? [{ newUnitId: unit(s.spare), reason: '调整' }] : []),
  'unit.requestReturn': () => [{ reason: '非本单位职责', basis: '三定规定' }],
  'office.decideReturn': (c, _i, s) => [
    { granted: false, reason: '属本单位职责' },
    { granted: true, reason: '同意' },
    ...(spareFree(c, s) ? [{ granted: true, reason: '同意', newUnitId: unit(s.spare) }] : []),
  ],
  'lead.plan': () => [{ measures: [MEASURE(1)] }],
  'co.submitOpinion': () => [{ text: '支持', stance: 'support' }],
  'lead.adoptOpinion': () => [
    { adopted: 'full' },
    { adopted: 'partly', reason: '部分可行' },
    { adopted: 'no', reason: '不可行' },
  ],
  'lead.requestSupplement': () => [{ why: 'noSubstance', what: '请补充' }],
  'lead.recordContact': (c) => [
    {
      kind: 'meeting',
      at: c.now,
      unitPeople: ['张三'],
      proposerIds: c.state.proposers.map((p) => p.id),
      summary: '见面',
    },
    {
      kind: 'phone',
      at: c.now,
      unitPeople: ['张三'],
      proposerIds: c.state.proposers.map((p) => p.id),
      summary: '电话',
    },
  ],
  'proposer.confirmContact': (c, i) =>
    [true, false].map((confirmed) => ({ contactId: lastContact(c, i) ?? c.state.id, confirmed })),
  'lead.draftReply': (c, i) => {
    const promised = { what: '建设', by: `${Number(today(c).slice(0, 4)) + 1}-06-30` };
    const over = ['fulfilled', 'cannotKeep', 'explained', 'superseded', 'ended'];
    const standing = c.state.commitments.filter((m) => m.itemId === i?.id && !over.includes(m.state)).map((m) => m.id);
    return [
      LETTER,
      { ...LETTER, outcome: 'planned', commitments: [promised] },
      ...(standing.length > 0
        ? [{ ...LETTER, outcome: 'planned', commitments: [{ ...promised, supersedes: standing }] }]
        : []),
    ];
  },
  'unitOffice.review': () => [{ passed: true }, { passed: false, comment: '改' }],
  'office.reviewReply': () => [{ passed: true }, { passed: false, comment: '改' }],
  'principal.sign': (c, i) => {
    const open = i ? subjectsOf(c, i) : [];
    return [{}, ...(open.length > 1 ? open.map((subject) => ({ subject })) : [])];
  },
  'principal.sendBack': () => [{ comment: '再改' }],
  'lead.sendReply': (c) => [
    { channel: 'online', sentOn: today(c) },
    { channel: 'post', sentOn: today(c) },
  ],
  'lead.recordDelivery': (c) => [{ proposerId: c.state.proposers[0]?.id, deliveredOn: today(c), scanId: c.state.id }],
  'lead.recordUndelivered': (c) => [{ proposerId: c.state.proposers[0]?.id, why: '退回' }],
  'lead.reissueReply': () => [{ reason: '勘误' }],
  'proposer.evaluate': () => [
    { result: 'satisfied', process: 'satisfied' },
    { result: 'basically', process: 'dissatisfied', comment: '沟通少' },
    { result: 'dissatisfied', process: 'satisfied', comment: '未解决' },
  ],
  'lead.apologise': (c, i) => [{ contactId: lastContact(c, i) ?? c.state.id, text: '说明' }],
  'office.rehandle': () => [{ reason: '代表不满意' }],
  'office.urge': () => [{ message: '请抓紧' }],
  'office.linkHandling': () => [],
  'office.unlinkHandling': () => [],
  'office.merge': () => [],
  'office.convert': () => [{ reason: '不属建议范围' }],
  'proposer.requestWithdrawal': () => [{ reason: '已解决' }],
  'office.withdraw': () => [{ reason: '全体申请' }],
  'office.correctRegistration': (c) => [{ changes: { title: `${c.state.title}!` }, reason: '勘误' }],
  'office.void': () => [{ reason: '重复登记' }],
  'office.markHard': () => [{ reason: '涉及面广' }],
  'unit.requestExtension': () => [{ until: '2025-08-29', reason: '需要论证' }],
  'office.decideExtension': () => [
    { granted: true, reason: '同意' },
    { granted: false, reason: '不同意' },
  ],
  'office.waiveOpinion': () => [{ reason: '多次催办未提出' }],
  'office.decideSupplement': () => [
    { required: true, reason: '应当补充' },
    { required: false, reason: '已有实质内容' },
  ],
  'office.mediate': (c, _i, s) => [{ heldOn: today(c), units: [unit(s.leads[0] ?? 1)], decision: '按职责办理' }],
  'office.releaseContact': () => [{ reason: '提出人出国' }],
  'co.countersign': () => [{ agreed: true }],
  'lead.recordResearch': (c) => [{ on: today(c), summary: '实地调研' }],
  'office.superviseOrder': (c) => [{ by: today(c), text: '请限期办理' }],
  'body.markKey': (c) => [{ decidedBy: '主任会议', on: today(c) }],
  'body.unmarkKey': () => [{ reason: '督办结束' }],
  'body.recordSupervision': (c) => [{ kind: 'inspection', on: today(c), people: ['张主任'], summary: '现场视察' }],
  'body.urgeEvaluation': (c) => [{ proposerId: c.state.proposers[0]?.id, message: '请反馈意见' }],
  'body.recordConference': (c) =>
    (['rehandle', 'closeDissatisfied', 'track'] as const).map((outcome) => ({
      heldOn: today(c),
      present: ['代表', '主办单位'],
      outcome,
      text: '会议意见',
    })),
  'body.recordUnavailable': (c) => {
    const lead = c.state.proposers.find((p) => p.role === 'lead');
    const next = c.state.proposers.find((p) => p.role !== 'lead')?.id;
    return [{ proposerId: lead?.id, why: 'movedAway', ...(next === undefined ? {} : { newLeadId: next }) }];
  },
  'proposer.reviseEvaluation': () => [
    { result: 'satisfied', comment: '已经解决' },
    { result: 'dissatisfied', comment: '仍未解决' },
  ],
  'proposer.objectAssignment': () => [{ reason: '应由其他单位办理' }],
  'commitment.report': onPromise({ text: '进展顺利' }),
  'commitment.claim': (c) => {
    const evidence = [paper(c.state.record.promiseClaims.length)];
    return promises(c).map((commitmentId) => ({ commitmentId, evidence }));
  },
  'office.confirmFulfilment': onPromise({ confirmed: true }, { confirmed: false, comment: '尚未完成' }),
  'commitment.carryOver': onPromise({ newBy: '2028-06-30', reason: '工期调整' }),
  'commitment.declareImpossible': onPromise({ reason: '规划调整' }),
  'commitment.explainAtTermEnd': onPromise({ text: '换届说明' }),
  'lead.draftFollowUp': (c, i) => {
    const kept = c.state.commitments.filter((m) => m.itemId === i?.id && ['claimed', 'fulfilled'].includes(m.state));
    return kept.length > 0 ? [{ commitmentIds: kept.map((m) => m.id), body: '已经完成。', outcome: 'solved' }] : [];
  },
  'proposer.evaluateFollowUp': onPromise({ result: 'satisfied' }),
  'lead.publishReply': (c) => [{ publishedOn: today(c), extent: 'full' }],
  // a case that leaves for offline handling is walked on its own
  'security.requestSeal': () => [],
  'security.seal': () => [],
  'office.recordOffline': () => [],
  'office.closeOffline': () => [],
  'office.reviewOpenness': () => [{ passed: true }, { passed: false, comment: '隐去个人信息' }],
};

/** The data that leads different ways, for one command on one item. */
export const choicesOf = (type: CommandType, c: Position, item: Item | undefined, shape: Shape) =>
  DATA[type]?.(c, item, shape) ?? [{}];

/** Everybody of the cast whom the policy lets give the command. */
export const givers = (c: Position, command: Command, shape: Shape): Actor[] =>
  cast(shape).filter((a) => isAuthorized(a, command, c.state, c.rulebook));

/** All moves that the states admit and the policy grants to somebody; preconditions are left to decide(). */
export function movesOf(c: Position, shape: Shape): Move[] {
  const moves: Move[] = [];
  for (const item of [undefined, ...c.state.items]) {
    for (const def of COMMANDS.values()) {
      const type = def.type as CommandType;
      if (shape.without?.includes(type)) continue;
      if (def.scope !== 'either' && (item === undefined) === (def.scope === 'handling')) continue;
      if (!isAdmitted(c.state, type, item?.id)) continue;
      const place = item === undefined ? '' : `@${c.state.items.indexOf(item)}`;
      choicesOf(type, c, item, shape).forEach((data, choice) => {
        const command = { type, data, ...(item === undefined ? {} : { handlingId: item.id }) } as Command;
        const able = givers(c, command, shape);
        // each proposer speaks for itself; of a post, one is as good as another
        const speaking = type.startsWith('proposer.') ? able : able.slice(0, 1);
        const name = `${type} ${item?.role ?? ''} ${JSON.stringify(data).slice(0, 60)}`;
        speaking.forEach((by, n) =>
          moves.push({ by, command, name, key: `${type}${place}#${choice}${n > 0 ? `~${n}` : ''}` }),
        );
      });
    }
  }
  return moves;
}
