/** 评价链接的答复 · number and title to whoever holds the link; the letter only to whom its number belongs. */
import { z } from 'zod';
import { CASE_KINDS, SATISFACTIONS } from '../../domain/shared/labels.js';
import { count } from '../../platform/http/documented.js';
import type { CaseView } from '../case-view.js';
import type { LinkRow } from './feedback-link.queries.js';

const instant = z.iso.datetime({ offset: true });

export const challenge = z.strictObject({
  digits: z
    .string()
    .regex(/^\d{4}$/, '应为四位数字')
    .optional()
    .describe('本人手机号后四位;不填只问这是哪一件'),
});
export type Challenge = z.infer<typeof challenge>;

export const ratingByLink = z.strictObject({
  session: z.string().min(1).max(100).describe('核对号码后所得'),
  result: z.enum(SATISFACTIONS),
  process: z.enum(SATISFACTIONS).optional(),
  comment: z.string().max(2000).optional(),
});
export type RatingByLink = z.infer<typeof ratingByLink>;

const about = { number: z.string(), kind: z.enum(CASE_KINDS), title: z.string() };
export const challengeShape = z.object({
  ...about,
  triesLeft: count().describe('还可以输错几次'),
  opened: z
    .object({
      session: z.string().describe('凭此评价,仅对本链接,半小时内有效'),
      until: instant.describe('真实时间'),
      proposedOn: z.iso.date().describe('登记日期'),
      unit: z.string().describe('答复单位'),
      sentOn: z.iso.date(),
      body: z.unknown().describe('答复正文'),
      contact: z.object({ name: z.string(), phone: z.string().optional() }).nullable().describe('承办人'),
      label: z.string(),
      schema: z.looseObject({}).describe('评价表单'),
    })
    .nullable()
    .describe('核对号码之前没有'),
});
export type ChallengeAnswer = z.infer<typeof challengeShape>;

export const ratedShape = z.object({ ...about, version: count().describe('回执号的后半') });
export type RatedAnswer = z.infer<typeof ratedShape>;

export const aboutOf = ({ number, kind, title }: Pick<CaseView, 'number' | 'kind' | 'title'>) => ({
  number,
  kind,
  title: title ?? '',
});

/** @returns null where the letter or the form is not there to show */
export function letterOf(view: CaseView, link: LinkRow) {
  const reply = view.replies.find((r) => r.id === link.reply_id);
  const form = view.availableCommands.find((a) => a.type === 'proposer.evaluate' && a.handlingId === link.handling_id);
  if (!reply || reply.sentOn === null || !form) return null;
  return {
    proposedOn: view.registeredOn,
    unit: view.handlings.find((h) => h.id === link.handling_id)?.unit.name ?? '',
    sentOn: reply.sentOn,
    body: 'body' in reply ? reply.body : null,
    label: form.label,
    schema: form.schema,
  };
}
