import type { CookieOptions } from 'express';
import type { Database } from '../platform/database.js';
import type { Caller } from './sessions.js';

/** 我是谁 · what a page needs to know of its user. */
export class WhoAmI {
  constructor(
    private readonly database: Database,
    readonly tls: boolean,
  ) {}

  cookie(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.tls };
  }

  async view({ actor, account, mustChange, now }: Caller) {
    const units = await this.database.read(actor.jurisdictionId, (tx) =>
      tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM unit WHERE jurisdiction_id = $1 AND id = ANY($2::uuid[])`,
        [actor.jurisdictionId, actor.roles.map((r) => r.unitId).filter((id) => id !== null)],
      ),
    );
    const nameOf = (id: string | null) => units.find((u) => u.id === id)?.name ?? null;
    return {
      account,
      personId: actor.personId,
      name: actor.name,
      jurisdictionId: actor.jurisdictionId,
      roles: actor.roles.map((r) => ({ role: r.role, unitId: r.unitId, unit: nameOf(r.unitId) })),
      mustChangePassword: mustChange,
      businessTime: now,
    };
  }
}
