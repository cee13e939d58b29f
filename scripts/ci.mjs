/**
 * The whole check · npm test, then what takes longer or needs more: faults, the queues on Redis, the sheets opened by
 * LibreOffice, the long walks, and on the current LTS of Node the unit tests and those of the API that touch what is
 * Node's. Ends with one line, "N passed, N failed", that sums all.
 */
import { spawn } from 'node:child_process';
import { install } from './install.mjs';

install();
const { currentLts } = await import('./lts-node.mjs');
const { ensurePrograms } = await import('./system-packages.mjs');
const { Tally } = await import('./tally.mjs');
const { LONG_BROWSER, LONG_MODEL, PATIENT, TIMED } = await import('./long-walks.mjs');

/** 与 Node 有关的接口 · what the API does with files, streams, connections, secrets and processes */
const OF_NODE = ['attachments', 'rate-exports', 'edge', 'stream', 'logins', 'pages'].map(
  (name) => `test/api/${name}.test.ts`,
);

const POSTGRES = { TEST_QUEUE_BACKENDS: 'postgres' };
/** What gives way runs where others mostly wait; it may not make those late that count seconds. */
const GIVES_WAY = 10;

const tally = new Tally();
const yielding = new Tally({ niceness: GIVES_WAY });
// they are brought while npm test reads the code
const programs = ensurePrograms();
let second;
tally.add(await npmTest(POSTGRES, () => (second = onLts())));
tally.add(await (second ?? onLts()));
const has = await programs;
const pages = longPages();
await timed();
// from here on one core mostly waits, first for the pages, then for what is started and killed
const walks = patient();
await pages;
await Promise.all([faults(), elsewhere(), walks]);
tally.add(yielding);
tally.end();

async function longPages() {
  await tally.suite('long-browser', 'jest.browser.config.js', LONG_BROWSER, { workers: 1, held: true });
}

async function timed() {
  await tally.suite('timed', 'jest.database.config.js', TIMED, { workers: 1, env: POSTGRES, held: true });
}

/** One after the other: they start, stop and kill whole programs, and count seconds. */
async function faults() {
  await tally.suite('fault', 'jest.fault.config.js', ['test/fault'], { workers: 1, env: POSTGRES });
}

/** What mostly waits, as the faults do. */
async function elsewhere() {
  const options = { workers: 1, held: true };
  if (tally.count(has.soffice)) {
    await tally.suite('another-program', 'jest.database.config.js', ['test/another-program'], options);
  }
  if (tally.count(has['redis-server'])) {
    const onRedis = { ...options, env: { TEST_QUEUE_BACKENDS: 'redis' } };
    const queues = ['test/integration/queue.test.ts', 'test/integration/delivering.test.ts'];
    await tally.suite('queue-on-redis', 'jest.database.config.js', queues, onRedis);
    await tally.suite('fault-on-redis', 'jest.fault.config.js', ['test/fault/reminders.test.ts'], onRedis);
  }
}

/** What takes long and can wait, in the time that the others leave. */
async function patient() {
  await yielding.suite('patient', 'jest.database.config.js', PATIENT, { held: true });
  await yielding.suite('long-model', 'jest.config.js', LONG_MODEL, { workers: 1, held: true });
}

/** The other Node, while the pages are looked at in one window after another. */
async function onLts() {
  const lts = currentLts();
  const there = new Tally({ node: lts?.node, niceness: GIVES_WAY });
  if (lts === null) {
    there.count(false);
    return there;
  }
  console.log(`\n== Node ${lts.version} (${lts.name})`);
  const options = { workers: 1, held: true };
  // what lint refuses is the same on every Node
  const withoutLint = '--testPathIgnorePatterns=test/unit/boundaries';
  await there.suite('unit-on-lts', 'jest.config.js', ['test/unit', withoutLint], options);
  await there.suite('api-on-lts', 'jest.database.config.js', OF_NODE, options);
  return there;
}

/** Runs it as its users do, passes on what it says, and takes its own count. @param atBrowser called when that begins */
async function npmTest(env, atBrowser) {
  const run = spawn('npm', ['test'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  let said = '';
  let isAtBrowser = false;
  run.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    said = `${said}${chunk}`.slice(-2_000);
    if (!isAtBrowser && said.includes('\n== browser\n')) {
      isAtBrowser = true;
      atBrowser();
    }
  });
  const code = await new Promise((done) => run.once('close', done));
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(said) ?? [];
  const counts = { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
  // it ended before its last line, or its line and its exit code differ
  if (passed === undefined || (code === 0) !== (counts.failed === 0)) counts.failed += 1;
  return counts;
}
