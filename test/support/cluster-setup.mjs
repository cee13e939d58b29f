/** 测试用数据库集群 · one embedded cluster a run, migrated once into a template that every test file clones. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { build } from '../../scripts/build.mjs';

const TEMPLATE = 'chengban_template';

export default async function setup() {
  if (process.env.TEST_CLUSTER_URL) return;
  build();
  const { EmbeddedPostgres } = await import('../../dist/platform/embedded-postgres.js');
  const { migrate } = await import('../../dist/platform/migrate.js');
  const folder = await mkdtemp(join(tmpdir(), 'chengban-test-'));
  const cluster = await EmbeddedPostgres.start({ folder, durable: false });
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query(`CREATE DATABASE ${TEMPLATE}`);
  await client.end();
  await migrate(cluster.urlOf(TEMPLATE), 'demo');
  process.env.TEST_CLUSTER_URL = cluster.url;
  globalThis.testCluster = {
    stop: async () => {
      await cluster.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
