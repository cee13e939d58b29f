/** 清单的筛选 · each filter of api.md as SQL over `p`; a filter never tells what the page would not show. */
import { z } from 'zod';
import { OUTER_DATES } from '../domain/access/deadline-visibility.js';
import { UNIT_POSTS } from '../domain/access/posts.js';
import type { Calendar } from '../domain/deadline/calendar.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds, unitsOf } from '../domain/shared/actor.js';
import { CASE_KINDS, OUTCOMES, SATISFACTIONS } from '../domain/shared/labels.js';
import { numberKey } from '../domain/proposal/registration.js';
import { owedDate } from '../engine/engine.js';
import { page } from '../platform/http/paging.js';
import type { YellowDays } from './yellow-days.js';
import { RULEBOOK_OF_CASE } from './yellow-days.js';

export const SORTS = ['newest', 'due', 'number', 'updated'] as const;

/** PostgreSQL takes no NUL in text. */
const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((text) => !text.includes('\u0000'), { message: '含有不能使用的字符' })
    .optional();

export const listQuery = z.object({
  ...page,
  q: line(100),
  session: z.uuid().optional(),
  kind: z.enum(CASE_KINDS).optional(),
  state: line(40),
  unit: z.uuid().optional(),
  role: z.enum(['lead', 'co']).optional(),
  due: z.union([z.enum(['overdue', 'week']), z.iso.date()]).optional(),
  light: z.enum(['green', 'yellow', 'red', 'none']).optional(),
  outcome: z.enum(OUTCOMES).optional(),
  satisfaction: z.enum(SATISFACTIONS).optional(),
  category: line(50),
  street: z.uuid().optional(),
  /** 重点督办件 */
  key: z.enum(['true', 'false']).optional(),
  /** 承办件的状态, of the role that is asked for */
  itemState: line(40),
  sort: z.enum(SORTS).default('newest'),
});
export type ListQuery = z.infer<typeof listQuery>;
/** The day of the reader, and what stands yellow on it. */
export interface On {
  today: string;
  yellow: YellowDays;
  calendar: Calendar;
}
export type Bind = (value: unknown, type?: string) => string;

/** rows of an earlier version have no such fact */
export const IS_KEY = `coalesce(jsonb_typeof(p.record -> 'key') = 'object', false)`;

const OFFICE = ['office-clerk', 'office-head', 'supervision-clerk'] as const;
/** an auditor sees history, actors and hashes, never the words or the dates of a case */
export const isAuditor = (actor: Actor): boolean =>
  holds(actor, 'audit-admin', 'security-admin') && !holds(actor, ...OFFICE);
/** nor does whoever seals a case see who handles it */
export const isSealer = (actor: Actor): boolean => isAuditor(actor) && holds(actor, 'security-admin');
const isOffice = (actor: Actor): boolean => holds(actor, ...OFFICE);

/** Ways in which the thing of a row is the caller's: by body, by own unit's item, by being the proposer. */
function ways(actor: Actor, bind: Bind, way: { item: string; proposer: string | null }): string {
  const units = unitsOf(actor, UNIT_POSTS);
  const found: string[] = [];
  if (holds(actor, 'npc-staff')) found.push(`p.kind = 'suggestion'`);
  if (holds(actor, 'cppcc-staff')) found.push(`p.kind = 'proposal'`);
  if (units.length > 0) {
    found.push(`EXISTS (SELECT FROM handling m JOIN handling t ON t.jurisdiction_id = m.jurisdiction_id AND t.case_id = m.case_id
      AND t.part_id = m.part_id WHERE m.jurisdiction_id = p.jurisdiction_id AND m.case_id = p.id AND m.living AND m.role = 'lead'
      AND m.unit_id = ANY (${bind(units, 'uuid[]')}) AND t.id::text = ${way.item})`);
  }
  const me = bind(actor.personId, 'uuid');
  found.push(`EXISTS (SELECT FROM proposer m WHERE m.jurisdiction_id = p.jurisdiction_id AND m.case_id = p.id
    AND (m.person_id = ${me} OR m.contact_person_id = ${me})${way.proposer === null ? '' : ` AND m.id::text = ${way.proposer}`})`);
  return found.join(' OR ');
}

