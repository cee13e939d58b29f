/**
 * 会办单位办理 · an equal citizen with its own clock: 签收、提出会办意见、签发、采纳情况, and 退办、撤销、免会办.
 * A co-unit never answers the proposer itself (上海 art. 17, 山东 art. 21). Acts: the co-unit's clerk and principal,
 * the lead unit's clerk, the government office.
 */
import { assign, setup } from 'xstate';
import { isReady, isReadyWith } from '../shared/machine.js';
import type { ClockParams, EndParams, NoticeParams, StateMeta, StateTag, Told } from '../shared/machine.js';

export interface CoContext {
  /** 主办单位已征求意见 */
  asked: boolean;
  supplements: number;
}
export type CoEvent =
  | Told<
      | 'unit.accept'
      | 'unit.requestReturn'
      | 'office.withdrawUnit'
      | 'office.waiveOpinion'
      | 'office.urge'
      | 'lead.requestOpinion'
      | 'co.submitOpinion'
      | 'principal.sign'
      | 'principal.sendBack'
      | 'co.countersign'
      | 'office.mediate'
      | 'office.superviseOrder'
      | 'case.closing'
      | 'case.ended'
    >
  | (Told<'office.decideReturn'> & { granted?: boolean })
  | (Told<'lead.requestSupplement'> & { within?: boolean })
  | (Told<'office.decideSupplement'> & { required?: boolean })
  | (Told<'lead.adoptOpinion'> & { adopted?: 'full' | 'partly' | 'no' });

const asking = {
  guard: 'isReady',
  target: '#coWorking',
  actions: ['ask', { type: 'notify', params: { kind: 'opinion.requested', to: ['unitClerk'] } }],
} as const;

/** 要求补充意见 · the co-unit works on its opinion again; a further request goes to the office first. */
const supplementing = {
  target: 'working',
  actions: [
    'supplement',
    { type: 'startClocks', params: { at: 'asked' } },
    { type: 'notify', params: { kind: 'opinion.supplement', to: ['unitClerk', 'principal'] } },
  ],
} as const;

