/** 测试自己的集群 · a PostgreSQL that only one test file uses, so that it may fall and come up again. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedPostgres } from '../../src/platform/embedded-postgres.js';
import { migrate } from '../../src/platform/migrate.js';
import { isRunning } from './program.js';

export class OwnCluster {
  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  /** From now on the databases of this test file are made here. A commit outlives the fall of the server, not that of the machine. */
  static async start(): Promise<OwnCluster> {
    const folder = await mkdtemp(join(tmpdir(), 'chengban-own-'));
    const server = await EmbeddedPostgres.start({ folder, durable: false });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query(`ALTER ROLE ALL SET synchronous_commit = on`);
    await client.query(`CREATE DATABASE chengban_template`);
    await client.end();
    await migrate(server.urlOf('chengban_template'), 'demo');
    process.env.TEST_CLUSTER_URL = server.url;
    return new OwnCluster(folder, server);
  }

  /** At once and without goodbye: nothing is written out, connections break, and the next start has to recover. */
  async fall(): Promise<void> {
    const pid = Number.parseInt(await readFile(join(this.folder, 'data', 'postmaster.pid'), 'utf8'), 10);
    process.kill(pid, 'SIGQUIT');
    while (isRunning(pid)) await new Promise((soon) => setTimeout(soon, 20));
  }

  /** At the same address. */
  async comeBack(): Promise<void> {
    const { folder } = this;
    this.server = await EmbeddedPostgres.start({ folder, durable: false, port: Number(new URL(this.server.url).port) });
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}
