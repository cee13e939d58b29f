/**
 * 提醒 · dates that are due are swept through the engine; then, in office hours of working days, what waits for each
 * person leaves as one digest a morning, and by itself only what cannot wait (design.md 5). Everything is a row, so that
 * a run cut off anywhere is taken up by the next one.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 } from 'uuid';
import { calendarFor } from '../domain/deadline/calendar.js';
import { isOfficeTime } from '../domain/reminder/office-hours.js';
import { posting } from '../domain/reminder/posting.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Engine } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { Tx } from '../platform/tx.js';
import type { Posted, WaitingRow } from './posting.queries.js';
import { isSwept, lockPosting, mark, waiting } from './posting.queries.js';
import { tellOfCalendar } from './telling-of-calendar.js';

const DRAINED_WITHIN_MS = 30_000;
const LOOKS_EVERY_MS = 100;

export class Reminding {
  constructor(
    private readonly database: Pick<Database, 'write' | 'unscoped'>,
    private readonly engine: Pick<Engine, 'sweep' | 'locality'>,
  ) {}

  /** Until nothing is left. @throws AggregateError when a case could not be swept, after everything else was done */
  async run(): Promise<void> {
    const faults: Error[] = [];
    for (const { id, rulebook_key: key } of await this.districts()) {
      for (let isLeft = true; isLeft;) {
        const { moved, failed } = await this.engine.sweep(id);
        faults.push(...failed.map((f) => f.error));
        isLeft = moved > 0;
      }
      await this.post(id, key);
    }
    if (faults.length > 0) throw new AggregateError(faults, `${faults.length} 件未能清扫:${faults[0]?.message ?? ''}`);
  }

  /**
   * Until nothing is due any more that another process has in hand either. A case that cannot be swept is no reason to
   * fail here: the next tick meets it again, and its failure is the operator's.
   */
  async drain(): Promise<void> {
    const until = performance.now() + DRAINED_WITHIN_MS;
    for (;;) {
      await this.run().catch((fault: unknown) => {
        if (!(fault instanceof AggregateError)) throw fault;
      });
      if (performance.now() > until || (await this.isDrained())) return;
      await sleep(LOOKS_EVERY_MS);
    }
  }

  private async isDrained(): Promise<boolean> {
    for (const { id } of await this.districts()) {
      const swept = await this.database.write(id, async (tx) => isSwept(tx, id, await businessNow(tx)));
      if (!swept) return false;
    }
    return true;
  }

  private districts(): Promise<{ id: string; rulebook_key: string }[]> {
    return this.database.unscoped((tx) => tx.query(`SELECT id, rulebook_key FROM jurisdiction ORDER BY id`));
  }

  private async post(jurisdictionId: string, rulebookKey: string): Promise<void> {
    let after: string | null = null;
    do {
      const from: string | null = after;
      after = await this.database.write(jurisdictionId, (tx) => this.bite(tx, jurisdictionId, rulebookKey, from));
    } while (after !== null);
  }

  /** @returns the last recipient, or null when none is left */
  private async bite(tx: Tx, jurisdictionId: string, key: string, after: string | null): Promise<string | null> {
    await lockPosting(tx, jurisdictionId);
    const now = new Date(await businessNow(tx)).toISOString();
    const day = dateOf(now);
    const { reminders } = this.engine.locality.shelf.newest(key, day);
    const calendar = await districtCalendar(tx, this.engine.locality, jurisdictionId);
    if (!isOfficeTime(now, reminders.officeHours, calendarFor(calendar, key))) return null;
    if (!(await isSwept(tx, jurisdictionId, now))) return null;
    if (after === null) await tellOfCalendar(tx, { jurisdictionId, day, now, calendar });
    const rows = await waiting(tx, jurisdictionId, day, after);
    if (rows.length > 0) await mark(tx, jurisdictionId, day, now, posted(rows));
    return rows.at(-1)?.recipient ?? null;
  }
}

function posted(rows: readonly WaitingRow[]): Posted {
  const all: Posted = { messages: [], skipped: [], dropped: [] };
  const groups = new Map<string, WaitingRow[]>();
  for (const row of rows) {
    const to = `${row.recipient} ${row.channel}`;
    groups.set(to, [...(groups.get(to) ?? []), row]);
  }
  for (const group of groups.values()) {
    const [{ recipient, channel, had_digest: hadDigest }] = group as [WaitingRow];
    const made = posting(
      group.map((r) => ({ id: r.id, deadlineId: r.deadline_id, rung: r.rung, dueOn: r.due_on, owed: r.owed })),
      hadDigest,
    );
    all.skipped.push(...made.skipped);
    all.dropped.push(...made.dropped);
    all.messages.push(
      ...made.messages.map(({ kind, ids }) => ({ id: v7(), recipient, channel, kind, reminder_ids: ids })),
    );
  }
  return all;
}
