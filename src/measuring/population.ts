/**
 * 统计范围 · whose facts a person's figures are made of, and by what they are sorted: one predicate for totals, groups and
 * lists alike (design.md 7). A unit counts its own items; the others count the cases that are theirs to see.
 */
import { z } from 'zod';
import { UNIT_POSTS } from '../domain/access/posts.js';
import type { Rate } from '../domain/rate/definitions.js';
import { RATE_KEYS, subjectOf } from '../domain/rate/definitions.js';
import type { Subject } from '../domain/rate/fact.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds, unitsOf } from '../domain/shared/actor.js';
import { CASE_KINDS } from '../domain/shared/labels.js';

const line = z
  .string()
  .trim()
  .min(1)
  .max(50)
  .refine((text) => !text.includes('\u0000'), { message: '含有不能使用的字符' });

export const GROUPS = ['none', 'unit', 'category', 'street', 'kind', 'delegation', 'key', 'month', 'session'] as const;
export type Group = (typeof GROUPS)[number];

export const filter = {
  session: z.uuid().optional(),
  kind: z.enum(CASE_KINDS).optional(),
  unit: z.uuid().optional(),
  category: line.optional(),
  street: z.uuid().optional(),
  delegation: line.optional(),
  /** 重点督办件 */
  key: z.enum(['true', 'false']).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  /** of the group that has no value */
  blank: z.enum(['category', 'street', 'delegation']).optional(),
  asOf: z.iso.date().optional(),
};
export const rateKey = z.enum(RATE_KEYS);
export const ratesQuery = z.object({ ...filter, by: z.enum(GROUPS).default('none') });
export type RatesQuery = z.infer<typeof ratesQuery>;
export type RatesFilter = Omit<RatesQuery, 'by'>;
export type Bind = (value: unknown, type: string) => string;

export const GROUP_SQL: Record<Group, string> = {
  none: `''`,
  unit: 'f.unit_id',
  category: 'f.category',
  street: 'f.street_id',
  kind: 'f.kind',
  delegation: 'f.delegation',
  key: 'f.is_key',
  month: 'f.month',
  session: 'f.session_id',
};

type Reach = 'district' | 'body' | 'unit' | 'proposer';
const DISTRICT = ['office-clerk', 'office-head', 'supervision-clerk', 'audit-admin'] as const;

function reachOf(actor: Actor): Reach {
  if (holds(actor, ...DISTRICT)) return 'district';
  if (holds(actor, 'npc-staff', 'cppcc-staff')) return 'body';
  return unitsOf(actor, UNIT_POSTS).length > 0 ? 'unit' : 'proposer';
}

/** By unit, or in the hands of a unit, its lead items stand for the cases. */
export const isByUnit = (actor: Actor, query: Pick<RatesQuery, 'unit'> & { by?: Group }): boolean =>
  query.by === 'unit' || query.unit !== undefined || reachOf(actor) === 'unit';

export const countedAs = (rate: Rate, actor: Actor, query: Parameters<typeof isByUnit>[1]): Subject =>
  subjectOf(rate, isByUnit(actor, query));

/** @returns the conditions on the facts of one day `d.on_day` */
export function population(actor: Actor, query: RatesFilter, bind: Bind): string[] {
  const found = [
    `f.jurisdiction_id = ${bind(actor.jurisdictionId, 'uuid')}`,
    'f.recorded_on <= d.on_day',
    'd.on_day < f.until_on',
    ...within(actor, bind),
  ];
  if (query.session) found.push(`f.session_id = ${bind(query.session, 'uuid')}`);
  if (query.kind) found.push(`f.kind = ${bind(query.kind, 'text')}`);
  if (query.unit) found.push(`f.unit_id = ${bind(query.unit, 'uuid')}`);
  if (query.street) found.push(`f.street_id = ${bind(query.street, 'uuid')}`);
  if (query.delegation) found.push(`f.delegation = ${bind(query.delegation, 'text')}`);
  if (query.key) found.push(`f.is_key = ${query.key}`);
  if (query.month) found.push(`f.month = ${bind(query.month, 'text')}`);
  if (query.blank) found.push(`${GROUP_SQL[query.blank]} IS NULL`);
  if (query.category) {
    const category = bind(query.category, 'text');
    found.push(`f.category IN (SELECT c.name FROM category c WHERE c.jurisdiction_id = f.jurisdiction_id
      AND (c.name = ${category} OR c.id::text = ${category}))`);
  }
  return found;
}

function within(actor: Actor, bind: Bind): string[] {
  const reach = reachOf(actor);
  if (reach === 'district') return [];
  if (reach === 'unit') return [`f.unit_id = ANY (${bind(unitsOf(actor, UNIT_POSTS), 'uuid[]')})`];
  const kinds = [
    ...(holds(actor, 'npc-staff') ? ['suggestion'] : []),
    ...(holds(actor, 'cppcc-staff') ? ['proposal'] : []),
  ];
  if (reach === 'body') return [`f.kind = ANY (${bind(kinds, 'text[]')})`];
  const person = bind(actor.personId, 'uuid');
  return [
    `EXISTS (SELECT FROM proposer scope_p WHERE scope_p.jurisdiction_id = f.jurisdiction_id AND scope_p.case_id = f.case_id
       AND (scope_p.person_id = ${person} OR scope_p.contact_person_id = ${person}))`,
  ];
}
