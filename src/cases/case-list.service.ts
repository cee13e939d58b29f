import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { ListQuery } from './list-filters.js';
import { listCases } from './list.queries.js';

/** 办件清单 · one page of the cases within the caller's scope. */
export class CaseList {
  constructor(private readonly database: Database) {}

  page(caller: Caller, query: ListQuery) {
    return this.database.read(caller.actor.jurisdictionId, (tx) => listCases(tx, caller, query));
  }
}
