/**
 * 长走法 · tests that go every way there is, or thousands of ways by chance. They say the same as the others, of many more
 * cases, and take as long as a quarter of the rest: `.ci/run` runs them, `npm test` does not.
 */
export const LONG_WALKS = [
  'test/api/returns.test.ts',
  'test/api/garbage.test.ts',
  'test/api/cover.test.ts',
  'test/integration/rate-sql.test.ts',
];
/** leaves them out of a suite */
export const WITHOUT_LONG_WALKS = `--testPathIgnorePatterns=${LONG_WALKS.join('|')}`;
