/**
 * 队列 · an own thin module over BullMQ. The queue is the bell, the tables are the truth: a job carries ids only, may run
 * twice, and may be lost with the whole queue; whoever adds it finds it again in the tables (relay.ts).
 */
import type { Job as StoredJob } from 'bullmq';
import type { Logger } from 'pino';
import { bareError } from './cause.js';
import { isInTransaction } from './in-transaction.js';
import type { AnyQueue, AnyWorker, Backend, QueuePlace } from './queue-backend.js';
import { openBackend } from './queue-backend.js';

/** A job by its queue and type; every other property is an id. */
export type AnyJob = { queue: string; type: string } & { [id: string]: string };

export interface QueueSettings {
  /** what an administrator reads */
  label: string;
  /** runs before the job becomes an incident */
  attempts: number;
  /** pause after the first failure; doubled after each further one, with jitter */
  backoffMs: number;
}
export interface WorkerSettings {
  concurrency?: number;
}
export interface Run {
  id: string;
  /** 1 at first; a run cut off by the death of its process does not count */
  attempt: number;
}
export interface WorkerDefinition {
  queue: string;
  settings: WorkerSettings;
  handler: (job: AnyJob, run: Run) => Promise<void>;
}
export interface Exhausted {
  job: AnyJob;
  /** the job's id; a tick's is the id of its schedule */
  id: string;
  attempts: number;
  cause: string;
  failedAt: Date;
}

/** The edge of one queue, as thin as a controller: the handler calls one method and is idempotent. */
export const defineWorker = <J extends { queue: string }>(
  queue: J['queue'],
  settings: WorkerSettings,
  handler: (job: J, run: Run) => Promise<void>,
): WorkerDefinition => ({ queue, settings, handler: handler as unknown as WorkerDefinition['handler'] });

const HOUR = 3_600;
/** The defaults lose a job after the second `kill -9`. */
const WORKER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 1_000, runRetryDelay: 2_000 };
const ID = /^(?!\d+$)[\w.-]{1,200}$/;
const EVENTS_KEPT = 1_000;

export interface QueuesOptions {
  place: QueuePlace;
  queues: Readonly<Record<string, QueueSettings>>;
  log: Logger;
}

export class Queues<J extends { queue: string; type: string } = AnyJob> {
  private readonly queues = new Map<string, AnyQueue>();
  private readonly workers: AnyWorker[] = [];
  private closing: Promise<void> | undefined;

  private constructor(
    private readonly backend: Backend,
    readonly settings: QueuesOptions['queues'],
    private readonly log: Logger,
  ) {}

  /** @throws Error when the backend does not answer or its schema is missing */
  static async open<J extends { queue: string; type: string }>(options: QueuesOptions): Promise<Queues<J>> {
    const { place, queues, log } = options;
    const backend = await openBackend(place, (error) => log.warn({ err: error }, 'queue backend'));
    const made = new Queues<J>(backend, queues, log);
    try {
      // a queue remembers a failed first look at the backend for ever
      await Promise.all(Object.keys(queues).map((name) => made.queue(name).waitUntilReady()));
    } catch (error) {
      await made.close();
      throw error;
    }
    return made;
  }

  /** @param id names this one piece of work: added again while it is known, it is not done twice */
  async add(job: J, { id, delayMs = 0 }: { id: string; delayMs?: number }): Promise<void> {
    if (isInTransaction()) throw new Error('a job is added after the commit, never inside a transaction');
    if (!ID.test(id)) throw new Error(`not an id of a job: ${id}`);
    const { queue, type, ...ids } = job;
    await this.queue(queue).add(type, ids, { jobId: id, delay: delayMs });
  }

  /** Adds a job anew whose id the queue may still know as finished. */
  async addAgain(job: J, id: string): Promise<void> {
    await this.queue(job.queue).remove(id);
    await this.add(job, { id });
  }

