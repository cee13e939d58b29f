/**
 * 发件箱 · what left or is to leave, on which channel, to whom, and how far it came: for the office, and for the operator,
 * who may know of no case. 重试 hands a message over again that the queue has given up or waits with.
 */
import { z } from 'zod';
import { OVERSEERS } from '../domain/access/supervisors.js';
import { messageWhy } from '../domain/reminder/words.js';
import { holds } from '../domain/shared/actor.js';
import { conflict, idOf } from '../identity/administration/acts.js';
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page } from '../platform/http/paging.js';
import { keyOf, page, paged } from '../platform/http/paging.js';
import { onceForKey } from '../platform/idempotent.js';
import type { Job } from '../platform/jobs.js';
import { Problem } from '../platform/problem.js';
import type { Queues } from '../platform/queue.js';
import type { OutboxRow } from './outbox.queries.js';
import { DELIVERY_STATES, outboxOne, outboxPage, resolveIncident } from './outbox.queries.js';

export const outboxQuery = z.object({
  ...page,
  state: z.enum(DELIVERY_STATES).optional(),
  channel: z.enum(['inApp', 'email', 'gateway']).optional(),
});
export type OutboxQuery = z.infer<typeof outboxQuery>;
const PLACE = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);
const notFound = (): Problem => new Problem(404, 'outbox.not_found', '没有这条消息,或您无权查看');

export class Outbox {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'engine'>,
    private readonly queues: Pick<Queues<Job>, 'addAgain'>,
  ) {}

  async page({ actor }: Caller, query: OutboxQuery): Promise<Page<ReturnType<typeof view>>> {
    const after = keyOf(query.cursor, PLACE);
    const { rows, total } = await this.database.read(actor.jurisdictionId, (tx) =>
      outboxPage(tx, actor.jurisdictionId, query, after),
    );
    const seesCases = holds(actor, ...OVERSEERS);
    return paged(
      rows,
      query,
      total,
      (r) => [r.at, r.id],
      (r) => view(r, seesCases),
    );
  }

  async retry({ actor, accountId }: Caller, given: string, key: string) {
    const id = idOf(given, notFound);
    const { jurisdictionId } = actor;
    const seesCases = holds(actor, ...OVERSEERS);
    const read = async (): Promise<OutboxRow> => {
      const row = await this.database.read(jurisdictionId, (tx) => outboxOne(tx, jurisdictionId, id));
      if (!row) throw notFound();
      return row;
    };
    await read();
    const request = `POST /api/outbox/${id}/retry`;
    return onceForKey(this.database, { jurisdictionId, accountId, key, request }, async () => {
      const { state } = await read();
      if (state === 'done' || state === 'void') {
        throw conflict('outbox.not_waiting', '这条消息已送达,或收件人已无此通知地址,不必重发');
      }
      const job = { queue: 'deliver', type: 'message', messageId: id, jurisdictionId } as const;
      await this.queues.addAgain(job, `message-${id}`).catch(() => {
        throw new Problem(503, 'queue.unavailable', '后台队列暂不可用,请稍后再试');
      });
      await this.database.write(jurisdictionId, async (tx) => {
        for (const incidentId of await resolveIncident(tx, jurisdictionId, id, actor.personId)) {
          const data = { incidentId, queue: 'deliver', jobId: `message-${id}` };
          await append(tx, jurisdictionId, { type: 'incident.retried', actor: actor.personId, data });
        }
      });
      return view(await read(), seesCases);
    });
  }
}

const view = (r: OutboxRow, seesCases: boolean) => ({
  id: r.id,
  at: r.at,
  kind: r.kind,
  channel: r.channel,
  to: { id: r.recipient, name: r.name },
  // what a unit was told of its points is no business of the operator
  why: messageWhy(r.kind, r.items, r.on_day, seesCases ? r.words : null),
  items: r.items,
  ...(seesCases ? { cases: r.cases } : {}),
  state: r.state,
  attempts: r.attempts,
  doubtful: r.doubtful,
  ...(r.last_error === null ? {} : { lastError: r.last_error }),
  ...(r.handed_at === null ? {} : { handedAt: r.handed_at }),
  ...(r.delivered_at === null ? {} : { deliveredAt: r.delivered_at }),
  ...(r.read_at === null ? {} : { readAt: r.read_at }),
});
