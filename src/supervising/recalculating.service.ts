/** 重算期限 · finds the districts whose deadlines an edition of the calendar has not reached yet, and counts them anew. */
import type { Engine } from '../engine/engine.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { JobOf } from '../platform/jobs.js';
import type { Queues } from '../platform/queue.js';
import { behind } from './calendar-changes.queries.js';

type Recalculate = JobOf<'calendar'>;

export class Recalculating {
  constructor(
    private readonly database: Pick<Database, 'read' | 'unscoped'>,
    private readonly engine: Pick<Engine, 'recalculate'>,
  ) {}

  /** The same edition has the same job. Rows that came in after it was done (a long import) bring it back. */
  async handOn(queues: Pick<Queues<Recalculate>, 'add' | 'addAgain'>): Promise<void> {
    const districts = await this.database.unscoped((tx) =>
      tx.query<{ id: string; edition: number }>(
        `SELECT id, calendar_edition AS edition FROM jurisdiction WHERE calendar_edition > 0 ORDER BY id`,
      ),
    );
    for (const { id: jurisdictionId, edition } of districts) {
      const { isUnderWay, isBehind } = await this.database.read(jurisdictionId, async (tx) =>
        behind(tx, jurisdictionId, edition, await businessNow(tx)),
      );
      const job = { queue: 'calendar', type: 'recalculate', jurisdictionId } as const;
      const id = `calendar-${jurisdictionId}-${edition}`;
      if (isUnderWay) await queues.add(job, { id });
      else if (isBehind) await queues.addAgain(job, id);
    }
  }

  /** @throws Error while somebody else holds a case: the queue tries again, only what is left */
  async run(jurisdictionId: string): Promise<void> {
    const left = await this.engine.recalculate(jurisdictionId);
    if (left > 0) throw new Error(`还有 ${left} 项期限未能重算,稍后再试`);
  }
}
