/** 更正清单 · what the office says of a list is kept with it, and the list is to be read anew (docs/decisions/0108). */
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { dateOf } from '../domain/shared/legal-date.js';
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { invalid } from '../platform/http/validation.js';
import { keepOutcome, knownOutcome } from '../platform/idempotent.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { KeptFix } from './imports.view.js';
import type { Fix } from './list/fixes.js';
import { fix, MOST_FIXES } from './list/fixes.js';
import { LEASE } from './readings.service.js';

/** what no list is put right as often as */
const MOST_EDITIONS = 1_000_000;

/** All that holds from now on: what is left out is taken back. */
export const fixesAsked = z.strictObject({
  /** the one that was looked at */
  edition: z.int().min(0).max(MOST_EDITIONS),
  fixes: z.array(fix).max(MOST_FIXES),
});
export type FixesAsked = z.infer<typeof fixesAsked>;
export const commitQuery = z.object({ edition: z.coerce.number().int().min(0).max(MOST_EDITIONS).optional() });
export type CommitQuery = z.infer<typeof commitQuery>;

export const changedMeanwhile = (): Problem =>
  new Problem(409, 'import.changed', '这份清单刚刚有人更正过,请核对后再办');

/** The same however its parts are ordered: the database orders them its own way. */
const saying = (fix: Fix): string => canonicalize(fix) ?? '';

interface Batch {
  state: string;
  edition: number;
  fixes: KeptFix[];
  there: boolean;
}

/** @returns false where the same request was answered before */
export async function keepFixes(
  tx: Tx,
  { actor, accountId, now }: Pick<Caller, 'actor' | 'accountId' | 'now'>,
  id: string,
  request: Keyed,
  asked: FixesAsked,
): Promise<boolean> {
  const { jurisdictionId, personId } = actor;
  const keyed = { jurisdictionId, accountId, ...request };
  const batch = await held(tx, jurisdictionId, id);
  if (await knownOutcome(tx, keyed)) return false;
  if (batch.state !== 'ready') throw new Problem(409, 'import.not_ready', '清单没有读完,或已经登记,不能更正');
  if (batch.edition !== asked.edition) throw changedMeanwhile();
  if (!batch.there) throw new Problem(409, 'import.file_gone', '清单文件没有保留,请重新上传后更正');
  await checkUnits(tx, jurisdictionId, asked.fixes, dateOf(now));
  const before = new Map(batch.fixes.map((kept) => [saying(kept.fix), kept]));
  const by = { id: personId, name: actor.name };
  const kept = asked.fixes.map((fix): KeptFix => before.get(saying(fix)) ?? { fix, by, at: now });
  const edition = batch.edition + 1;
  await tx.query(
    `UPDATE import_batch SET fixes = $3, edition = $4, state = 'reading', attempts = 1, claimed_until = ${LEASE}
      WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id, JSON.stringify(kept), edition],
  );
  const after = new Set(asked.fixes.map(saying));
  const data = {
    importId: id,
    edition,
    given: asked.fixes.filter((fix) => !before.has(saying(fix))),
    takenBack: batch.fixes.map((k) => k.fix).filter((fix) => !after.has(saying(fix))),
  };
  await append(tx, jurisdictionId, { type: 'import.fixed', actor: personId, data });
  await keepOutcome(tx, keyed, 200, { id, edition });
  return true;
}

/** The row is this transaction's, unless a commit has it. */
async function held(tx: Tx, jurisdictionId: string, id: string): Promise<Batch> {
  const from = `FROM import_batch WHERE jurisdiction_id = $1 AND id = $2`;
  const [batch] = await tx.query<Batch>(
    `SELECT state, edition, fixes, content IS NOT NULL AS there ${from} FOR UPDATE SKIP LOCKED`,
    [jurisdictionId, id],
  );
  if (batch) return batch;
  const there = await tx.query(`SELECT 1 ${from}`, [jurisdictionId, id]);
  throw there.length > 0
    ? new Problem(409, 'import.committing', '正在登记,请稍后查看结果')
    : new Problem(404, 'import.not_found', '没有这次导入');
}

/** A unit that is there today; what has ended takes nothing on. */
async function checkUnits(tx: Tx, jurisdictionId: string, fixes: readonly Fix[], today: string): Promise<void> {
  const wanted = fixes.flatMap((f, i) => (f.kind === 'unit' ? [[f.unitId, i] as const] : []));
  if (wanted.length === 0) return;
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM unit WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[]) 
       AND valid_from <= $3 AND (valid_until IS NULL OR valid_until >= $3)`,
    [jurisdictionId, wanted.map(([unit]) => unit), today],
  );
  const known = new Set(rows.map((r) => r.id));
  const wrong = wanted.filter(([unit]) => !known.has(unit.toLowerCase()));
  if (wrong.length > 0)
    throw invalid(wrong.map(([, i]) => ({ path: ['fixes', i, 'unitId'], message: '没有这个单位' })));
}
