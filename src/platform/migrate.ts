/** 建库与升级 · roles, migrations, and the installation's nature; run by the owner, whose password no server keeps. */
import { createHmac } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { characterWarnings, refuseEncoding } from './characters.js';
import { MIGRATIONS } from './migrations/index.js';
import { migrateQueues } from './queue-schema.js';

export type InstallationMode = 'demo' | 'live';
export interface Migrated {
  mode: InstallationMode;
  urls: { app: string; engine: string; retention: string };
  /** what an operator should know and the program can live with */
  warnings: string[];
}

const CONNECT_MS = 10_000;
const ROLE_TRIES = 10;
const ROLES = ['chengban_app', 'chengban_engine', 'chengban_retention'] as const;

/** Derived from the owner's secret, so that every process of an installation finds the same without sharing a file. */
const passwordOf = (owner: URL, role: string): string =>
  createHmac('sha256', owner.password || 'chengban')
    .update(role)
    .digest('hex');

const urlOf = (owner: URL, role: string): string => {
  const url = new URL(owner);
  url.username = role;
  url.password = passwordOf(owner, role);
  return url.toString();
};

export const roleUrls = (ownerUrl: string): Migrated['urls'] => {
  const owner = new URL(ownerUrl);
  return {
    app: urlOf(owner, 'chengban_app'),
    engine: urlOf(owner, 'chengban_engine'),
    retention: urlOf(owner, 'chengban_retention'),
  };
};

/** @param wanted the mode of a database that is still empty; an existing one keeps its own */
export async function migrate(ownerUrl: string, wanted: InstallationMode): Promise<Migrated> {
  const owner = new URL(ownerUrl);
  const warnings = await ensureRoles(ownerUrl, owner);
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    entities: [],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    migrationsTableName: 'migration',
  });
  await source.initialize();
  try {
    // two starters settle it: the second waits here and finds nothing left to do
    const runner = source.createQueryRunner();
    await runner.query(`SELECT pg_advisory_lock(hashtext('chengban.migrate'))`);
    await refuseNewer(source);
    await source.runMigrations();
    await runner.query(`INSERT INTO installation (mode) VALUES ($1) ON CONFLICT DO NOTHING`, [wanted]);
    await runner.query(`SELECT pg_advisory_unlock(hashtext('chengban.migrate'))`);
    const [row] = (await runner.query(`SELECT mode FROM installation`)) as { mode: InstallationMode }[];
    await runner.release();
    warnings.push(...(await migrateQueues(ownerUrl)));
    return { mode: row?.mode ?? wanted, urls: roleUrls(ownerUrl), warnings };
  } finally {
    await source.destroy();
  }
}

/** The nature of a database as it stands; null when it is still empty. Writes nothing. */
export async function presentMode(ownerUrl: string): Promise<InstallationMode | null> {
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: CONNECT_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string | null }>(`SELECT to_regclass('installation') AS name`);
    if (!rows[0]?.name) return null;
    const found = await client.query<{ mode: InstallationMode }>(`SELECT mode FROM installation`);
    return found.rows[0]?.mode ?? null;
  } catch (error) {
    throw new Error(`数据库连接不上或不可用 / cannot use the database: ${reasonOf(error)}`, { cause: error });
  } finally {
    await client.end();
  }
}

/** A name with several addresses fails with an error that has no words of its own, only those of each attempt. */
const reasonOf = (error: unknown): string =>
  error instanceof AggregateError
    ? error.errors.map((each: unknown) => reasonOf(each)).join('; ')
    : error instanceof Error
      ? error.message
      : String(error);

async function refuseNewer(source: DataSource): Promise<void> {
  const [table] = (await source.query(`SELECT to_regclass('migration') AS name`)) as { name: string | null }[];
  if (!table?.name) return;
  const known = new Set(MIGRATIONS.map((m) => m.name));
  const done = (await source.query(`SELECT name FROM migration`)) as { name: string }[];
  const unknown = done.filter((d) => !known.has(d.name)).map((d) => d.name);
  if (unknown.length > 0) {
    throw new Error(
      `数据库由更新的版本建立(${unknown.join('、')}),请升级程序 / the database was made by a newer version, upgrade the program`,
    );
  }
}

/** @returns the warnings of the database that was looked at meanwhile */
async function ensureRoles(ownerUrl: string, owner: URL): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseEncoding(client);
    await client.query(`SELECT pg_advisory_lock(hashtext('chengban.roles'))`);
    for (const role of ROLES) await settleRole(client, role, passwordOf(owner, role));
    return await characterWarnings(client);
  } finally {
    await client.end();
  }
}

/** The lock holds within one database; roles belong to the cluster, and another database's start may be at them too. */
async function settleRole(client: pg.Client, role: string, password: string): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      const found = await client.query(`SELECT 1 FROM pg_roles WHERE rolname = $1`, [role]);
      if (found.rowCount === 0) await client.query(`CREATE ROLE ${role} LOGIN`);
      await client.query(`ALTER ROLE ${role} LOGIN PASSWORD '${password}'`);
      return;
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      const isRace = code === '42710' || code === '23505' || /tuple concurrently/.test(message);
      if (!isRace || tried === ROLE_TRIES) throw error;
      await sleep(20 * tried);
    }
  }
}
