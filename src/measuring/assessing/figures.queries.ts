/**
 * 考核所用的数 · for each unit of a session its rates as of a day, and the cases behind what is counted by itself. Read from
 * the same facts as the rates, so that a point and the rate it comes from can never disagree.
 */
import type { UnitFigures } from '../../domain/assessment/score.js';
import type { CountedKey } from '../../domain/assessment/sheet.js';
import type { Tx } from '../../platform/tx.js';
import { everybodysEyes } from '../frozen.js';
import { figuresOf } from '../rates.queries.js';

const FACTS = `rate_fact f`;
const IN_FORCE = `f.jurisdiction_id = $1 AND f.session_id = $2 AND f.recorded_on <= $3::date AND $3::date < f.until_on
  AND f.standing = 'in' AND f.unit_id IS NOT NULL`;
/** 督办单 of the whole case is each lead unit's */
const CASES = `
  SELECT 'dissatisfied' AS key, f.unit_id, f.case_id FROM ${FACTS}
  WHERE ${IN_FORCE} AND f.subject = 'lead' AND f.result = 'dissatisfied'
  UNION ALL
  SELECT 'orders', f.unit_id, f.case_id FROM ${FACTS}
    JOIN proposal p ON p.jurisdiction_id = f.jurisdiction_id AND p.id = f.case_id
    CROSS JOIN LATERAL jsonb_to_recordset(p.record -> 'orders') AS o("itemId" uuid, "on" date)
  WHERE ${IN_FORCE} AND f.subject IN ('lead', 'co') AND o."on" <= $3::date
    AND CASE WHEN o."itemId" IS NULL THEN f.subject = 'lead' ELSE o."itemId" = f.id END
  UNION ALL
  SELECT 'refusedReturns', f.unit_id, f.case_id FROM ${FACTS}
    JOIN proposal p ON p.jurisdiction_id = f.jurisdiction_id AND p.id = f.case_id
    CROSS JOIN LATERAL jsonb_array_elements(p.record -> 'returns') AS r(r)
  WHERE ${IN_FORCE} AND f.subject IN ('lead', 'co') AND r.r ->> 'itemId' = f.id::text
    AND (r.r -> 'decision' ->> 'granted') = 'false' AND (r.r -> 'decision' ->> 'on')::date <= $3::date`;

export interface NamedFigures extends UnitFigures {
  name: string;
}

export async function unitFigures(
  tx: Tx,
  jurisdictionId: string,
  session: string,
  asOf: string,
): Promise<NamedFigures[]> {
  const eyes = everybodysEyes(jurisdictionId);
  const figures = await figuresOf(tx, eyes, { by: 'unit', session }, [asOf]);
  const cases = await tx.query<{ key: CountedKey; unit_id: string; case_id: string }>(CASES, [
    jurisdictionId,
    session,
    asOf,
  ]);
  return figures.map((f) => {
    const unitId = f.group ?? '';
    const of = (key: CountedKey): string[] =>
      cases.filter((c) => c.key === key && c.unit_id === unitId).map((c) => c.case_id);
    return {
      unitId,
      name: f.name ?? '',
      leads: f.leads,
      cos: f.cos,
      rates: f.counts,
      cases: { dissatisfied: of('dissatisfied'), orders: of('orders'), refusedReturns: of('refusedReturns') },
    };
  });
}
