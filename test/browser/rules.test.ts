/** 办法 · every locality's rules with their sources, and a date tried out; the operator's view of what failed. */
import { spoken } from '../../web/src/text/spoken.js';
import { PHONE, picture } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
interface Book {
  key: string;
  name: string;
  windows: Record<string, { variants: unknown[] }>;
  otherWindows: Record<string, { variants: unknown[] }>;
  provisions: { text: string }[];
}

it('十四部办法逐部打开：每条期限一行，特别规定也是一行，都写明出处', async () => {
  const clerk = await day.person('office-clerk');
  const books = await day.ask<Book[]>('office-clerk', '/rulebooks');
  await clerk.open('/');
  await clerk.press('办法');
  const rows = clerk.page.getByRole('region', { name: '办法' }).locator('tbody tr');
  expect(await rows.count()).toBe(books.length);
  await picture(clerk.page, 'rulebooks-desk');
  expect(await clerk.violations()).toEqual({});
  for (const { key, name } of books) {
    const book = await day.ask<Book>('office-clerk', `/rulebooks/${key}`);
    await clerk.open(`/rulebooks/${key}`);
    expect(await clerk.heading()).toBe(spoken(name));
    const windows = [...Object.values(book.windows), ...Object.values(book.otherWindows)];
    const lines = clerk.page.getByRole('region', { name: '办理期限' }).locator('tbody tr');
    expect(await lines.count()).toBe(windows.length + windows.flatMap((w) => w.variants).length);
    const sources = await lines.locator('td:last-child').allTextContents();
    expect(sources.filter((source) => source.trim() === '')).toEqual([]);
    // no key of the code has come through as if it were a word
    expect(await clerk.page.locator('main').textContent()).not.toMatch(/default|workday|undefined|[a-z]+[A-Z][a-z]+/);
  }
  expect(clerk.watched.errors).toEqual([]);
});

it('一部办法的页面在手机上也能用；试算的日子与服务器一致', async () => {
  const reader = await day.person(day.of('unit-clerk', '区水利局').account, PHONE);
  await reader.open('/rulebooks/shanghai');
  await reader.display('plain');
  await reader.page.getByText('试算届满日').click();
  await reader.page.getByLabel('期限', { exact: true }).selectOption('returnRequest');
  await reader.page.getByLabel('起算日').fill('2026-09-24');
  const due = await day.ask<{ date: string }>(
    'office-clerk',
    '/rulebooks/shanghai/due?window=returnRequest&on=2026-09-24&kind=suggestion&raisedAt=session',
  );
  await reader.page.getByText(spoken(due.date)).first().waitFor();
  await reader.press('以表格查看');
  await reader.page
    .getByRole('row', { name: /中秋节放假/ })
    .first()
    .waitFor();
  expect(await reader.violations()).toEqual({});
  expect(reader.watched.errors).toEqual([]);
});

it('没有的办法说明没有；后台故障只有系统管理员能看', async () => {
  const reader = await day.person('office-clerk');
  reader.watched.expected.add(404).add(403);
  await reader.page.goto('/rulebooks/nowhere');
  await reader.page.getByRole('heading', { name: '没有找到，或您无权查看' }).waitFor();
  expect(await reader.page.getByRole('link', { name: '后台故障' }).count()).toBe(0);
  await reader.page.goto('/incidents');
  await reader.page.getByText('如工作需要，请与安全管理员联系').waitFor();
  expect(reader.watched.errors).toEqual([]);
});

it('从办件页看本件适用的办法：没有新版时说明；有新版时先看变化，再采用', async () => {
  const id = await day.register(331, '关于采用新版办法的建议');
  const lead = await day.unitId('区教育局');
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: lead }] });
  const office = await day.person('office-clerk');
  await office.open(`/cases/${id}`);
  await office.press('本件适用的办法');
  await office.page.getByText('没有可以采用的新版办法').waitFor();
  await office.examined('adoption-none-desk');

  // the demo holds one version of each rulebook: the page is shown one more, the server still refuses it
  const address = `/proposals/${id}/rulebook`;
  const preview = await day.ask<{ current: object }>('office-clerk', address);
  const { deadlines } = await day.ask<{ deadlines: { id: string; key: string; label: string; dueOn: string }[] }>(
    'office-clerk',
    `/proposals/${id}`,
  );
  const { id: deadlineId, key, label, dueOn: from } = deadlines.find((d) => d.key === 'signIn') ?? deadlines[0]!;
  const reader = await day.person('office-head', PHONE);
  reader.watched.expected.add(409);
  await reader.page.route(`**/api${address}`, (route) =>
    route.request().method() === 'GET'
      ? route.fulfill({
          json: {
            ...preview,
            newest: { ...preview.current, version: '2099.1' },
            moves: [{ deadline: { id: deadlineId, key, label }, from, to: '2099-01-04' }],
            windows: [{ key, label }],
            switches: [{ rule: 'letter.officeReview', from: true, to: false }],
          },
        })
      : route.continue(),
  );
  await reader.open(`/cases/${id}/rulebook`);
  await reader.page.getByText('采用之后，1 项期限移动，另有 2 条规则有变。').waitFor();
  await reader.page.getByRole('row', { name: /政府办审核/ }).waitFor();
  await reader.examined('adoption-phone');
  await reader.press('采用新版办法');
  await reader.page.getByText('rulebook.nothing_newer').waitFor();
  expect([...office.watched.errors, ...reader.watched.errors]).toEqual([]);
});