/** 最近的期限 · the earliest date still owed that the caller may know of. */
export function dueOf(actor: Actor, bind: Bind): string {
  const seen = isOffice(actor) ? 'true' : isAuditor(actor) ? 'false' : seenDates(actor, bind);
  return `(SELECT min(d.due_on) FROM deadline d WHERE d.jurisdiction_id = p.jurisdiction_id AND d.case_id = p.id
    AND ${owedDate('d')} AND (${seen}))`;
}
function seenDates(actor: Actor, bind: Bind): string {
  const outer = `d.key = ANY (${bind(OUTER_DATES, 'text[]')})`;
  const mine = `d.handling_id IN (SELECT m.id FROM handling m WHERE m.jurisdiction_id = p.jurisdiction_id AND m.case_id = p.id
    AND m.living AND m.unit_id = ANY (${bind(unitsOf(actor, UNIT_POSTS), 'uuid[]')}))`;
  const asOutsider = ways(actor, bind, { item: `''`, proposer: null });
  return `d.handling_id IS NULL OR ${mine} OR (${outer} AND (${asOutsider}))`;
}

/** The last of its kind of each item, where the caller may see it. */
function latest(list: 'replies' | 'evaluations', is: string, seen: string): string {
  const there = list === 'replies' ? `x.r ->> 'sentOn' IS NOT NULL` : `(x.r ->> 'counts')::boolean`;
  return `EXISTS (SELECT FROM (SELECT DISTINCT ON (x.r ->> 'itemId') x.r FROM
    jsonb_array_elements(p.record -> '${list}') WITH ORDINALITY AS x(r, n) WHERE ${there}
    ORDER BY x.r ->> 'itemId', x.n DESC) AS last WHERE ${is} AND (${seen}))`;
}

/** What is looked through once, not for each case: the few with a former number, and the names of all proposers. */
function searched(actor: Actor, text: string, bind: Bind): string {
  const like = bind(`%${text.replace(/[\\%_]/g, '\\$&')}%`, 'text');
  // Chinese has no case, and to look past it takes most of the time
  const isLike = text.toLowerCase() === text.toUpperCase() ? 'LIKE' : 'ILIKE';
  const here = bind(actor.jurisdictionId, 'uuid');
  const numbered = [
    `p.number LIKE ${like}`,
    `p.id IN (SELECT f.id FROM proposal f WHERE f.jurisdiction_id = ${here} AND f.record ->> 'formerNumbers' <> '[]'
      AND f.record ->> 'formerNumbers' LIKE ${like})`,
  ];
  const isNumber = /^\d+$/.test(text);
  if (isNumber) numbered.push(`p.number_key = ${bind(numberKey(text), 'text')}`);
  if (isAuditor(actor)) return `(${numbered.join(' OR ')})`;
  return `(${numbered.join(' OR ')} OR p.title ${isLike} ${like} OR p.id IN (SELECT r.case_id FROM proposer r
    WHERE r.jurisdiction_id = ${here} AND r.name ${isLike} ${like})${isNumber ? '' : ` OR p.id IN (${worded(text, { here, like, isLike }, bind)})`})`;
}
/** 正文、拼音首字母 · a number is not looked for in them: every text has some. */
function worded(text: string, { here, like, isLike }: Record<'here' | 'like' | 'isLike', string>, bind: Bind): string {
  const typed = text.toLowerCase();
  const initials = /^[a-z]{2,}$/.test(typed) ? ` OR w.initials LIKE ${bind(`%${typed}%`, 'text')}` : '';
  return `SELECT w.case_id FROM case_words w WHERE w.jurisdiction_id = ${here} AND (w.words ${isLike} ${like}${initials})`;
}

