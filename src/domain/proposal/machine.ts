/**
 * 建议提案全件 · the office's view of one case: 登记、交办、办理、征询、办结、归档, and the exits before and after.
 * Source: 代表法 art. 51; local rules on 交办、撤案 stand in the rulebook. Acts: 政府办公室; counts come from the items.
 */
import { assign, setup } from 'xstate';
import { isReady } from '../shared/machine.js';
import type { NoticeParams, StateMeta, StateTag, TellParams, Told } from '../shared/machine.js';

/** Recounted after every step, never incremented. */
export interface ProposalCounts {
  parts: number;
  led: number;
  accepted: number;
  replied: number;
}
export type ProposalEvent =
  | Told<
      | 'office.assign'
      | 'office.undoAssign'
      | 'office.addCo'
      | 'office.urge'
      | 'office.close'
      | 'office.archive'
      | 'office.linkHandling'
      | 'office.unlinkHandling'
      | 'office.merge'
      | 'office.convert'
      | 'proposer.requestWithdrawal'
      | 'office.withdraw'
      | 'office.correctRegistration'
      | 'office.void'
      | 'office.markHard'
      | 'office.mediate'
      | 'office.superviseOrder'
      | 'office.reviewOpenness'
      | 'body.markKey'
      | 'body.unmarkKey'
      | 'body.recordSupervision'
      | 'body.urgeEvaluation'
      | 'body.recordUnavailable'
      | 'proposer.objectAssignment'
      | 'item.reopened'
    >
  | ({ type: 'case.recounted' } & ProposalCounts);

/** 记入卷宗的指令 · they change the record of the case and no state. */
const noted = <const T extends string>(...types: T[]) =>
  Object.fromEntries(types.map((type) => [type, { guard: 'isReady', actions: 'note' }])) as Record<
    T,
    { guard: 'isReady'; actions: 'note' }
  >;
const always = noted('body.markKey', 'body.unmarkKey', 'body.recordSupervision', 'body.recordUnavailable');
const during = noted(
  'office.urge',
  'office.linkHandling',
  'office.unlinkHandling',
  'office.mediate',
  'office.superviseOrder',
  'office.reviewOpenness',
);
const whileHandled = noted('office.addCo', 'office.markHard', 'proposer.objectAssignment');

