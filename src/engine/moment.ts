/**
 * 业务时间与幂等 · read after the lock in one round trip: business time is real time plus the offset of a demo;
 * the command record of the caller's key, when there is one.
 */
import type { Calendar } from '../domain/deadline/calendar.js';
import { dateOf } from '../domain/shared/legal-date.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';
import { calendarOfEdition } from './calendars.js';

export interface Recorded {
  requestHash: string;
  outcome: Record<string, unknown>;
}
export interface Moment {
  now: string;
  today: string;
  recordedAt: string;
  mode: 'demo' | 'live';
  rulebookKey: string;
  /** of the district, as it stands in this transaction */
  calendar: Calendar;
  recorded: Recorded | null;
}
interface Row {
  recorded_at: string;
  offset_ms: number | null;
  mode: 'demo' | 'live' | null;
  rulebook_key: string;
  calendar_edition: number;
  request_hash: string | null;
  outcome: Record<string, unknown> | null;
}

const SQL = prepared(`SELECT clock_timestamp() AS recorded_at, i.clock_offset_ms AS offset_ms, i.mode, j.rulebook_key,
    j.calendar_edition,    r.request_hash, r.outcome
  FROM jurisdiction j LEFT JOIN installation i ON true
  LEFT JOIN command_record r ON r.jurisdiction_id = j.id AND r.account_id = $2 AND r.key = $3
  WHERE j.id = $1`);

export async function moment(
  tx: Tx,
  jurisdictionId: string,
  accountId: string,
  key: string,
  { calendar }: { calendar: Calendar },
): Promise<Moment> {
  const [row] = await tx.query<Row>(SQL, [jurisdictionId, accountId, key]);
  if (!row) throw new Error(`no jurisdiction ${jurisdictionId}`);
  const real = Date.parse(row.recorded_at);
  const now = new Date(real + (row.offset_ms ?? 0)).toISOString();
  return {
    now,
    today: dateOf(now),
    recordedAt: new Date(real).toISOString(),
    mode: row.mode ?? 'live',
    rulebookKey: row.rulebook_key,
    calendar: await calendarOfEdition(tx, calendar, jurisdictionId, row.calendar_edition),
    recorded:
      row.request_hash === null || row.outcome === null
        ? null
        : { requestHash: row.request_hash, outcome: row.outcome },
  };
}
