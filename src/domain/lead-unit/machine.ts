/**
 * 主办单位办理 · one unit's handling of (a part of) a case: 签收、方案、会办、见面、答复、征询, and 退办、改办、撤销.
 * Source: 代表法 art. 51 (contact, answer in time); windows and reviews come from the rulebook (domain.md A1).
 * Acts: the unit's clerk, its principal, the government office, the proposers.
 */
import { contactRegion } from './regions/contact.js';
import { coordinationRegion } from './regions/coordination.js';
import { extensionRegion } from './regions/extension.js';
import { letterRegion } from './regions/letter.js';
import { planRegion } from './regions/plan.js';
import { returnRegion } from './regions/return.js';
import { leadSetup } from './setup.js';

/** 重新办理 · one transition, several targets: plan, coordination and return go on; contact and letter begin anew. */
const rehandling = {
  target: ['#planHistory', '#coordinationHistory', '#contactNone', '#letterNone', '#returnHistory', '#extensionNone'],
  actions: [
    'nextRound',
    { type: 'startClocks', params: { at: 'ordered' } },
    { type: 'notify', params: { kind: 'item.rehandled', to: ['unitClerk', 'principal', 'office'] } },
  ],
} as const;
const feedbackDone = { type: 'endClocks', params: { keys: ['feedback'], how: 'done' } } as const;

/** 承诺的说明和二次答复 · signed beside the item in whatever state it stands. */
const promises = {
  'principal.sign': { guard: 'isAboutPromise', actions: 'note' },
  'principal.sendBack': { guard: 'isAboutPromise', actions: 'note' },
} as const;
/** 答复之后 · what the unit still does with a letter that was sent. */
const afterReply = {
  ...promises,
  'lead.draftFollowUp': { guard: 'isReady', actions: 'note' },
  'lead.publishReply': {
    guard: 'isReady',
    actions: { type: 'endClocks', params: { keys: ['publish'], how: 'done' } },
  },
} as const;

const evaluated = [
  { guard: 'isSettling', target: '#settled' },
  {
    guard: 'isRehandling',
    target: [...rehandling.target],
    actions: ['reopenCase', ...rehandling.actions],
  },
  {
    guard: 'isToBeDecided',
    target: '#awaitingDecision',
    actions: 'reopenCase',
  },
  { guard: 'isReady', actions: 'note' },
] as const;

