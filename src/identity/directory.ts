/** 名录查询 · what may be chosen today, in the official order; `all` also what has ended. */
import type { Actor } from '../domain/shared/actor.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Database } from '../platform/database.js';
import type { PageQuery } from '../platform/http/paging.js';
import type { CaseScope, PeopleQuery } from './people.queries.js';
import { peopleSql } from './people.queries.js';
import type { PlacedList } from './placed-list.js';
import { number, placed, text } from './placed-list.js';
import type { Caller } from './sessions.js';

interface Row {
  id: string;
  name: string;
}
type UnitRow = Row & { short: string; aliases: string[]; sort_order: number; valid_from: string; valid_until: string };

export class Directory {
  constructor(
    private readonly database: Database,
    /** the engine's predicate of sight, so that nobody is found on a case that the caller cannot see */
    private readonly caseScope: CaseScope,
  ) {}

  units({ actor, now }: Caller, query: PageQuery & { all: boolean }) {
    return this.list<UnitRow, unknown>(actor, query, {
      sql: `SELECT *, sort_order AS place FROM unit WHERE jurisdiction_id = $1
        AND ($2 OR (valid_from <= $3 AND (valid_until IS NULL OR valid_until >= $3)))`,
      values: [actor.jurisdictionId, query.all, dateOf(now)],
      place: number,
      view: ({ id, name, short, aliases, ...u }) => ({
        id,
        name,
        short,
        aliases,
        ...(query.all ? { order: u.sort_order, from: u.valid_from, until: u.valid_until } : {}),
      }),
    });
  }

  named(table: 'category' | 'street', { actor }: Caller, query: PageQuery) {
    return this.list<Row, unknown>(actor, query, {
      sql: `SELECT id, name, sort_order AS place FROM ${table} WHERE jurisdiction_id = $1`,
      values: [actor.jurisdictionId],
      place: number,
      view: ({ id, name }) => ({ id, name }),
    });
  }

  sessions({ actor }: Caller, query: PageQuery) {
    return this.list<Row & { kind: string; opened_on: string; closed_on: string }, unknown>(actor, query, {
      sql: `SELECT *, to_char(opened_on, 'YYYY-MM-DD') AS place FROM council_session WHERE jurisdiction_id = $1`,
      values: [actor.jurisdictionId],
      place: text,
      view: (s) => ({ id: s.id, name: s.name, kind: s.kind, openedOn: s.opened_on, closedOn: s.closed_on }),
    });
  }

  people({ actor, now }: Caller, query: PeopleQuery) {
    return this.list<Row & { roles: string[]; unit_id: string | null }, unknown>(actor, query, {
      ...peopleSql(actor, dateOf(now), query, this.caseScope),
      place: text,
      view: ({ id, name, roles, unit_id }) => ({ id, name, roles, ...(unit_id === null ? {} : { unitId: unit_id }) }),
    });
  }

  private list<R extends { id: string }, T>(actor: Actor, query: PageQuery, what: PlacedList<R, T>) {
    return this.database.read(actor.jurisdictionId, (tx) => placed(tx, query, what));
  }
}
