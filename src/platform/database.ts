/**
 * 数据库之门 · every statement runs in one transaction of one role: `read` and `write` as the app, `engine` as the
 * single writer of cases. The first round trip opens the transaction and names the jurisdiction for row-level security.
 */
import { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { gatherWrites } from './gathered-writes.js';
import { useTypeParsers } from './postgres-types.js';
import { preparedName } from './prepared.js';
import type { Tx } from './tx.js';

export interface DatabaseUrls {
  app: string;
  engine: string;
  /** connections a pool may open */
  poolSize?: number;
}

const SESSION =
  '-c timezone=UTC -c statement_timeout=20000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const RETRYABLE = new Set(['40001', '40P01']);

export class Database {
  private readonly inTransaction = new AsyncLocalStorage<true>();

  private constructor(
    readonly appSource: DataSource,
    readonly engineSource: DataSource,
  ) {}

  static async open(urls: DatabaseUrls): Promise<Database> {
    useTypeParsers();
    const [app, engine] = [source('app', urls.app, urls.poolSize), source('engine', urls.engine, urls.poolSize)];
    await app.initialize();
    try {
      await engine.initialize();
    } catch (error) {
      await app.destroy();
      throw error;
    }
    for (const each of [app, engine]) gatherWrites(poolOf(each));
    return new Database(app, engine);
  }

  read<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.appSource, 'BEGIN READ ONLY', jurisdictionId, work);
  }

  write<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.appSource, 'BEGIN', jurisdictionId, work);
  }

  engine<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.engineSource, 'BEGIN', jurisdictionId, work);
  }

  /** Login tables, which are read before the jurisdiction is known. */
  unscoped<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.appSource, 'BEGIN', null, work);
  }

  async close(): Promise<void> {
    await Promise.all([this.appSource.destroy(), this.engineSource.destroy()]);
  }

  private async transaction<T>(
    from: DataSource,
    begin: string,
    jurisdictionId: string | null,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (this.inTransaction.getStore()) throw new Error('a transaction is open already: never nested');
    if (jurisdictionId !== null && !UUID.test(jurisdictionId)) throw new Error('not a jurisdiction id');
    const client = await poolOf(from).connect();
    try {
      const opened = client.query(`${begin}; SELECT set_config('app.jurisdiction', '${jurisdictionId ?? ''}', true)`);
      // answered with the first statements, so that opening costs no round trip of its own; if it should fail, they fail
      // or see nothing: without its jurisdiction no row is visible and none can be written
      opened.catch(() => undefined);
      const result = await this.inTransaction.run(true, () => work(speaking(client, opened)));
      await opened;
      await client.query('COMMIT');
      client.release();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.release(),
        (broken: Error) => client.release(broken),
      );
      throw error;
    }
  }
}

function source(role: string, url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    synchronize: false,
    applicationName: `chengban-${role}`,
    // pipeline: statements given together travel together; the server still runs them one after the other
    extra: { max: poolSize, options: SESSION, connectionTimeoutMillis: 10_000, pipeline: true },
  });
}

const poolOf = (from: DataSource): Pool => (from.driver as unknown as { master: Pool }).master;

const speaking = (client: PoolClient, opened: Promise<unknown>): Tx => ({
  query: async <T>(text: string, values?: readonly unknown[]): Promise<T[]> => {
    const name = preparedName(text);
    const sent =
      name === undefined
        ? client.query(text, values as unknown[])
        : client.query({ name, text, values: values as unknown[] });
    const [{ rows }] = await Promise.all([sent, opened]);
    return rows as T[];
  },
});

/** Deadlocks and serialization failures are tried again from outside the transaction, at most three times, jittered. */
export async function withRetry<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt === 3 || code === undefined || !RETRYABLE.has(code)) throw error;
      await sleep(10 + Math.random() * 40 * attempt);
    }
  }
}
