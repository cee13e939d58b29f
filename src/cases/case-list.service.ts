import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Tx } from '../platform/tx.js';
import type { ListQuery, On } from './list-filters.js';
import { listCases, selectCases } from './list.queries.js';
import type { StagesQuery } from './stages.js';
import { stagesOf } from './stages.js';
import { yellowDays } from './yellow-days.js';

/** 办件清单 · one page of the cases within the caller's scope. */
export class CaseList {
  constructor(
    private readonly database: Database,
    private readonly locality: Locality,
  ) {}

  page(caller: Caller, query: ListQuery) {
    return this.read(caller, (tx, on) => listCases(tx, caller, query, on));
  }

  /** 全选 */
  selected(caller: Caller, query: ListQuery, most: number) {
    return this.read(caller, (tx, on) => selectCases(tx, caller, query, on, most));
  }

  stages(caller: Caller, query: StagesQuery) {
    return this.read(caller, (tx, on) => stagesOf(tx, caller, query, on));
  }

  /** One reading of the caller's lists: what is asked in it is asked of the same moment. */
  read<T>({ actor: { jurisdictionId }, now }: Caller, ask: (tx: Tx, on: On) => Promise<T>): Promise<T> {
    const today = dateOf(now);
    return this.database.read(jurisdictionId, async (tx) => {
      const calendar = await districtCalendar(tx, this.locality, jurisdictionId);
      return ask(tx, { today, yellow: yellowDays(this.locality, calendar, today), calendar });
    });
  }
}
