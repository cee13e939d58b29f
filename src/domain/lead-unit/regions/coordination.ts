import { leadSetup } from '../setup.js';

/** 会办协商 · follows the counts of the co items; a co-unit may volunteer before it is asked. */
export const coordinationRegion = leadSetup.createStateConfig({
  initial: 'idle',
  on: { 'lead.requestOpinion': { guard: 'isReady', actions: 'note' } },
  states: {
    idle: {
      meta: { label: '未征求会办意见' },
      on: { 'lead.requestOpinion': { guard: 'isReady', target: 'waiting' } },
      always: { guard: 'isAllIn', target: 'settled' },
    },
    waiting: {
      meta: { label: '等待会办意见' },
      always: [
        { guard: 'isAllIn', target: 'settled' },
        { guard: 'isAlone', target: 'idle' },
      ],
    },
    settled: {
      meta: { label: '会办意见已齐' },
      always: [
        { guard: 'isSomeOut', target: 'waiting' },
        { guard: 'isAlone', target: 'idle' },
      ],
    },
    coordinationHistory: { id: 'coordinationHistory', type: 'history' },
  },
});
