/** 基准用的集群 · one durable embedded cluster; a migrated and filled template; every round runs on a fresh copy of it. */
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import { migrate, roleUrls } from '../../src/platform/migrate.js';
import type { Query } from './district.js';

const TEMPLATE = 'bench_template';

export interface Copy {
  name: string;
  /** the owner's */
  url: string;
  urls: { app: string; engine: string };
  query: <T = Record<string, unknown>>(sql: string, values?: unknown[]) => Promise<T[]>;
  drop: () => Promise<void>;
}

export class BenchCluster {
  private constructor(
    private readonly folder: string,
    private readonly postgres: EmbeddedPostgres,
    private readonly maintenance: pg.Client,
  ) {}

  static async start(folder: string): Promise<BenchCluster> {
    const postgres = await EmbeddedPostgres.start({ folder });
    const maintenance = new pg.Client({ connectionString: postgres.url });
    await maintenance.connect();
    return new BenchCluster(folder, postgres, maintenance);
  }

  async stop(): Promise<void> {
    await this.maintenance.end();
    await this.postgres.stop();
  }

  async query<T = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.maintenance.query(sql, values)).rows as T[];
  }

  /** The settings that the figures stand on; a cluster that is not durable is no reference. */
  async settings(): Promise<Record<'server_version' | 'fsync' | 'synchronous_commit' | 'full_page_writes', string>> {
    const rows = await this.query<{ name: string; setting: string }>(
      `SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')`,
    );
    const settings = Object.fromEntries(rows.map((r) => [r.name, r.setting]));
    if (settings.fsync !== 'on' || settings.synchronous_commit !== 'on') throw new Error('the cluster is not durable');
    return settings as Record<'server_version' | 'fsync' | 'synchronous_commit' | 'full_page_writes', string>;
  }

  /** @param fill fills the migrated database; not called when the folder's template is there already */
  async template(fill: (copy: Copy) => Promise<void>): Promise<void> {
    if ((await this.query(`SELECT 1 FROM pg_database WHERE datname = $1`, [TEMPLATE])).length > 0) return;
    const unfinished = `${TEMPLATE}_unfinished`;
    await this.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await this.query(`CREATE DATABASE ${unfinished}`);
    await migrate(this.postgres.urlOf(unfinished), 'live');
    // filling need not wait for the disk; the setting belongs to this name and is copied nowhere
    await this.query(`ALTER DATABASE ${unfinished} SET synchronous_commit = off`);
    const copy = this.open(unfinished);
    await fill(copy);
    await copy.query(`VACUUM (ANALYZE)`);
    await copy.drop();
    await this.query(`ALTER DATABASE ${unfinished} RESET ALL`);
    await this.query(`ALTER DATABASE ${unfinished} RENAME TO ${TEMPLATE}`);
  }

  async copy(prepare: (query: Query) => Promise<unknown> = async () => undefined): Promise<Copy> {
    const name = `bench_${randomBytes(4).toString('hex')}`;
    await this.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
    const opened = this.open(name);
    await prepare(opened.query);
    return {
      ...opened,
      drop: async () => {
        await opened.drop();
        await this.query(`DROP DATABASE ${name} WITH (FORCE)`);
      },
    };
  }

  /** Commits that the server has counted in a database; sessions hand in their counts when they end. */
  async commitsOf(name: string): Promise<number> {
    const [row] = await this.query<{ n: number }>(
      `SELECT xact_commit::int AS n FROM pg_stat_database WHERE datname = $1`,
      [name],
    );
    return row?.n ?? 0;
  }

  /** CPU milliseconds of the server and of all its processes, those that have ended too; NaN where there is no /proc. */
  async cpu(): Promise<number> {
    const [postmaster] = (await readFile(join(this.folder, 'data', 'postmaster.pid'), 'utf8')).split('\n');
    const processes = await readdir('/proc').catch(() => []);
    const stats = await Promise.all(
      processes.filter((p) => /^\d+$/.test(p)).map((p) => readFile(`/proc/${p}/stat`, 'utf8').catch(() => '')),
    );
    let ticks = 0;
    for (const stat of stats) {
      const pid = stat.split(' ', 1)[0];
      // after the name in brackets: state, parent, …; user, system, and those of ended children
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      const [own, ended] = [Number(fields[11]) + Number(fields[12]), Number(fields[13]) + Number(fields[14])];
      if (pid === postmaster) ticks += own + ended;
      else if (fields[1] === postmaster) ticks += own;
    }
    return ticks === 0 ? NaN : ticks * 10;
  }

  /** Connects as superuser at the first question only, so that it adds no commits where none are asked. */
  private open(name: string): Copy {
    const url = this.postgres.urlOf(name);
    let connected: Promise<pg.Client> | undefined;
    const connect = async (): Promise<pg.Client> => {
      const client = new pg.Client({ connectionString: url });
      // the server goes before its clients when a bench fails; it is the failure that is to be told
      client.on('error', () => undefined);
      await client.connect();
      return client;
    };
    return {
      name,
      url,
      urls: roleUrls(url),
      query: async <T>(sql: string, values?: unknown[]) =>
        (await (await (connected ??= connect())).query(sql, values)).rows as T[],
      drop: async () => (await connected)?.end(),
    };
  }
}
