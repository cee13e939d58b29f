/** 批量办理 · a unit signs for its new cases in three clicks; the office urges what a list shows, on whichever page. */
import { PHONE } from '../support/browser.js';
import type { DemoAccount } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
let clerkOf: DemoAccount;
beforeAll(async () => {
  day = await OfficeDay.begin();
  // a unit that has nothing else to sign for, so that no other test's case is taken
  for (const account of day.accounts.filter((a) => a.role === 'unit-clerk')) {
    const { items } = await day.ask<{ items: { what: { type: string } }[] }>(account.account, '/todos?limit=200');
    if (!items.some((t) => t.what.type === 'unit.accept')) clerkOf = account;
  }
  const leads = [{ unitId: await day.unitId(clerkOf.unit ?? '') }];
  for (const n of [1, 2, 3]) {
    const id = await day.register(340 + n, `关于批量办理的建议之${n}`);
    if (n < 3) await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads, cos: [] });
  }
});
afterAll(async () => {
  await day.end();
});

it('签收 N 件：首页三下，逐件有结果', async () => {
  const clerk = await day.person(clerkOf.account);
  await clerk.open('/');
  await clerk.press(/^签收 2$/, 'main');
  await clerk.press('批量签收 2 件');
  await clerk.page.getByRole('heading', { name: '将办理 2 件' }).waitFor();
  expect(await clerk.page.locator('main tbody tr').count()).toBe(2);
  await clerk.press('签收 2 件');
  expect(clerk.clicks).toBeLessThanOrEqual(3);
  await clerk.page.waitForURL(/\/bulk\/[0-9a-f-]{36}$/);
  await clerk.page.getByText('已办 2 件', { exact: true }).waitFor();
  // the rows are asked for by themselves, and may come after the sum
  const done = clerk.page.locator('main tbody').getByText('已办', { exact: true });
  await done.nth(1).waitFor();
  expect(await done.count()).toBe(2);
  await clerk.press('我的批量任务', 'main');
  await clerk.page.getByRole('link', { name: '批量签收 2 件' }).waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('催办：按键勾选；全选跨页；先看将办理和跳过的原因，四下办完', async () => {
  const { total } = await day.ask<{ total: number }>('office-clerk', '/proposals?limit=1');
  const clerk = await day.person('office-clerk');
  await clerk.open('/cases');
  const bar = clerk.page.getByRole('group', { name: '批量办理' });
  await clerk.page.locator('main tbody').getByRole('checkbox').first().waitFor();
  for (const key of ['j', 'x', 'j', 'x']) await clerk.page.keyboard.press(key);
  await bar.getByText('已选 2 件', { exact: true }).waitFor();
  await clerk.page.keyboard.press('x');
  await bar.getByText('已选 1 件', { exact: true }).waitFor();
  // on the last row the same key goes on to what is not shown yet
  const rows = clerk.page.locator('main [data-row]');
  const shown = await rows.count();
  expect(shown).toBeLessThan(total);
  await rows.last().focus();
  await clerk.page.keyboard.press('j');
  await rows.nth(shown).and(clerk.page.locator(':focus')).waitFor();
  // beyond the page in sight; shown, and not begun
  await clerk.press(`选择全部 ${total} 件`);
  await bar.getByText(`已选全部 ${total} 件`).waitFor();
  await clerk.examined('bulk-marked-desk');
  await clerk.display('plain');
  await clerk.press('批量催办');
  const sums = clerk.page.locator('main form p.sums');
  const counts = ((await sums.textContent()) ?? '').match(/\d+/g)?.map(Number) ?? [];
  expect(counts.reduce((a, b) => a + b, 0)).toBe(total);

  clerk.clicks = 0;
  await clerk.open('/cases?q=批量办理');
  await clerk.page.getByText('共 3 件').waitFor();
  await clerk.press('选择全部 3 件');
  await clerk.press('批量催办');
  await sums.getByText('将办理 2 件').waitFor();
  await clerk.page.getByRole('heading', { name: '将跳过 1 件' }).waitFor();
  await clerk.page.getByText(/^当前为“.+”，不能办理此事项$/).waitFor();
  await clerk.examined('bulk-preview-desk');
  await clerk.display('plain');
  await clerk.write('催办内容', '请抓紧与代表沟通。');
  await clerk.press('催办 2 件');
  // the link to the list before them is the fourth
  expect(clerk.clicks).toBeLessThanOrEqual(3);
  await clerk.page.getByText('已办 2 件，跳过 1 件').waitFor();
  await clerk.press(/^跳过 1$/);
  await clerk.page.locator('main tbody').getByText('跳过', { exact: true }).waitFor();
  expect(await clerk.page.locator('main tbody tr').count()).toBe(1);
  expect(clerk.watched.errors).toEqual([]);
});

it('手机上逐张卡片选择；页面重新打开后没有选择，指回清单', async () => {
  const phone = await day.person('office-clerk', PHONE);
  await phone.open('/cases?q=批量办理');
  await phone.page.getByRole('checkbox', { name: '选择：关于批量办理的建议之3' }).check();
  await phone.page.getByText('已选 1 件', { exact: true }).waitFor();
  await phone.examined('bulk-marked-phone');
  await phone.display('plain');
  await phone.press('批量交办');
  await phone.page.getByRole('heading', { name: '将办理 1 件' }).waitFor();
  await phone.press('交办 1 件');
  await phone.page.getByRole('alert').first().waitFor();
  await phone.examined('bulk-assign-phone');
  await phone.open('/bulk/new');
  await phone.page.getByRole('heading', { name: '没有选择办件' }).waitFor();
  expect(phone.watched.errors).toEqual([]);
});