export const coMachine = setup({
  types: {
    context: {} as CoContext,
    events: {} as CoEvent,
    input: {} as Record<string, unknown> | undefined,
    meta: {} as StateMeta,
    tags: {} as StateTag,
  },
  guards: {
    isReady,
    isGranted: isReadyWith('granted', true),
    isWithinLimit: isReadyWith('within', true),
    isRequired: isReadyWith('required', true),
    isPartlyAdopted: isReadyWith('adopted', 'partly'),
    isNotAdopted: isReadyWith('adopted', 'no'),
  },
  actions: {
    /** 记入卷宗 · the record changes, the state does not; XState drops a transition that does nothing */
    note: () => {},
    ask: assign({ asked: true }),
    supplement: assign(({ context }) => ({ supplements: context.supplements + 1 })),
    startClocks: (_, _params: ClockParams) => {},
    endClocks: (_, _params: EndParams) => {},
    endAllClocks: () => {},
    notify: (_, _params: NoticeParams) => {},
  },
}).createMachine({
  id: 'co-unit',
  context: { asked: false, supplements: 0 },
  initial: 'open',
  on: { 'case.ended': '.withdrawn' },
  states: {
    open: {
      type: 'parallel',
      tags: ['open'],
      on: {
        'office.withdrawUnit': { guard: 'isReady', target: '#coWithdrawn' },
        'office.waiveOpinion': { guard: 'isReady', target: '#coWaived' },
        'office.urge': { guard: 'isReady', actions: 'note' },
        'office.mediate': { guard: 'isReady', actions: 'note' },
        'office.superviseOrder': { guard: 'isReady', actions: 'note' },
      },
      states: {
        main: {
          initial: 'offered',
          states: {
            offered: {
              meta: { label: '待签收' },
              tags: ['waiting-on-unit'],
              entry: [
                { type: 'startClocks', params: { at: 'assigned' } },
                { type: 'notify', params: { kind: 'item.assigned', to: ['unitClerk', 'principal'] } },
              ],
              on: {
                'unit.accept': {
                  guard: 'isReady',
                  target: 'working',
                  actions: [
                    { type: 'endClocks', params: { keys: ['signIn'], how: 'done' } },
                    { type: 'startClocks', params: { at: 'received' } },
                  ],
                },
                'lead.requestOpinion': { guard: 'isReady', actions: 'ask' },
                'case.closing': '#coWaived',
              },
            },
            working: {
              id: 'coWorking',
              meta: { label: '研提意见中' },
              tags: ['waiting-on-unit'],
              on: {
                'lead.requestOpinion': {
                  guard: 'isReady',
                  actions: ['ask', { type: 'notify', params: { kind: 'opinion.requested', to: ['unitClerk'] } }],
                },
                'co.submitOpinion': { guard: 'isReady', target: 'awaitingPrincipal' },
                'case.closing': '#coWaived',
              },
            },
            awaitingPrincipal: {
              meta: { label: '会办意见待签发' },
              tags: ['waiting-on-unit'],
              entry: { type: 'notify', params: { kind: 'opinion.toSign', to: ['principal'] } },
              on: {
                'principal.sign': {
                  guard: 'isReady',
                  target: 'submitted',
                  actions: [
                    { type: 'endClocks', params: { keys: ['coOpinion', 'resubmitOpinion'], how: 'done' } },
                    { type: 'endClocks', params: { keys: ['returnRequest'], how: 'ended' } },
                    { type: 'startClocks', params: { at: 'submitted' } },
                    { type: 'notify', params: { kind: 'opinion.submitted', to: ['leadClerk'] } },
                  ],
                },
                'principal.sendBack': {
                  guard: 'isReady',
                  target: 'working',
                  actions: { type: 'notify', params: { kind: 'opinion.sentBack', to: ['unitClerk'] } },
                },
                'case.closing': '#coWaived',
              },
            },
            submitted: {
              meta: { label: '会办意见已提出' },
              exit: { type: 'endClocks', params: { keys: ['adoptOpinion'], how: 'done' } },
              on: {
                'lead.adoptOpinion': [
                  { guard: 'isPartlyAdopted', target: '#coPartly' },
                  { guard: 'isNotAdopted', target: '#coNotAdopted' },
                  { guard: 'isReady', target: '#coAdopted' },
                ],
                'lead.requestSupplement': [
                  { guard: 'isWithinLimit', ...supplementing },
                  {
                    guard: 'isReady',
                    target: 'supplementAsked',
                    actions: { type: 'notify', params: { kind: 'opinion.supplementAsked', to: ['office'] } },
                  },
                ],
                'co.countersign': { guard: 'isReady', actions: 'note' },
                'case.closing': '#coAdopted',
              },
            },
            supplementAsked: {
              meta: { label: '再次补充待审核' },
              tags: ['waiting-on-office'],
              on: {
                'office.decideSupplement': [
                  { guard: 'isRequired', ...supplementing },
                  {
                    guard: 'isReady',
                    target: 'submitted',
                    actions: { type: 'notify', params: { kind: 'opinion.supplementRefused', to: ['leadClerk'] } },
                  },
                ],
                'case.closing': '#coAdopted',
              },
            },
          },
        },
        return: {
          initial: 'none',
          states: {
            none: {
              meta: { label: '未申请退办' },
              on: {
                'unit.requestReturn': {
                  guard: 'isReady',
                  target: 'requested',
                  actions: [
                    { type: 'endClocks', params: { keys: ['returnRequest'], how: 'done' } },
                    { type: 'startClocks', params: { at: 'requested' } },
                    { type: 'notify', params: { kind: 'return.requested', to: ['office', 'leadClerk'] } },
                  ],
                },
              },
            },
            requested: {
              meta: { label: '退办待审核' },
              tags: ['waiting-on-office'],
              exit: { type: 'endClocks', params: { keys: ['decideReturn'], how: 'done' } },
              on: {
                'office.decideReturn': [
                  { guard: 'isGranted', target: '#coReturned' },
                  {
                    guard: 'isReady',
                    target: 'refused',
                    actions: { type: 'notify', params: { kind: 'return.refused', to: ['unitClerk'] } },
                  },
                ],
              },
            },
            refused: { meta: { label: '退办未获准' } },
          },
        },
      },
    },
    adopted: {
      id: 'coAdopted',
      meta: { label: '意见已采纳' },
      tags: ['ended'],
      on: { 'lead.requestOpinion': asking, 'co.countersign': { guard: 'isReady', actions: 'note' } },
    },
    partly: {
      id: 'coPartly',
      meta: { label: '意见部分采纳' },
      tags: ['ended'],
      on: { 'lead.requestOpinion': asking, 'co.countersign': { guard: 'isReady', actions: 'note' } },
    },
    notAdopted: {
      id: 'coNotAdopted',
      meta: { label: '意见未采纳' },
      tags: ['ended'],
      on: { 'lead.requestOpinion': asking, 'co.countersign': { guard: 'isReady', actions: 'note' } },
    },
    waived: { id: 'coWaived', meta: { label: '已免会办意见' }, tags: ['ended'], entry: 'endAllClocks' },
    returned: { id: 'coReturned', type: 'final', meta: { label: '已退办' }, tags: ['ended'], entry: 'endAllClocks' },
    withdrawn: {
      id: 'coWithdrawn',
      type: 'final',
      meta: { label: '已撤销' },
      tags: ['ended'],
      entry: ['endAllClocks', { type: 'notify', params: { kind: 'item.withdrawn', to: ['unitClerk'] } }],
    },
  },
});
