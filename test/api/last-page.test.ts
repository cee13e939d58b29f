/** 末页之后 · what came last may have gone since one turned the page: nothing is left to show, and the total still is told. */
import { cursorOf } from '../../src/platform/http/paging.js';
import { CaseApp } from '../support/case-app.js';
import { clerk, OFFICE } from '../support/office.js';

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
});
afterAll(() => app.close());

const LAST = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
const FIRST = '00000000-0000-4000-8000-000000000000';

test.each([
  ['/proposals?sort=newest', ['newest', '', FIRST]],
  ['/proposals?sort=number', ['number', '~', LAST]],
  ['/proposals?sort=due', ['due', '~', LAST]],
  ['/proposals?sort=updated', ['updated', ' ', FIRST]],
  ['/todos?limit=5', ['9999-12-31', '2999-01-01T00:00:00.000Z', LAST, 0]],
])('%s', async (path, key) => {
  await app.district.register();
  const { total } = (await app.get<{ total: number }>(OFFICE, path)).body;
  expect(total).toBeGreaterThan(0);
  const { status, body } = await app.get(OFFICE, `${path}&cursor=${cursorOf(key)}`);
  expect([status, body]).toEqual([200, { items: [], nextCursor: null, total }]);
  expect((await app.get(clerk(9), path)).body).toEqual({ items: [], nextCursor: null, total: 0 });
});
