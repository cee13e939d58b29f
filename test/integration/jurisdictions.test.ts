/**
 * 辖区隔离 · every key of a table that belongs to a district begins with the district, and row-level security shows each
 * session the rows of its own district alone, even to a statement that forgot its WHERE. New tables are found by the
 * catalog, so nobody has to remember them here.
 */
import pg from 'pg';
import { roleUrls } from '../../src/platform/migrate.js';
import type { TestDatabase } from '../support/database.js';
import { testDatabase } from '../support/database.js';

const [HERE, THERE, NOWHERE] = [1, 2, 3].map((n) => `01900000-0000-7000-8000-00000000000${n}`) as [
  string,
  string,
  string,
];

/** Read before the district of whoever speaks is known: found by account name or by token, which are unique over all. */
const LOGIN_TABLES = ['account', 'login_session', 'password_history'];
const KEYS_OVER_ALL = ['account_name', 'login_session_pk'];
/** What belongs to the installation and not to a district. */
const OF_NO_DISTRICT = ['installation', 'jurisdiction', 'migration'];

let db: TestDatabase;
let scoped: string[];
beforeAll(async () => {
  db = await testDatabase();
  const rows = await db.superuser<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'jurisdiction_id'
     WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  scoped = rows.map((r) => r.name).filter((name) => !LOGIN_TABLES.includes(name));
});
afterAll(() => db.close());

describe('辖区隔离', () => {
  it('every table belongs to a district, but for those of the installation', async () => {
    const all = await db.superuser<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
    );
    const others = all.map((r) => r.name).filter((name) => ![...scoped, ...LOGIN_TABLES].includes(name));
    expect(others.sort()).toEqual(OF_NO_DISTRICT);
    expect(scoped.length).toBeGreaterThanOrEqual(20);
  });

  it('jurisdiction_id leads every primary, unique and foreign key', async () => {
    const keys = await db.superuser<{ key: string; of: string; first: string; target: string | null }>(
      `SELECT k.conname AS key, c.relname AS of, a.attname AS first, b.attname AS target
       FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
       LEFT JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = k.confkey[1]
       WHERE k.contype IN ('p', 'u', 'f') AND c.relnamespace = 'public'::regnamespace
       UNION ALL
       SELECT x.relname, c.relname, a.attname, NULL FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
       JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
       WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace`,
    );
    const ofDistricts = keys.filter(({ of, key }) => !OF_NO_DISTRICT.includes(of) && !KEYS_OVER_ALL.includes(key));
    expect(ofDistricts.length).toBeGreaterThan(60);
    expect(ofDistricts.filter(({ first }) => first !== 'jurisdiction_id')).toEqual([]);
    // a reference lands on the same district's row, or on the district itself
    const targets = new Set(ofDistricts.map(({ target }) => target).filter((target) => target !== null));
    expect([...targets].sort()).toEqual(['id', 'jurisdiction_id']);
  });

  it('row-level security is on for each of them, with one rule for reading and writing', async () => {
    const rows = await db.superuser<{ name: string; on: boolean; rules: string[] }>(
      `SELECT c.relname AS name, c.relrowsecurity AS on, array_agg(p.qual || ' / ' || p.with_check) FILTER (WHERE p.permissive = 'PERMISSIVE') AS rules
       FROM pg_class c LEFT JOIN pg_policies p ON p.tablename = c.relname AND p.schemaname = 'public'
       WHERE c.relname = ANY ($1) AND c.relnamespace = 'public'::regnamespace GROUP BY 1, 2 ORDER BY 1`,
      [scoped],
    );
    const rule = '(jurisdiction_id = app_jurisdiction())';
    expect(rows).toEqual(scoped.map((name) => ({ name, on: true, rules: [`${rule} / ${rule}`] })));
  });

  describe('一张表也不漏', () => {
    beforeAll(() => fill(db, scoped, [HERE, THERE]));

    it.each(['app', 'engine', 'retention'] as const)('%s sees its district and no other', async (role) => {
      const client = new pg.Client({ connectionString: roleUrls(db.url)[role] });
      await client.connect();
      try {
        for (const table of scoped) {
          const seen = async (district: string): Promise<string[]> => {
            await client.query(`SELECT set_config('app.jurisdiction', $1, false)`, [district]);
            const { rows } = await client.query<{ d: string }>(`SELECT jurisdiction_id AS d FROM ${table}`);
            return rows.map((r) => r.d);
          };
          expect([table, await seen(HERE)]).toEqual([table, [HERE]]);
          expect([table, await seen(THERE)]).toEqual([table, [THERE]]);
          expect([table, await seen(NOWHERE)]).toEqual([table, []]);
          expect([table, await seen('')]).toEqual([table, []]);
        }
      } finally {
        await client.end();
      }
    });

    it.each(['app', 'engine', 'retention'] as const)('%s writes into no other district', async (role) => {
      const client = new pg.Client({ connectionString: roleUrls(db.url)[role] });
      await client.connect();
      let tried = 0;
      try {
        await client.query(`SELECT set_config('app.jurisdiction', $1, false)`, [HERE]);
        for (const table of scoped) {
          const { rows } = await client.query<{ inserts: boolean; updates: string | null; deletes: boolean }>(
            `SELECT has_table_privilege($1, 'INSERT') AS inserts, has_table_privilege($1, 'DELETE') AS deletes,
               (SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0
                 AND has_column_privilege($1, attname, 'UPDATE') LIMIT 1) AS updates`,
            [table],
          );
          const may = rows[0];
          if (may?.inserts) {
            tried += 1;
            const refused = client.query(`INSERT INTO ${table} (jurisdiction_id) VALUES ($1)`, [THERE]);
            await expect(refused).rejects.toMatchObject({
              message: expect.stringMatching(/row-level security/) as string,
            });
          }
          if (may?.updates) {
            tried += 1;
            const done = await client.query(`UPDATE ${table} SET ${may.updates} = ${may.updates}`);
            expect([table, done.rowCount]).toEqual([table, 1]);
          }
          if (may?.deletes) {
            tried += 1;
            await client.query(`DELETE FROM ${table}`);
            const left = await db.superuser(`SELECT jurisdiction_id AS d FROM ${table}`);
            expect([table, left]).toEqual([table, [{ d: THERE }]]);
            await fill(db, [table], [HERE]);
          }
        }
      } finally {
        await client.end();
      }
      expect(tried).toBeGreaterThanOrEqual(role === 'retention' ? 3 : 15);
    });
  });
});

