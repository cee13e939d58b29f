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

/** they wait for no clock: run where others mostly wait, giving way to them */
export const LONG_MODEL = of('model', 'switches', 'windows');
export const PATIENT = [
  ...of('api', 'returns', 'garbage', 'cover'),
  ...of('integration', 'rate-sql', 'audit', 'demo-seed', 'migrate', 'properties', 'rate-upkeep', 'succession'),
  ...of('api', 'assessment-publication', 'calendar-changes', 'export-tasks', 'import-cli', 'import-files'),
  ...of('api', 'import-recovery', 'rulebook-adoption', 'stages', 'succession'),
  ...of('acceptance', 'left-alone'),
];
/** they count seconds */
export const TIMED = [
  ...of('integration', 'queue', 'delivering', 'noticing', 'sweeping', 'upkeep'),
  ...of('api', 'edge', 'logins', 'session'),
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
