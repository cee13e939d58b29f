/** 日历的载入 · rows of what a district loaded or is about to, and of the deadlines that it moves. */
import type { CalendarChange } from '../domain/deadline/calendar.js';
import type { PreviewedMove } from '../engine/engine.js';
import type { Tx } from '../platform/tx.js';

export interface ChangeRow {
  id: string;
  content: CalendarChange;
  state: 'previewed' | 'recalculating' | 'done';
  based_on: number;
  edition: number | null;
  examined: number;
  moving: number;
  settling: number;
  moved: number;
  remaining: number;
  asked_by: string;
  asked_at: string;
  confirmed_by: string | null;
  confirmed_at: string | null;
  done_at: string | null;
}
export interface MoveRow {
  deadline_id: string;
  case_id: string;
  number: string;
  kind: string;
  title: string;
  key: string;
  label: string;
  handling_id: string | null;
  unit_id: string | null;
  unit_name: string | null;
  from_on: string;
  to_on: string;
}

const CHANGE = `SELECT c.id, c.content, c.state, c.based_on, c.edition, c.examined, c.moving, c.settling, c.asked_by, c.asked_at,
    c.confirmed_by, c.confirmed_at, c.done_at,
    (SELECT count(*)::int FROM calendar_move m WHERE m.jurisdiction_id = c.jurisdiction_id AND m.change_id = c.id
      AND m.stage = 'made') AS moved,
    CASE c.state WHEN 'recalculating' THEN (SELECT count(*)::int FROM deadline d WHERE d.jurisdiction_id = c.jurisdiction_id
      AND d.status IN ('armed', 'passed') AND d.calendar_edition < c.edition) ELSE 0 END AS remaining
  FROM calendar_change c WHERE c.jurisdiction_id = $1`;

export async function changeOf(tx: Tx, jurisdictionId: string, id: string): Promise<ChangeRow | undefined> {
  const [row] = await tx.query<ChangeRow>(`${CHANGE} AND c.id = $2`, [jurisdictionId, id]);
  return row;
}

export const changesAfter = (
  tx: Tx,
  jurisdictionId: string,
  after: readonly [string, string] | null,
  limit: number,
): Promise<ChangeRow[]> =>
  tx.query<ChangeRow>(
    `${CHANGE} AND ($2::timestamptz IS NULL OR (c.asked_at, c.id) < ($2, $3::uuid))
     ORDER BY c.asked_at DESC, c.id DESC LIMIT $4`,
    [jurisdictionId, after?.[0] ?? null, after?.[1] ?? null, limit],
  );

export async function countOfChanges(tx: Tx, jurisdictionId: string): Promise<number> {
  const [row] = await tx.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM calendar_change WHERE jurisdiction_id = $1`,
    [jurisdictionId],
  );
  return row?.n ?? 0;
}

/** What a change would move, and once it was confirmed what it moved; ordered by id, which each deadline keeps. */
export const movesAfter = (
  tx: Tx,
  jurisdictionId: string,
  { id, stage }: { id: string; stage: 'preview' | 'made' },
  after: string | null,
  limit: number,
): Promise<MoveRow[]> =>
  tx.query<MoveRow>(
    `SELECT m.deadline_id, m.case_id, p.number, p.kind, p.title, d.key, d.label, d.handling_id, h.unit_id, u.name AS unit_name,
       m.from_on, m.to_on
     FROM calendar_move m JOIN proposal p ON p.jurisdiction_id = m.jurisdiction_id AND p.id = m.case_id
     JOIN deadline d ON d.jurisdiction_id = m.jurisdiction_id AND d.id = m.deadline_id
     LEFT JOIN handling h ON h.jurisdiction_id = d.jurisdiction_id AND h.id = d.handling_id
     LEFT JOIN unit u ON u.jurisdiction_id = h.jurisdiction_id AND u.id = h.unit_id
     WHERE m.jurisdiction_id = $1 AND m.change_id = $2 AND m.stage = $3 AND ($4::uuid IS NULL OR m.deadline_id > $4::uuid)
     ORDER BY m.deadline_id LIMIT $5`,
    [jurisdictionId, id, stage, after, limit],
  );

interface NewChange extends Pick<ChangeRow, 'id' | 'content' | 'based_on' | 'examined' | 'settling' | 'asked_by'> {
  moves: readonly PreviewedMove[];
  now: string;
}
export async function insertChange(tx: Tx, jurisdictionId: string, c: NewChange): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_change (jurisdiction_id, id, content, state, based_on, examined, moving, settling, asked_by, asked_at)
     VALUES ($1, $2, $3, 'previewed', $4, $5, $6, $7, $8, $9)`,
    [
      jurisdictionId,
      c.id,
      JSON.stringify(c.content),
      c.based_on,
      c.examined,
      c.moves.length,
      c.settling,
      c.asked_by,
      c.now,
    ],
  );
  await tx.query(
    `INSERT INTO calendar_move (jurisdiction_id, change_id, stage, deadline_id, case_id, from_on, to_on)
     SELECT $1, $2, 'preview', m."deadlineId", m."caseId", m."from", m."to"
     FROM jsonb_to_recordset($3::jsonb) AS m("deadlineId" uuid, "caseId" uuid, "from" date, "to" date)`,
    [jurisdictionId, c.id, JSON.stringify(c.moves)],
  );
}

/** Takes the next edition. @returns it */
export async function confirmChange(
  tx: Tx,
  jurisdictionId: string,
  { id, by, now }: { id: string; by: string; now: string },
): Promise<number> {
  const [row] = await tx.query<{ edition: number }>(
    `UPDATE jurisdiction SET calendar_edition = calendar_edition + 1 WHERE id = $1 RETURNING calendar_edition AS edition`,
    [jurisdictionId],
  );
  const edition = row?.edition ?? 0;
  await tx.query(
    `UPDATE calendar_change SET state = 'recalculating', edition = $3, confirmed_by = $4, confirmed_at = $5
     WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id, edition, by, now],
  );
  return edition;
}

/** Whether something is to be counted anew: a change that was confirmed and is not done, or rows that came in late. */
export async function behind(
  tx: Tx,
  jurisdictionId: string,
  edition: number,
  now: string,
): Promise<{ isUnderWay: boolean; isBehind: boolean }> {
  const [row] = await tx.query<{ under_way: boolean; behind: boolean }>(
    `SELECT EXISTS (SELECT FROM calendar_change WHERE jurisdiction_id = $1 AND state = 'recalculating') AS under_way,
       EXISTS (SELECT FROM deadline d JOIN proposal p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.case_id
         WHERE d.jurisdiction_id = $1 AND d.status IN ('armed', 'passed') AND d.calendar_edition < $2
           AND p.last_event_at <= $3) AS behind`,
    [jurisdictionId, edition, now],
  );
  return { isUnderWay: row?.under_way ?? false, isBehind: row?.behind ?? false };
}
