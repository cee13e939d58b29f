/** 导入落库 · a whole list is registered and assigned in one transaction, at most once: the batch row is the claim. */
import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';
import type { DataOf } from '../domain/commands.js';
import type { RegisterInput } from '../domain/proposal/registration.js';
import { numberKey } from '../domain/proposal/registration.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import type { Changes, Kit } from './changes.js';
import { commitBorn } from './commit.js';
import { asRefusal, checkText } from './database-refusals.js';
import { moment } from './moment.js';
import { EngineRefusal, forbidden, keyReused } from './refusals.js';
import { born, places } from './registering.js';

export interface ListedCase {
  /** of the list, for whoever has to look it up there */
  row: number;
  registration: RegisterInput;
  assign?: DataOf<'office.assign'> | undefined;
}
export interface ImportEnvelope {
  actor: Actor;
  accountId: string;
  importId: string;
  /** missing: nobody repeats the request by a key (the command line) */
  request?: { key: string; requestHash: string };
  cases: readonly ListedCase[];
  /** of the list that the cases were read from: one that was put right since is another */
  edition: number;
}
export interface ImportOutcome {
  registered: number;
  assigned: number;
  /** in the order of the list */
  ids: string[];
}
/** rows of one statement: a list of thousands stays within memory and the statement's time-out */
const BATCH = 100;

export async function registerList(
  tx: Tx,
  given: ImportEnvelope,
  kit: Kit,
): Promise<ImportOutcome & { done: boolean }> {
  const { actor, accountId, request } = given;
  const { jurisdictionId, personId } = actor;
  const at = await moment(tx, jurisdictionId, accountId, request?.key ?? '', kit.locality);
  if (at.recorded) {
    if (at.recorded.requestHash !== request?.requestHash) throw keyReused();
    return { ...(at.recorded.outcome as unknown as ImportOutcome), done: false };
  }
  if (!holds(actor, 'office-clerk', 'office-head')) throw forbidden();
  const stored = await claim(tx, given);
  if (stored) return { ...stored, done: false };
  await refuseKnown(tx, jurisdictionId, given.cases);
  const known = await places(tx, jurisdictionId);
  const outcome: ImportOutcome = { registered: 0, assigned: 0, ids: [] };
  for (let from = 0; from < given.cases.length; from += BATCH) {
    const slice = given.cases.slice(from, from + BATCH);
    const changes: Changes[] = [];
    for (const listed of slice) {
      changes.push(bornOf(listed, (l) => born(l.registration, l.assign, known, at, actor, kit)));
      // thousands of cases are decided here: whoever else asks is answered between two of them
      await breathe();
    }
    await commitBorn(tx, { jurisdictionId, personId, accountId, changes }).catch((error: unknown) => {
      throw asRefusal(error);
    });
    outcome.ids.push(...changes.map((c) => c.head.id));
    outcome.assigned += slice.filter((c) => c.assign).length;
  }
  outcome.registered = outcome.ids.length;
  await settle(tx, given, outcome);
  return { ...outcome, done: true };
}

