/**
 * 日历载入后的重算 · open deadlines that were last counted by an earlier edition, a batch of cases at a time, each under its
 * lock: what moves is re-armed with an event on its case, all else is only marked as counted anew. The rows say what is
 * left, so that a run cut off anywhere is taken up by the next, and two runs share the work.
 */
import type { OpenDate, Redated } from '../domain/deadline/redate.js';
import { isMoved, moved, redate } from '../domain/deadline/redate.js';
import { addressees } from '../domain/reminder/addressees.js';
import { ladderOf, pace } from '../domain/reminder/ladder.js';
import type { Rung } from '../domain/rulebook/reminders.js';
import { SYSTEM_ACTOR_ID } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import type { Changes, Kit } from './changes.js';
import { changesOf } from './changes.js';
import { commitMoved } from './commit.js';
import { envOf } from './given-command.js';
import type { Holders } from './holders.js';
import { holdersOf } from './holders.js';
import { load } from './load.js';
import type { Moment } from './moment.js';
import { moment } from './moment.js';
import type { Transact } from './retry.js';
import { FINISH, KEEP, LEFT, OPEN_DATES, STALE, TOLD } from './sql/calendar-sql.js';
import { LOCK } from './sql/sweep-sql.js';
import type { Held } from './stored.js';
import { system } from './system.js';

const CASES = 100;
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** An open deadline with what its ladder needs. */
export interface OpenRow extends OpenDate {
  caseId: string;
  status: string;
  rungDone: number | null;
  calendarEdition: number;
}
interface Bite {
  /** the last case looked at; null: none is left after it */
  last: string | null;
}

/** @returns how many open deadlines somebody else held up */
export async function recalculate(transact: Transact, jurisdictionId: string, kit: Kit): Promise<number> {
  let after: string | null = null;
  do {
    const from: string | null = after;
    const bite: Bite = await transact((tx) => recalculateBite(tx, jurisdictionId, from, kit));
    after = bite.last;
  } while (after !== null);
  return transact((tx) => finish(tx, jurisdictionId, kit));
}

async function recalculateBite(tx: Tx, jurisdictionId: string, after: string | null, kit: Kit): Promise<Bite> {
  const at = await moment(tx, jurisdictionId, NOBODY, '', kit.locality);
  const stale = await tx.query<{ case_id: string }>(STALE, [jurisdictionId, at.calendar.edition, after, at.now, CASES]);
  const ids = stale.map((r) => r.case_id);
  if (ids.length === 0) return { last: null };
  const locked = (await tx.query<{ id: string }>(LOCK, [jurisdictionId, ids])).map((r) => r.id);
  const [cases, open] = await Promise.all([
    load(tx, locked, system(jurisdictionId)),
    tx.query<OpenRow>(OPEN_DATES, [jurisdictionId, locked]),
  ]);
  const changeId = await changeOf(tx, jurisdictionId, at.calendar.edition);
  const states = [...cases.values()].map((c) => c.state);
  const holders = await holdersOf(tx, jurisdictionId, states, at.today);
  const made = [...cases.values()].map((held) => redated(held, open, { at, kit, changeId, holders }));
  const changes = made.flatMap((m) => m.changes ?? []);
  if (changes.length > 0) await commitMoved(tx, { jurisdictionId, personId: NOBODY, accountId: NOBODY, changes });
  const rows = {
    kept: made.flatMap((m) => m.kept),
    moves: made.flatMap((m) => m.moves),
    told: made.flatMap((m) => m.told),
  };
  await tx.query(KEEP, [jurisdictionId, JSON.stringify(rows.kept)]);
  if (changeId !== null) await tx.query(TOLD, [jurisdictionId, JSON.stringify(rows), changeId]);
  return { last: ids.at(-1) ?? null };
}

/** The change is done when nothing is left that could be counted anew by now. */
async function finish(tx: Tx, jurisdictionId: string, kit: Kit): Promise<number> {
  const { calendar, now } = await moment(tx, jurisdictionId, NOBODY, '', kit.locality);
  const [row] = await tx.query<{ n: number }>(LEFT, [jurisdictionId, calendar.edition, now]);
  const left = row?.n ?? 0;
  if (left === 0) await tx.query(FINISH, [jurisdictionId, calendar.edition, now]);
  return left;
}

async function changeOf(tx: Tx, jurisdictionId: string, edition: number): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(
    `SELECT id FROM calendar_change WHERE jurisdiction_id = $1 AND edition = $2`,
    [jurisdictionId, edition],
  );
  return row?.id ?? null;
}

interface Circumstance {
  at: Moment;
  kit: Kit;
  changeId: string | null;
  holders: Holders;
}
/** Who is reminded first of such a date is who is told that it moved; where nobody is, the clerk of the unit. */
const FIRST: Pick<Rung, 'at' | 'to'> = { at: 0, to: ['unit-clerk'] };

function redated(held: Held, all: readonly OpenRow[], { at, kit, changeId, holders }: Circumstance) {
  const { state } = held;
  const env = envOf(state, at, system(state.jurisdictionId), kit);
  const open = all.filter((d) => d.caseId === state.id);
  const anew: (Redated & { open: OpenRow })[] = open
    .filter((d) => d.calendarEdition < at.calendar.edition)
    .map((d) => ({ ...redate(state, d, env), open: d }));
  const goes = anew.filter(isMoved);
  const changes: Changes | null =
    goes.length === 0
      ? null
      : changesOf(
          held,
          moved(state, goes, env, { actor: SYSTEM_ACTOR_ID, changeId, calendar: env.calendar.revision }),
          at,
          kit,
        );
  const kept = anew
    .filter((one) => !isMoved(one))
    .map(({ open: d, draft }) => ({
      id: d.id,
      provisional: draft.provisional,
      calendar_edition: draft.calendarEdition,
      calendar_revision: draft.calendarRevision,
      next_at: pace(ladderOf(env.rulebook, d.key, env.calendar), d),
    }));
  const dates = open.map((d) => anew.find((one) => one.open === d)?.draft ?? d);
  const moves = goes.map(({ open: d, draft }) => {
    const row = changes?.armed.find(
      (a) => a.key === d.key && a.handling_id === d.handlingId && a.commitment_id === d.commitmentId,
    );
    if (!row) throw new Error(`deadline ${d.id} was not armed anew`);
    const [rung = FIRST] = ladderOf(env.rulebook, d.key, env.calendar).rungs;
    return { ids: { deadline_id: row.id, case_id: state.id, from_on: d.dueOn, to_on: draft.dueOn }, rung, draft };
  });
  const told = moves.flatMap(({ ids, rung, draft }) =>
    holders(addressees(rung, state, draft, dates)).map(({ personId, role, unitId, basis }) => ({
      recipient: personId,
      deadline_id: ids.deadline_id,
      role,
      unit_id: unitId,
      basis,
    })),
  );
  return { changes, kept, moves: moves.map((m) => m.ids), told };
}
