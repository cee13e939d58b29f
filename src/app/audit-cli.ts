/** audit:verify [--case <id>] [--replay] · every district's logs, for the audit administrator. Exit code 1 when broken. */
import { replayDifferences, verifyAudit } from '../engine/engine.js';
import type { Database } from '../platform/database.js';

export interface AuditOptions {
  caseId?: string | undefined;
  /** also folds each log through the charts and compares with the stored snapshots */
  replay?: boolean | undefined;
}

export async function auditVerify(
  database: Pick<Database, 'read' | 'unscoped'>,
  options: AuditOptions = {},
  say: (line: string) => void = console.log,
): Promise<number> {
  const districts = await database.unscoped((tx) =>
    tx.query<{ id: string; name: string }>(`SELECT id, name FROM jurisdiction ORDER BY name`),
  );
  let faults = 0;
  for (const { id, name } of districts) {
    const report = await database.read(id, (tx) => verifyAudit(tx, id, options.caseId));
    const { cases, events, erased, broken } = report;
    say(`${name}:核验 ${cases} 件、${events} 条留痕,其中依法擦除 ${erased} 条,${broken ? '发现异常' : '全部相符'}`);
    if (broken) {
      faults += 1;
      say(`  件 ${broken.caseId} 第 ${broken.seq} 条:${broken.why}`);
    }
    if (options.replay) faults += await replayAll(database, id, options.caseId, say);
  }
  return faults === 0 ? 0 : 1;
}

async function replayAll(
  database: Pick<Database, 'read'>,
  jurisdictionId: string,
  only: string | undefined,
  say: (line: string) => void,
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
