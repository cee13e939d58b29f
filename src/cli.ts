/** 维护任务 · npm run cli -- <task>: on the running installation's database, or on a stopped one opened for the task. */
import { resolve } from 'node:path';
import { TASKS } from './app/cli-tasks.js';
import { Database } from './platform/database.js';
import { EmbeddedPostgres } from './platform/embedded-postgres.js';
import { readEnv } from './platform/env.js';
import { presentMode, roleUrls } from './platform/migrate.js';

const usage = (): string =>
  `用法 / usage: npm run cli -- <task>\n${TASKS.map(({ name, about }) => `  ${name}  ${about}`).join('\n')}`;

async function ownerUrl(): Promise<{ url: string; stop: () => Promise<void> }> {
  const env = readEnv(process.env);
  if (env.DATABASE_URL !== undefined) return { url: env.DATABASE_URL, stop: async () => undefined };
  const folder = resolve(env.CHENGBAN_DATA_DIR);
  const running = await EmbeddedPostgres.running(folder);
  if (running !== null) return { url: running, stop: async () => undefined };
  if (!EmbeddedPostgres.exists(folder)) throw notInstalled();
  const embedded = await EmbeddedPostgres.start({ folder });
  return { url: embedded.url, stop: () => embedded.stop() };
}

const notInstalled = (): Error =>
  new Error('尚未安装,请先运行 npm start -- --live / nothing is installed yet, run npm start -- --live first');

async function run([name, ...args]: string[]): Promise<number> {
  const task = TASKS.find((t) => t.name === name);
  if (!task) {
    console.error(usage());
    return 2;
  }
  if (task.needs === 'nothing') return task.run({ args, say: console.log });
  const { url, stop } = await ownerUrl();
  try {
    const mode = await presentMode(url);
    if (mode === null) throw notInstalled();
    const database = await Database.open({ ...roleUrls(url), poolSize: 2 });
    try {
      return await task.run({ database, mode, args, say: console.log });
    } finally {
      await database.close();
    }
  } finally {
    await stop();
  }
}

run(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
