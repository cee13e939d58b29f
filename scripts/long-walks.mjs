/**
 * 长走法 · what `.ci/run` runs beside `npm test`. The check that everybody runs has each kind of test and the whole main
 * line, within twenty minutes on two cores. Here stands the rest of its time: walks that go every way there is, or thousands
 * of ways by chance; what comes back after it was killed or stood still; the pages of those who administer, assess and report.
 */
import { existsSync } from 'node:fs';

/** A name that no file has is an error: what runs nowhere would not be missed. */
const of = (folder, ...names) =>
  names.map((name) => {
    const path = `test/${folder}/${name}.test.ts`;
    if (!existsSync(path)) throw new Error(`no test ${path}`);
    return path;
  });

/** thousands of ways, one as good as the other: they wait for no clock */
export const WALKS = [...of('api', 'returns', 'garbage', 'cover'), ...of('integration', 'rate-sql')];
export const LONG_MODEL = of('model', 'switches', 'windows');
export const LONG_DATABASE = [
  ...of('integration', 'queue', 'delivering', 'audit', 'demo-seed', 'migrate', 'noticing', 'properties'),
  ...of('integration', 'rate-upkeep', 'succession', 'sweeping', 'upkeep'),
  ...of('api', 'assessment-publication', 'calendar-changes', 'edge', 'export-tasks', 'import-cli', 'import-files'),
  ...of('api', 'import-recovery', 'logins', 'rulebook-adoption', 'session', 'stages', 'succession'),
  ...of('acceptance', 'left-alone'),
];
export const LONG_BROWSER = of(
  'browser',
  'administration',
  'altered-rules',
  'assessment',
  'bulletins',
  'calendar',
  'commitments',
  'delegations',
  'every-page',
  'rates',
  'rules',
  'running',
  'stages',
  'units',
);

/** @param {string[]} paths @returns the option that leaves them out of a suite */
export const without = (paths) => `--testPathIgnorePatterns=${paths.join('|')}`;
