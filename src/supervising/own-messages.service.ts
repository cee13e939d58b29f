/**
 * 消息的回执与暂缓 · a person says of an own message that it was read, or puts the reminders in it off. Only what is still
 * to come can be put off, and no further than to its date; what is due today or late cannot wait (ADR 0059).
 */
import type { Acts } from '../identity/administration/acts.js';
import { conflict, idOf } from '../identity/administration/acts.js';
import type { Caller } from '../identity/sessions.js';
import { businessNow } from '../platform/clock.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { invalid } from '../platform/http/validation.js';
import { onceForKey } from '../platform/idempotent.js';
import { Problem } from '../platform/problem.js';
import { markRead, putOff, remindersIn } from './own-messages.queries.js';

export interface Snooze {
  until: string;
  reason: string;
  /** one of the dates that the message names; all of them when not given */
  deadlineId?: string | undefined;
}
const notFound = (): Problem => new Problem(404, 'notification.not_found', '没有这条消息,或不是发给您的');

export class OwnMessages {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'engine'>,
    private readonly acts: Acts,
  ) {}

  /** 已读回执 · the first reading counts. */
  read({ actor, accountId }: Caller, given: string, key: string): Promise<{ id: string; readAt: string }> {
    const id = idOf(given, notFound);
    const { jurisdictionId, personId } = actor;
    const request = `POST /api/notifications/${id}/read`;
    return onceForKey(this.database, { jurisdictionId, accountId, key, request }, () =>
      this.database.write(jurisdictionId, async (tx) => {
        const now = new Date(await businessNow(tx)).toISOString();
        const readAt = await markRead(tx, { jurisdictionId, personId, id, now });
        if (readAt === null) throw notFound();
        return { id, readAt };
      }),
    );
  }

  snooze(caller: Caller, given: string, { until, reason, deadlineId }: Snooze, request: Keyed) {
    const id = idOf(given, notFound);
    return this.acts.perform(caller, request, async ({ tx, jurisdictionId, personId, today }) => {
      const found = await remindersIn(tx, { jurisdictionId, personId, id });
      if (found === null) throw notFound();
      const asked = found.filter((r) => deadlineId === undefined || r.deadline_id === deadlineId.toLowerCase());
      const open = asked.filter((r) => r.owed && r.due_on > today);
      if (open.length === 0) {
        throw conflict('notification.nothing_to_snooze', '这条消息中没有可以暂缓的提醒:已办、今日届满或逾期的不能暂缓');
      }
      const last = open.map((r) => r.due_on).sort()[0] ?? '';
      if (until <= today || until > last) {
        throw invalid([{ path: ['until'], message: `应在今日之后、届满日(${last})之前或当日` }]);
      }
      const deadlines = open.map((r) => r.deadline_id);
      const now = new Date(await businessNow(tx)).toISOString();
      await putOff(tx, { jurisdictionId, personId, deadlines, until, reason, now });
      // the reason is the person's own words: it stands in the row, which can be erased, not in the chain
      const entries = [{ type: 'reminder.snoozed' as const, data: { messageId: id, deadlines, until } }];
      return { outcome: { id, until, deadlines }, entries };
    });
  }
}
