/** 留痕与核验 · what was altered past the program is found and told; what administrators did is found by kind and person. */
import { PHONE } from '../support/browser.js';
import { tampered } from '../support/demo-database.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
let caseId: string;
beforeAll(async () => {
  day = await OfficeDay.begin();
  caseId = await day.register(661, '关于核验留痕的建议');
});
afterAll(async () => {
  await day.end();
});

it('核验全区：说明核验了多少；后台核验的等到结果', async () => {
  const auditor = await day.person('audit-admin');
  await auditor.open('/');
  await auditor.press('留痕与核验');
  expect(await auditor.heading()).toBe('留痕与核验');
  const { total } = await day.ask<{ total: number }>('audit-admin', '/proposals?limit=1');
  await auditor.press('核验全区');
  await auditor.page.getByRole('heading', { name: '核验通过，没有发现改动' }).waitFor();
  await auditor.page.getByText(`已核验 ${total} 件、`).waitFor();
  await auditor.examined('audit-desk');

  // a large district: the server says that it is at it, and has the report the next time
  let isAsked = false;
  await auditor.page.route('**/api/audit/verify', async (route) => {
    if (isAsked) return route.continue();
    isAsked = true;
    const json = { state: 'running', startedAt: '2026-11-29T01:00:00.000Z' };
    await route.fulfill({ status: 202, json });
  });
  await auditor.page.getByRole('button', { name: '再核验一次' }).click();
  await auditor.page.getByText(/正在后台核验，2026年11月29日（周日）09:00开始/).waitFor();
  await auditor.page.getByText(`已核验 ${total} 件、`).waitFor();
  expect(auditor.watched.errors).toEqual([]);
});

it('核验一件：从办件页过来；改动过的说明第几条、为什么', async () => {
  const auditor = await day.person('audit-admin', PHONE);
  await auditor.open(`/cases/${caseId}`);
  await auditor.press('核验本件的留痕');
  await auditor.page.getByText('第661号建议').first().waitFor();
  await auditor.press('核验本件');
  await auditor.page.getByText(/^已核验 1 件、\d+ 条办理留痕/).waitFor();
  await tampered(caseId, async () => {
    await auditor.press('再核验一次');
    await auditor.page.getByRole('heading', { name: '核验没有通过' }).waitFor();
    await auditor.page.getByText(/^第 1 条：/).waitFor();
    await auditor.examined('audit-broken-phone');
    await auditor.press('核验全区');
    await auditor.page.getByRole('heading', { name: '核验没有通过' }).nth(1).waitFor();
  });
  await auditor.press('再核验一次');
  await auditor.page.getByRole('heading', { name: '核验通过，没有发现改动' }).first().waitFor();
  expect(auditor.watched.errors).toEqual([]);
});

it('管理留痕按行为、按行为人查；每条有原始记录和哈希', async () => {
  const NAME = '留痕里的人';
  await day.ask('system-admin', '/people', { name: NAME });
  const auditor = await day.person('audit-admin');
  await auditor.open('/audit');
  await auditor.page.getByLabel('行为', { exact: false }).first().selectOption({ label: '新增人员' });
  await auditor.page.waitForURL('**/audit?type=person.created');
  const line = auditor.page.locator('main ol li', { hasText: `涉及：${NAME}` }).first();
  await line.waitFor();
  await line.getByText(/^原始记录/).click();
  expect(await line.textContent()).toMatch(/前一条的哈希[0-9a-f]{64}/);
  await auditor.page.getByLabel('行为', { exact: false }).first().selectOption({ label: '全部行为' });
  const { name, personId } = day.account('system-admin');
  await auditor.page
    .getByRole('button', { name: `只看${name}` })
    .first()
    .click();
  await auditor.page.waitForURL(`**/audit?actor=${personId}`);
  const { total } = await day.ask<{ total: number }>('audit-admin', `/audit/events?limit=1&actor=${personId}`);
  await auditor.page.getByText(`共 ${total} 条，新的在前`).waitFor();
  await auditor.page.getByLabel('行为', { exact: false }).first().selectOption({ label: '印发通报' });
  await auditor.page.getByRole('heading', { name: '没有符合条件的管理留痕' }).waitFor();
  await auditor.press('清除条件');
  await auditor.page.getByText(/共 \d+ 条，新的在前/).waitFor();
  expect(auditor.watched.errors).toEqual([]);
});

it('别的岗位没有这一项，直接打开也不得使用', async () => {
  const clerk = await day.person('office-head');
  await clerk.open('/');
  expect(await clerk.page.getByRole('link', { name: '留痕与核验' }).count()).toBe(0);
  await clerk.open('/audit');
  await clerk.page.getByRole('heading', { name: '您没有这项权限' }).waitFor();
  expect(clerk.watched.errors).toEqual([]);
});
