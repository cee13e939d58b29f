/** 答复公开与公开审查 (政府信息公开条例(2019) arts. 17 and 26; 国办发〔2014〕46号). */
import { z } from 'zod';
import { command, legalDate, words } from '../shared/command.js';

export const publishReply = command(
  'lead.publishReply',
  '公开答复',
  'handling',
  z.strictObject({ publishedOn: legalDate(), extent: z.enum(['full', 'summary']), url: z.url().max(500).optional() }),
);
export const reviewOpenness = command(
  'office.reviewOpenness',
  '公开审查',
  'case',
  z
    .strictObject({ passed: z.boolean(), comment: words().optional() })
    .refine((d) => d.passed || d.comment !== undefined, { message: '审查不通过的须写明意见', path: ['comment'] }),
  ['comment'],
);

export const PUBLISHING_COMMANDS = [publishReply, reviewOpenness] as const;
