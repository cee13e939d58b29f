/** 督查 · how things stand and where they press, by picture, by table and in a sentence; from a warning to 催办 and 督办单. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
interface Strip {
  days: { date: string; total: number }[];
  overdue: { total: number };
}
const SUPERVISOR = 'supervision-clerk';

it('督查人员的首页：灯色、期限日程、单位与各周，图、表、句子说的是同一件事', async () => {
  const strip = await day.ask<Strip>(SUPERVISOR, '/supervision/strip');
  const total = strip.days.reduce((sum, d) => sum + d.total, 0);
  const clerk = await day.person(SUPERVISOR);
  await clerk.open('/');
  expect(await clerk.heading()).toBe('督查');
  await clerk.page.getByText(`今后 30 个工作日共有 ${total} 项期限届满`).waitFor();
  const bars = clerk.page.getByRole('group', { name: '期限日程' }).getByRole('button');
  expect(await bars.count()).toBe(strip.days.length + 1);
  await bars.first().click();
  await clerk.page.getByRole('heading', { name: `已逾期仍未办：${strip.overdue.total} 项` }).waitFor();
  await clerk.examined('supervision-desk');
  await clerk.display('plain');

  await clerk.press('以表格查看');
  const rows = clerk.page.getByRole('region', { name: '期限日程' }).locator('tbody tr');
  const counted = (await rows.locator('td:nth-child(2)').allTextContents()).map(Number);
  expect(counted).toEqual([strip.overdue.total, ...strip.days.map((d) => d.total)]);
  const weeks = clerk.page.getByRole('region', { name: '单位与各周' });
  const numbersOf = async (cells: string) => (await weeks.locator(cells).allTextContents()).map(Number);
  await clerk.press(/^显示全部 \d+ 行$/);
  const sums = await numbersOf('tbody td:last-child');
  expect(sums.reduce((a, b) => a + b, 0)).toBe(total + strip.overdue.total);
  await clerk.press('以表格查看');
  const lines = await numbersOf('tbody td:last-child');
  expect(lines.reduce((a, b) => a + b, 0)).toBe(total + strip.overdue.total);
  await clerk.page.getByText('各单位的灯色').click();
  expect(await clerk.violations()).toEqual({});
  await clerk.press('以图查看');

  // a cell of the picture, and a light, open as many lines as they count
  const cell = weeks.locator('tbody td a').first();
  const inCell = Number((await cell.textContent())?.replace(/\D/g, ''));
  await cell.click();
  await clerk.page.getByText(`共 ${inCell} 项`).waitFor();
  expect(await clerk.page.locator('main li.line').count()).toBe(Math.min(20, inCell));
  expect(await clerk.page.locator('nav [aria-current]').allTextContents()).toEqual(['督查']);
  await clerk.press('督查', 'main');
  const { cases } = await day.ask<{ cases: { red: number } }>(SUPERVISOR, '/supervision/lights/units');
  await clerk.press(/^逾期/, 'main');
  await clerk.page.getByText(`共 ${cases.red} 项`).waitFor();
  await clerk.page
    .getByText(/逾期 \d+ 个工作日/)
    .first()
    .waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('从待决定的事项到那一件；从预警催办、发督办单，督办单随即列出', async () => {
  const lead = '区水利局';
  const id = await day.register(311, '关于督查预警的建议');
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: await day.unitId(lead) }] });
  const clerk = await day.person(SUPERVISOR);
  await clerk.open('/');
  const decisions = await day.ask<{ items: { title: string }[]; total: number }>(SUPERVISOR, '/supervision/decisions');
  await clerk.page.getByRole('heading', { name: `待政府办决定 ${decisions.total}` }).waitFor();
  await clerk.press(decisions.items[0]?.title ?? '');
  expect(await clerk.heading()).toBe(decisions.items[0]?.title);

  const { handlings } = await day.ask<{ handlings: { id: string }[] }>(SUPERVISOR, `/proposals/${id}`);
  await clerk.open(`/cases/${id}/give/office.superviseOrder/${handlings[0]?.id ?? ''}`);
  await clerk.write('办理期限', inTenDays());
  await clerk.page.keyboard.press('Enter');
  await clerk.write('督办要求', '请于期限之内办结，并报送办理方案。');
  const preview = clerk.page.getByRole('region', { name: '发出后通知' });
  await preview.getByText('《关于督查预警的建议》：督办单').waitFor();
  const told = await preview.locator('li strong').allTextContents();
  expect(told).toContain(day.of('unit-principal', lead).name);
  await clerk.press(/^提交/);
  await clerk.isDone('督办单');
  await clerk.open('/supervision');
  const order = clerk.page.getByRole('region', { name: '督办单' }).getByRole('row', { name: /关于督查预警的建议/ });
  await order.getByText(lead).waitFor();
  await order.getByText('请于期限之内办结').waitFor();
  await order.getByText(`0/${told.length} 人已读`).click();
  for (const name of told) await order.getByText(name, { exact: false }).first().waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('手机上也看得全；单位只看本单位的，没有待决定的一栏；承办人没有这一项', async () => {
  const principal = await day.person(day.of('unit-principal', '区水利局').account, PHONE);
  await principal.open('/');
  await principal.press('督查');
  await principal.page.getByRole('heading', { name: '单位与各周' }).waitFor();
  expect(await principal.page.getByRole('heading', { name: /^待政府办决定/ }).count()).toBe(0);
  const deputy = await day.person('deputy-1', PHONE);
  deputy.watched.expected.add(403);
  await deputy.open('/');
  expect(await deputy.page.getByRole('link', { name: '督查', exact: true }).count()).toBe(0);
  await deputy.page.goto('/supervision');
  await deputy.page.getByText('如工作需要，请与安全管理员联系').first().waitFor();
  expect(principal.watched.errors).toEqual([]);
});

const inTenDays = (): string => new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