export function filters(query: ListQuery, actor: Actor, days: On, bind: Bind): string[] {
  const found: string[] = [];
  const seen = (item: string, proposer: string | null): string =>
    isOffice(actor) ? 'true' : isAuditor(actor) ? 'false' : ways(actor, bind, { item, proposer });
  if (query.q) found.push(searched(actor, query.q, bind));
  if (query.session) found.push(`p.session_id = ${bind(query.session, 'uuid')}`);
  if (query.kind) found.push(`p.kind = ${bind(query.kind, 'text')}`);
  if (query.state)
    found.push(
      `CASE WHEN p.seal_state LIKE 'offline%' THEN p.seal_state ELSE p.state END = ${bind(query.state, 'text')}`,
    );
  if (query.key) found.push(`(${IS_KEY}) = ${query.key}`);
  if (query.street) found.push(`p.street_id = ${bind(query.street, 'uuid')}`);
  if (query.category) {
    const category = bind(query.category, 'text');
    found.push(`p.category IN (SELECT c.name FROM category c WHERE c.jurisdiction_id = p.jurisdiction_id
      AND (c.name = ${category} OR c.id::text = ${category}))`);
  }
  if (query.itemState) found.push(handledInState(query, query.itemState, actor, bind));
  else if (query.unit ?? query.role) found.push(handledBy(query, actor, bind));
  if (query.outcome) {
    const is = `last.r ->> 'outcome' = ${bind(query.outcome, 'text')}`;
    found.push(latest('replies', is, seen(`last.r ->> 'itemId'`, null)));
  }
  if (query.satisfaction) {
    const is = `last.r ->> 'result' = ${bind(query.satisfaction, 'text')}`;
    found.push(latest('evaluations', is, seen(`last.r ->> 'itemId'`, `last.r ->> 'proposerId'`)));
  }
  return [...found, ...dated(query, actor, days, bind)];
}

/** `role` alone asks for the caller's own units. */
function handledBy({ unit, role }: ListQuery, actor: Actor, bind: Bind): string {
  const units = bind(unit ? [unit] : unitsOf(actor, UNIT_POSTS), 'uuid[]');
  return `EXISTS (SELECT FROM handling h WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id AND h.living
    AND h.unit_id = ANY (${units})${role ? ` AND h.role = ${bind(role, 'text')}` : ''})`;
}

/** 承办件 `h` · whose states the caller may count: the office all, a unit its own, nobody else any. */
export function itemsWithin({ unit, role }: Pick<ListQuery, 'unit' | 'role'>, actor: Actor, bind: Bind): string[] {
  const own = isOffice(actor) ? [] : [`h.unit_id = ANY (${bind(unitsOf(actor, UNIT_POSTS), 'uuid[]')})`];
  return [
    'h.living',
    ...own,
    ...(unit ? [`h.unit_id = ${bind(unit, 'uuid')}`] : []),
    ...(role ? [`h.role = ${bind(role, 'text')}`] : []),
  ];
}
function handledInState(query: ListQuery, state: string, actor: Actor, bind: Bind): string {
  return `EXISTS (SELECT FROM handling h WHERE h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id
    AND ${itemsWithin(query, actor, bind).join(' AND ')} AND h.state = ${bind(state, 'text')})`;
}

function dated({ due, light }: ListQuery, actor: Actor, { today, yellow }: On, bind: Bind): string[] {
  if (due === undefined && light === undefined) return [];
  const on = dueOf(actor, bind);
  // a value that no text names has no type: bound where it is used
  const day = (): string => bind(today, 'date');
  const lastYellow = (): string => `(${bind(JSON.stringify(yellow), 'jsonb')} ->> (${RULEBOOK_OF_CASE}))::date`;
  const found: string[] = [];
  if (due === 'overdue' || light === 'red') found.push(`${on} < ${day()}`);
  if (due === 'week') found.push(`${on} BETWEEN ${day()} AND ${day()} + 7`);
  else if (due !== undefined && due !== 'overdue') found.push(`${on} = ${bind(due, 'date')}`);
  if (light === 'yellow') found.push(`${on} BETWEEN ${day()} AND ${lastYellow()}`);
  if (light === 'green') found.push(`${on} > ${lastYellow()}`);
  if (light === 'none') found.push(`${on} IS NULL`);
  return found;
}
