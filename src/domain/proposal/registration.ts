/** 登记 · what comes in: a suggestion or proposal as handed over by the NPC or CPPCC body (api.md "Cases"). */
import { z } from 'zod';
import { id, legalDate, words } from '../shared/command.js';
import { CASE_KINDS } from '../shared/labels.js';

const proposer = z.strictObject({
  kind: z.enum(['person', 'body']),
  bodyKind: words(50).optional(),
  name: words(100),
  role: z.enum(['lead', 'joint']),
  personId: id().optional(),
  contactPersonId: id().optional(),
  constituency: words(100).optional(),
  phone: words(40).optional(),
});

export const registration = z.strictObject({
  kind: z.enum(CASE_KINDS),
  session: id(),
  number: z
    .string()
    .trim()
    .regex(/^\d{1,10}$/, '编号只能是数字'),
  title: words(200),
  text: words(50_000),
  /** category name or id; may be missing in an import */
  category: words(50).optional(),
  proposers: z
    .array(proposer)
    .min(1)
    .max(200)
    .refine((list) => list.filter((p) => p.role === 'lead').length === 1, { message: '须有且只有一名领衔提出人' }),
  raisedAt: z.enum(['session', 'recess']),
  registeredOn: legalDate().optional(),
  bodyAssignedOn: legalDate().optional(),
  assigner: z.enum(['government', 'party', 'npcBody', 'cppccBody']).optional(),
  suggestedUnits: z.array(words(100)).max(20).optional(),
  streetId: id().optional(),
  publicityWish: words(100).optional(),
  /** 不涉密声明 */
  notSecret: z.literal(true, { message: '须声明内容不涉密' }),
});
export type RegisterInput = z.infer<typeof registration>;

/** Leading zeros do not distinguish numbers. */
export const numberKey = (number: string): string => number.replace(/^0+(?=\d)/, '');
