/** npm test · every check as a named step, on a fresh clone too; ends with "N passed, N failed". */
import { install } from './install.mjs';

install();
const { spawnSync } = await import('node:child_process');
const { mkdirSync, readFileSync, rmSync } = await import('node:fs');
const { build } = await import('./build.mjs');

mkdirSync('.artifacts', { recursive: true });
let passed = 0;
let failed = 0;

function step(name, args, env = {}) {
  console.log(`\n== ${name}`);
  const started = Date.now();
  const run = spawnSync(process.execPath, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  console.log(`== ${name}: ${run.status === 0 ? '通过' : '未通过'} ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return run.status === 0;
}
function check(name, args) {
  if (step(name, args)) passed += 1;
  else failed += 1;
}
function suite(name, config, folders, timeZone = process.env.TZ ?? 'Asia/Shanghai') {
  const report = `.artifacts/${name}.json`;
  rmSync(report, { force: true });
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '-c', config];
  const ok = step(name, [...args, '--maxWorkers=2', '--json', `--outputFile=${report}`, ...folders], {
    TZ: timeZone,
  });
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    passed += numPassedTests;
    failed += numFailedTests + numRuntimeErrorTestSuites;
    if (!ok && numFailedTests + numRuntimeErrorTestSuites === 0) failed += 1;
  } catch {
    failed += 1;
  }
}

check('types', ['node_modules/typescript/bin/tsc', '--noEmit']);
check('lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']);
check('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']);
build();
suite('unit', 'jest.config.js', ['test/unit', 'test/model']);
// dates are days of the calendar: they may not depend on where the server stands
suite('dates', 'jest.config.js', ['test/unit/deadline', 'test/unit/domain/local-windows'], 'America/Los_Angeles');
suite('database', 'jest.database.config.js', ['test/integration', 'test/api', 'test/acceptance']);

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
