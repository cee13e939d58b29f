import { leadSetup } from '../setup.js';

/** 答复函 · 起草、核稿、政府办审核、签发、答复; every review can send it back, a signed one too. */
export const letterRegion = leadSetup.createStateConfig({
  initial: 'none',
  states: {
    none: {
      id: 'letterNone',
      meta: { label: '未起草' },
      tags: ['waiting-on-unit'],
      on: { 'lead.draftReply': { guard: 'isReady', target: 'drafting' } },
    },
    drafting: {
      id: 'letterDrafting',
      meta: { label: '起草中' },
      tags: ['waiting-on-unit'],
      on: {
        'lead.draftReply': { guard: 'isReady', actions: 'note' },
        'lead.submitReply': [
          { guard: 'isUnitReviewed', target: 'unitReview' },
          { guard: 'isOfficeReviewed', target: 'officeReview' },
          { guard: 'isReady', target: 'awaitingPrincipal' },
        ],
      },
    },
    unitReview: {
      meta: { label: '核稿中' },
      tags: ['waiting-on-unit'],
      entry: { type: 'notify', params: { kind: 'reply.unitReview', to: ['unitOffice'] } },
      on: {
        'unitOffice.review': [
          { guard: 'isPassedToOffice', target: 'officeReview' },
          { guard: 'isPassed', target: 'awaitingPrincipal' },
          { guard: 'isReady', target: 'drafting' },
        ],
      },
    },
    officeReview: {
      meta: { label: '政府办审核中' },
      tags: ['waiting-on-office'],
      entry: { type: 'notify', params: { kind: 'reply.officeReview', to: ['office'] } },
      on: {
        'office.reviewReply': [
          { guard: 'isPassed', target: 'awaitingPrincipal' },
          {
            guard: 'isReady',
            target: 'drafting',
            actions: { type: 'notify', params: { kind: 'reply.sentBack', to: ['unitClerk'] } },
          },
        ],
      },
    },
    awaitingPrincipal: {
      meta: { label: '待签发' },
      tags: ['waiting-on-unit'],
      entry: { type: 'notify', params: { kind: 'reply.toSign', to: ['principal'] } },
      on: {
        'principal.sign': { guard: 'isAboutReply', target: 'signed' },
        'principal.sendBack': {
          guard: 'isAboutReply',
          target: 'drafting',
          actions: { type: 'notify', params: { kind: 'reply.sentBack', to: ['unitClerk'] } },
        },
      },
    },
    signed: {
      meta: { label: '已签发' },
      tags: ['waiting-on-unit'],
      entry: { type: 'notify', params: { kind: 'reply.signed', to: ['unitClerk'] } },
      on: {
        'lead.sendReply': { guard: 'isReady', target: '#awaitingFeedback' },
        'principal.sendBack': { guard: 'isAboutReply', target: 'drafting' },
      },
    },
  },
});
