/**
 * 送达 · what waits on a channel is handed over at least once, with a key that stays the same; a second hand-over after
 * one that nobody answered for is flagged. A failure is the queue's to repeat, and an incident when it stays.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Locality } from '../engine/engine.js';
import type { Channel, Outgoing } from '../platform/channel.js';
import { NotTaken } from '../platform/channel.js';
import { bareError } from '../platform/cause.js';
import type { Database } from '../platform/database.js';
import type { JobOf } from '../platform/jobs.js';
import type { Queues } from '../platform/queue.js';
import { failed, handOver, taken, voided, waitingAfter, waitingOne } from './delivering.queries.js';
import { letterFor } from './letters.js';
import { phoneToAsk } from './noticing.queries.js';

type Deliver = JobOf<'deliver'>;
type Ready = { channel: Channel; message: Outgoing };
const PAGE = 500;
/** longer than a hand-over takes; what a dead worker had in hand waits for no longer than this */
const IN_HAND_MS = 20_000;
const LOOKS_EVERY_MS = 500;

export class Delivering {
  constructor(
    private readonly database: Pick<Database, 'read' | 'write' | 'unscoped'>,
    private readonly locality: Locality,
    private readonly channels: readonly Channel[],
    private readonly inHandMs = IN_HAND_MS,
    /** where proposers open our pages */
    private readonly pages: string | null = null,
  ) {}

  /** The same message has the same job, however often it is found. */
  async handOn(queues: Pick<Queues<Deliver>, 'add'>): Promise<void> {
    const districts = await this.database.unscoped((tx) => tx.query<{ id: string }>(`SELECT id FROM jurisdiction`));
    for (const { id: jurisdictionId } of districts) {
      let after: string | null = null;
      do {
        const from: string | null = after;
        const page: { id: string }[] = await this.database.read(jurisdictionId, (tx) =>
          waitingAfter(tx, jurisdictionId, from, PAGE),
        );
        for (const { id } of page) {
          const job = { queue: 'deliver', type: 'message', messageId: id, jurisdictionId } as const;
          await queues.add(job, { id: `message-${id}` });
        }
        after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
      } while (after !== null);
    }
  }

  /** Three steps, none inside another: marked as handed over, sent, marked as taken. */
  async deliver({ jurisdictionId, messageId }: Deliver): Promise<void> {
    let ready = await this.ready(jurisdictionId, messageId);
    while (ready === 'inHand') {
      await sleep(LOOKS_EVERY_MS);
      ready = await this.ready(jurisdictionId, messageId);
    }
    if (!ready) return;
    try {
      await ready.channel.send(ready.message);
    } catch (error) {
      const fault = { error: bareError(error).message, isNothingTaken: error instanceof NotTaken };
      await this.database.write(jurisdictionId, (tx) => failed(tx, jurisdictionId, messageId, fault));
      throw error;
    }
    await this.database.write(jurisdictionId, (tx) => taken(tx, jurisdictionId, messageId));
  }

  /** @returns null when there is nothing to send any more; `inHand` while another hand-over of it may be under way */
  private ready(jurisdictionId: string, id: string): Promise<Ready | 'inHand' | null> {
    return this.database.write(jurisdictionId, async (tx) => {
      const row = await waitingOne(tx, jurisdictionId, id);
      if (!row) return null;
      if (row.in_hand) return 'inHand';
      const to = row.address ?? (row.channel === 'gateway' ? await phoneToAsk(tx, jurisdictionId, id) : null);
      if (to === null) {
        await voided(tx, jurisdictionId, id);
        return null;
      }
      const channel = this.channels.find((c) => c.name === row.channel);
      if (!channel) throw new Error(`本机没有配置通道 ${row.channel}`);
      const letter = await letterFor(tx, jurisdictionId, row, this.locality, channel.toOne ? this.pages : null);
      await handOver(tx, jurisdictionId, id, this.inHandMs);
      return { channel, message: { key: id, to, ...letter } };
    });
  }
}
