/** 中继 · the notices of committed commands are handed on, each once: taken in the transaction that makes messages of them. */
import { TAKE_NOTICES } from './sql/relay-sql.js';
import type { Tx } from '../platform/tx.js';

/** One audience of one notice of a command. */
export interface TakenNotice {
  id: string;
  case_id: string;
  /** of the command's event */
  seq: number;
  handling_id: string | null;
  kind: string;
  role: string | null;
  unit_id: string | null;
  person_id: string | null;
  created_at: string;
  /** who gave the command: a person's id, or `system` */
  actor: string;
}

/** Oldest first; what another process has in hand is left to it. */
export const takeNotices = (tx: Tx, jurisdictionId: string, limit: number): Promise<TakenNotice[]> =>
  tx.query<TakenNotice>(TAKE_NOTICES, [jurisdictionId, limit]);
