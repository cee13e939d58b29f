import { leadSetup } from '../setup.js';

/** 申请延期 · asked with the principal's signature, decided by the office; no clock stops meanwhile. */
export const extensionRegion = leadSetup.createStateConfig({
  initial: 'none',
  states: {
    none: {
      id: 'extensionNone',
      meta: { label: '未申请延期' },
      on: { 'unit.requestExtension': { guard: 'isReady', target: 'unsigned' } },
    },
    unsigned: {
      meta: { label: '延期申请待签发' },
      tags: ['waiting-on-unit'],
      on: {
        'principal.sign': {
          guard: 'isAboutExtension',
          target: 'asked',
          actions: { type: 'startClocks', params: { at: 'asked' } },
        },
        'principal.sendBack': { guard: 'isAboutExtension', target: 'none' },
      },
    },
    asked: {
      meta: { label: '延期待审批' },
      tags: ['waiting-on-office'],
      on: {
        'office.decideExtension': {
          guard: 'isReady',
          target: 'none',
          actions: { type: 'endClocks', params: { keys: ['decideExtension'], how: 'done' } },
        },
      },
    },
  },
});
