/** 视图的存取 · which views are whose; never by what they would find. */
import type { ViewPlace } from '../../domain/access/saved-views.js';
import { seesDistrictViews, unitsOfViews } from '../../domain/access/saved-views.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { Tx } from '../../platform/tx.js';
import type { KeptFilters } from './view-filters.js';

export interface ViewRow extends ViewPlace {
  id: string;
  personId: string;
  unit: string | null;
  name: string;
  filters: KeptFilters;
  columns: string[] | null;
}
const SELECT = `SELECT v.id, v.scope, v.person_id AS "personId", v.unit_id AS "unitId", v.name, v.filters, v.columns,
  (SELECT u.name FROM unit u WHERE u.jurisdiction_id = v.jurisdiction_id AND u.id = v.unit_id) AS unit FROM saved_view v`;

/** The person's own, those of the person's units, those of the district; each in the order in which they were made. */
export const viewsFor = (tx: Tx, actor: Actor): Promise<ViewRow[]> =>
  tx.query<ViewRow>(
    `${SELECT} WHERE v.jurisdiction_id = $1 AND ((v.scope = 'mine' AND v.person_id = $2)
       OR (v.scope = 'unit' AND v.unit_id = ANY ($3::uuid[])) OR (v.scope = 'all' AND $4::boolean))
     ORDER BY array_position(ARRAY['mine', 'unit', 'all'], v.scope), v.id`,
    [actor.jurisdictionId, actor.personId, unitsOfViews(actor), seesDistrictViews(actor)],
  );

/** All that stand in one place: a person's, a unit's or the district's. */
export const placed = (tx: Tx, jurisdictionId: string, place: ViewPlace & { personId: string }): Promise<ViewRow[]> =>
  tx.query<ViewRow>(
    `${SELECT} WHERE v.jurisdiction_id = $1 AND v.scope = $2 AND ($2 <> 'mine' OR v.person_id = $3)
       AND ($2 <> 'unit' OR v.unit_id = $4)`,
    [jurisdictionId, place.scope, place.personId, place.unitId],
  );

export async function viewOf(tx: Tx, jurisdictionId: string, id: string): Promise<ViewRow | undefined> {
  const [row] = await tx.query<ViewRow>(`${SELECT} WHERE v.jurisdiction_id = $1 AND v.id = $2`, [jurisdictionId, id]);
  return row;
}

type Kept = Pick<ViewRow, 'name' | 'filters' | 'columns'>;
export interface NewView extends Kept, ViewPlace {
  id: string;
  jurisdictionId: string;
  personId: string;
  madeAt: string;
}
export const insert = (tx: Tx, v: NewView): Promise<unknown> =>
  tx.query(
    `INSERT INTO saved_view (jurisdiction_id, id, scope, person_id, unit_id, name, filters, columns, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [v.jurisdictionId, v.id, v.scope, v.personId, v.unitId, v.name, JSON.stringify(v.filters), v.columns, v.madeAt],
  );

export const change = (tx: Tx, jurisdictionId: string, id: string, { name, filters, columns }: Kept) =>
  tx.query(`UPDATE saved_view SET name = $3, filters = $4, columns = $5 WHERE jurisdiction_id = $1 AND id = $2`, [
    ...[jurisdictionId, id, name, JSON.stringify(filters), columns],
  ]);

export async function unitNames(
  tx: Tx,
  jurisdictionId: string,
  places: readonly ViewPlace[],
): Promise<Map<string, string>> {
  const ids = places.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]));
  if (ids.length === 0) return new Map();
  const rows = await tx.query<{ id: string; name: string }>(
    `SELECT id, name FROM unit WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`,
    [jurisdictionId, ids],
  );
  return new Map(rows.map((r) => [r.id, r.name]));
}
