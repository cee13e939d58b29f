/**
 * npm run bench:pages · what a phone loads first, and when it shows something: the JavaScript of the pages of a deputy, of a
 * principal and of the link in a short message, compressed as the server sends it; the largest paint of the two behind a
 * login on a processor four times slower. Options: --rounds 7 --dry
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { PHONE, TestBrowser } from '../support/browser.js';
import { median } from './clients.js';
import { writeSection } from './report.js';

const { values: options } = parseArgs({
  options: { rounds: { type: 'string', default: '7' }, dry: { type: 'boolean', default: false } },
});
const ROUNDS = Number(options.rounds);
const SLOWER = 4;
/** after which nothing larger is painted by itself */
const SETTLED_MS = 1_500;
const OBSERVE = `new PerformanceObserver((list) => { for (const e of list.getEntries()) globalThis.largest = e.startTime; })
  .observe({ type: 'largest-contentful-paint', buffered: true });`;

interface Account {
  account: string;
  role: string;
}
interface Todo {
  caseId: string;
  handlingId?: string;
  what: { type: string };
}

spawnSync(process.execPath, ['-e', `import('./scripts/build.mjs').then((m) => { m.build(); m.buildPages(); })`], {
  stdio: 'inherit',
});
const folder = await mkdtemp(join(tmpdir(), 'chengban-bench-'));
const before = loadavg()[0] ?? 0;
const demo = spawn(process.execPath, ['dist/main.js'], {
  env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', CHENGBAN_DATA_DIR: folder, PORT: '0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await TestBrowser.launch();
try {
  const address = await ready();
  const accounts = JSON.parse(await readFile(join(folder, 'demo-accounts.json'), 'utf8')) as Account[];
  const pages: [name: string, path: string, account?: string][] = [
    [
      'deputy, one case (`/mine/:id`)',
      ...(await placeOf(address, accounts, 'proposer.evaluate', (t) => `/mine/${t.caseId}`)),
    ],
    [
      'principal, signing (`/signing/:id/:handlingId`)',
      ...(await placeOf(address, accounts, 'principal.sign', (t) => `/signing/${t.caseId}/${t.handlingId}`)),
    ],
    // whatever the link, the same program answers it
    ['link in a short message (`/f/:token`)', '/f/none'],
  ];
  const lines = [
    '| first load | files of JavaScript | gzip, kB | Brotli, kB | largest paint, ms |',
    '|---|---|---|---|---|',
  ];
  for (const [name, path, account] of pages) {
    const loaded = await scriptsOf(address, path, account);
    const sizes = await Promise.all(['gz', 'br'].map((kind) => sizeOf(loaded, kind)));
    const paints: number[] = [];
    for (let n = 0; account !== undefined && n < ROUNDS; n++) paints.push(await paintOf(address, path, account));
    const paint =
      paints.length === 0
        ? '—'
        : `${median(paints).toFixed(0)} (${Math.min(...paints).toFixed(0)}–${Math.max(...paints).toFixed(0)})`;
    lines.push(`| ${[name, loaded.length, ...sizes.map((s) => (s / 1000).toFixed(1)), paint].join(' | ')} |`);
  }
  const said = [
    `${new Date().toISOString().slice(0, 10)}. ${cpus().length} × ${cpus()[0]?.model.trim()}; load ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after.`,
    `Processor of the page ${SLOWER} × slower, no delay of a network, nothing kept from before; median of ${ROUNDS} (least to most).`,
    '',
    ...lines,
  ].join('\n');
  console.log(said);
  if (!options.dry) await writeSection('docs/benchmarks.md', 'bench:pages', said);
} finally {
  await browser.close();
  demo.kill();
  if (demo.exitCode === null) await once(demo, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function ready(): Promise<string> {
  let said = '';
  for await (const chunk of demo.stdout) {
    said += String(chunk);
    const [, address] = /ready: (http:\S+)/.exec(said) ?? [];
    if (address !== undefined) {
      demo.stdout.resume();
      return address;
    }
  }
  throw new Error(`the demo never became ready: ${said}`);
}

/** Whom a command waits for, and the page where it is given. */
async function placeOf(
  address: string,
  accounts: readonly Account[],
  type: string,
  place: (todo: Todo) => string,
): Promise<[path: string, account: string]> {
  for (const { account } of accounts.filter((a) => ['deputy', 'member', 'unit-principal'].includes(a.role))) {
    const entered = await fetch(`${address}/api/demo/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account }),
    });
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const todos = await fetch(`${address}/api/todos?limit=200`, { headers: { cookie } });
    const found = ((await todos.json()) as { items: Todo[] }).items.find((t) => t.what.type === type);
    if (found) return [place(found), account];
  }
  throw new Error(`${type} waits for nobody`);
}

async function opened<T>(address: string, account: string | undefined, use: (page: Page) => Promise<T>): Promise<T> {
  const { page, context } = await browser.window(address, PHONE);
  try {
    if (account !== undefined) {
      await context.request.post('/api/demo/session', { data: { account } });
      await page.addInitScript(`localStorage.setItem('chengban.signed-in', '1')`);
    }
    return await use(page);
  } finally {
    await context.close();
  }
}

/** the paths of all scripts that the first load asks for */
function scriptsOf(address: string, path: string, account?: string): Promise<string[]> {
  return opened(address, account, async (page) => {
    const asked = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.add(new URL(request.url()).pathname);
    });
    await page.goto(path, { waitUntil: 'networkidle' }).catch(() => page.waitForTimeout(SETTLED_MS));
    return [...asked];
  });
}

async function sizeOf(scripts: readonly string[], kind: string): Promise<number> {
  const sizes = await Promise.all(scripts.map(async (path) => (await stat(join('web/dist', `${path}.${kind}`))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function paintOf(address: string, path: string, account: string): Promise<number> {
  return opened(address, account, async (page) => {
    await page.addInitScript(OBSERVE);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    await page.waitForTimeout(SETTLED_MS);
    return page.evaluate<number>('globalThis.largest');
  });
}
