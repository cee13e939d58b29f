/**
 * 本人号码 · where short messages reach a person; else the number that the office keeps of him, else the one that the case
 * names beside him. The one to which the link goes is the one whose last digits are asked.
 */
import type { Tx } from '../platform/tx.js';

/** As SQL, of aliases or parameters that hold the ids. */
export const ownNumber = (jurisdiction: string, person: string, caseId: string): string =>
  `coalesce((SELECT a.address FROM contact_address a WHERE a.jurisdiction_id = ${jurisdiction} AND a.person_id = ${person}
       AND a.channel = 'gateway'),
     (SELECT o.phone FROM person o WHERE o.jurisdiction_id = ${jurisdiction} AND o.id = ${person}),
     (SELECT s.phone FROM proposer s WHERE s.jurisdiction_id = ${jurisdiction} AND s.case_id = ${caseId}
       AND (s.person_id = ${person} OR s.contact_person_id = ${person}) AND s.phone IS NOT NULL ORDER BY s.position LIMIT 1))`;

export async function ownNumberOf(
  tx: Tx,
  jurisdictionId: string,
  personId: string,
  caseId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ number: string | null }>(
    `SELECT ${ownNumber('$1::uuid', '$2::uuid', '$3::uuid')} AS number`,
    [jurisdictionId, personId, caseId],
  );
  return row?.number ?? null;
}
