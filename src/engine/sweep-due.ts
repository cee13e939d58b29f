/**
 * 到期清扫的一轮 · a claim, then its cases 200 at a time; a batch that fails is taken case by case, so that one case that
 * cannot be swept holds up no other.
 */
import type { Kit } from './changes.js';
import type { Transact } from './retry.js';
import type { SweepOptions } from './sweeping.js';
import { bites, claim, react, release } from './sweeping.js';

export type { SweepOptions } from './sweeping.js';
export interface SweepOutcome {
  /** dates that moved on; 0 when nothing is left that this process could take */
  moved: number;
  failed: { caseId: string; error: Error }[];
}

export async function sweepDue(
  transact: Transact,
  jurisdictionId: string,
  kit: Kit,
  options: SweepOptions,
): Promise<SweepOutcome> {
  const claimed = await transact((tx) => claim(tx, jurisdictionId));
  const outcome: SweepOutcome = { moved: 0, failed: [] };
  const take = (ids: readonly string[]) => transact((tx) => react(tx, jurisdictionId, ids, kit, options));
  for (const bite of bites(claimed)) {
    try {
      outcome.moved += await take(bite);
    } catch {
      for (const caseId of bite) await one(caseId);
    }
  }
  const failed = outcome.failed.map((f) => f.caseId);
  if (claimed.caseIds.length > 0) await transact((tx) => release(tx, jurisdictionId, claimed, failed));
  return outcome;

  async function one(caseId: string): Promise<void> {
    try {
      outcome.moved += await take([caseId]);
    } catch (error) {
      outcome.failed.push({ caseId, error: error instanceof Error ? error : new Error(String(error)) });
    }
  }
}
