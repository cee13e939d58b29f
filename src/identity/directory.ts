/** 名录查询 · units in the official order; people only as far as one's own office, unit or administration reaches. */
import { z } from 'zod';
import type { Actor } from '../domain/shared/actor.js';
import { holds, unitsOf, ROLES } from '../domain/shared/actor.js';
import type { Database } from '../platform/database.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';

interface Listed {
  id: string;
  name: string;
  total: number;
  place: string | number;
}

/** Where a list goes on: the order of the office, or a name. */
const ORDER = z.int().min(-1_000_000).max(1_000_000);
const NAME = z
  .string()
  .max(200)
  .refine((name) => !/\0|[\uD800-\uDFFF]/u.test(name));

export class Directory {
  constructor(private readonly database: Database) {}

  units(actor: Actor, query: PageQuery) {
    return this.list<Listed & { short: string; aliases: string[] }, unknown>(
      actor,
      query,
      `SELECT id, name, short, aliases, sort_order AS place FROM unit WHERE jurisdiction_id = $1`,
      ORDER,
      ({ id, name, short, aliases }) => ({ id, name, short, aliases }),
    );
  }

  named(table: 'category' | 'street', actor: Actor, query: PageQuery) {
    const sql = `SELECT id, name, sort_order AS place FROM ${table} WHERE jurisdiction_id = $1`;
    return this.list<Listed, unknown>(actor, query, sql, ORDER, ({ id, name }) => ({ id, name }));
  }

  sessions(actor: Actor, query: PageQuery) {
    return this.list<Listed & { kind: string; opened_on: string; closed_on: string }, unknown>(
      actor,
      query,
      `SELECT id, name, kind, opened_on, closed_on, to_char(opened_on, 'YYYY-MM-DD') AS place FROM council_session WHERE jurisdiction_id = $1`,
      z.iso.date(),
      (s) => ({ id: s.id, name: s.name, kind: s.kind, openedOn: s.opened_on, closedOn: s.closed_on }),
    );
  }

  /** Office and administrators see all; others the people of their own units and themselves. */
  people(actor: Actor, query: PageQuery & { role?: string | undefined }) {
    const all = holds(actor, 'office-clerk', 'office-head', 'supervision-clerk', 'system-admin', 'security-admin');
    return this.list<Listed & { roles: string[]; unit_id: string | null }, unknown>(
      actor,
      query,
      `SELECT p.id, p.name, p.name AS place, array_agg(DISTINCT g.role) AS roles, (array_agg(g.unit_id ORDER BY g.unit_id))[1] AS unit_id
         FROM person p JOIN role_grant g ON g.jurisdiction_id = p.jurisdiction_id AND g.person_id = p.id
        WHERE p.jurisdiction_id = $1 AND ($2::text IS NULL OR g.role = $2)
          AND ($3 OR p.id = $4 OR g.unit_id = ANY($5::uuid[])) GROUP BY p.id, p.name`,
      NAME,
      ({ id, name, roles, unit_id }) => ({ id, name, roles, ...(unit_id === null ? {} : { unitId: unit_id }) }),
      [query.role ?? null, all, actor.personId, unitsOf(actor, ROLES)],
    );
  }

  private async list<R extends Listed, T>(
    actor: Actor,
    query: PageQuery,
    sql: string,
    at: z.ZodType<string | number>,
    view: (row: R) => T,
    more: unknown[] = [],
  ): Promise<Page<T>> {
    const key = keyOf(query.cursor, z.tuple([at, z.uuid()]));
    const values = [actor.jurisdictionId, ...more];
    const n = values.length;
    const after = key === null ? 'true' : `(place, id) > ($${n + 1}, $${n + 2}::uuid)`;
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const rows = await tx.query<R>(
        `SELECT * FROM (${sql}) AS listed WHERE ${after} ORDER BY place, id LIMIT ${query.limit + 1}`,
        key === null ? values : [...values, ...key],
      );
      const [count] = await tx.query<{ n: number }>(`SELECT count(*)::int AS n FROM (${sql}) AS listed`, values);
      return paged(rows, query, count?.n ?? 0, (r) => [r.place, r.id], view);
    });
  }
}
