import { leadSetup } from '../setup.js';

/** 办理方案与领办 · may be repeated until the letter is submitted; the principal leads with or without a plan. */
export const planRegion = leadSetup.createStateConfig({
  initial: 'unplanned',
  states: {
    unplanned: {
      meta: { label: '未制定方案' },
      on: {
        'lead.plan': {
          guard: 'isReady',
          target: 'planned',
          actions: { type: 'endClocks', params: { keys: ['plan'], how: 'done' } },
        },
        'principal.takeLead': { guard: 'isReady', target: 'led' },
      },
    },
    planned: {
      meta: { label: '已制定方案' },
      on: {
        'lead.plan': { guard: 'isReady', actions: 'note' },
        'principal.takeLead': { guard: 'isReady', target: 'led' },
      },
    },
    led: {
      meta: { label: '主要负责人领办' },
      on: {
        'lead.plan': {
          guard: 'isReady',
          actions: { type: 'endClocks', params: { keys: ['plan'], how: 'done' } },
        },
      },
    },
    planHistory: { id: 'planHistory', type: 'history' },
  },
});
