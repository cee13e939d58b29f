/** 在办承办件 · what stands with one unit and would pass on to a successor. */
import type { CaseKind } from '../domain/shared/labels.js';
import type { Tx } from '../platform/tx.js';
import { ITEMS } from './sql/succession-sql.js';

export interface StandingItem {
  id: string;
  caseId: string;
  role: 'lead' | 'co';
  state: string;
  number: string;
  kind: CaseKind;
  title: string;
  deadlines: { key: string; label: string; dueOn: string }[];
}

export const standingItems = (tx: Tx, jurisdictionId: string, unitId: string): Promise<StandingItem[]> =>
  tx.query<StandingItem>(ITEMS, [jurisdictionId, unitId]);
