/**
 * 机构改革的办理 · what stands with a unit that has ended goes over to its successors, a batch of cases at a time, each
 * under its lock with an event of its own (docs/decisions/0090). The rows say what is left: a run cut off anywhere is taken
 * up by the next, and two runs share the work.
 */
import { succeed } from '../domain/succession/succession.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import type { Kit } from './changes.js';
import { changesOf } from './changes.js';
import { commitMoved } from './commit.js';
import { envOf } from './given-command.js';
import { load } from './load.js';
import type { Moment } from './moment.js';
import { moment } from './moment.js';
import type { Transact } from './retry.js';
import { CHOSEN, COUNTED, DONE, DUE, LEFT, OFFICE_UNIT, STANDING } from './sql/succession-sql.js';
import { LOCK } from './sql/sweep-sql.js';
import { system } from './system.js';

/** in one transaction: a clerk waits for no more than these */
const CASES = 50;

interface Due {
  id: string;
  unitId: string;
  basis: string;
  madeBy: string;
  isDone: boolean;
  /** takes what the office named no successor for: the only one, or the first */
  restTo: string;
}
export interface SucceedOutcome {
  caseIds: string[];
  failed: { caseId: string; error: Error }[];
}

/** Everything that is due by now, as far as nobody else holds it; a case that cannot go over holds up no other. */
export async function succeedDue(transact: Transact, jurisdictionId: string, kit: Kit): Promise<SucceedOutcome> {
  const outcome: SucceedOutcome = { caseIds: [], failed: [] };
  for (const due of await transact((tx) => dueOf(tx, jurisdictionId, kit))) {
    let after: string | null = null;
    do {
      const from: string | null = after;
      const ids: string[] = await transact((tx) => standing(tx, jurisdictionId, due, from, kit));
      await take(ids, due);
      after = ids.at(-1) ?? null;
    } while (after !== null);
    if (!due.isDone) await transact((tx) => finish(tx, jurisdictionId, due, kit));
  }
  return outcome;

  async function take(ids: readonly string[], due: Due): Promise<void> {
    try {
      outcome.caseIds.push(...(await transact((tx) => bite(tx, jurisdictionId, ids, due, kit))));
    } catch (error) {
      const [only, second] = ids;
      if (only !== undefined && second === undefined) {
        outcome.failed.push({ caseId: only, error: error instanceof Error ? error : new Error(String(error)) });
      } else for (const id of ids) await take([id], due);
    }
  }
}

const now = (tx: Tx, jurisdictionId: string, { locality }: Kit): Promise<Moment> =>
  moment(tx, jurisdictionId, system(jurisdictionId).personId, '', locality);

async function dueOf(tx: Tx, jurisdictionId: string, kit: Kit): Promise<Due[]> {
  const { today } = await now(tx, jurisdictionId, kit);
  return tx.query<Due>(DUE, [jurisdictionId, today]);
}

async function standing(tx: Tx, jurisdictionId: string, due: Due, after: string | null, kit: Kit): Promise<string[]> {
  const at = await now(tx, jurisdictionId, kit);
  const rows = await tx.query<{ case_id: string }>(STANDING, [jurisdictionId, due.unitId, after, at.now, CASES]);
  return rows.map((r) => r.case_id);
}

/** @returns the cases that went over */
async function bite(tx: Tx, jurisdictionId: string, ids: readonly string[], due: Due, kit: Kit): Promise<string[]> {
  if (ids.length === 0) return [];
  const locked = (await tx.query<{ id: string }>(LOCK, [jurisdictionId, ids])).map((r) => r.id);
  const [at, cases, chosen, offices] = await Promise.all([
    now(tx, jurisdictionId, kit),
    load(tx, locked, system(jurisdictionId)),
    tx.query<{ itemId: string; unitId: string }>(CHOSEN, [jurisdictionId, due.id, locked]),
    tx.query<{ id: string }>(OFFICE_UNIT, [jurisdictionId]),
  ]);
  const actor: Actor = { ...system(jurisdictionId), personId: due.madeBy };
  const to = new Map(chosen.map((c) => [c.itemId, c.unitId]));
  const succession = {
    id: due.id,
    unitId: due.unitId,
    basis: due.basis,
    successorOf: (itemId: string) => to.get(itemId) ?? due.restTo,
    officeUnitId: offices[0]?.id ?? null,
  };
  const made = [...cases.values()].flatMap((held) => {
    const passed = succeed(held.state, succession, envOf(held.state, at, actor, kit));
    return passed ? [{ held, passed }] : [];
  });
  if (made.length === 0) return [];
  const changes = made.map(({ held, passed }) => changesOf(held, passed, at, kit));
  await commitMoved(tx, { jurisdictionId, personId: due.madeBy, accountId: due.madeBy, changes });
  const items = made.map(
    ({ held, passed }) => passed.next.record.successions.length - held.state.record.successions.length,
  );
  await tx.query(COUNTED, [jurisdictionId, due.id, items.reduce((a, b) => a + b, 0)]);
  return made.map(({ held }) => held.state.id);
}

async function finish(tx: Tx, jurisdictionId: string, { id, unitId }: Due, kit: Kit): Promise<void> {
  const [row] = await tx.query<{ n: number }>(LEFT, [jurisdictionId, unitId]);
  if (row?.n === 0) await tx.query(DONE, [jurisdictionId, id, (await now(tx, jurisdictionId, kit)).now]);
}
