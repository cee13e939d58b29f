/** 导入的样子 · what the office sees of a batch (api.md "Around the cases"). */
import type { ImportOutcome } from '../engine/engine.js';
import type { Fix } from './list/fixes.js';
import type { ReadResult } from './list/outcome.js';
import { refusedResult } from './list/outcome.js';

export const STATES = ['reading', 'ready', 'committing', 'committed', 'failed'] as const;
export type ImportState = (typeof STATES)[number];

/** 更正 · as it is kept: who said it, and when. */
export interface KeptFix {
  fix: Fix;
  by: { id: string; name: string };
  at: string;
}

export interface BatchRow {
  id: string;
  state: ImportState;
  session_id: string;
  raised_at: 'session' | 'recess';
  file_name: string;
  size: number;
  sm3: string;
  result: Partial<ReadResult>;
  outcome: ImportOutcome | null;
  fixes: KeptFix[];
  edition: number;
  created_by: string;
  creator: string | null;
  created_at: string;
}

const headOf = (b: BatchRow) => ({
  id: b.id,
  state: b.state,
  file: { name: b.file_name, size: b.size, sm3: b.sm3 },
  session: b.session_id,
  raisedAt: b.raised_at,
  createdAt: b.created_at,
  createdBy: { id: b.created_by, name: b.creator ?? '' },
});

/** Nothing is known of a list while it is read: all counts are 0. */
export const importView = (b: BatchRow) => ({
  ...headOf(b),
  ...refusedResult(),
  ...b.result,
  edition: b.edition,
  fixes: b.fixes,
  registered: b.outcome?.registered ?? 0,
  assigned: b.outcome?.assigned ?? 0,
});
export type ImportView = ReturnType<typeof importView>;

export type ListedBatch = BatchRow & { rows: number; accepted: number; rejected: number };
export const listedView = (b: ListedBatch) => ({
  ...headOf(b),
  rows: b.rows,
  accepted: b.accepted,
  rejected: b.rejected,
  registered: b.outcome?.registered ?? 0,
});

/** 回执 · made of what is stored alone, so that it is the same whenever it is asked for. */
export function receiptView(id: string, result: ReadResult, outcome: ImportOutcome) {
  const { preview, rejected, unlinked } = result;
  return {
    id,
    state: 'committed' as const,
    registered: outcome.registered,
    assigned: outcome.assigned,
    rejected,
    textToCome: preview.filter((p) => !p.hasText).length,
    unlinked,
    cases: preview.map(({ row, number }, i) => ({ row, number, id: outcome.ids[i] ?? '' })),
  };
}
export type Receipt = ReturnType<typeof receiptView>;
