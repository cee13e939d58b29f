/**
 * 库结构 · the schema after all migrations is a golden file that is read in review, and so are the rights of each role.
 * A migration changes both on purpose: GOLDEN=write npx jest -c jest.database.config.js test/integration/schema.test.ts
 * (with NODE_OPTIONS=--experimental-vm-modules), then read the difference.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../src/platform/migrations/index.js';
import { migrate } from '../../src/platform/migrate.js';
import type { TestDatabase } from '../support/database.js';
import { testDatabase } from '../support/database.js';
import type { Ask } from '../support/schema-dump.js';
import { dumpSchema, rightsOf } from '../support/schema-dump.js';

const SCHEMA = 'test/golden/schema.sql';
const GRANTS = 'test/golden/grants.json';

let db: TestDatabase;
const ask: Ask = (sql) => db.superuser(sql);
beforeAll(async () => (db = await testDatabase()));
afterAll(() => db.close());

/** role → what it may do → on which tables */
async function grants(): Promise<Record<string, Record<string, string[]>>> {
  const held: Record<string, Record<string, string[]>> = {};
  for (const { of, grantee, privileges } of await rightsOf(ask)) {
    for (const privilege of privileges.split(/, (?![^(]*\))/)) {
      ((held[grantee] ??= {})[privilege] ??= []).push(of);
    }
  }
  const sorted = <T>(of: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(Object.fromEntries(Object.entries(held).map(([role, rights]) => [role, sorted(rights)])));
}

function golden(file: string, made: string): string {
  if (process.env.GOLDEN === 'write') writeFileSync(file, made);
  return readFileSync(file, 'utf8');
}

describe('库结构', () => {
  it('is the one that was reviewed', async () => {
    const made = await dumpSchema(ask);
    expect(made).toBe(golden(SCHEMA, made));
  });

  it('gives each role exactly these rights', async () => {
    const made = `${JSON.stringify(await grants(), null, 1)}\n`;
    expect(made).toBe(golden(GRANTS, made));
  });

  it('no serving role owns, creates or bypasses anything', async () => {
    const roles = await db.superuser(
      `SELECT rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls, has_schema_privilege(oid, 'public', 'CREATE') AS makes,
         (SELECT count(*)::int FROM pg_class c WHERE c.relowner = r.oid) AS owns,
         (SELECT count(*)::int FROM pg_auth_members m WHERE m.member = r.oid) AS member_of
       FROM pg_roles r WHERE rolname LIKE 'chengban%' ORDER BY 1`,
    );
    const nothing = { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolbypassrls: false, makes: false };
    expect(roles).toEqual(
      ['app', 'engine', 'retention'].map((name) => ({
        rolname: `chengban_${name}`,
        ...nothing,
        owns: 0,
        member_of: 0,
      })),
    );
  });

  it('goes up, down to nothing, and up again to the same', async () => {
    const first = await dumpSchema(ask);
    const source = new DataSource({
      type: 'postgres',
      url: db.url,
      entities: [],
      migrations: MIGRATIONS,
      migrationsTransactionMode: 'each',
      migrationsTableName: 'migration',
    });
    await source.initialize();
    try {
      for (const migration of [...MIGRATIONS].reverse()) {
        await source.undoLastMigration();
        const left = await db.superuser(`SELECT 1 FROM migration WHERE name = $1`, [migration.name]);
        expect([migration.name, left]).toEqual([migration.name, []]);
      }
      expect(await dumpSchema(ask)).toMatch(/^CREATE TABLE migration \([^;]*\);\n$/);
    } finally {
      await source.destroy();
    }
    await migrate(db.url, 'demo');
    expect(await dumpSchema(ask)).toBe(first);
  });
});
