/** One demo installation for all browser tests: the program as its users start it, pages and all. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, buildPages } from '../../scripts/build.mjs';

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

export default async function setUp() {
  build();
  buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'chengban-browser-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', CHENGBAN_DATA_DIR: folder, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  globalThis.demo = { child, folder };
  for (let waited = 0; child.exitCode === null && waited < 180_000; waited += 200) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => null);
    if (answer?.ok) {
      process.env.DEMO_ADDRESS = `http://127.0.0.1:${port}`;
      process.env.DEMO_FOLDER = folder;
      return;
    }
    await sleep(200);
  }
  child.kill('SIGKILL');
  throw new Error('the demo never became ready');
}
