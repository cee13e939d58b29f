/**
 * 队列后端 · where BullMQ keeps its jobs: PostgreSQL by default, Redis when REDIS_URL is set. One pool, or one pair of
 * connections, for all queues of a process; nothing above this file knows which of the two it is.
 */
import type { BackendFactory, IQueueBackend, PgQueryable, Processor, QueueOptions, WorkerOptions } from 'bullmq';
import { assertSchemaCompatibility, createPostgresBackend, createRedisBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { QUEUE_SCHEMA } from './queue-schema.js';

export type QueuePlace =
  { kind: 'postgres'; url: string; poolSize?: number } | { kind: 'redis'; url: string; prefix?: string };

export type AnyQueue = Queue<unknown, unknown, string, unknown, unknown, string, IQueueBackend>;
export type AnyWorker = Worker<unknown, unknown, string, IQueueBackend>;

export interface Backend {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): AnyQueue;
  worker(name: string, processor: Processor<unknown, unknown>, options: Omit<WorkerOptions, 'connection'>): AnyWorker;
  /** @throws Error when the backend does not answer within its time */
  check(): Promise<void>;
  close(): Promise<void>;
}

const CONNECT_MS = 5_000;
const SESSION = `-c search_path=${QUEUE_SCHEMA} -c timezone=UTC -c statement_timeout=20000 -c lock_timeout=10000`;

export async function openBackend(place: QueuePlace, onError: (error: Error) => void): Promise<Backend> {
  const backend = place.kind === 'postgres' ? onPostgres(place, onError) : onRedis(place, onError);
  try {
    await backend.check();
  } catch (error) {
    await backend.close();
    throw new Error(`队列后端不可用 / the queue backend is not usable: ${(error as Error).message}`, { cause: error });
  }
  return backend;
}

/** @throws Error when no Redis answers there */
export async function checkRedis(url: string): Promise<void> {
  const backend = await openBackend({ kind: 'redis', url }, () => undefined);
  await backend.close();
}

function onPostgres(place: QueuePlace & { kind: 'postgres' }, onError: (error: Error) => void): Backend {
  const pool = new pg.Pool({
    connectionString: place.url,
    max: place.poolSize ?? 12,
    options: SESSION,
    application_name: 'chengban-queue',
    connectionTimeoutMillis: CONNECT_MS,
    // the listening connection of a worker is one of the pool's: only with keep-alive is its silent death noticed
    keepAlive: true,
  });
  pool.setMaxListeners(0);
  pool.on('error', onError);
  // also while it is lent: an unheard error ends the process
  pool.on('connect', (client) => client.on('error', onError));
  const check = async (): Promise<void> => {
    await assertSchemaCompatibility(pool as PgQueryable, QUEUE_SCHEMA);
  };
  return made(createPostgresBackend as unknown as BackendFactory, pool, pool, {
    check: () => within(check()),
    close: () => pool.end(),
  });
}

function onRedis(place: QueuePlace & { kind: 'redis' }, onError: (error: Error) => void): Backend {
  const common = {
    connectTimeout: CONNECT_MS,
    disconnectTimeout: 200,
    retryStrategy: (times: number) => Math.min(times * 200, 2_000),
  };
  // whoever adds a job must not wait for ever; a worker must
  const adding = new Redis(place.url, { ...common, maxRetriesPerRequest: 1 });
  const working = new Redis(place.url, { ...common, maxRetriesPerRequest: null, lazyConnect: true });
  for (const connection of [adding, working]) {
    connection.setMaxListeners(0);
    connection.on('error', onError);
  }
  return made(createRedisBackend as unknown as BackendFactory, adding, working, {
    prefix: place.prefix ?? 'chengban',
    check: () => within(adding.ping()),
    close: async () => {
      adding.disconnect();
      working.disconnect();
    },
  });
}

function made(
  factory: BackendFactory,
  adding: unknown,
  working: unknown,
  { prefix, ...rest }: Pick<Backend, 'check' | 'close'> & { prefix?: string },
): Backend {
  const at = (connection: unknown) => ({
    connection: connection as QueueOptions['connection'],
    ...(prefix === undefined ? {} : { prefix }),
  });
  return {
    ...rest,
    queue: (name, options) => new Queue(name, { ...options, ...at(adding) }, factory) as unknown as AnyQueue,
    worker: (name, processor, options) =>
      new Worker(name, processor, { ...options, ...at(working) }, factory) as unknown as AnyWorker,
  };
}

async function within(asking: Promise<unknown>): Promise<void> {
  const late = new AbortController();
  const silence = sleep(CONNECT_MS, undefined, { signal: late.signal, ref: false }).then(
    () => Promise.reject(new Error(`no answer within ${CONNECT_MS} ms`)),
    () => undefined,
  );
  try {
    await Promise.race([asking, silence]);
  } finally {
    late.abort();
  }
}
