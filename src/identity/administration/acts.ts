/** 管理行为 · one transaction: the same key answers again, the deed and its entry in the audit stream commit together. */
import { validate as isUuid } from 'uuid';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { keepOutcome, knownOutcome } from '../../platform/idempotent.js';
import { Problem } from '../../platform/problem.js';
import type { Tx } from '../../platform/tx.js';
import type { ActType } from '../act-types.js';
import { append } from '../audit.js';
import type { Caller } from '../sessions.js';

export interface Scene {
  tx: Tx;
  jurisdictionId: string;
  /** who acts */
  personId: string;
  /** the business day */
  today: string;
}
export interface Done<T> {
  outcome: T;
  /** ids, codes and dates: the chain cannot be erased, so it takes no name of a person */
  entries: { type: ActType; data: Record<string, unknown> }[];
  /** for this one answer, never kept: a repeated key answers without it */
  secret?: Partial<T>;
}

export class Acts {
  constructor(private readonly database: Pick<Database, 'write'>) {}

  async perform<T extends object>(
    caller: Caller,
    request: Keyed,
    work: (scene: Scene) => Promise<Done<T>>,
    status = 200,
  ): Promise<T> {
    const { jurisdictionId, personId } = caller.actor;
    const keyed = { jurisdictionId, accountId: caller.accountId, ...request };
    return this.database.write(jurisdictionId, async (tx) => {
      // one at a time: what is checked of names, tenures and keys holds until the commit
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('administration'), hashtext($1))`, [jurisdictionId]);
      const known = await knownOutcome<T>(tx, keyed);
      if (known) return known;
      const { outcome, entries, secret } = await work({ tx, jurisdictionId, personId, today: dateOf(caller.now) });
      for (const { type, data } of entries) await append(tx, jurisdictionId, { type, actor: personId, data });
      await keepOutcome(tx, keyed, status, outcome);
      return { ...outcome, ...secret };
    });
  }
}

/** What is no id names nothing. */
export function idOf(text: string, missing: () => Problem): string {
  if (!isUuid(text)) throw missing();
  return text.toLowerCase();
}

export const conflict = (code: string, title: string, path?: string): Problem =>
  new Problem(409, code, title, path === undefined ? [] : [{ path, message: title }]);
