/** 队列之库 · BullMQ's tables are the owner's; the app role works in them, and no other serving role sees them. */
import { migrateQueues } from '../../src/platform/queue-schema.js';
import type { TestDatabase } from '../support/database.js';
import { testDatabase } from '../support/database.js';

let db: TestDatabase;
beforeAll(async () => (db = await testDatabase()));
afterAll(() => db.close());

const ROLES = ['chengban_app', 'chengban_engine', 'chengban_retention'];

describe('队列之库', () => {
  it('lets the app role work, owns nothing to it, and shuts the others out', async () => {
    const rights = await db.superuser(
      `SELECT r.name, has_schema_privilege(r.name, 'bullmq', 'USAGE') AS enters, has_schema_privilege(r.name, 'bullmq', 'CREATE') AS makes,
         bool_or(has_table_privilege(r.name, c.oid, 'SELECT')) AS reads,
         bool_and(c.relname = 'migration' OR has_table_privilege(r.name, c.oid, 'INSERT, UPDATE, DELETE')) AS writes,
         bool_or(has_table_privilege(r.name, c.oid, 'TRUNCATE, TRIGGER, REFERENCES')) AS more,
         bool_or(c.relname = 'migration' AND has_table_privilege(r.name, c.oid, 'INSERT, UPDATE, DELETE')) AS ledger,
         bool_or(pg_get_userbyid(c.relowner) = r.name) AS owns
       FROM unnest($1::text[]) AS r(name), pg_class c WHERE c.relnamespace = 'bullmq'::regnamespace AND c.relkind = 'r'
       GROUP BY r.name ORDER BY r.name`,
      [ROLES],
    );
    const none = { enters: false, makes: false, reads: false, writes: false, more: false, ledger: false, owns: false };
    expect(rights).toEqual([
      { ...none, name: 'chengban_app', enters: true, reads: true, writes: true },
      { ...none, name: 'chengban_engine' },
      { ...none, name: 'chengban_retention' },
    ]);
    const functions = await db.superuser<{ name: string; n: number }>(
      `SELECT r.name, count(*) FILTER (WHERE has_function_privilege(r.name, p.oid, 'EXECUTE'))::int AS n
       FROM unnest($1::text[]) AS r(name), pg_proc p WHERE p.pronamespace = 'bullmq'::regnamespace GROUP BY r.name ORDER BY r.name`,
      [ROLES],
    );
    expect(functions.map((f) => f.n > 0)).toEqual([true, false, false]);
  });

  it('is raised again without harm, twice at once too', async () => {
    const ledger = () => db.superuser(`SELECT version, name FROM bullmq.migration ORDER BY version`);
    const before = await ledger();
    expect(before.length).toBeGreaterThan(5);
    await Promise.all([migrateQueues(db.url), migrateQueues(db.url)]);
    expect(await ledger()).toEqual(before);
  });
});
