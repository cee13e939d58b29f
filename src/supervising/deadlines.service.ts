/** 期限 · read within the caller's scope: a hidden date, one of a hidden case and a missing one answer alike. */
import { validate as isUuid } from 'uuid';
import { seesDeadline } from '../domain/access/deadline-visibility.js';
import { sightOf } from '../domain/access/visibility.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { districtCalendar, readCase } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';
import type { DeadlineExplained } from './deadline-explained.view.js';
import { deadlineExplained, extensionsOf } from './deadline-explained.view.js';
import { deadlineOf, eventsAt } from './deadline.queries.js';

export type { DeadlineExplained } from './deadline-explained.view.js';

const notFound = (): Problem => new Problem(404, 'deadline.not_found', '没有这一期限,或您无权查看');

export class Deadlines {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly locality: Locality,
  ) {}

  explain({ actor, now }: Caller, id: string): Promise<DeadlineExplained> {
    if (!isUuid(id)) throw notFound();
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const row = await deadlineOf(tx, actor.jurisdictionId, id);
      const state = row && (await readCase(tx, row.case_id, actor));
      if (!row || !state) throw notFound();
      const sight = sightOf(actor, state);
      if (!seesDeadline(sight, { key: row.key, handlingId: row.handling_id })) throw notFound();
      const decided = extensionsOf(row, { state }).flatMap((x) => x.decision?.seq ?? []);
      const events = await eventsAt(tx, actor.jurisdictionId, state.id, [row.start_seq ?? 0, ...decided]);
      const calendar = calendarFor(await districtCalendar(tx, this.locality, actor.jurisdictionId), state.rulebook.key);
      return deadlineExplained(row, { state, sight, events, calendar, today: dateOf(now) });
    });
  }
}
