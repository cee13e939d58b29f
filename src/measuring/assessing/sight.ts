/**
 * 谁看什么 · the office and supervision see all; a unit its own lines, and the ranking once it is published; staff of the
 * two bodies the published ranking of their own sessions. Nobody else comes in.
 */
import { UNIT_POSTS } from '../../domain/access/posts.js';
import { bodyKinds, OVERSEERS, SUPERVISORS } from '../../domain/access/supervisors.js';
import type { Actor } from '../../domain/shared/actor.js';
import { holds, unitsOf } from '../../domain/shared/actor.js';

export const READERS = SUPERVISORS;
export const OFFICE = ['office-clerk', 'office-head'] as const;
export const OBJECTORS = ['unit-clerk', 'unit-principal'] as const;

export const seesAll = (actor: Actor): boolean => holds(actor, ...OVERSEERS);
export const ownUnits = (actor: Actor): string[] => unitsOf(actor, UNIT_POSTS);

/** Of the rows `a` with their session `s`, in a statement whose first value is the district. */
export function assessmentScope(actor: Actor, bind: (value: unknown) => string): string {
  if (seesAll(actor)) return 'true';
  const units = ownUnits(actor);
  const either = [
    // a draft is no more than the own unit's preview: it opens only where the unit has a part
    ...(units.length > 0
      ? [
          `(a.state = 'published' OR a.session_id = ANY (ARRAY(SELECT f.session_id FROM rate_fact f
             WHERE f.jurisdiction_id = $1 AND f.unit_id = ANY (${bind(units)}::uuid[]))))`,
        ]
      : []),
    `(a.state = 'published' AND s.kind = ANY (${bind(bodyKinds(actor))}::text[]))`,
  ];
  return `(${either.join(' OR ')})`;
}
