/**
 * 演示时钟 · a demo's business time is real time plus one offset (api.md "Demo clock"); what falls due by moving it is
 * swept before the move is answered. A live installation has no such thing.
 */
import type { Acts } from '../identity/administration/acts.js';
import type { Caller } from '../identity/sessions.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';

export interface ClockSet {
  businessTime: string;
  offsetMs: number;
}

export class DemoClock {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
    /** everything that is due by the clock as it now stands */
    private readonly drain: () => Promise<void>,
  ) {}

  /** @param now null goes back to real time */
  async set(caller: Caller, now: string | null, request: Keyed): Promise<ClockSet> {
    await this.database.read(caller.actor.jurisdictionId, async (tx) => {
      const [row] = await tx.query<{ mode: string }>(`SELECT mode FROM installation`);
      if (row?.mode !== 'demo') throw new Problem(404, 'not_found', '没有找到,或您无权查看');
    });
    const set = await this.acts.perform(caller, request, async ({ tx }) => {
      const outcome = await moved(tx, now);
      return { outcome, entries: [{ type: 'demo.clockSet', data: { now, offsetMs: outcome.offsetMs } }] };
    });
    await this.drain();
    return set;
  }
}

async function moved(tx: Tx, now: string | null): Promise<ClockSet> {
  const [row] = await tx.query<{ offset_ms: number }>(
    `UPDATE installation SET clock_offset_ms =
       coalesce(round(extract(epoch FROM $1::timestamptz - clock_timestamp()) * 1000)::bigint, 0)
     RETURNING clock_offset_ms AS offset_ms`,
    [now],
  );
  if (!row) throw new Error('the installation has no row');
  return { businessTime: new Date(await businessNow(tx)).toISOString(), offsetMs: row.offset_ms };
}
