/**
 * 到期清扫 · the batch door of the engine (design.md 5): due dates are claimed in one statement that commits; then up to
 * 200 of their cases are locked in one transaction, ascending and skipping what a clerk holds, each date is looked at
 * anew, and everything that follows is written by one statement.
 */
import { randomUUID } from 'node:crypto';
import type { Calendar } from '../domain/deadline/calendar.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import type { Recipient } from '../domain/decision.js';
import { addressees } from '../domain/reminder/addressees.js';
import { ladderTodos } from '../domain/reminder/escalation.js';
import { ladderOf, sweep } from '../domain/reminder/ladder.js';
import type { Rung } from '../domain/rulebook/reminders.js';
import { dateOf } from '../domain/shared/legal-date.js';
import { businessNow } from '../platform/clock.js';
import type { Tx } from '../platform/tx.js';
import type { TodoRow } from './apply/todos.js';
import { applyTodos } from './apply/todos.js';
import { districtCalendar } from './calendars.js';
import type { Kit } from './changes.js';
import type { Holders } from './holders.js';
import { holdersOf } from './holders.js';
import { load } from './load.js';
import { CLAIM, LOCK, OPEN, REACT, RELEASE } from './sql/sweep-sql.js';
import type { Held } from './stored.js';
import { system } from './system.js';

const CLAIMED = 500;
const CASES = 200;

interface OpenDeadline {
  id: string;
  case_id: string;
  handling_id: string | null;
  key: string;
  due_on: string;
  generation: number;
  status: string;
  rung_done: number | null;
  escalated_on: string | null;
  due: boolean;
}
type SweptRow = Pick<OpenDeadline, 'id' | 'status' | 'rung_done' | 'escalated_on'> & {
  ended_on: string | null;
  next_at: string | null;
};
interface ReminderRow {
  id: string;
  case_id: string;
  deadline_id: string;
  generation: number;
  rung: number;
  recipient: string;
  channel: string;
  role: string;
  unit_id: string | null;
  basis: string;
  state: 'waiting' | 'skipped';
  created_at: string;
}
export interface Claim {
  by: string;
  /** dates */
  ids: string[];
  caseIds: string[];
}
export interface SweepOptions {
  /** a seeded demo: what is over by now is nobody's news */
  silent?: boolean;
}

export async function claim(tx: Tx, jurisdictionId: string): Promise<Claim> {
  const by = randomUUID();
  const rows = await tx.query<{ id: string; case_id: string }>(CLAIM, [jurisdictionId, by, CLAIMED]);
  return { by, ids: rows.map((r) => r.id), caseIds: [...new Set(rows.map((r) => r.case_id))].sort() };
}

export const bites = ({ caseIds }: Claim): string[][] =>
  Array.from({ length: Math.ceil(caseIds.length / CASES) }, (_, i) => caseIds.slice(i * CASES, (i + 1) * CASES));

export const release = (
  tx: Tx,
  jurisdictionId: string,
  { by, ids }: Claim,
  except: readonly string[],
): Promise<unknown> => tx.query(RELEASE, [jurisdictionId, by, except, ids]);

