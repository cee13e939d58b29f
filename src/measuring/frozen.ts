/**
 * 每日定数 · the figures of a business day as they stood at its end, by session and unit, frozen once and never written
 * over. Days that were missed are made up for: the facts of a day stay as they were.
 */
import { RATE_KEYS } from '../domain/rate/definitions.js';
import { plusDays } from '../domain/shared/legal-date.js';
import type { Actor } from '../domain/shared/actor.js';
import { SYSTEM_ACTOR_ID } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import type { Figures } from './rates.queries.js';
import { figuresOf } from './rates.queries.js';

/** sees the whole district, as the office does */
export const everybodysEyes = (jurisdictionId: string): Actor => ({
  personId: SYSTEM_ACTOR_ID,
  name: SYSTEM_ACTOR_ID,
  jurisdictionId,
  roles: [{ role: 'office-clerk', unitId: null }],
});

const TODAY = `SELECT to_char((clock_timestamp() + clock_offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai',
  'YYYY-MM-DD') AS today FROM installation`;
const LAST = `SELECT max(on_day)::text AS on_day FROM rate_frozen WHERE jurisdiction_id = $1`;
const FIRST = `SELECT min(recorded_on)::text AS on_day FROM rate_fact WHERE jurisdiction_id = $1`;
const SESSIONS = `SELECT DISTINCT session_id AS id FROM rate_fact
  WHERE jurisdiction_id = $1 AND recorded_on <= $2::date AND $2::date < until_on AND standing <> 'out'`;
const KEEP = `INSERT INTO rate_frozen (jurisdiction_id, on_day, session_id, unit_id, cases, leads, cos, withdrawn, counts, rulebooks, made_at)
  SELECT $1, $2::date, r.session_id, r.unit_id, r.cases, r.leads, r.cos, r.withdrawn, r.counts, r.rulebooks, clock_timestamp()
  FROM jsonb_to_recordset($3::jsonb) AS r(session_id uuid, unit_id uuid, cases int, leads int, cos int, withdrawn int,
    counts jsonb, rulebooks text)
  ON CONFLICT ON CONSTRAINT rate_frozen_once DO NOTHING`;
/** of a long stop, or of a demo whose clock has jumped, no more than this is made up for */
const DAYS_BACK = 31;

/** @returns 1 when another day may be left to do, 0 when yesterday is frozen */
export async function freezeNextDay(tx: Tx, jurisdictionId: string): Promise<number> {
  const [now] = await tx.query<{ today: string }>(TODAY);
  const [last] = await tx.query<{ on_day: string | null }>(LAST, [jurisdictionId]);
  const [first] = await tx.query<{ on_day: string | null }>(FIRST, [jurisdictionId]);
  const yesterday = plusDays(now?.today ?? '', -1);
  if (!first || first.on_day === null) return 0;
  const next = last && last.on_day !== null ? plusDays(last.on_day, 1) : first.on_day;
  const day = next < plusDays(yesterday, -DAYS_BACK) ? plusDays(yesterday, -DAYS_BACK) : next;
  if (day > yesterday) return 0;
  await freeze(tx, jurisdictionId, day);
  return day < yesterday ? 1 : 0;
}

async function freeze(tx: Tx, jurisdictionId: string, day: string): Promise<void> {
  const actor = everybodysEyes(jurisdictionId);
  const sessions = await tx.query<{ id: string }>(SESSIONS, [jurisdictionId, day]);
  const rows = [];
  for (const { id: session } of sessions) {
    const whole = await figuresOf(tx, actor, { by: 'none', session }, [day]);
    const units = await figuresOf(tx, actor, { by: 'unit', session }, [day]);
    rows.push(...whole.map((f) => frozen(session, null, f)), ...units.map((f) => frozen(session, f.group, f)));
  }
  await tx.query(KEEP, [jurisdictionId, day, JSON.stringify(rows)]);
}

const frozen = (session_id: string, unit_id: string | null, f: Figures) => ({
  session_id,
  unit_id,
  cases: f.cases,
  leads: f.leads,
  cos: f.cos,
  withdrawn: f.withdrawn,
  counts: Object.fromEntries(RATE_KEYS.map((key) => [key, [f.counts[key].numerator, f.counts[key].denominator]])),
  rulebooks: f.books.join(' '),
});
