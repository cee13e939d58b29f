/**
 * The whole check · npm test, then what takes longer or needs more: faults, the queues on Redis, the sheets opened by
 * LibreOffice, and the unit and API tests on the current LTS of Node. Ends with one line, "N passed, N failed", that sums all.
 */
import { spawn } from 'node:child_process';
import { install } from './install.mjs';

install();
const { currentLts } = await import('./lts-node.mjs');
const { ensurePrograms } = await import('./system-packages.mjs');
const { Tally } = await import('./tally.mjs');

const tally = new Tally();
// they are brought while npm test reads the code
const programs = ensurePrograms();
tally.add(await npmTest({ TEST_QUEUE_BACKENDS: 'postgres' }));
const has = await programs;
// one after the other: they start, stop and kill whole programs, and count seconds
tally.suite('fault', 'jest.fault.config.js', ['test/fault'], { workers: 1, env: { TEST_QUEUE_BACKENDS: 'postgres' } });
if (tally.count(has['redis-server'])) {
  const env = { TEST_QUEUE_BACKENDS: 'redis' };
  tally.suite(
    'queue-on-redis',
    'jest.database.config.js',
    ['test/integration/queue.test.ts', 'test/integration/delivering.test.ts'],
    { env },
  );
  tally.suite('fault-on-redis', 'jest.fault.config.js', ['test/fault/reminders.test.ts'], { workers: 1, env });
}
if (tally.count(has.soffice)) tally.suite('another-program', 'jest.database.config.js', ['test/another-program']);
const lts = currentLts();
if (lts) {
  console.log(`\n== Node ${lts.version} (${lts.name})`);
  const there = new Tally(lts.node);
  there.suite('unit-on-lts', 'jest.config.js', ['test/unit']);
  // rubbish and the long walks meet the same code on either Node; the routes themselves are asked on both
  there.suite('api-on-lts', 'jest.database.config.js', [
    'test/api',
    '--testPathIgnorePatterns=test/api/(garbage|cover|returns)',
  ]);
  tally.add(there);
} else {
  tally.count(false);
}
tally.end();

/** Runs it as its users do, passes on what it says, and takes its own count. */
async function npmTest(env) {
  const run = spawn('npm', ['test'], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...env } });
  let said = '';
  run.stdout.on('data', (chunk) => {
    process.stdout.write(chunk);
    said = `${said}${chunk}`.slice(-2_000);
  });
  const code = await new Promise((done) => run.once('close', done));
  const [, passed, failed] = /(\d+) passed, (\d+) failed\s*$/.exec(said) ?? [];
  const counts = { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
  // it ended before its last line, or its line and its exit code differ
  if (passed === undefined || (code === 0) !== (counts.failed === 0)) counts.failed += 1;
  return counts;
}
