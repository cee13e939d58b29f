/** npm test · every check as a named step, on a fresh clone too; ends with "N passed, N failed". */
import { install } from './install.mjs';

install();
const { build, buildPages } = await import('./build.mjs');
const { Tally } = await import('./tally.mjs');
const { LONG_BROWSER, LONG_MODEL, PATIENT, TIMED, without } = await import('./long-walks.mjs');

const tally = new Tally();
await tally.checks([
  ['lint', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['page types', ['node_modules/vue-tsc/bin/vue-tsc.js', '--noEmit', '-p', 'web/tsconfig.json']],
  ['format', ['node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn']],
]);
build();
buildPages();
await tally.suite('unit', 'jest.config.js', ['test/unit', 'test/model', without(LONG_MODEL)]);
// dates are days of the calendar: they may not depend on where the server stands
await tally.suite('dates', 'jest.config.js', ['test/unit/deadline', 'test/unit/domain/local-windows'], {
  env: { TZ: 'America/Los_Angeles' },
});
await tally.suite('database', 'jest.database.config.js', [
  'test/integration',
  'test/api',
  'test/acceptance',
  without([...PATIENT, ...TIMED]),
]);
// one machine's day in one window after another: two at once on two cores only wait for each other
await tally.suite('browser', 'jest.browser.config.js', ['test/browser', without(LONG_BROWSER)], { workers: 1 });
tally.end();
