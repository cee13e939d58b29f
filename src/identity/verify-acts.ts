/** 管理留痕的核验 · recomputes the stream of acts from its stored bytes, against its marks and the roots that cover it. */
import { ACTS } from '../platform/acts.js';
import type { Tx } from '../platform/tx.js';
import { actGenesis, actHash } from './audit.js';

interface Act {
  seq: number;
  type: string;
  at: string;
  actor: string;
  body: string;
  hash: string;
  prev_hash: string;
  mark: string | null;
}
export interface ActsReport {
  acts: number;
  broken: { seq: number; why: string } | null;
}
const PAGE = 1000;

/** @param tx sees one moment of the database throughout. Stops at the first fault. */
export async function verifyActs(tx: Tx, jurisdictionId: string): Promise<ActsReport> {
  const rooted = await rootedHeads(tx, jurisdictionId);
  let [seq, hash] = [0, actGenesis(jurisdictionId)];
  const broken = (at: number, why: string): ActsReport => ({ acts: seq, broken: { seq: at, why: `管理留痕${why}` } });
  for (let page: Act[] = []; (page = await actsAfter(tx, jurisdictionId, seq)).length > 0;) {
    for (const act of page) {
      if (act.seq !== seq + 1) return broken(seq + 1, '缺少记录');
      if (act.prev_hash !== hash) return broken(act.seq, '与前一记录不相接');
      if (actHash(act.prev_hash, act.body) !== act.hash) return broken(act.seq, '内容被改动');
      if (!isSame(act, jurisdictionId)) return broken(act.seq, '各栏与内容不符');
      if (act.mark === null) return broken(act.seq, '缺少提交记录');
      if ([act.mark, rooted.get(act.seq) ?? act.hash].some((marked) => marked !== act.hash))
        return broken(act.seq, '哈希链被重新计算过');
      [seq, hash] = [act.seq, act.hash];
    }
  }
  const [last] = await tx.query<{ version: number | null }>(
    `SELECT max(version) AS version FROM audit_head WHERE jurisdiction_id = $1 AND case_id = '${ACTS}'`,
    [jurisdictionId],
  );
  const lost = Math.max(last?.version ?? 0, ...rooted.keys()) > seq;
  return lost ? broken(seq + 1, '末尾记录被删除') : { acts: seq, broken: null };
}

const actsAfter = (tx: Tx, jurisdictionId: string, seq: number): Promise<Act[]> =>
  tx.query<Act>(
    `SELECT e.seq, e.type, e.at, e.actor, e.body, e.hash, e.prev_hash, m.head_hash AS mark
     FROM audit_event e LEFT JOIN audit_head m
       ON m.jurisdiction_id = e.jurisdiction_id AND m.case_id = '${ACTS}' AND m.version = e.seq
     WHERE e.jurisdiction_id = $1 AND e.seq > $2 ORDER BY e.seq LIMIT ${PAGE}`,
    [jurisdictionId, seq],
  );

async function rootedHeads(tx: Tx, jurisdictionId: string): Promise<Map<number, string>> {
  const rows = await tx.query<{ version: number; head_hash: string }>(
    `SELECT version, head_hash FROM audit_root_head WHERE jurisdiction_id = $1 AND case_id = '${ACTS}'`,
    [jurisdictionId],
  );
  return new Map(rows.map((r) => [r.version, r.head_hash]));
}

/** The columns serve queries; what they say is what the body says. */
function isSame(act: Act, jurisdictionId: string): boolean {
  try {
    const said = JSON.parse(act.body) as Record<string, unknown>;
    const columns = { jurisdictionId, seq: act.seq, at: act.at, type: act.type, actor: act.actor };
    return Object.entries(columns).every(([name, value]) => said[name] === value);
  } catch {
    return false;
  }
}
