/** 交办清单 · the two lists of a district, read exactly as expected. */
import { readFile } from '../../../src/intake/reading/read-file.js';
import { around, asExpected, asProblems, fixture, LISTS } from '../../support/lists.js';

describe.each(LISTS)('$file', ({ file, kind, expected }) => {
  const read = () => readFile(file, fixture(file), around({ kind }));

  test('exactly the accepted rows and exactly the problems', async () => {
    const { state, result } = await read();
    expect(state).toBe('ready');
    expect(asProblems(result.problems)).toEqual(expected.problems);
    expect(asExpected(result.preview, expected)).toEqual(expected.accepted);
    expect(result.rows).toBe(expected.accepted.length + expected.problems.length);
  });
});
