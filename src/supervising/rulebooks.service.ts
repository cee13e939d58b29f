/** 办法 · the newest version in force at business time answers. */
import { z } from 'zod';
import { WINDOW_LABELS } from '../domain/deadline/arm.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import { deriveDeadline } from '../domain/deadline/derive.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import type { WindowRule } from '../domain/rulebook/windows.js';
import { RAISED_AT, ruleFor } from '../domain/rulebook/windows.js';
import { CASE_KINDS } from '../domain/shared/labels.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { invalid } from '../platform/http/validation.js';
import { Problem } from '../platform/problem.js';
import { legalDay } from './legal-day.js';

export const dueQuery = z.object({
  window: z.string(),
  on: legalDay,
  kind: z.enum(CASE_KINDS).default('suggestion'),
  raisedAt: z.enum(RAISED_AT).default('session'),
});
export type DueQuery = z.infer<typeof dueQuery>;

export class Rulebooks {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  list({ now }: Caller) {
    const today = dateOf(now);
    const keys = new Set(this.inForce(today).map((book) => book.key));
    return [...keys].sort().map((known) => {
      const { key, name, version, effectiveFrom } = this.locality.shelf.newest(known, today);
      return { key, name, version, effectiveFrom };
    });
  }

  read(caller: Pick<Caller, 'now'>, key: string) {
    return { ...this.newest(caller, key), windowLabels: WINDOW_LABELS };
  }

  newest({ now }: Pick<Caller, 'now'>, key: string): Rulebook {
    const today = dateOf(now);
    if (!this.inForce(today).some((book) => book.key === key)) {
      throw new Problem(404, 'rulebook.not_found', '没有这部办法,请从办法列表中选择');
    }
    return this.locality.shelf.newest(key, today);
  }

  async due(caller: Caller, key: string, { window, on, kind, raisedAt }: DueQuery) {
    const book = this.newest(caller, key);
    const rule = ruleFor(windowOf(book, window), { kind, raisedAt });
    const { jurisdictionId } = caller.actor;
    const calendar = await this.database.read(jurisdictionId, (tx) =>
      districtCalendar(tx, this.locality, jurisdictionId),
    );
    const { nominal, dueOn, provisional, derivation } = deriveDeadline(rule, on, calendarFor(calendar, key));
    const { length, unit, from, direction, roll, source } = rule;
    return {
      window,
      rule: { length, unit, from, direction, roll, source },
      nominal,
      date: dueOn,
      provisional,
      derivation,
    };
  }

  private inForce(today: string): Rulebook[] {
    return this.locality.shelf.all().filter((book) => book.effectiveFrom <= today);
  }
}

function windowOf(book: Rulebook, name: string): WindowRule {
  const known = new Map<string, WindowRule>([...Object.entries(book.windows), ...Object.entries(book.otherWindows)]);
  const found = known.get(name);
  if (!found) throw invalid([{ path: ['window'], message: `没有这一期限,可选:${[...known.keys()].join('、')}` }]);
  return found;
}
