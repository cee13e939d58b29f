/**
 * 已存视图 · who keeps lists for whom: everybody for themselves, a unit's clerk and its office for the unit, the government
 * office for the district. A view is a question and shows nothing by itself: whoever uses it sees what they may see.
 */
import type { Actor, RoleKey } from '../shared/actor.js';
import { holds, unitsOf } from '../shared/actor.js';
import { PROPOSER_ROLES, UNIT_POSTS } from './posts.js';

/** 我的视图、单位视图、全局视图 */
export const VIEW_SCOPES = ['mine', 'unit', 'all'] as const;
export type ViewScope = (typeof VIEW_SCOPES)[number];

/** 视图的归属 · `unitId` of a unit's view alone. */
export interface ViewPlace {
  scope: ViewScope;
  unitId: string | null;
}
const SAVES_FOR_UNIT: readonly RoleKey[] = ['unit-clerk', 'unit-office'];
const SAVES_FOR_ALL: readonly RoleKey[] = ['office-clerk', 'office-head'];

/** How many there may be: of a person, of a unit, of the district; each is counted whenever the list is read. */
export const MOST_VIEWS: Record<ViewScope, number> = { mine: 30, unit: 12, all: 12 };

/** Where this person may save a view, the nearest first. */
export function savesTo(actor: Actor): ViewPlace[] {
  return [
    { scope: 'mine', unitId: null },
    ...[...new Set(unitsOf(actor, SAVES_FOR_UNIT))].map((unitId): ViewPlace => ({ scope: 'unit', unitId })),
    ...(holds(actor, ...SAVES_FOR_ALL) ? [{ scope: 'all' as const, unitId: null }] : []),
  ];
}

/** Who made a shared view has no more right to it than whoever holds such a post now. */
export const maySaveTo = (actor: Actor, { scope, unitId }: ViewPlace): boolean =>
  savesTo(actor).some((place) => place.scope === scope && place.unitId === unitId);

/** Units whose views are offered to this person. */
export const unitsOfViews = (actor: Actor): string[] => [...new Set(unitsOf(actor, UNIT_POSTS))];

/** 全局视图 are words among colleagues: not offered to whoever only raises cases. */
export const seesDistrictViews = (actor: Actor): boolean =>
  actor.roles.some(({ role }) => !(PROPOSER_ROLES as readonly RoleKey[]).includes(role));
