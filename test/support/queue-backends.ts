/** 队列后端 · the same tests on each: PostgreSQL always; Redis, a server of the test's own, where redis-server is found. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { roleUrls } from '../../src/platform/migrate.js';
import type { QueuePlace } from '../../src/platform/queue-backend.js';
import type { TestDatabase } from './database.js';
import { testDatabase } from './database.js';
import { freePort } from './program.js';

export type BackendName = 'postgres' | 'redis';

/** TEST_QUEUE_BACKENDS names them; a named one that is not there fails the run instead of passing it over. */
export function backends(): BackendName[] {
  const named = process.env.TEST_QUEUE_BACKENDS;
  const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
  if (named === undefined) return hasRedis ? ['postgres', 'redis'] : ['postgres'];
  if (named.includes('redis') && !hasRedis) throw new Error('redis-server is not installed');
  return (['postgres', 'redis'] as const).filter((name) => named.includes(name));
}

export class QueueHome {
  private constructor(
    readonly db: TestDatabase,
    readonly place: QueuePlace,
    private redis: ChildProcess | null,
  ) {}

  static async open(name: BackendName, given?: TestDatabase): Promise<QueueHome> {
    const db = given ?? (await testDatabase());
    if (name === 'postgres') {
      return new QueueHome(db, { kind: 'postgres', url: roleUrls(db.url).app, poolSize: 8 }, null);
    }
    const port = await freePort();
    const redis = serverAt(port);
    const place = { kind: 'redis', url: `redis://127.0.0.1:${port}` } as const;
    await answering(place.url);
    return new QueueHome(db, place, redis);
  }

  /** The whole queue is lost: FLUSHALL, or every row of BullMQ. */
  async loseQueue(): Promise<void> {
    if (this.place.kind === 'redis') {
      await withRedis(this.place.url, (redis) => redis.flushall());
      return;
    }
    const tables = await this.db.superuser<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
    );
    const lose = `TRUNCATE ${tables.map((t) => t.name).join(', ')} CASCADE`;
    for (let isLost = false; !isLost;) isLost = await this.db.superuser(lose).then(() => true, isDeadlock);
  }

  /** Every connection of the queues is cut by the server. */
  async cutConnections(): Promise<void> {
    if (this.place.kind === 'redis') {
      await withRedis(this.place.url, (redis) => redis.client('KILL', 'TYPE', 'normal', 'SKIPME', 'yes'));
      return;
    }
    await this.db.superuser(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'chengban_app'`,
    );
  }

  /** Redis only: the server is gone. */
  stopRedis(): void {
    this.redis?.kill('SIGKILL');
  }

  /** Redis only: the server falls and comes up again at the same place, empty. */
  async restartRedis(): Promise<void> {
    const { redis, place } = this;
    if (!redis || place.kind !== 'redis') return;
    const gone = new Promise((done) => redis.once('exit', done));
    this.stopRedis();
    await gone;
    this.redis = serverAt(Number(new URL(place.url).port));
    await answering(place.url);
  }

  async close(): Promise<void> {
    this.stopRedis();
    await this.db.close();
  }
}

function serverAt(port: number): ChildProcess {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  return spawn('redis-server', args, { stdio: 'ignore' });
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await withRedis(url, (redis) => redis.ping()).catch(() => null);
    if (answer === 'PONG') return;
    await sleep(50);
  }
  throw new Error('redis-server does not answer');
}

/** Workers at work hold the same tables in their own order: the server chose the loss as the one to give up, so it is tried anew. */
function isDeadlock(error: { code?: string }): false {
  if (error.code === '40P01') return false;
  throw error;
}
