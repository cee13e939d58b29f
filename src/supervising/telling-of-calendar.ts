/**
 * 日历的告知 · whom a change of the calendar concerns is told of it once, when all is counted anew; and while the table of
 * a year is missing that is due, the head of the office is told of it once a working day. Written under the lock of the
 * district's posting, in office hours; the unique keys of `message` hold it even without.
 */
import { v7 } from 'uuid';
import type { Calendar } from '../domain/deadline/calendar.js';
import { tableYear } from '../domain/reminder/words.js';
import type { Tx } from '../platform/tx.js';

interface Occasion {
  jurisdictionId: string;
  day: string;
  now: string;
  calendar: Calendar;
}
interface Told {
  recipient: string;
  channel: string;
}

export async function tellOfCalendar(tx: Tx, { jurisdictionId, day, now, calendar }: Occasion): Promise<void> {
  const done = await tx.query<{ id: string }>(
    `UPDATE calendar_change SET told_at = $2 WHERE jurisdiction_id = $1 AND state = 'done' AND told_at IS NULL RETURNING id`,
    [jurisdictionId, now],
  );
  for (const { id } of done) {
    await write(tx, { jurisdictionId, day, now }, 'calendar', id, await concernedBy(tx, jurisdictionId, id));
  }
  if (String(tableYear(day)) in calendar.years) return;
  await write(tx, { jurisdictionId, day, now }, 'yearTable', null, await heads(tx, jurisdictionId, day));
}

/** In the program always, and wherever the person left an address. */
const CHANNELS = `CROSS JOIN LATERAL (SELECT 'inApp' AS channel UNION ALL SELECT a.channel FROM contact_address a
  WHERE a.jurisdiction_id = $1 AND a.person_id = t.recipient) AS c`;

const concernedBy = (tx: Tx, jurisdictionId: string, changeId: string): Promise<Told[]> =>
  tx.query<Told>(
    `SELECT t.recipient, c.channel FROM (SELECT DISTINCT recipient FROM calendar_notice
       WHERE jurisdiction_id = $1 AND change_id = $2) AS t ${CHANNELS} ORDER BY t.recipient, c.channel`,
    [jurisdictionId, changeId],
  );

const heads = (tx: Tx, jurisdictionId: string, day: string): Promise<Told[]> =>
  tx.query<Told>(
    `SELECT t.recipient, c.channel FROM (SELECT DISTINCT person_id AS recipient FROM role_grant
       WHERE jurisdiction_id = $1 AND role = 'office-head' AND valid_from <= $2::date
         AND (valid_until IS NULL OR valid_until >= $2::date)) AS t ${CHANNELS} ORDER BY t.recipient, c.channel`,
    [jurisdictionId, day],
  );

const write = (
  tx: Tx,
  { jurisdictionId, day, now }: Omit<Occasion, 'calendar'>,
  kind: 'calendar' | 'yearTable',
  changeId: string | null,
  to: readonly Told[],
): Promise<unknown> =>
  tx.query(
    `INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, delivery, change_id)
     SELECT $1, m.id, m.recipient, m.channel, $2, $3, $4, CASE m.channel WHEN 'inApp' THEN 'done' ELSE 'waiting' END, $5
     FROM jsonb_to_recordset($6::jsonb) AS m(id uuid, recipient uuid, channel text) ON CONFLICT DO NOTHING`,
    [jurisdictionId, kind, day, now, changeId, JSON.stringify(to.map((t) => ({ ...t, id: v7() })))],
  );
