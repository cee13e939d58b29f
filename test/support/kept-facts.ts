/** 测算事实的两份 · a case's facts of a day as the engine keeps them, and as its log gives them. */
import { FACT_COLUMNS, factRow } from '../../src/engine/apply/rate-facts.js';
import { recount } from '../../src/engine/engine.js';
import type { EngineDistrict } from './engine-district.js';
import { DISTRICT } from './office.js';

const NAMES = Object.values(FACT_COLUMNS).map(([name]) => name);
export type FactRow = Record<string, unknown> & { id: string };

export const keptFacts = (district: EngineDistrict, caseId: string, on: string): Promise<FactRow[]> =>
  district.db.superuser<FactRow>(
    `SELECT ${NAMES.map((n) => (/_on$/.test(n) ? `${n}::text AS ${n}` : n)).join(', ')} FROM rate_fact
      WHERE case_id = $1 AND recorded_on <= $2::date AND $2::date < until_on ORDER BY id`,
    [caseId, on],
  );

export async function factsFromLog(district: EngineDistrict, caseId: string, on: string): Promise<FactRow[]> {
  const { locality } = district.engine;
  const facts = await district.db.database.read(DISTRICT, (tx) => recount(tx, DISTRICT, [caseId], locality, on));
  const rows = (facts.get(caseId) ?? []).map((f): FactRow => {
    const { recorded_on: _on, ...row } = factRow(f, on);
    return row;
  });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}
