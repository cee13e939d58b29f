/**
 * 数据库之门 · every statement runs in one transaction of one role: `read` and `write` as the app, `engine` as the
 * single writer of cases. The first round trip opens the transaction and names the jurisdiction for row-level security.
 */
import { DataSource } from 'typeorm';
import type { Pool, PoolClient } from 'pg';
import { databaseFault, isLost } from './database-faults.js';
import { gatherWrites } from './gathered-writes.js';
import { asTransaction, isInTransaction } from './in-transaction.js';
import { useTypeParsers } from './postgres-types.js';
import { speaking } from './speaking.js';
import type { Tx } from './tx.js';

export interface DatabaseUrls {
  app: string;
  engine: string;
  retention?: string;
  /** connections a pool may open */
  poolSize?: number;
}

// nothing here runs long enough to be worth compiling
const SESSION =
  '-c timezone=UTC -c jit=off -c statement_timeout=20000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=30000';
const RETENTION_POOL = 2;
const RETRYABLE = new Set(['40001', '40P01']);
/** beyond the server's own time-out: then the server, or the way to it, is gone */
const ANSWER_MS = 25_000;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

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
    for (const each of opened) gatherWrites(poolOf(each));
    return new Database(app, engine, retention);
  }

  read<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.appSource, 'BEGIN READ ONLY', jurisdictionId, work);
  }

  /** For work that compares what several statements read: all of them see one moment. */
  snapshot<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction(this.appSource, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', jurisdictionId, work);
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
    try {
      const client = await poolOf(from).connect();
      return await held(client, async () => {
        const opened = client.query(`${begin}; SELECT set_config('app.jurisdiction', '${jurisdictionId ?? ''}', true)`);
        // answered with the first statements, so that opening costs no round trip of its own; if it should fail, they
        // fail or see nothing: without its jurisdiction no row is visible and none can be written
        opened.catch(() => undefined);
        const result = await asTransaction(() => work(speaking(client, opened)));
        await opened;
        const { command } = await client.query('COMMIT');
        // a transaction in which a statement failed is rolled back by COMMIT without a word
        if (command !== 'COMMIT') throw new Error('the transaction had failed: nothing of it was kept');
        return result;
      });
    } catch (error) {
      const { code } = error as { code?: string };
      // what can be tried again is known to the caller by its own code
      throw (RETRYABLE.has(code ?? '') ? null : databaseFault(error)) ?? error;
    }
  }
}

/** Gives the connection back, cleared by a rollback after a failure, or throws it away when it is lost. */
async function held<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  let lost: Error | null = null;
  // one that dies between two statements says so here, and would end the process if nobody listened
  const onError = (error: Error): void => void (lost = error);
  client.on('error', onError);
  try {
    return await work();
  } catch (error) {
    lost ??= isLost(error)
      ? (error as Error)
      : await client.query('ROLLBACK').then(
          () => null,
          (broken: Error) => broken,
        );
    throw error;
  } finally {
    client.off('error', onError);
    client.release(lost ?? undefined);
  }
}

function source(role: string, url: string, poolSize = 10): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: [],
    synchronize: false,
    applicationName: `chengban-${role}`,
    extra: {
      max: poolSize,
      options: SESSION,
      connectionTimeoutMillis: 10_000,
      query_timeout: ANSWER_MS,
      // statements given together travel together; the server still runs them one after the other
      pipeline: true,
    },
  });
}

const poolOf = (from: DataSource): Pool => (from.driver as unknown as { master: Pool }).master;
