/**
 * 演示时钟 · a demo's business time is real time plus one offset (api.md "Demo clock"); what falls due by moving it is
 * swept before the move is answered. A live installation has no such thing.
 */
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import { onceForKey } from '../platform/idempotent.js';
import { Problem } from '../platform/problem.js';

export interface ClockSet {
  businessTime: string;
  offsetMs: number;
}

export class DemoClock {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'engine'>,
    /** everything that is due by the clock as it now stands */
    private readonly drain: () => Promise<void>,
  ) {}

  /** @param now null goes back to real time */
  async set({ actor, accountId }: Caller, now: string | null, key: string): Promise<ClockSet> {
    const { jurisdictionId } = actor;
    await this.database.read(jurisdictionId, async (tx) => {
      const [row] = await tx.query<{ mode: string }>(`SELECT mode FROM installation`);
      if (row?.mode !== 'demo') throw new Problem(404, 'not_found', '没有找到,或您无权查看');
    });
    const request = `PUT /api/demo/clock ${now ?? ''}`;
    return onceForKey(this.database, { jurisdictionId, accountId, key, request }, async () => {
      const set = await this.move(jurisdictionId, actor.personId, now);
      await this.drain();
      return set;
    });
  }

  private move(jurisdictionId: string, personId: string, now: string | null): Promise<ClockSet> {
    return this.database.write(jurisdictionId, async (tx) => {
      const [row] = await tx.query<{ offset_ms: number }>(
        `UPDATE installation SET clock_offset_ms =
           coalesce(round(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::bigint, 0)
         RETURNING clock_offset_ms AS offset_ms`,
        [now],
      );
      if (!row) throw new Error('the installation has no row');
      const data = { now, offsetMs: row.offset_ms };
      await append(tx, jurisdictionId, { type: 'demo.clockSet', actor: personId, data });
      return { businessTime: new Date(await businessNow(tx)).toISOString(), offsetMs: row.offset_ms };
    });
  }
}
