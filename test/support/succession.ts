/** 机构改革的记录 · a unit ends by a decision of the office, as the rows of the engine have it. */
import { randomUUID } from 'node:crypto';
import type { EngineDistrict } from './engine-district.js';
import { DISTRICT, HEAD, unit } from './office.js';

/** @param to the successors; the first takes what is not chosen for another */
export async function decided(
  { db }: EngineDistrict,
  from: number,
  to: number[],
  { on, chosen = {} }: { on: string; chosen?: Record<string, number> },
): Promise<string> {
  const id = randomUUID();
  const values = [DISTRICT, id];
  await db.superuser(
    `INSERT INTO unit_succession (jurisdiction_id, id, unit_id, effective_on, basis, made_by, made_at)
     VALUES ($1, $2, $3, $4, '滨委发〔2025〕9号', $5, now())`,
    [...values, unit(from), on, HEAD.personId],
  );
  await db.superuser(
    `INSERT INTO unit_successor (jurisdiction_id, succession_id, position, unit_id)
     SELECT $1, $2, n, u FROM unnest($3::uuid[]) WITH ORDINALITY AS x(u, n)`,
    [...values, to.map(unit)],
  );
  for (const [handling, n] of Object.entries(chosen)) {
    await db.superuser(`INSERT INTO unit_succession_choice VALUES ($1, $2, $3, $4)`, [...values, handling, unit(n)]);
  }
  await db.superuser(`UPDATE unit SET valid_until = $2::date - 1 WHERE id = $1`, [unit(from), on]);
  return id;
}