export const proposalMachine = setup({
  types: {
    context: {} as ProposalCounts,
    events: {} as ProposalEvent,
    input: {} as Record<string, never> | undefined,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    isReady,
    isVacant: ({ context, event }) => isReady({ event }) && context.led < context.parts,
    isAccepted: ({ context }) => context.accepted > 0,
    isReplied: ({ context }) => context.parts > 0 && context.replied === context.parts,
    isOwing: ({ context }) => context.replied < context.parts,
  },
  actions: {
    /** 记入卷宗 · the record changes, the state does not; XState drops a transition that does nothing */
    note: () => {},
    recount: assign(({ event }) =>
      event.type === 'case.recounted'
        ? { parts: event.parts, led: event.led, accepted: event.accepted, replied: event.replied }
        : {},
    ),
    startProposerClock: () => {},
    endClocks: (_, _params: { keys: readonly string[]; how: 'done' | 'ended' }) => {},
    endAllClocks: () => {},
    notify: (_, _params: NoticeParams) => {},
    tell: (_, _params: TellParams) => {},
  },
}).createMachine({
  id: 'proposal',
  context: { parts: 0, led: 0, accepted: 0, replied: 0 },
  initial: 'registered',
  on: { 'case.recounted': { actions: 'recount' } },
  states: {
    registered: {
      id: 'registered',
      meta: { label: '待交办' },
      tags: ['open', 'waiting-on-office'],
      on: {
        'office.assign': {
          guard: 'isReady',
          target: '#assigning',
          actions: [
            { type: 'endClocks', params: { keys: ['assignRecess'], how: 'done' } },
            'startProposerClock',
            { type: 'notify', params: { kind: 'case.assigned', to: ['proposers', 'body'] } },
          ],
        },
        'office.merge': { guard: 'isReady', target: 'merged' },
        'office.convert': { guard: 'isReady', target: 'converted' },
        ...noted('office.linkHandling', 'office.unlinkHandling'),
        ...always,
        'proposer.requestWithdrawal': { guard: 'isReady', actions: 'note' },
        'office.withdraw': { guard: 'isReady', target: 'withdrawn' },
        'office.correctRegistration': { guard: 'isReady', actions: 'note' },
        'office.void': { guard: 'isReady', target: 'void' },
      },
    },
    underway: {
      initial: 'assigning',
      tags: ['open'],
      on: {
        ...during,
        ...always,
        'office.correctRegistration': { guard: 'isReady', actions: 'note' },
        'proposer.requestWithdrawal': { guard: 'isReady', actions: 'note' },
        'office.withdraw': { guard: 'isReady', target: 'withdrawn' },
        'office.void': { guard: 'isReady', target: 'void' },
      },
      states: {
        assigning: {
          id: 'assigning',
          meta: { label: '交办中' },
          on: {
            'office.assign': { guard: 'isVacant', actions: 'note' },
            'office.undoAssign': {
              guard: 'isReady',
              target: '#registered',
              actions: ['endAllClocks', { type: 'tell', params: { to: 'items', event: 'case.ended' } }],
            },
            ...whileHandled,
          },
          always: [
            { guard: 'isReplied', target: 'evaluating' },
            { guard: 'isAccepted', target: 'handling' },
          ],
        },
        handling: {
          meta: { label: '办理中' },
          on: {
            'office.assign': { guard: 'isVacant', actions: 'note' },
            ...whileHandled,
            ...noted('body.urgeEvaluation'),
          },
          always: { guard: 'isReplied', target: 'evaluating' },
        },
        evaluating: {
          id: 'evaluating',
          meta: { label: '征询中' },
          tags: ['waiting-on-proposer'],
          entry: { type: 'endClocks', params: { keys: ['reply', 'replyHard'], how: 'done' } },
          on: {
            ...noted('body.urgeEvaluation'),
            'office.close': {
              guard: 'isReady',
              target: '#closed',
              actions: { type: 'tell', params: { to: 'items', event: 'case.closing' } },
            },
          },
          always: { guard: 'isOwing', target: 'handling' },
        },
      },
    },
    closed: {
      id: 'closed',
      meta: { label: '已办结' },
      tags: ['ended'],
      entry: [{ type: 'notify', params: { kind: 'case.closed', to: ['proposers', 'body'] } }],
      on: {
        'office.archive': { guard: 'isReady', target: 'archived' },
        ...noted('office.reviewOpenness', 'body.recordSupervision', 'body.unmarkKey', 'body.recordUnavailable'),
        'office.correctRegistration': { guard: 'isReady', actions: 'note' },
        'office.void': { guard: 'isReady', target: 'void' },
        'item.reopened': { target: '#evaluating' },
      },
    },
    archived: { meta: { label: '已归档' }, tags: ['ended'] },
    merged: { type: 'final', meta: { label: '已并案' }, tags: ['ended'], entry: 'endAllClocks' },
    converted: {
      type: 'final',
      meta: { label: '已转为意见和建议' },
      tags: ['ended'],
      entry: ['endAllClocks', { type: 'notify', params: { kind: 'case.converted', to: ['proposers', 'body'] } }],
    },
    withdrawn: {
      type: 'final',
      meta: { label: '已撤案' },
      tags: ['ended'],
      entry: [
        'endAllClocks',
        { type: 'tell', params: { to: 'items', event: 'case.ended' } },
        { type: 'tell', params: { to: 'commitments', event: 'case.ended' } },
        { type: 'notify', params: { kind: 'case.withdrawn', to: ['proposers', 'unitClerk', 'body'] } },
      ],
    },
    void: {
      type: 'final',
      meta: { label: '已作废' },
      tags: ['ended'],
      entry: [
        'endAllClocks',
        { type: 'tell', params: { to: 'items', event: 'case.ended' } },
        { type: 'tell', params: { to: 'commitments', event: 'case.ended' } },
        { type: 'notify', params: { kind: 'case.void', to: ['proposers', 'unitClerk', 'body'] } },
      ],
    },
  },
});
