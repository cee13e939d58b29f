/** 日历 · the national tables with the local days of the caller's district. */
import { z } from 'zod';
import type { CalendarYear } from '../domain/deadline/calendar.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import { deriveDeadline } from '../domain/deadline/derive.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { legalDay } from './legal-day.js';

export const addQuery = z.object({
  from: legalDay,
  n: z
    .string()
    .regex(/^(1000|\d{1,3})$/, '应为 0 至 1000 的整数')
    .transform(Number),
  unit: z.enum(['workday', 'day', 'month']),
  direction: z.enum(['after', 'before']).default('after'),
  roll: z.enum(['next', 'none']).default('next'),
});
export type AddQuery = z.infer<typeof addQuery>;

export class Calendars {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  async add({ actor }: Caller, { from, n, ...rule }: AddQuery) {
    const calendar = await this.calendarOf(actor.jurisdictionId);
    const { nominal, dueOn, provisional, derivation } = deriveDeadline({ ...rule, length: n }, from, calendar);
    return { nominal, date: dueOn, provisional, derivation };
  }

  /** 现行日历 · what is counted with in the caller's district. */
  async inForce({ actor }: Caller) {
    const { edition, years, local, district } = await this.calendarOf(actor.jurisdictionId);
    const tables = Object.values(years).sort((a, b) => a.year - b.year);
    return {
      edition,
      years: tables.map(({ year, notice, off, work }) => ({ year, notice, off, work })),
      local: { off: { ...local?.off, ...district?.off }, work: { ...local?.work, ...district?.work } },
      provisionalFrom: `${firstMissing(tables)}-01-01`,
    };
  }

  private calendarOf(jurisdictionId: string) {
    return this.database.read(jurisdictionId, async (tx) => {
      const [row] = await tx.query<{ rulebook_key: string }>(`SELECT rulebook_key FROM jurisdiction WHERE id = $1`, [
        jurisdictionId,
      ]);
      if (!row) throw new Error(`no jurisdiction ${jurisdictionId}`);
      return calendarFor(await districtCalendar(tx, this.locality, jurisdictionId), row.rulebook_key);
    });
  }
}

/** The first year without a table after those that have one; a table of a later year alone leaves the gap before it. */
function firstMissing(tables: readonly CalendarYear[]): number {
  const years = new Set(tables.map((t) => t.year));
  let year = tables[0]?.year ?? 2000;
  while (years.has(year)) year++;
  return year;
}
