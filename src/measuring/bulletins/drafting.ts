/**
 * 拟订通报 · from the frozen figures of a day, which no command moves. The standing task drafts on the first working day of a
 * month, one session a bite; cut off anywhere it goes on, and what the office withdrew is not drafted again by itself.
 */
import { v7 } from 'uuid';
import type { BulletinFigures, Rates } from '../../domain/bulletin/words.js';
import { bulletinText, bulletinTitle } from '../../domain/bulletin/words.js';
import { calendarFor } from '../../domain/deadline/calendar.js';
import type { Calendar } from '../../domain/deadline/calendar.js';
import { dayKind } from '../../domain/deadline/working-days.js';
import type { CaseKind } from '../../domain/shared/labels.js';
import { dateOf, plusDays } from '../../domain/shared/legal-date.js';
import type { Locality } from '../../engine/engine.js';
import { districtCalendar } from '../../engine/engine.js';
import { businessNow } from '../../platform/clock.js';
import type { Tx } from '../../platform/tx.js';

interface FrozenRow {
  unit_id: string | null;
  name: string | null;
  cases: number;
  leads: number;
  cos: number;
  withdrawn: number;
  counts: Rates;
}
interface SessionRow {
  id: string;
  name: string;
  kind: CaseKind;
  rulebook_key: string;
}
export interface Wish {
  jurisdictionId: string;
  session: string;
  on: string;
  /** null: the standing task */
  by: string | null;
  now: string;
}

const SESSION = `SELECT s.id, s.name, s.kind, j.rulebook_key FROM council_session s
  JOIN jurisdiction j ON j.id = s.jurisdiction_id WHERE s.jurisdiction_id = $1 AND s.id = $2`;
const FROZEN = `SELECT f.unit_id, u.name, f.cases, f.leads, f.cos, f.withdrawn, f.counts FROM rate_frozen f
  LEFT JOIN unit u ON u.jurisdiction_id = f.jurisdiction_id AND u.id = f.unit_id
  WHERE f.jurisdiction_id = $1 AND f.session_id = $2 AND f.on_day = $3::date ORDER BY u.sort_order NULLS FIRST, f.unit_id`;
const OVERDUE = `SELECT p.id AS "caseId", p.number FROM rate_fact f
  JOIN proposal p ON p.jurisdiction_id = f.jurisdiction_id AND p.id = f.case_id
  WHERE f.jurisdiction_id = $1 AND f.session_id = $2 AND f.recorded_on <= $3::date AND $3::date < f.until_on
    AND f.subject = 'case' AND f.standing = 'in' AND f.replied_on IS NULL AND f.reply_due_on < $3::date
  ORDER BY lpad(p.number, 20, '0')`;
const KEEP = `INSERT INTO bulletin (jurisdiction_id, id, session_id, on_day, rulebook, state, title, body, figures, version, made_by, made_at)
  VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7, $8, 1, $9, $10)
  ON CONFLICT (jurisdiction_id, session_id, on_day) WHERE state <> 'withdrawn' DO NOTHING RETURNING id`;

export type Drafted = { id: string } | 'noSession' | 'notFrozen' | 'exists';

export async function draftBulletin(tx: Tx, locality: Locality, wish: Wish): Promise<Drafted> {
  const { jurisdictionId, session, on, by, now } = wish;
  const [of] = await tx.query<SessionRow>(SESSION, [jurisdictionId, session]);
  if (!of) return 'noSession';
  const figures = await figuresOn(tx, wish);
  if (!figures) return 'notFrozen';
  const book = locality.shelf.newest(of.rulebook_key, on);
  const bulletin = { session: of.name, kind: of.kind, on, figures };
  const rows = await tx.query<{ id: string }>(KEEP, [
    jurisdictionId,
    v7(),
    session,
    on,
    `${book.key}@${book.version}`,
    bulletinTitle(bulletin),
    bulletinText(bulletin, book),
    JSON.stringify(figures),
    by,
    now,
  ]);
  return rows[0] ?? 'exists';
}

async function figuresOn(tx: Tx, { jurisdictionId, session, on }: Wish): Promise<BulletinFigures | undefined> {
  const rows = await tx.query<FrozenRow>(FROZEN, [jurisdictionId, session, on]);
  const whole = rows.find((r) => r.unit_id === null);
  if (!whole) return undefined;
  return {
    cases: whole.cases,
    leads: whole.leads,
    cos: whole.cos,
    withdrawn: whole.withdrawn,
    rates: whole.counts,
    units: rows.flatMap(({ unit_id: unitId, name, leads, cos, counts }) =>
      unitId === null ? [] : { unitId, name: name ?? '', leads, cos, rates: counts },
    ),
    overdue: await tx.query<{ caseId: string; number: string }>(OVERDUE, [jurisdictionId, session, on]),
  };
}

/** Sessions whose cases are not all answered and rated, and of which there is no notice for the day yet. */
const OWED = `SELECT f.session_id AS id FROM rate_frozen z
  JOIN rate_fact f ON f.jurisdiction_id = z.jurisdiction_id AND f.session_id = z.session_id
  WHERE z.jurisdiction_id = $1 AND z.on_day = $2::date AND z.unit_id IS NULL
    AND f.recorded_on <= z.on_day AND z.on_day < f.until_on AND f.subject = 'case' AND f.standing = 'in'
    AND (f.replied_on IS NULL OR (f.result IS NULL AND NOT f.is_excused))
    AND NOT EXISTS (SELECT FROM bulletin b WHERE b.jurisdiction_id = z.jurisdiction_id AND b.session_id = z.session_id
      AND b.on_day = z.on_day)
  GROUP BY f.session_id ORDER BY f.session_id LIMIT 2`;

/** @returns 1 when another session may be left, 0 when there is nothing to draft */
export async function draftNextBulletin(tx: Tx, jurisdictionId: string, locality: Locality): Promise<number> {
  const [of] = await tx.query<{ key: string }>(`SELECT rulebook_key AS key FROM jurisdiction WHERE id = $1`, [
    jurisdictionId,
  ]);
  if (!of) return 0;
  const now = new Date(await businessNow(tx)).toISOString();
  const month = dateOf(now).slice(0, 7);
  const calendar = calendarFor(await districtCalendar(tx, locality, jurisdictionId), of.key);
  if (dateOf(now) < firstWorkday(calendar, month)) return 0;
  const on = plusDays(`${month}-01`, -1);
  const [next, another] = await tx.query<{ id: string }>(OWED, [jurisdictionId, on]);
  if (!next) return 0;
  await draftBulletin(tx, locality, { jurisdictionId, session: next.id, on, by: null, now });
  return another ? 1 : 0;
}

/** @param month YYYY-MM */
function firstWorkday(calendar: Calendar, month: string): string {
  let day = `${month}-01`;
  while (!dayKind(calendar, day).workday) day = plusDays(day, 1);
  return day;
}
