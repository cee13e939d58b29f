/** 队列之库 · the tables of BullMQ in a schema of their own, made and raised by the owner; the app role works in it. */
import type { PgQueryable } from 'bullmq';
import { runMigrations } from 'bullmq';
import pg from 'pg';

/** the name that BullMQ takes for granted with a pool of ours */
export const QUEUE_SCHEMA = 'bullmq';

const DENIED = '42501';

/**
 * Idempotent; a later version may bring new tables, so grants are renewed.
 * @returns warnings: an owner who may not make schemas can live with Redis, or with a schema that was made for him
 */
export async function migrateQueues(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    // two starters settle it: the second waits here and finds nothing left to do
    await client.query(`SELECT pg_advisory_lock(hashtext('chengban.queues'))`);
    const { rowCount } = await client.query(`SELECT 1 FROM pg_namespace WHERE nspname = $1`, [QUEUE_SCHEMA]);
    await runMigrations(rowCount === 0 ? (client as PgQueryable) : withoutMaking(client), QUEUE_SCHEMA);
    await grant(client);
    return [];
  } catch (error) {
    if ((error as { code?: string }).code !== DENIED) throw error;
    return [
      `不能建立队列所用的 schema ${QUEUE_SCHEMA}:请设 REDIS_URL,或由管理员先执行 CREATE SCHEMA ${QUEUE_SCHEMA} AUTHORIZATION 库主 / ` +
        `cannot make the schema ${QUEUE_SCHEMA} of the queues: set REDIS_URL, or have it made for the owner`,
    ];
  } finally {
    await client.end();
  }
}

/** PostgreSQL asks for the right to make a schema even where it stands already. */
const withoutMaking = (client: pg.Client): PgQueryable => {
  const query = (text: string, values?: readonly unknown[]): Promise<unknown> =>
    text.startsWith('CREATE SCHEMA IF NOT EXISTS')
      ? Promise.resolve({ rows: [] })
      : client.query(text, values as unknown[] | undefined);
  return { query } as PgQueryable;
};

const grant = (client: pg.Client): Promise<unknown> =>
  client.query(`
    REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
    GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
    REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM chengban_app`);