async function settle(tx: Tx, given: ImportEnvelope, outcome: ImportOutcome): Promise<void> {
  const { actor, accountId, importId, request } = given;
  const { jurisdictionId } = actor;
  await tx.query(
    `UPDATE import_batch SET state = 'committed', outcome = $3, cases = NULL, content = NULL
      WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, importId, JSON.stringify(outcome)],
  );
  if (!request) return;
  await tx.query(
    `INSERT INTO command_record (jurisdiction_id, account_id, key, request_hash, status, outcome)
     VALUES ($1, $2, $3, $4, 200, $5)`,
    [jurisdictionId, accountId, request.key, request.requestHash, JSON.stringify(outcome)],
  );
}

/** A refusal of one row says which. */
function bornOf(listed: ListedCase, make: (listed: ListedCase) => Changes): Changes {
  try {
    checkText(listed.registration, 'registration');
    return make(listed);
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    const { status, code, title, errors, extra } = error;
    throw new EngineRefusal(status, code, `第 ${listed.row} 行:${title}`, errors, { ...extra, row: listed.row });
  }
}

const underWay = (): EngineRefusal => new EngineRefusal(409, 'import.committing', '正在登记,请稍后查看结果');
/** how long a second commit waits for the first, and how often it looks; it holds no connection meanwhile */
const PATIENCE_MS = 50_000;
const LOOKS_EVERY_MS = 100;

/** Again where somebody else registers the same list, or has just registered one of its numbers: what is true then is told. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (let wasTaken = false; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof EngineRefusal)) throw error;
      if (error.code === 'import.committing' && performance.now() < until) await sleep(LOOKS_EVERY_MS);
      else if (error.code === 'case.number_taken' && !wasTaken) wasTaken = true;
      else throw error;
    }
  }
}

/** Takes the batch, or gives what its first commit answered. */
async function claim(
  tx: Tx,
  { actor: { jurisdictionId }, importId, edition }: ImportEnvelope,
): Promise<ImportOutcome | null> {
  const batch = `FROM import_batch WHERE jurisdiction_id = $1 AND id = $2`;
  const values = [jurisdictionId, importId];
  const [free] = await tx.query<{ state: string; outcome: ImportOutcome | null; edition: number }>(
    `SELECT state, outcome, edition ${batch} FOR UPDATE SKIP LOCKED`,
    values,
  );
  if (!free) {
    const there = await tx.query(`SELECT 1 ${batch}`, values);
    throw there.length > 0 ? underWay() : new EngineRefusal(404, 'import.not_found', '没有这次导入');
  }
  if (free.state === 'committed' && free.outcome) return free.outcome;
  if (free.state !== 'ready') {
    throw new EngineRefusal(409, 'import.not_ready', '导入尚未读完或读取失败,不能登记');
  }
  if (free.edition !== edition) {
    throw new EngineRefusal(409, 'import.changed', '这份清单刚刚有人更正过,请核对后再办');
  }
  return null;
}

const keyOf = ({ session, kind, raisedAt, number }: RegisterInput): string =>
  [session, kind, raisedAt, numberKey(number)].join(' ');

/** Numbers that were registered since the list was read, and numbers that stand twice in it. */
async function refuseKnown(tx: Tx, jurisdictionId: string, cases: readonly ListedCase[]): Promise<void> {
  const of = (key: 'session' | 'kind' | 'raisedAt'): string[] => cases.map((c) => c.registration[key]);
  const rows = await tx.query<{ key: string }>(
    `SELECT concat_ws(' ', p.session_id, p.kind, p.raised_at, p.number_key) AS key FROM proposal p
       JOIN (SELECT DISTINCT * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[])) AS l(session_id, kind, raised_at, number_key)
       USING (session_id, kind, raised_at, number_key)
      WHERE p.jurisdiction_id = $1`,
    [jurisdictionId, of('session'), of('kind'), of('raisedAt'), cases.map((c) => numberKey(c.registration.number))],
  );
  const known = new Set(rows.map((r) => r.key));
  const taken = cases.filter(({ registration }) => {
    const key = keyOf(registration);
    if (known.has(key)) return true;
    known.add(key);
    return false;
  });
  if (taken.length > 0) throw knownNumbers(taken);
}

function knownNumbers(taken: readonly ListedCase[]): EngineRefusal {
  const code = 'import.known_number';
  const problems = taken.map(({ row, registration: { number: value } }) => {
    return { row, column: '编号', code, message: `第 ${row} 行:编号 ${value} 已经登记`, value };
  });
  const errors = problems.map(({ message }) => ({ path: 'number', code, message }));
  const title = `清单中有 ${taken.length} 个编号已经登记,本次未登记任何一件,请核对后重新上传清单`;
  return new EngineRefusal(409, code, title, errors, { problems });
}