export const leadMachine = leadSetup.createMachine({
  id: 'lead-unit',
  context: ({ input }) => ({ round: input?.round ?? 1, total: 0, in: 0 }),
  initial: 'open',
  on: {
    'item.recounted': { actions: 'recount' },
    'case.ended': '.withdrawn',
  },
  states: {
    open: {
      type: 'parallel',
      tags: ['open'],
      on: {
        'office.withdrawUnit': { guard: 'isReady', target: '#withdrawn' },
        'office.reassign': { guard: 'isReady', target: '#reassigned' },
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
                  target: 'handling',
                  actions: [
                    { type: 'endClocks', params: { keys: ['signIn'], how: 'done' } },
                    { type: 'startClocks', params: { at: 'received' } },
                  ],
                },
              },
            },
            handling: {
              type: 'parallel',
              meta: { label: '办理中' },
              on: { 'lead.recordResearch': { guard: 'isReady', actions: 'note' }, ...promises },
              states: {
                plan: planRegion,
                coordination: coordinationRegion,
                contact: contactRegion,
                letter: letterRegion,
              },
            },
          },
        },
        return: returnRegion,
        extension: extensionRegion,
      },
    },
    awaitingFeedback: {
      id: 'awaitingFeedback',
      meta: { label: '征询中' },
      tags: ['open', 'waiting-on-proposer'],
      entry: [
        { type: 'endClocks', params: { keys: ['reply', 'replyHard', 'rehandle'], how: 'done' } },
        {
          type: 'endClocks',
          params: { keys: ['signIn', 'returnRequest', 'plan', 'firstContact', 'confirmContact'], how: 'ended' },
        },
        { type: 'startClocks', params: { at: 'replied' } },
        { type: 'notify', params: { kind: 'reply.sent', to: ['proposers', 'office', 'body'] } },
      ],
      on: {
        'proposer.evaluate': [...evaluated],
        'proposer.confirmContact': { guard: 'isReady', actions: 'note' },
        'lead.recordContact': { guard: 'isReady', actions: 'note' },
        'lead.recordDelivery': {
          guard: 'isReady',
          actions: { type: 'startClocks', params: { at: 'replyReceived' } },
        },
        'lead.recordUndelivered': {
          guard: 'isReady',
          actions: { type: 'endClocks', params: { keys: ['feedback'], how: 'ended' } },
        },
        'lead.reissueReply': {
          guard: 'isReady',
          target: [
            '#planHistory',
            '#coordinationHistory',
            '#contactHistory',
            '#letterDrafting',
            '#returnHistory',
            '#extensionNone',
          ],
          actions: { type: 'endClocks', params: { keys: ['feedback'], how: 'ended' } },
        },
        'office.urge': { guard: 'isReady', actions: 'note' },
        ...afterReply,
        'case.closing': '#settled',
      },
    },
    awaitingDecision: {
      id: 'awaitingDecision',
      meta: { label: '待定重新办理' },
      tags: ['open', 'waiting-on-office'],
      entry: [
        feedbackDone,
        { type: 'startClocks', params: { at: 'dissatisfied' } },
        { type: 'notify', params: { kind: 'item.dissatisfied', to: ['office', 'body', 'principal'] } },
      ],
      exit: { type: 'endClocks', params: { keys: ['decideRehandle', 'conference'], how: 'done' } },
      on: {
        'office.rehandle': { guard: 'isReady', target: [...rehandling.target], actions: [...rehandling.actions] },
        'body.recordConference': [
          {
            guard: 'isConferenceRehandling',
            target: [...rehandling.target],
            actions: [...rehandling.actions],
          },
          { guard: 'isReady', target: '#settled' },
        ],
        'proposer.reviseEvaluation': [...evaluated],
        'proposer.confirmContact': { guard: 'isReady', actions: 'note' },
        'lead.recordContact': { guard: 'isReady', actions: 'note' },
        'office.urge': { guard: 'isReady', actions: 'note' },
        'office.superviseOrder': { guard: 'isReady', actions: 'note' },
        ...afterReply,
      },
    },
    settled: {
      id: 'settled',
      meta: { label: '已办结' },
      tags: ['ended'],
      entry: [feedbackDone],
      on: {
        'proposer.evaluate': [...evaluated],
        'proposer.reviseEvaluation': [...evaluated],
        'proposer.confirmContact': { guard: 'isReady', actions: 'note' },
        'lead.recordContact': { guard: 'isReady', actions: 'note' },
        'lead.recordDelivery': { guard: 'isReady', actions: 'note' },
        'lead.recordUndelivered': { guard: 'isReady', actions: 'note' },
        'lead.apologise': { guard: 'isReady', actions: 'note' },
        ...afterReply,
      },
    },
    returned: { id: 'returned', type: 'final', meta: { label: '已退办' }, tags: ['ended'], entry: 'endAllClocks' },
    reassigned: {
      id: 'reassigned',
      type: 'final',
      meta: { label: '已改办' },
      tags: ['ended'],
      entry: ['endAllClocks', { type: 'notify', params: { kind: 'item.reassigned', to: ['unitClerk'] } }],
    },
    withdrawn: {
      id: 'withdrawn',
      type: 'final',
      meta: { label: '已撤销' },
      tags: ['ended'],
      entry: ['endAllClocks', { type: 'notify', params: { kind: 'item.withdrawn', to: ['unitClerk'] } }],
    },
  },
});