/** @returns how many dates it moved on; a case that somebody else holds is left to the next round */
export async function react(
  tx: Tx,
  jurisdictionId: string,
  caseIds: readonly string[],
  kit: Kit,
  { silent = false }: SweepOptions = {},
): Promise<number> {
  const locked = (await tx.query<{ id: string }>(LOCK, [jurisdictionId, caseIds])).map((r) => r.id);
  if (locked.length === 0) return 0;
  const now = new Date(await businessNow(tx)).toISOString();
  const [cases, open, calendar] = await Promise.all([
    load(tx, locked, system(jurisdictionId)),
    tx.query<OpenDeadline>(OPEN, [jurisdictionId, locked]),
    districtCalendar(tx, kit.locality, jurisdictionId),
  ]);
  const due = open.filter((d) => d.due && (cases.get(d.case_id)?.state.lastEventAt ?? now) <= now);
  if (due.length === 0) return 0;
  const holders = await holdersOf(
    tx,
    jurisdictionId,
    [...cases.values()].map((c) => c.state),
    dateOf(now),
  );
  const rows = { swept: [] as SweptRow[], opened: [] as TodoRow[], reminders: [] as ReminderRow[] };
  for (const [id, held] of cases) {
    const ours = open.filter((d) => d.case_id === id);
    const made = reaction(held, ours, { now, kit, calendar, holders, silent });
    rows.swept.push(...made.swept);
    rows.opened.push(...made.opened);
    rows.reminders.push(...made.reminders);
  }
  const [written] = await tx.query<{ swept: number }>(REACT, [jurisdictionId, JSON.stringify(rows)]);
  if (written?.swept !== rows.swept.length)
    throw new Error(`${written?.swept ?? 0} of ${rows.swept.length} were swept`);
  return rows.swept.length;
}

interface Circumstance {
  now: string;
  kit: Kit;
  calendar: Calendar;
  holders: Holders;
  silent: boolean;
}

/** One case: its dates move on along their ladders, and what the last rungs put before the supervision clerks. */
function reaction({ state, todos }: Held, open: readonly OpenDeadline[], at: Circumstance) {
  const { key, version } = state.rulebook;
  const bylaws = { rulebook: at.kit.locality.shelf.get(key, version), calendar: calendarFor(at.calendar, key) };
  const swept: SweptRow[] = [];
  const reminders: ReminderRow[] = [];
  for (const d of open.filter((one) => one.due)) {
    const ladder = ladderOf(bylaws.rulebook, d.key, bylaws.calendar);
    const made = sweep(ladder, { dueOn: d.due_on, status: d.status, rungDone: d.rung_done }, at.now);
    const rungs = made.due.map((rung) => ({ rung, to: addressees(rung, state, dateOfRow(d), open.map(dateOfRow)) }));
    // a rung that is nobody's (the unit climbs the same ladder for its own date) opens nothing either
    const escalates = rungs.some(({ rung, to }) => rung.opens !== undefined && to.length > 0);
    const escalated_on = d.escalated_on ?? (escalates ? dateOf(at.now) : null);
    const { status, endedOn: ended_on, rungDone: rung_done, nextAt: next_at } = made;
    swept.push({ id: d.id, status, ended_on, rung_done, next_at, escalated_on });
    reminders.push(...remindersOf(d, rungs, at));
  }
  const owed = open.map((d) => ({
    ...dateOfRow(d),
    escalatedOn: swept.find((s) => s.id === d.id)?.escalated_on ?? d.escalated_on,
  }));
  const wanted = [...at.kit.rules.todosOf(state, bylaws), ...ladderTodos(state, owed)];
  return { swept, reminders, opened: applyTodos(state.id, todos, wanted, at.now).opened };
}

/** After a jump of the clock, or a long stop, the rungs of one date collapse into the latest of each recipient. */
function remindersOf(
  d: OpenDeadline,
  rungs: readonly { rung: Rung; to: Recipient[] }[],
  { now, kit, holders, silent }: Circumstance,
): ReminderRow[] {
  const told = new Set<string>();
  const rows: ReminderRow[] = [];
  for (const { rung, to } of [...rungs].reverse()) {
    for (const { personId, role, unitId, basis, channels } of holders(to)) {
      const state = silent || told.has(personId) ? 'skipped' : 'waiting';
      told.add(personId);
      for (const channel of channels) {
        rows.push({
          id: kit.newId(),
          case_id: d.case_id,
          deadline_id: d.id,
          generation: d.generation,
          rung: rung.at,
          recipient: personId,
          channel,
          role,
          unit_id: unitId,
          basis,
          state,
          created_at: now,
        });
      }
    }
  }
  return rows;
}

const dateOfRow = (d: OpenDeadline) => ({ key: d.key, handlingId: d.handling_id, dueOn: d.due_on });
