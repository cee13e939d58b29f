/** 分办台 · one case after the other by keyboard, with the units that led such cases before; a mistake is taken back at once. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
let ids: string[];
const TITLES = ['关于分办台第一件的建议', '关于分办台第二件的建议'];
beforeAll(async () => {
  day = await OfficeDay.begin();
  ids = [await day.register(671, TITLES[0] ?? ''), await day.register(672, TITLES[1] ?? '')];
});
afterAll(async () => {
  await day.end();
});
const waiting = async (): Promise<string[]> => {
  const { items } = await day.ask<{ items: { caseId: string; what: { type: string } }[] }>(
    'office-clerk',
    '/todos?limit=200',
  );
  return [...new Set(items.filter((t) => t.what.type === 'office.assign').map((t) => t.caseId))];
};
const caseOf = (id: string) =>
  day.ask<{ state: { key: string }; handlings: { unit: { name: string } }[] }>('office-clerk', `/proposals/${id}`);

it('键盘分办：J、K 选件，数字选单位，Ctrl+Enter 交办，接着是下一件；写字时字母不算', async () => {
  const all = await waiting();
  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.press('分办台');
  expect(await clerk.heading()).toBe('分办台');
  await clerk.page.getByText(`还有 ${all.length} 件待交办`).waitFor();
  await clerk.page.waitForURL(`**/assignment?case=${all[0]}`);
  await clerk.page.keyboard.press('j');
  await clerk.page.waitForURL(`**/assignment?case=${all[1]}`);
  await clerk.page.keyboard.press('k');
  await clerk.page.waitForURL(`**/assignment?case=${all[0]}`);

  await clerk.open(`/assignment?case=${ids[0]}`);
  await clerk.page.getByRole('heading', { level: 2, name: TITLES[0] ?? '' }).waitFor();
  const first = clerk.page.getByRole('button', { name: /^1 / });
  await first.waitFor();
  const unit = /^1 (.+)（\d+ 件）$/.exec((await first.textContent())?.trim() ?? '')?.[1] ?? '';
  await clerk.examined('assignment-desk');
  await clerk.write('交办说明', 'j1k');
  expect(clerk.page.url()).toContain(`case=${ids[0]}`);
  await clerk.page.getByRole('heading', { level: 1 }).click();
  await clerk.page.keyboard.press('1');
  await clerk.page.getByRole('radio', { name: '独办' }).and(clerk.page.locator(':checked')).waitFor();
  await clerk.page.keyboard.press('Control+Enter');
  await clerk.page.getByText(`已交办第 671 号“${TITLES[0]}”：${unit}。`).waitFor();
  expect((await caseOf(ids[0] ?? '')).handlings.map((h) => h.unit.name)).toEqual([unit]);
  expect(clerk.page.url()).not.toContain(`case=${ids[0]}`);
  await clerk.page.getByText(`还有 ${all.length - 1} 件待交办`).waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('交办错了随即撤回，件回到分办台', async () => {
  const clerk = await day.person('office-clerk');
  await clerk.open(`/assignment?case=${ids[1]}`);
  await clerk.page.getByRole('button', { name: /^1 / }).click();
  await clerk.press('提交：交办');
  await clerk.page.getByText(/^已交办第 672 号/).waitFor();
  await clerk.press('撤回交办');
  await clerk.page.getByText('已撤回第 672 号的交办。').waitFor();
  await clerk.page.getByRole('heading', { level: 2, name: TITLES[1] ?? '' }).waitFor();
  expect((await caseOf(ids[1] ?? '')).state.key).toBe('registered');
  expect(clerk.watched.errors).toEqual([]);
});

it('手机上也看得全；别的岗位没有分办台', async () => {
  const clerk = await day.person('office-clerk', PHONE);
  await clerk.open(`/assignment?case=${ids[1]}`);
  await clerk.page.getByRole('button', { name: /^1 / }).waitFor();
  await clerk.examined('assignment-phone');
  await clerk.page.getByRole('link', { name: '通知' }).click();
  await clerk.page.waitForURL('**/notices');
  expect(clerk.watched.errors).toEqual([]);
  const unit = await day.person(day.of('unit-clerk', '区水利局').account);
  await unit.open('/');
  expect(await unit.page.getByRole('link', { name: '分办台' }).count()).toBe(0);
  await unit.open('/assignment');
  await unit.page.getByRole('heading', { name: '您没有这项权限' }).waitFor();
});
