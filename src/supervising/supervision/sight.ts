/** 督查所见 · the fields of the visibility table that supervision shows, as SQL over the case `p`. */
import { OUTER_DATES } from '../../domain/access/deadline-visibility.js';
import { UNIT_POSTS } from '../../domain/access/posts.js';
import { bodyKinds, OVERSEERS } from '../../domain/access/supervisors.js';
import type { Actor } from '../../domain/shared/actor.js';
import { holds, unitsOf } from '../../domain/shared/actor.js';

export type Bind = (value: unknown, type: string) => string;
export const binding =
  (values: unknown[]): Bind =>
  (value, type) =>
    `$${values.push(value)}::${type}`;

const isOverseer = (actor: Actor): boolean => holds(actor, ...OVERSEERS);

/** A handling of the caller's own unit. */
function ofOwnUnit(actor: Actor, bind: Bind, handling: string): string {
  const units = unitsOf(actor, UNIT_POSTS);
  if (units.length === 0) return 'false';
  return `EXISTS (SELECT FROM handling m WHERE m.jurisdiction_id = p.jurisdiction_id AND m.case_id = p.id AND m.living
    AND m.unit_id = ANY (${bind(units, 'uuid[]')}) AND (${handling} IS NULL OR m.id = ${handling}))`;
}
const ofBody = (actor: Actor): string =>
  bodyKinds(actor)
    .map((kind) => `p.kind = '${kind}'`)
    .join(' OR ') || 'false';

/** 进程 of the handling with this id (null: of the case): between the office and the unit. */
export const seesProgress = (actor: Actor, bind: Bind, handling: string): string =>
  isOverseer(actor) ? 'true' : ofOwnUnit(actor, bind, handling);

/** What the bodies see of a handling too: that it is there, contacts, 督办. */
export const seesHandling = (actor: Actor, bind: Bind, handling: string): string =>
  isOverseer(actor) ? 'true' : `(${ofBody(actor)} OR ${ofOwnUnit(actor, bind, handling)})`;

/** A date `d`: the bodies know the outer ones only. */
export const seesDate = (actor: Actor, bind: Bind): string =>
  isOverseer(actor)
    ? 'true'
    : `(((${ofBody(actor)}) AND d.key = ANY (${bind(OUTER_DATES, 'text[]')})) OR ${ofOwnUnit(actor, bind, 'd.handling_id')})`;
