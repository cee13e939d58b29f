/** One demo installation for all browser tests: the program as its users start it, pages and all. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build, buildPages } from '../../scripts/build.mjs';

const READY_MS = 180_000;

export default async function setUp() {
  build();
  buildPages();
  const folder = mkdtempSync(join(tmpdir(), 'chengban-browser-'));
  // it looks for a port itself, as at everybody's: one chosen here could be taken before it listens
  const child = spawn(process.execPath, ['dist/main.js'], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', CHENGBAN_DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  globalThis.demo = { child, folder };
  let said = '';
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
