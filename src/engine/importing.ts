/** 导入落库 · a whole list is registered and assigned in one transaction, at most once: the batch row is the claim. */
import type { DataOf } from '../domain/commands.js';
import type { RegisterInput } from '../domain/proposal/registration.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import { commitBorn } from './commit.js';
import { asRefusal, checkText } from './database-refusals.js';
import type { Kit } from './given-command.js';
import { moment } from './moment.js';
import { EngineRefusal, forbidden } from './refusals.js';
import { born, places } from './registering.js';

export interface ImportEnvelope {
  actor: Actor;
  accountId: string;
  importId: string;
  cases: { registration: RegisterInput; assign?: DataOf<'office.assign'> | undefined }[];
}
export interface ImportOutcome {
  registered: number;
  assigned: number;
  ids: string[];
}
/** rows of one statement: a list of thousands stays within memory and the statement's time-out */
const BATCH = 200;

export async function registerList(
  tx: Tx,
  given: ImportEnvelope,
  kit: Kit,
): Promise<ImportOutcome & { done: boolean }> {
  const { actor, accountId, importId } = given;
  const { jurisdictionId, personId } = actor;
  if (!holds(actor, 'office-clerk', 'office-head')) throw forbidden();
  const stored = await claim(tx, jurisdictionId, importId);
  if (stored) return { ...stored, done: false };
  const at = await moment(tx, jurisdictionId, accountId, '');
  const known = await places(tx, jurisdictionId);
  const outcome: ImportOutcome = { registered: 0, assigned: 0, ids: [] };
  for (let from = 0; from < given.cases.length; from += BATCH) {
    const changes = given.cases.slice(from, from + BATCH).map(({ registration, assign }) => {
      checkText(registration, 'registration');
      if (assign) outcome.assigned += 1;
      return born(registration, assign, known, at, actor, kit);
    });
    await commitBorn(tx, { jurisdictionId, personId, accountId, changes }).catch((error: unknown) => {
      throw asRefusal(error);
    });
    outcome.ids.push(...changes.map((c) => c.head.id));
  }
  outcome.registered = outcome.ids.length;
  await tx.query(`UPDATE import_batch SET state = 'committed', outcome = $3 WHERE jurisdiction_id = $1 AND id = $2`, [
    jurisdictionId,
    importId,
    JSON.stringify(outcome),
  ]);
  return { ...outcome, done: true };
}

/** Takes the batch, or gives what its first commit answered. */
async function claim(tx: Tx, jurisdictionId: string, importId: string): Promise<ImportOutcome | null> {
  const values = [jurisdictionId, importId];
  const taken = await tx.query(
    `UPDATE import_batch SET state = 'committing' WHERE jurisdiction_id = $1 AND id = $2 AND state = 'ready' RETURNING id`,
    values,
  );
  if (taken.length === 1) return null;
  const [batch] = await tx.query<{ state: string; outcome: ImportOutcome | null }>(
    `SELECT state, outcome FROM import_batch WHERE jurisdiction_id = $1 AND id = $2`,
    values,
  );
  if (!batch) throw new EngineRefusal(404, 'import.not_found', '没有这次导入');
  if (batch.state === 'committed' && batch.outcome) return batch.outcome;
  throw new EngineRefusal(409, 'import.not_ready', '导入尚未读完或读取失败,不能登记');
}
