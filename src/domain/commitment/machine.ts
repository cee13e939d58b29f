/**
 * 承诺事项 · a dated promise in a reply, followed until it is kept, carried over, found impossible or explained at
 * the end of the term (上海 art. 22, 山东 art. 18, 青岛 art. 27, 重庆 arts. 24 and 28).
 */
import { assign, setup } from 'xstate';
import { isReady, isReadyWith } from '../shared/machine.js';
import type { NoticeParams, StateMeta, StateTag, Told } from '../shared/machine.js';

export interface CommitmentContext {
  /** 第几次约定期限 */
  turn: number;
}
export type CommitmentEvent =
  | Told<
      | 'commitment.report'
      | 'commitment.claim'
      | 'commitment.carryOver'
      | 'commitment.declareImpossible'
      | 'commitment.explainAtTermEnd'
      | 'principal.sign'
      | 'principal.sendBack'
      | 'proposer.evaluateFollowUp'
      | 'commitment.superseded'
      | 'case.ended'
    >
  | (Told<'office.confirmFulfilment'> & { confirmed?: boolean });

const sendBack = { guard: 'isReady', target: '#commitmentOpen' } as const;

export const commitmentMachine = setup({
  types: {
    context: {} as CommitmentContext,
    events: {} as CommitmentEvent,
    input: {} as Record<string, unknown> | undefined,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: { isReady, isConfirmed: isReadyWith('confirmed', true) },
  actions: {
    /** 记入卷宗 · the record changes, the state does not; XState drops a transition that does nothing */
    note: () => {},
    nextTurn: assign(({ context }) => ({ turn: context.turn + 1 })),
    notify: (_, _params: NoticeParams) => {},
  },
}).createMachine({
  id: 'commitment',
  context: { turn: 1 },
  initial: 'open',
  on: { 'case.ended': '.ended' },
  states: {
    open: {
      id: 'commitmentOpen',
      meta: { label: '承诺办理中' },
      tags: ['open', 'waiting-on-unit'],
      on: {
        'commitment.report': { guard: 'isReady', actions: 'note' },
        'commitment.claim': {
          guard: 'isReady',
          target: 'claimed',
          actions: { type: 'notify', params: { kind: 'commitment.claimed', to: ['office', 'body'] } },
        },
        'commitment.carryOver': { guard: 'isReady', target: 'awaitingPrincipal.carryOver' },
        'commitment.declareImpossible': { guard: 'isReady', target: 'awaitingPrincipal.impossible' },
        'commitment.explainAtTermEnd': { guard: 'isReady', target: 'awaitingPrincipal.termEnd' },
        'commitment.superseded': 'superseded',
      },
    },
    claimed: {
      meta: { label: '已报完成待核实' },
      tags: ['open', 'waiting-on-office'],
      on: {
        'office.confirmFulfilment': [
          { guard: 'isConfirmed', target: 'fulfilled' },
          { guard: 'isReady', target: 'open' },
        ],
        'proposer.evaluateFollowUp': { guard: 'isReady', actions: 'note' },
        'commitment.superseded': 'superseded',
      },
    },
    awaitingPrincipal: {
      tags: ['open', 'waiting-on-unit'],
      initial: 'carryOver',
      on: { 'principal.sendBack': sendBack, 'commitment.superseded': 'superseded' },
      states: {
        carryOver: {
          meta: { label: '转下年度待签发' },
          on: { 'principal.sign': { guard: 'isReady', target: '#commitmentOpen', actions: 'nextTurn' } },
        },
        impossible: {
          meta: { label: '无法完成说明待签发' },
          on: { 'principal.sign': { guard: 'isReady', target: '#commitmentCannotKeep' } },
        },
        termEnd: {
          meta: { label: '换届说明待签发' },
          on: { 'principal.sign': { guard: 'isReady', target: '#commitmentExplained' } },
        },
      },
    },
    // not final: the proposer still rates the second letter
    fulfilled: {
      meta: { label: '已兑现' },
      tags: ['ended'],
      on: { 'proposer.evaluateFollowUp': { guard: 'isReady', actions: 'note' } },
    },
    cannotKeep: { id: 'commitmentCannotKeep', type: 'final', meta: { label: '无法兑现' }, tags: ['ended'] },
    explained: { id: 'commitmentExplained', type: 'final', meta: { label: '换届已说明' }, tags: ['ended'] },
    superseded: { type: 'final', meta: { label: '已由新承诺替代' }, tags: ['ended'] },
    ended: { type: 'final', meta: { label: '随件终止' }, tags: ['ended'] },
  },
});
