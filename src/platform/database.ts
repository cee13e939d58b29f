/**
 * 数据库之门 · every statement runs in one transaction of one role: `read` and `write` as the app, `engine` as the
 * single writer of cases. The first round trip opens the transaction and names the jurisdiction for row-level security.
 */
import { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { asTransaction, isInTransaction } from './in-transaction.js';
import { useTypeParsers } from './postgres-types.js';
import type { Tx } from './tx.js';

export interface DatabaseUrls {
  app: string;
  engine: string;
  retention?: string;
  /** connections a pool may open */
  poolSize?: number;
}

const SESSION =
  '-c timezone=UTC -c statement_timeout=20000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const RETENTION_POOL = 2;
const RETRYABLE = new Set(['40001', '40P01']);

export class Database {
  private constructor(
    readonly appSource: DataSource,
    readonly engineSource: DataSource,
    private readonly retentionSource: DataSource | null,
  ) {}

  /** @param mayErase only where upkeep runs */
  static async open(urls: DatabaseUrls, { mayErase = false } = {}): Promise<Database> {
    useTypeParsers();
    const app = source('app', urls.app, urls.poolSize);
    const engine = source('engine', urls.engine, urls.poolSize);
    const retention =
      !mayErase || urls.retention === undefined ? null : source('retention', urls.retention, RETENTION_POOL);
    const opened: DataSource[] = [];
    try {
      for (const each of [app, engine, ...(retention ? [retention] : [])]) opened.push(await each.initialize());
    } catch (error) {
      for (const each of opened) await each.destroy();
      throw error;
    }
    return new Database(app, engine, retention);
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

  /** Erasing what its time has come for: private words, files, old records. */
  retention<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    if (!this.retentionSource) throw new Error('this process was opened without the role that may erase');
    return this.transaction(this.retentionSource, 'BEGIN', jurisdictionId, work);
  }

  /** Login tables, which are read before the jurisdiction is known. */
  unscoped<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.appSource, 'BEGIN', null, work);
  }

  async close(): Promise<void> {
    await Promise.all([this.appSource, this.engineSource, this.retentionSource].map((each) => each?.destroy()));
  }

  private async transaction<T>(
    from: DataSource,
    begin: string,
    jurisdictionId: string | null,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    if (isInTransaction()) throw new Error('a transaction is open already: never nested');
    if (jurisdictionId !== null && !UUID.test(jurisdictionId)) throw new Error('not a jurisdiction id');
    const client = await poolOf(from).connect();
    // a connection that dies while it is lent says so by an event too, and an unheard one ends the process
    client.on('error', unheard);
    try {
      await client.query(`${begin}; SELECT set_config('app.jurisdiction', '${jurisdictionId ?? ''}', true)`);
      const result = await asTransaction(() => work(speaking(client)));
      await client.query('COMMIT');
      client.off('error', unheard);
      client.release();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => client.off('error', unheard).release(),
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
    extra: { max: poolSize, options: SESSION, connectionTimeoutMillis: 10_000 },
  });
}

const unheard = (): void => undefined;

const poolOf = (from: DataSource): Pool => (from.driver as unknown as { master: Pool }).master;

const speaking = (client: PoolClient): Tx => ({
  query: async <T>(sql: string, values?: readonly unknown[]): Promise<T[]> =>
    (await client.query(sql, values as unknown[] | undefined)).rows as T[],
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
