/**
 * audit:verify [--case <id>] [--root <hash>] [--replay] · every district's logs, for the audit administrator. Exit code 1
 * when broken. audit:root makes and prints the root that the administrator keeps outside, for a later --root.
 */
import { verifyDistrict } from '../cases/verification.js';
import { makeRoot, replayDifferences } from '../engine/engine.js';
import { ACTS } from '../platform/acts.js';
import type { Database } from '../platform/database.js';

export interface AuditOptions {
  caseId?: string | undefined;
  /** a root that was printed before; it must still stand in the chain of its district */
  root?: string | undefined;
  /** also folds each log through the charts and compares with the stored snapshots */
  replay?: boolean | undefined;
}
type Say = (line: string) => void;

export async function auditVerify(
  database: Pick<Database, 'read' | 'snapshot' | 'unscoped'>,
  options: AuditOptions = {},
  say: Say = console.log,
): Promise<number> {
  let faults = 0;
  let isRootKnown = false;
  for (const { id, name } of await districts(database)) {
    const report = await database.snapshot(id, (tx) => verifyDistrict(tx, id, options.caseId));
    const { cases, events, erased, acts, broken } = report;
    const ofActs = acts === undefined ? '' : `;管理留痕 ${acts} 条`;
    say(
      `${name}:核验 ${cases} 件、${events} 条留痕,其中依法擦除 ${erased} 条${ofActs},${broken ? '发现异常' : '全部相符'}`,
    );
    if (broken) {
      faults += 1;
      say(`  ${broken.caseId === ACTS ? '' : `件 ${broken.caseId} `}第 ${broken.seq} 条:${broken.why}`);
    }
    if (options.replay) faults += await replayAll(database, id, options.caseId, say);
    if (options.root) isRootKnown ||= await hasRoot(database, id, options.root);
  }
  if (options.root && !isRootKnown) {
    faults += 1;
    say(`总根 ${options.root} 已不在链上,留痕曾被重写 / this root is no longer in the chain`);
  }
  return faults === 0 ? 0 : 1;
}

export async function auditRoot(database: Pick<Database, 'engine' | 'unscoped'>, say: Say): Promise<number> {
  for (const { id, name } of await districts(database)) {
    const { seq, cases, events, made_at, hash } = await database.engine(id, (tx) => makeRoot(tx, id));
    say(`${name}:第 ${seq} 号总根 ${hash}(${cases} 件、${events} 条留痕,${made_at})`);
  }
  return 0;
}

const districts = (database: Pick<Database, 'unscoped'>): Promise<{ id: string; name: string }[]> =>
  database.unscoped((tx) => tx.query<{ id: string; name: string }>(`SELECT id, name FROM jurisdiction ORDER BY name`));

async function hasRoot(database: Pick<Database, 'read'>, jurisdictionId: string, hash: string): Promise<boolean> {
  const found = await database.read(jurisdictionId, (tx) =>
    tx.query(`SELECT 1 FROM audit_root WHERE jurisdiction_id = $1 AND hash = $2`, [jurisdictionId, hash]),
  );
  return found.length > 0;
}

async function replayAll(
  database: Pick<Database, 'read'>,
  jurisdictionId: string,
  only: string | undefined,
  say: Say,
): Promise<number> {
  const ids = await database.read(jurisdictionId, (tx) =>
    tx.query<{ id: string }>(`SELECT id FROM proposal WHERE $1::uuid IS NULL OR id = $1 ORDER BY id`, [only ?? null]),
  );
  let faults = 0;
  for (const { id } of ids) {
    const differing = await database.read(jurisdictionId, (tx) => replayDifferences(tx, jurisdictionId, id));
    if (differing.length === 0) continue;
    faults += 1;
    say(`  件 ${id} 重放不符:${differing.join('、')}`);
  }
  say(`  重放 ${ids.length} 件,${faults} 件不符`);
  return faults;
}
