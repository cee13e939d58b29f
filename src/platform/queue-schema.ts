/** 队列之库 · the tables of BullMQ in a schema of their own, made and raised by the owner; the app role works in it. */
import type { PgQueryable } from 'bullmq';
import { runMigrations } from 'bullmq';
import pg from 'pg';

/** the name that BullMQ takes for granted with a pool of ours */
export const QUEUE_SCHEMA = 'bullmq';

/** Idempotent; two starters settle it by BullMQ's own lock. A later version may bring new tables, so grants are renewed. */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await runMigrations(client as PgQueryable, QUEUE_SCHEMA);
    await client.query(`
      REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} FROM PUBLIC;
      GRANT USAGE ON SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
      GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${QUEUE_SCHEMA} TO chengban_app;
      REVOKE INSERT, UPDATE, DELETE ON ${QUEUE_SCHEMA}.migration FROM chengban_app`);
  } finally {
    await client.end();
  }
}
