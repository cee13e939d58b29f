import { leadSetup } from '../setup.js';

/** 申请退办与退办审核 · a pending request stops no work and no clock; a refusal is final for this item. */
export const returnRegion = leadSetup.createStateConfig({
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
            { type: 'notify', params: { kind: 'return.requested', to: ['office'] } },
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
          { guard: 'isGranted', target: '#returned' },
          {
            guard: 'isReady',
            target: 'refused',
            actions: { type: 'notify', params: { kind: 'return.refused', to: ['unitClerk'] } },
          },
        ],
      },
    },
    refused: { meta: { label: '退办未获准' } },
    returnHistory: { id: 'returnHistory', type: 'history' },
  },
});
