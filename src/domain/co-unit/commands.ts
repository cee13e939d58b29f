/** 会办单位的指令与主办单位对会办意见的指令 (api.md "Commands, the main line"). */
import { z } from 'zod';
import { attachments, command, nothing, words } from '../shared/command.js';

export const submitOpinion = command(
  'co.submitOpinion',
  '提出会办意见',
  'handling',
  z.strictObject({
    text: words(50_000),
    stance: z.enum(['support', 'partly', 'object', 'noObjection']),
    attachments: attachments(),
  }),
  ['text'],
);
export const adoptOpinion = command(
  'lead.adoptOpinion',
  '采纳情况',
  'handling',
  z
    .strictObject({ adopted: z.enum(['full', 'partly', 'no']), reason: words().optional() })
    .refine((d) => d.adopted === 'full' || d.reason !== undefined, {
      message: '未全部采纳的须说明理由',
      path: ['reason'],
    }),
  ['reason'],
);
export const requestSupplement = command(
  'lead.requestSupplement',
  '要求补充意见',
  'handling',
  z.strictObject({ why: z.enum(['noSubstance', 'offQuestion', 'unsigned']), what: words() }),
  ['what'],
);
export const urgeOpinion = command('lead.urgeOpinion', '催会办', 'handling', nothing());

export const waiveOpinion = command(
  'office.waiveOpinion',
  '免会办意见',
  'handling',
  z.strictObject({ reason: words() }),
  ['reason'],
);
export const decideSupplement = command(
  'office.decideSupplement',
  '再次补充审核',
  'handling',
  z.strictObject({ required: z.boolean(), reason: words() }),
  ['reason'],
);
export const countersign = command(
  'co.countersign',
  '会签',
  'handling',
  z
    .strictObject({ agreed: z.boolean(), comment: words().optional() })
    .refine((d) => d.agreed || d.comment !== undefined, { message: '不同意的须写明意见', path: ['comment'] }),
  ['comment'],
);

export const CO_COMMANDS = [
  submitOpinion,
  adoptOpinion,
  requestSupplement,
  urgeOpinion,
  waiveOpinion,
  decideSupplement,
  countersign,
] as const;
