/** 机构改革的读写 · the unit, its posts and delegations, and the rows that the engine works off. */
import type { Post } from '../domain/succession/posts.js';
import type { Tx } from '../platform/tx.js';

export interface UnitRow {
  id: string;
  name: string;
  from: string;
  until: string | null;
  office: boolean;
  succeeded: boolean;
}
const UNIT = `SELECT u.id, u.name, u.valid_from AS "from", u.valid_until AS until, u.is_office AS office,
    EXISTS (SELECT FROM unit_succession s WHERE s.jurisdiction_id = u.jurisdiction_id AND s.unit_id = u.id) AS succeeded
  FROM unit u WHERE u.jurisdiction_id = $1 AND u.id = ANY ($2::uuid[])`;

export async function unitsById(tx: Tx, jurisdictionId: string, ids: readonly string[]): Promise<Map<string, UnitRow>> {
  const rows = await tx.query<UnitRow>(UNIT, [jurisdictionId, ids]);
  return new Map(rows.map((r) => [r.id, r]));
}

const POST = `g.id, g.person_id AS "personId", g.role, g.unit_id AS "unitId", g.valid_from AS "from", g.valid_until AS until`;

/** The tenures of a unit that reach into the day, or begin after it. */
export const postsOf = (
  tx: Tx,
  jurisdictionId: string,
  unitId: string,
  on: string,
): Promise<(Post & { name: string })[]> =>
  tx.query(
    `SELECT ${POST}, p.name FROM role_grant g JOIN person p ON p.jurisdiction_id = g.jurisdiction_id AND p.id = g.person_id
     WHERE g.jurisdiction_id = $1 AND g.unit_id = $2 AND (g.valid_until IS NULL OR (g.valid_until >= $3 AND g.valid_until >= g.valid_from))
     ORDER BY g.role, p.name, g.id`,
    [jurisdictionId, unitId, on],
  );

export const tenuresOf = (tx: Tx, jurisdictionId: string, persons: readonly string[]): Promise<Post[]> =>
  tx.query<Post>(`SELECT ${POST} FROM role_grant g WHERE g.jurisdiction_id = $1 AND g.person_id = ANY ($2::uuid[])`, [
    jurisdictionId,
    persons,
  ]);

/** Of these units, those that have a first responsible person on the day. */
export async function ledOn(tx: Tx, jurisdictionId: string, units: readonly string[], on: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT unit_id AS id FROM role_grant WHERE jurisdiction_id = $1 AND role = 'unit-principal'
       AND unit_id = ANY ($2::uuid[]) AND valid_from <= $3 AND (valid_until IS NULL OR valid_until >= $3)`,
    [jurisdictionId, units, on],
  );
  return rows.map((r) => r.id);
}

export interface DelegationRow {
  id: string;
  delegate: string;
  until: string;
}
export const delegationsOf = (tx: Tx, jurisdictionId: string, unitId: string, on: string): Promise<DelegationRow[]> =>
  tx.query<DelegationRow>(
    `SELECT d.id, p.name AS delegate, d.valid_until AS until FROM delegation d
       JOIN person p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.delegate_id
     WHERE d.jurisdiction_id = $1 AND d.unit_id = $2 AND d.valid_until >= $3 AND d.valid_until >= d.valid_from
     ORDER BY d.valid_from, d.id`,
    [jurisdictionId, unitId, on],
  );

export interface SuccessionRow {
  id: string;
  effectiveOn: string;
  basis: string;
  moved: number;
  madeAt: string;
  doneAt: string | null;
  successors: { id: string; name: string }[];
}
export async function successionOf(tx: Tx, jurisdictionId: string, unitId: string): Promise<SuccessionRow | undefined> {
  const [row] = await tx.query<SuccessionRow>(
    `SELECT s.id, s.effective_on AS "effectiveOn", s.basis, s.moved, s.made_at AS "madeAt", s.done_at AS "doneAt",
       (SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY x.position) FROM unit_successor x
          JOIN unit u ON u.jurisdiction_id = x.jurisdiction_id AND u.id = x.unit_id
         WHERE x.jurisdiction_id = $1 AND x.succession_id = s.id) AS successors
     FROM unit_succession s WHERE s.jurisdiction_id = $1 AND s.unit_id = $2`,
    [jurisdictionId, unitId],
  );
  return row;
}

export interface MadeSuccession {
  id: string;
  unitId: string;
  effectiveOn: string;
  basis: string;
  successors: readonly string[];
  choices: readonly { handlingId: string; unitId: string }[];
  by: string;
  now: string;
}
/** The decision, and the last day of the unit. */
export async function keepSuccession(tx: Tx, jurisdictionId: string, made: MadeSuccession): Promise<void> {
  await tx.query(
    `INSERT INTO unit_succession (jurisdiction_id, id, unit_id, effective_on, basis, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdictionId, made.id, made.unitId, made.effectiveOn, made.basis, made.by, made.now],
  );
  await tx.query(
    `INSERT INTO unit_successor (jurisdiction_id, succession_id, position, unit_id)
     SELECT $1, $2, n, u FROM unnest($3::uuid[]) WITH ORDINALITY AS x(u, n)`,
    [jurisdictionId, made.id, made.successors],
  );
  await tx.query(
    `INSERT INTO unit_succession_choice (jurisdiction_id, succession_id, handling_id, unit_id)
     SELECT $1, $2, r."handlingId", r."unitId" FROM jsonb_to_recordset($3::jsonb) AS r("handlingId" uuid, "unitId" uuid)`,
    [jurisdictionId, made.id, JSON.stringify(made.choices)],
  );
  await tx.query(`UPDATE unit SET valid_until = $3::date - 1 WHERE jurisdiction_id = $1 AND id = $2`, [
    jurisdictionId,
    made.unitId,
    made.effectiveOn,
  ]);
}

/** With the day before at the latest; what had not begun by then never took effect. */
const ENDED = `SET valid_until = greatest($3::date - 1, valid_from - 1) WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`;
const ENDING = { role_grant: `UPDATE role_grant ${ENDED}`, delegation: `UPDATE delegation ${ENDED}` };
export const endWith = (
  tx: Tx,
  jurisdictionId: string,
  table: keyof typeof ENDING,
  ids: readonly string[],
  effectiveOn: string,
): Promise<unknown> => tx.query(ENDING[table], [jurisdictionId, ids, effectiveOn]);
