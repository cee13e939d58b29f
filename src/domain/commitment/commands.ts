/** 承诺事项的指令 · they name the promise by `commitmentId` and act on it alone (api.md "the situations of practice"). */
import { z } from 'zod';
import { command, id, legalDate, words } from '../shared/command.js';
import { OUTCOMES, SATISFACTIONS } from '../shared/labels.js';
import { letterBody } from '../shared/letter-body.js';

const one = { commitmentId: id() };

export const report = command('commitment.report', '进展报告', 'case', z.strictObject({ ...one, text: words(5000) }), [
  'text',
]);
export const claim = command(
  'commitment.claim',
  '报告承诺完成',
  'case',
  z.strictObject({ ...one, evidence: z.array(id()).min(1).max(20) }),
);
export const confirmFulfilment = command(
  'office.confirmFulfilment',
  '核实承诺完成',
  'case',
  z
    .strictObject({ ...one, confirmed: z.boolean(), comment: words().optional() })
    .refine((d) => d.confirmed || d.comment !== undefined, { message: '未予核实的须写明意见', path: ['comment'] }),
  ['comment'],
);
export const carryOver = command(
  'commitment.carryOver',
  '转下年度',
  'case',
  z.strictObject({ ...one, newBy: legalDate(), reason: words() }),
  ['reason'],
);
export const declareImpossible = command(
  'commitment.declareImpossible',
  '说明无法完成',
  'case',
  z.strictObject({ ...one, reason: words() }),
  ['reason'],
);
export const explainAtTermEnd = command(
  'commitment.explainAtTermEnd',
  '换届说明',
  'case',
  z.strictObject({ ...one, text: words(5000) }),
  ['text'],
);
export const draftFollowUp = command(
  'lead.draftFollowUp',
  '二次答复',
  'handling',
  z.strictObject({
    commitmentIds: z.array(id()).min(1).max(50),
    body: letterBody('二次答复正文'),
    outcome: z.enum(OUTCOMES),
  }),
  ['body'],
);
export const evaluateFollowUp = command(
  'proposer.evaluateFollowUp',
  '评价二次答复',
  'case',
  z
    .strictObject({ ...one, result: z.enum(SATISFACTIONS), comment: words().optional() })
    .refine((d) => d.result !== 'dissatisfied' || d.comment !== undefined, {
      message: '不满意的请写明原因',
      path: ['comment'],
    }),
  ['comment'],
);

export const COMMITMENT_COMMANDS = [
  report,
  claim,
  confirmFulfilment,
  carryOver,
  declareImpossible,
  explainAtTermEnd,
  draftFollowUp,
  evaluateFollowUp,
] as const;
