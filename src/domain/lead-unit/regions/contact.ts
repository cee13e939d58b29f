import { leadSetup } from '../setup.js';

/** 沟通联系 · evidence, not a tick: a meeting counts once the proposer confirmed it; confirmed once is confirmed. */
export const contactRegion = leadSetup.createStateConfig({
  initial: 'none',
  states: {
    none: {
      id: 'contactNone',
      meta: { label: '未见面' },
      on: {
        'lead.recordContact': [
          {
            guard: 'isMeeting',
            target: 'recorded',
            actions: [
              { type: 'endClocks', params: { keys: ['firstContact'], how: 'done' } },
              { type: 'startClocks', params: { at: 'recorded' } },
              { type: 'notify', params: { kind: 'contact.recorded', to: ['proposers'] } },
            ],
          },
          // 电话、网络联系 is contact in time, and no meeting
          {
            guard: 'isReady',
            actions: [
              { type: 'endClocks', params: { keys: ['firstContact'], how: 'done' } },
              { type: 'notify', params: { kind: 'contact.recorded', to: ['proposers'] } },
            ],
          },
        ],
        'proposer.confirmContact': { guard: 'isReady', actions: 'note' },
        'proposer.waiveContact': { guard: 'isReady', target: 'waived' },
        'office.releaseContact': { guard: 'isReady', target: 'released' },
      },
    },
    recorded: {
      meta: { label: '待提出人确认' },
      on: {
        'lead.recordContact': {
          guard: 'isReady',
          actions: { type: 'notify', params: { kind: 'contact.recorded', to: ['proposers'] } },
        },
        'proposer.confirmContact': [
          { guard: 'isConfirmed', target: 'confirmed' },
          { guard: 'isDisputed', target: 'disputed' },
          { guard: 'isReady', actions: 'note' },
        ],
        'proposer.waiveContact': { guard: 'isReady', target: 'waived' },
        'office.releaseContact': { guard: 'isReady', target: 'released' },
      },
      exit: { type: 'endClocks', params: { keys: ['confirmContact'], how: 'done' } },
    },
    disputed: {
      meta: { label: '提出人有异议' },
      on: {
        'lead.recordContact': [
          {
            guard: 'isMeeting',
            target: 'recorded',
            actions: [
              { type: 'startClocks', params: { at: 'recorded' } },
              { type: 'notify', params: { kind: 'contact.recorded', to: ['proposers'] } },
            ],
          },
          { guard: 'isReady', actions: 'note' },
        ],
        'proposer.confirmContact': [
          { guard: 'isConfirmed', target: 'confirmed' },
          { guard: 'isReady', actions: 'note' },
        ],
        'proposer.waiveContact': { guard: 'isReady', target: 'waived' },
        'office.releaseContact': { guard: 'isReady', target: 'released' },
      },
    },
    confirmed: {
      meta: { label: '已见面' },
      on: {
        'lead.recordContact': { guard: 'isReady', actions: 'note' },
        'proposer.confirmContact': { guard: 'isReady', actions: 'note' },
      },
    },
    waived: {
      meta: { label: '提出人不需要见面' },
      on: {
        'lead.recordContact': { guard: 'isReady', actions: 'note' },
        'proposer.confirmContact': { guard: 'isReady', actions: 'note' },
      },
    },
    released: {
      meta: { label: '准予先行答复' },
      on: {
        'lead.recordContact': { guard: 'isReady', actions: 'note' },
        'proposer.confirmContact': [
          { guard: 'isConfirmed', target: 'confirmed' },
          { guard: 'isReady', actions: 'note' },
        ],
      },
    },
    contactHistory: { id: 'contactHistory', type: 'history' },
  },
});
