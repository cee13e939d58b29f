/** 告知单位 · a message in words of its own to those of a unit who answer for it, in the transaction of what it tells. */
import { v7 } from 'uuid';
import type { MessageKind } from '../domain/reminder/words.js';
import type { RoleKey } from '../domain/shared/actor.js';
import { holdersOn, reachedOn } from '../identity/holders.queries.js';
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

/** 单位经办、主要负责同志 */
const TOLD: readonly RoleKey[] = ['unit-clerk', 'unit-principal'];

/** In the program always, and wherever the person left an address; who holds both posts of a unit is told once. */
export async function tellUnits(tx: Tx, { jurisdictionId, kind, id, day, now }: About, told: readonly Told[]) {
  const units = told.map((t) => t.unitId);
  const holders = await holdersOn(tx, jurisdictionId, { roles: TOLD, units }, day);
  const persons = [...new Set(holders.map((h) => h.person_id))];
  const reached = await reachedOn(tx, jurisdictionId, persons);
  const rows = told.flatMap(({ unitId, words }) =>
    persons
      .filter((person) => holders.some((h) => h.person_id === person && h.unit_id === unitId))
      .flatMap((recipient) =>
        ['inApp', ...reached.filter((r) => r.person_id === recipient).map((r) => r.channel)].map((channel) => ({
          id: v7(),
          recipient,
          channel,
          words,
        })),
      ),
  );
  await tx.query(
    `INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery, words, about_id)
     SELECT $1, m.id, m.recipient, m.channel, $2, $3, $4, CASE m.channel WHEN 'inApp' THEN 'done' ELSE 'waiting' END, m.words, $5
     FROM jsonb_to_recordset($6::jsonb) AS m(id uuid, recipient uuid, channel text, words text)`,
    [jurisdictionId, kind, day, now, id, JSON.stringify(rows)],
  );
}
