/** 告知单位 · a message in words of its own to those of a unit who answer for it, in the transaction of what it tells. */
import { v7 } from 'uuid';
import type { MessageKind } from '../domain/reminder/words.js';
import type { Tx } from '../platform/tx.js';

export interface Told {
  unitId: string;
  words: string;
}
interface About {
  jurisdictionId: string;
  kind: MessageKind;
  /** what a click on it opens */
  id: string;
  day: string;
  now: string;
}

/** In the program always, and wherever the person left an address. */
const RECIPIENTS = `SELECT DISTINCT g.unit_id, g.person_id AS recipient, c.channel FROM role_grant g
  CROSS JOIN LATERAL (SELECT 'inApp' AS channel UNION ALL SELECT a.channel FROM contact_address a
    WHERE a.jurisdiction_id = g.jurisdiction_id AND a.person_id = g.person_id) AS c
  WHERE g.jurisdiction_id = $1 AND g.unit_id = ANY ($2::uuid[]) AND g.role IN ('unit-clerk', 'unit-principal')
    AND g.valid_from <= $3::date AND (g.valid_until IS NULL OR g.valid_until >= $3::date)
  ORDER BY 1, 2, 3`;

export async function tellUnits(tx: Tx, { jurisdictionId, kind, id, day, now }: About, told: readonly Told[]) {
  const units = told.map((t) => t.unitId);
  const to = await tx.query<{ unit_id: string; recipient: string; channel: string }>(RECIPIENTS, [
    jurisdictionId,
    units,
    day,
  ]);
  const rows = to.map(({ unit_id: unitId, recipient, channel }) => ({
    id: v7(),
    recipient,
    channel,
    words: told.find((t) => t.unitId === unitId)?.words,
  }));
  await tx.query(
    `INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery, words, about_id)
     SELECT $1, m.id, m.recipient, m.channel, $2, $3, $4, CASE m.channel WHEN 'inApp' THEN 'done' ELSE 'waiting' END, m.words, $5
     FROM jsonb_to_recordset($6::jsonb) AS m(id uuid, recipient uuid, channel text, words text)`,
    [jurisdictionId, kind, day, now, id, JSON.stringify(rows)],
  );
}
