/** 督查 · the reads of supervision, each within what the caller has to follow. */
import { calendarFor } from '../../domain/deadline/calendar.js';
import type { Locality } from '../../engine/engine.js';
import { districtCalendar } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import type { Database } from '../../platform/database.js';
import type { Tx } from '../../platform/tx.js';
import type { DecisionQuery } from './decisions.queries.js';
import { decisions } from './decisions.queries.js';
import type { DueQuery } from './due.queries.js';
import { dueDates } from './due.queries.js';
import type { KeyCaseQuery } from './key-cases.queries.js';
import { keyCases } from './key-cases.queries.js';
import type { LightCountQuery, LightQuery } from './lights.queries.js';
import { lightCounts, lights } from './lights.queries.js';
import type { OrderQuery } from './orders.queries.js';
import { orders } from './orders.queries.js';
import type { StripQuery } from './strip.queries.js';
import { strip } from './strip.queries.js';
import type { WarningQuery } from './warnings.queries.js';
import { warnings } from './warnings.queries.js';

export class Supervision {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  strip(caller: Caller, query: StripQuery) {
    return this.read(caller, async (tx) => {
      const [district] = await tx.query<{ key: string }>(`SELECT rulebook_key AS key FROM jurisdiction WHERE id = $1`, [
        caller.actor.jurisdictionId,
      ]);
      return strip(
        tx,
        caller,
        query,
        calendarFor(await districtCalendar(tx, this.locality, caller.actor.jurisdictionId), district?.key ?? ''),
      );
    });
  }
  due(caller: Caller, query: DueQuery) {
    return this.read(caller, async (tx) => dueDates(tx, caller, query, await this.here(tx, caller)));
  }
  lights(caller: Caller, query: LightQuery) {
    return this.read(caller, async (tx) => lights(tx, caller, query, await this.here(tx, caller)));
  }
  lightCounts(caller: Caller, query: LightCountQuery) {
    return this.read(caller, async (tx) => lightCounts(tx, caller, query, await this.here(tx, caller)));
  }
  warnings(caller: Caller, query: WarningQuery) {
    return this.read(caller, async (tx) => warnings(tx, caller, query, await this.here(tx, caller)));
  }
  decisions(caller: Caller, query: DecisionQuery) {
    return this.read(caller, async (tx) => decisions(tx, caller, query, (await this.here(tx, caller)).calendar));
  }
  orders(caller: Caller, query: OrderQuery) {
    return this.read(caller, (tx) => orders(tx, caller, query));
  }
  keyCases(caller: Caller, query: KeyCaseQuery) {
    return this.read(caller, (tx) => keyCases(tx, caller, query));
  }

  /** The rulebooks with the calendar as this district has it. */
  private async here(tx: Tx, { actor }: Caller): Promise<Locality> {
    return { ...this.locality, calendar: await districtCalendar(tx, this.locality, actor.jurisdictionId) };
  }

  private read<T>({ actor }: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.read(actor.jurisdictionId, work);
  }
}
