/** One demo installation for all browser tests: the program as its users start it, pages and all. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, buildPages } from '../../scripts/build.mjs';

const READY_MS = 180_000;

/** Below the ports that systems give out, so that nothing started meanwhile gets it; not where people try things out. */
async function freePort() {
  for (;;) {
    const port = 21_000 + Math.floor(Math.random() * 9_000);
    const server = createServer();
    const isFree = await new Promise((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
    });
    if (isFree) return port;
  }
}

export default async function setUp() {
  build();
  buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'chengban-browser-'));
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', CHENGBAN_DATA_DIR: folder, PORT: String(await freePort()) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  globalThis.demo = { child, folder };
  child.once('exit', (code, signal) => {
    if (!globalThis.demo.isOver) console.error(`the demo ended in the middle: ${code ?? signal}\n${said.slice(-2000)}`);
  });
  child.stdout.on('data', (chunk) => (said += chunk));
  for (let waited = 0; child.exitCode === null && waited < READY_MS; waited += 100) {
    const [, address] = /ready: (http:\S+)/.exec(said) ?? [];
    if (address !== undefined) {
      process.env.DEMO_ADDRESS = address;
      process.env.DEMO_FOLDER = folder;
      return;
    }
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error(`the demo never became ready:\n${said}`);
}
