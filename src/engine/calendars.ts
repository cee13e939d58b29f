/**
 * 本区日历 · the tables that come with the program, and what the district loaded since: an edition each. Kept in memory by
 * edition, so that a transaction reads one number and counts with the calendar that holds in it.
 */
import type { Calendar, CalendarChange } from '../domain/deadline/calendar.js';
import { withChange } from '../domain/deadline/calendar.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';

const known = new WeakMap<Calendar, Map<string, Calendar>>();

const CHANGES = prepared(`SELECT edition, content FROM calendar_change
  WHERE jurisdiction_id = $1 AND edition <= $2 ORDER BY edition`);
const EDITION = prepared(`SELECT calendar_edition FROM jurisdiction WHERE id = $1`);

/** @param edition as read in this transaction, and committed before it */
export async function calendarOfEdition(
  tx: Tx,
  shipped: Calendar,
  jurisdictionId: string,
  edition: number,
): Promise<Calendar> {
  if (edition === 0) return shipped;
  const kept = known.get(shipped) ?? new Map<string, Calendar>();
  known.set(shipped, kept);
  const found = kept.get(jurisdictionId);
  if (found?.edition === edition) return found;
  const rows = await tx.query<{ edition: number; content: CalendarChange }>(CHANGES, [jurisdictionId, edition]);
  const calendar = rows.reduce((so, row) => withChange(so, row.content, row.edition), shipped);
  kept.set(jurisdictionId, calendar);
  return calendar;
}

/** The calendar of a district as it stands in this transaction. */
export async function districtCalendar(
  tx: Tx,
  { calendar }: { calendar: Calendar },
  jurisdictionId: string,
): Promise<Calendar> {
  const [row] = await tx.query<{ calendar_edition: number }>(EDITION, [jurisdictionId]);
  if (!row) throw new Error(`no jurisdiction ${jurisdictionId}`);
  return calendarOfEdition(tx, calendar, jurisdictionId, row.calendar_edition);
}