const MADE: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'x'`,
  int4: '1',
  int8: '1',
  bool: 'false',
  date: `'2025-01-01'`,
  timestamptz: 'now()',
  jsonb: `'{}'`,
  _text: `'{}'`,
  bytea: `''`,
};

/** One row of each district in every table, whatever it would mean: only whose it is counts here. */
async function fill(db: TestDatabase, tables: readonly string[], districts: readonly string[]): Promise<void> {
  for (const table of tables) {
    const checks = await db.superuser<{ name: string }>(
      `SELECT conname AS name FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'`,
      [table],
    );
    const columns = await db.superuser<{ name: string; type: string }>(
      `SELECT a.attname AS name, t.typname AS type FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
       WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attnotnull AND NOT a.atthasdef`,
      [table],
    );
    const values = columns.map(({ name, type }) => {
      const value = name === 'jurisdiction_id' ? 'd' : MADE[type];
      if (value === undefined) throw new Error(`no value of type ${type} for ${table}.${name}`);
      return value;
    });
    await db.superuser(
      // the references are not what is looked at: `replica` switches their triggers off for this statement
      `DO $$ BEGIN SET LOCAL session_replication_role = replica;
       ${checks.map((c) => `ALTER TABLE ${table} DROP CONSTRAINT ${c.name};`).join('\n')}
       INSERT INTO ${table} (${columns.map((c) => c.name).join(', ')})
         SELECT ${values.join(', ')} FROM unnest('{${districts.join(',')}}'::uuid[]) AS d; END $$`,
    );
  }
}
