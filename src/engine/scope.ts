/**
 * 可见范围 · the one predicate that says which cases a person may see (design.md 7): every lock, list, count, search,
 * export and rate uses this text. The values go into `params`; the answer is SQL over the proposal named `alias`.
 */
import { UNIT_POSTS } from '../domain/access/posts.js';
import { bodyKinds, OVERSEERS } from '../domain/access/supervisors.js';
import type { Actor, RoleKey } from '../domain/shared/actor.js';
import { holds, unitsOf } from '../domain/shared/actor.js';

const WHOLE_DISTRICT: readonly RoleKey[] = [...OVERSEERS, 'audit-admin'];

export function caseScope(actor: Actor, alias: string, params: unknown[]): string {
  const bind = (value: unknown, type: string): string => `$${params.push(value)}::${type}`;
  const inDistrict = `${alias}.jurisdiction_id = ${bind(actor.jurisdictionId, 'uuid')}`;
  if (holds(actor, ...WHOLE_DISTRICT)) return `(${inDistrict})`;
  const ways = [ofProposer(alias, bind(actor.personId, 'uuid'))];
  const units = unitsOf(actor, UNIT_POSTS);
  if (units.length > 0) ways.push(ofUnit(alias, bind(units, 'uuid[]')));
  ways.push(...bodyKinds(actor).map((kind) => `${alias}.kind = '${kind}'`));
  // whoever seals must find what is to be sealed; the page shows number and state
  if (holds(actor, 'security-admin')) ways.push(`${alias}.seal_state IS NOT NULL`);
  return `(${inDistrict} AND (${ways.join(' OR ')}))`;
}

/**
 * 督查范围 · of which cases the course of handling is the caller's business: as the office, as a unit on the case, as the
 * body that follows it. One's own proposal is not, nor is anything an auditor's.
 */
export function supervisedScope(actor: Actor, alias: string, params: unknown[]): string {
  const bind = (value: unknown, type: string): string => `$${params.push(value)}::${type}`;
  const inDistrict = `${alias}.jurisdiction_id = ${bind(actor.jurisdictionId, 'uuid')}`;
  if (holds(actor, ...OVERSEERS)) return `(${inDistrict})`;
  const units = unitsOf(actor, UNIT_POSTS);
  const ways = [
    ...(units.length > 0 ? [ofUnit(alias, bind(units, 'uuid[]'))] : []),
    ...bodyKinds(actor).map((kind) => `${alias}.kind = '${kind}'`),
  ];
  return `(${inDistrict} AND (${ways.length > 0 ? ways.join(' OR ') : 'false'}))`;
}

/** By the case, not by a present post: a proposer's rights outlive the term of office. */
const ofProposer = (alias: string, person: string): string =>
  `EXISTS (SELECT FROM proposer scope_p WHERE scope_p.jurisdiction_id = ${alias}.jurisdiction_id
     AND scope_p.case_id = ${alias}.id AND (scope_p.person_id = ${person} OR scope_p.contact_person_id = ${person}))`;

const ofUnit = (alias: string, units: string): string =>
  `EXISTS (SELECT FROM handling scope_h WHERE scope_h.jurisdiction_id = ${alias}.jurisdiction_id
     AND scope_h.case_id = ${alias}.id AND scope_h.living AND scope_h.unit_id = ANY (${units}))`;
