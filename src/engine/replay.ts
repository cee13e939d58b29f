/** 重放核对 · the log folded through the charts must give the snapshots that stand on the rows (design.md 4). */
import type { SnapshotEnvelope } from '../domain/case.js';
import type { Step } from '../domain/decision.js';
import { fold } from '../domain/replay.js';
import type { Tx } from '../platform/tx.js';
import { canonical } from './digest.js';

/** @returns the targets whose stored snapshot differs from the folded one; empty when the case replays */
export async function replayDifferences(tx: Tx, jurisdictionId: string, caseId: string): Promise<string[]> {
  const values = [jurisdictionId, caseId];
  const events = await tx.query<{ body: string }>(
    `SELECT body FROM event WHERE jurisdiction_id = $1 AND case_id = $2 ORDER BY seq`,
    values,
  );
  const stored = await tx.query<{ target: string; envelope: SnapshotEnvelope }>(
    `SELECT 'proposal' AS target, envelope FROM proposal WHERE jurisdiction_id = $1 AND id = $2
     UNION ALL SELECT 'item:' || id, envelope FROM handling WHERE jurisdiction_id = $1 AND case_id = $2
     UNION ALL SELECT 'commitment:' || id, envelope FROM commitment WHERE jurisdiction_id = $1 AND case_id = $2`,
    values,
  );
  const folded = foldOf(events);
  const standing = new Map(stored.map((s) => [s.target, s.envelope]));
  return [...new Set([...folded.keys(), ...standing.keys()])].filter((target) => {
    const [one, other] = [folded.get(target), standing.get(target)];
    return one === undefined || other === undefined || canonical(one) !== canonical(other);
  });
}

/** A log with holes cannot be folded: then everything that stands differs. */
function foldOf(events: readonly { body: string }[]): Map<string, SnapshotEnvelope> {
  try {
    return fold(events.map((e) => JSON.parse(e.body) as { steps: Step[] }));
  } catch {
    return new Map();
  }
}