  /**
   * Starts the workers of this process, once all of them have seen the backend: one whose first look failed would ask
   * again for ever, without a pause and without success.
   * @throws Error on a queue without handler or with two, or when the backend is gone
   */
  async work(definitions: readonly WorkerDefinition[], onExhausted: () => void = () => undefined): Promise<void> {
    checkComplete(Object.keys(this.settings), definitions);
    for (const { queue, settings, handler } of definitions) {
      const run = async (stored: StoredJob): Promise<void> => {
        const { id = '', attemptsMade } = stored;
        try {
          await handler(jobOf(queue, stored), { id, attempt: attemptsMade + 1 });
        } catch (error) {
          this.log.warn({ err: error, queue, job: id, attempt: attemptsMade + 1 }, 'job failed');
          throw bareError(error);
        }
      };
      const worker = this.backend.worker(queue, run as never, {
        ...WORKER,
        autorun: false,
        concurrency: settings.concurrency ?? 1,
      });
      worker.on('error', (error) => this.log.warn({ err: error, queue }, 'worker'));
      worker.on('failed', (stored) => {
        if (stored?.finishedOn !== undefined) onExhausted();
      });
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
    if (this.closing) return;
    for (const worker of this.workers) {
      worker.run().catch((error: unknown) => this.log.error({ err: error, queue: worker.name }, 'worker ended'));
    }
  }

  /** What failed for good, newest first. */
  async exhausted(queue: string, from: number, count: number): Promise<Exhausted[]> {
    const stored = await this.queue(queue).getJobs(['failed'], from, from + count - 1);
    return stored
      .filter((job) => job?.finishedOn !== undefined)
      .map((job) => ({
        job: jobOf(queue, job),
        id: job.repeatJobKey === undefined ? (job.id ?? '') : `schedule-${job.repeatJobKey}`,
        attempts: job.attemptsMade,
        cause: job.failedReason ?? '',
        failedAt: new Date(job.finishedOn ?? 0),
      }));
  }

  /** One queue as BullMQ has it: for schedules and for the board. */
  queue(name: string): AnyQueue {
    const settings = this.settings[name];
    if (!settings) throw new Error(`no queue ${name}`);
    const known = this.queues.get(name);
    if (known) return known;
    if (this.closing) throw new Error('the queues are closed');
    const queue = this.backend.queue(name, {
      streams: { events: { maxLen: EVENTS_KEPT } },
      defaultJobOptions: {
        attempts: settings.attempts,
        backoff: { type: 'exponential', delay: settings.backoffMs, jitter: 0.5 },
        removeOnComplete: { age: HOUR },
        removeOnFail: { age: 30 * 24 * HOUR },
      },
    });
    queue.on('error', (error) => this.log.warn({ err: error, queue: name }, 'queue'));
    this.queues.set(name, queue);
    return queue;
  }

  /** @throws Error when the backend is gone */
  check(): Promise<void> {
    return this.backend.check();
  }

  /** Workers first, each waiting for its running job, since a running job may add others; then the queues. */
  close(): Promise<void> {
    this.closing ??= (async () => {
      await Promise.all(this.workers.map((worker) => worker.close()));
      await Promise.all([...this.queues.values()].map((queue) => queue.close()));
      await this.backend.close();
    })();
    return this.closing;
  }
}

const jobOf = (queue: string, stored: Pick<StoredJob, 'name' | 'data'>): AnyJob =>
  ({ ...(stored.data as Record<string, string>), queue, type: stored.name }) as AnyJob;

function checkComplete(queues: readonly string[], definitions: readonly WorkerDefinition[]): void {
  const handled = definitions.map((d) => d.queue);
  const faults = [
    ...queues.filter((q) => !handled.includes(q)).map((q) => `队列 ${q} 没有处理程序 / queue ${q} has no handler`),
    ...handled.filter((q) => !queues.includes(q)).map((q) => `没有队列 ${q} / there is no queue ${q}`),
    ...handled
      .filter((q, i) => handled.indexOf(q) < i)
      .map((q) => `队列 ${q} 有两个处理程序 / queue ${q} has two handlers`),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
}
