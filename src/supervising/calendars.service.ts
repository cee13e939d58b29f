/** 日历 · the national tables with the local days of the caller's district. */
import { z } from 'zod';
import { calendarFor } from '../domain/deadline/calendar.js';
import { deriveDeadline } from '../domain/deadline/derive.js';
import type { Locality } from '../engine/engine.js';
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
    const key = await this.localityOf(actor.jurisdictionId);
    const calendar = calendarFor(this.locality.calendar, key);
    const { nominal, dueOn, provisional, derivation } = deriveDeadline({ ...rule, length: n }, from, calendar);
    return { nominal, date: dueOn, provisional, derivation };
  }

  private async localityOf(jurisdictionId: string): Promise<string> {
    const [row] = await this.database.read(jurisdictionId, (tx) =>
      tx.query<{ rulebook_key: string }>(`SELECT rulebook_key FROM jurisdiction WHERE id = $1`, [jurisdictionId]),
    );
    if (!row) throw new Error(`no jurisdiction ${jurisdictionId}`);
    return row.rulebook_key;
  }
}
