/** 督办、协调与例外 · of the office, the supervision clerks, the NPC or CPPCC body, a proposer (api.md "the situations of practice"). */
import { z } from 'zod';
import { command, id, legalDate, words } from '../../shared/command.js';

export const markHard = command('office.markHard', '认定难度较大', 'case', z.strictObject({ reason: words() }), [
  'reason',
]);
export const mediate = command(
  'office.mediate',
  '协调',
  'either',
  z.strictObject({ heldOn: legalDate(), units: z.array(id()).min(1).max(40), decision: words(5000) }),
  ['decision'],
);
export const superviseOrder = command(
  'office.superviseOrder',
  '督办单',
  'either',
  z.strictObject({ by: legalDate(), text: words(5000) }),
  ['text'],
);
export const markKey = command(
  'body.markKey',
  '重点督办',
  'case',
  z.strictObject({ leaderId: id().optional(), decidedBy: words(200), on: legalDate() }),
  ['decidedBy'],
);
export const unmarkKey = command('body.unmarkKey', '解除重点督办', 'case', z.strictObject({ reason: words() }), [
  'reason',
]);
export const SUPERVISION_KINDS = ['inspection', 'research', 'symposium', 'hearing', 'onSite', 'appraisal'] as const;
export const recordSupervision = command(
  'body.recordSupervision',
  '督办活动',
  'case',
  z.strictObject({
    kind: z.enum(SUPERVISION_KINDS),
    on: legalDate(),
    people: z.array(words(100)).min(1).max(100),
    summary: words(5000),
  }),
  ['people', 'summary'],
);
export const urgeEvaluation = command(
  'body.urgeEvaluation',
  '催询',
  'case',
  z.strictObject({ proposerId: id(), message: words() }),
  ['message'],
);
export const UNAVAILABLE_WHYS = ['termEnded', 'resigned', 'movedAway', 'ill', 'died'] as const;
export const recordUnavailable = command(
  'body.recordUnavailable',
  '不能履职',
  'case',
  z.strictObject({ proposerId: id(), why: z.enum(UNAVAILABLE_WHYS), newLeadId: id().optional() }),
  ['why'],
);
export const objectAssignment = command(
  'proposer.objectAssignment',
  '对承办单位提出异议',
  'case',
  z.strictObject({ reason: words() }),
  ['reason'],
);

export const SUPERVISION_COMMANDS = [
  markHard,
  mediate,
  superviseOrder,
  markKey,
  unmarkKey,
  recordSupervision,
  urgeEvaluation,
  recordUnavailable,
  objectAssignment,
] as const;
