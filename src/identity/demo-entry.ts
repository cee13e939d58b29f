/** 演示身份切换 · a login without password, for demo installations and this machine alone (decision 0046). */
import type { Request } from 'express';
import { validate as isUuid } from 'uuid';
import type { Database } from '../platform/database.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];

/** The peer itself, by a local name, with no proxy between: one on this machine would make everybody local. */
export function isAtThisMachine({ socket, headers }: Request): boolean {
  const name = (headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  return (
    LOOPBACK.has(socket.remoteAddress ?? '') &&
    LOCAL_NAMES.has(name) &&
    FORWARDED.every((header) => headers[header] === undefined)
  );
}

export interface DemoPerson {
  account: string;
  name: string;
  role: string;
  unit: string | null;
  /** how much waits for the post: who has nothing to do shows a visitor nothing */
  waiting: number;
}

/** 下一步由谁办 · one thing that a case waits for, and an account that may do it. */
export interface DemoStep {
  account: string;
  name: string;
  role: string;
  unit: string | null;
  type: string;
  label: string;
  handlingId: string | null;
}

export class DemoEntry {
  constructor(
    private readonly database: Database,
    /** a demo is a property of the database, told at start */
    readonly isDemo: boolean,
  ) {}

  isOpenTo = (request: Request): boolean => this.isDemo && isAtThisMachine(request);

  /** Names and posts, never a password. */
  people(): Promise<DemoPerson[]> {
    return this.database.unscoped(async (tx) => {
      const [district] = await tx.query<{ id: string }>(`SELECT id FROM jurisdiction LIMIT 1`);
      if (!district) return [];
      await tx.query(`SELECT set_config('app.jurisdiction', $1, true)`, [district.id]);
      return tx.query<DemoPerson>(
        `SELECT a.name AS account, p.name, g.role, u.name AS unit,
           (SELECT count(*)::int FROM todo t WHERE t.jurisdiction_id = g.jurisdiction_id AND (t.person_id = p.id
             OR (t.role = g.role AND (t.unit_id IS NULL OR t.unit_id = g.unit_id)))) AS waiting FROM account a
           JOIN person p ON p.jurisdiction_id = a.jurisdiction_id AND p.id = a.person_id
           JOIN role_grant g ON g.jurisdiction_id = p.jurisdiction_id AND g.person_id = p.id
           LEFT JOIN unit u ON u.jurisdiction_id = g.jurisdiction_id AND u.id = g.unit_id
          WHERE a.jurisdiction_id = $1 AND NOT a.disabled ORDER BY u.sort_order NULLS FIRST, g.role, a.name`,
        [district.id],
      );
    });
  }

  /** What waits longest first; the first account of the post, or the person's own. */
  async steps(caseId: string): Promise<DemoStep[]> {
    if (!isUuid(caseId)) return [];
    return this.database.unscoped(async (tx) => {
      const [district] = await tx.query<{ id: string }>(`SELECT id FROM jurisdiction LIMIT 1`);
      if (!district) return [];
      await tx.query(`SELECT set_config('app.jurisdiction', $1, true)`, [district.id]);
      return tx.query<DemoStep>(
        `SELECT who.account, who.name, who.role, who.unit, t.type, t.label, t.handling_id AS "handlingId" FROM todo t
           JOIN LATERAL (SELECT a.name AS account, p.name, g.role, u.name AS unit FROM account a
             JOIN person p ON p.jurisdiction_id = a.jurisdiction_id AND p.id = a.person_id
             JOIN role_grant g ON g.jurisdiction_id = p.jurisdiction_id AND g.person_id = p.id
             LEFT JOIN unit u ON u.jurisdiction_id = g.jurisdiction_id AND u.id = g.unit_id
            WHERE a.jurisdiction_id = t.jurisdiction_id AND NOT a.disabled AND (p.id = t.person_id
              OR (g.role = t.role AND (t.unit_id IS NULL OR t.unit_id = g.unit_id)))
            ORDER BY a.name LIMIT 1) AS who ON true
          WHERE t.jurisdiction_id = $1 AND t.case_id = $2 ORDER BY t.since, t.position`,
        [district.id, caseId],
      );
    });
  }
}
