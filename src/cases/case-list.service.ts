import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { ListQuery } from './list-filters.js';
import { listCases } from './list.queries.js';
import { yellowDays } from './yellow-days.js';

/** 办件清单 · one page of the cases within the caller's scope. */
export class CaseList {
  constructor(
    private readonly database: Database,
    private readonly locality: Locality,
  ) {}

  page(caller: Caller, query: ListQuery) {
    const today = dateOf(caller.now);
    const { jurisdictionId } = caller.actor;
    return this.database.read(jurisdictionId, async (tx) => {
      const calendar = await districtCalendar(tx, this.locality, jurisdictionId);
      return listCases(tx, caller, query, { today, yellow: yellowDays(this.locality, calendar, today), calendar });
    });
  }
}
