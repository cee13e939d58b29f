/** 日历 · what is counted with; a day proposed, what it moves shown first, confirmed by the head, counted anew, receipted. */
import { longDate } from '../../web/src/text/dates.js';
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
const LEAD = '区教育局';
const TITLE = '关于日历调整的建议';
interface Due {
  id: string;
  key: string;
  status: string;
  dueOn: string;
}

it('加一个本区放假日：先看将移动哪些期限，负责人确认，重新推算，留下回执；期限随之改到次日以后', async () => {
  const id = await day.register(321, TITLE);
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads: [{ unitId: await day.unitId(LEAD) }] });
  const datesOf = async () => (await day.ask<{ deadlines: Due[] }>('office-clerk', `/proposals/${id}`)).deadlines;
  // of a date that moved, the former one stays as ended
  const owed = async () => (await datesOf()).find((d) => d.key === 'signIn' && d.status === 'armed') as Due;
  const before = await owed();

  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.press('日历');
  await clerk.page.getByText(/放假调休 \d+ 天，调休上班 \d+ 天，依据国办发明电/).waitFor();
  await clerk.press('以表格查看');
  const { years } = await day.ask<{ years: { year: number; off: object; work: object }[] }>(
    'office-clerk',
    '/calendar',
  );
  const shown = years.find((y) => String(y.year) === before.dueOn.slice(0, 4)) ?? years.at(-1);
  const rows = clerk.page.getByRole('region', { name: /年的放假和调休上班$/ }).locator('tbody tr');
  expect(await rows.count()).toBeGreaterThanOrEqual(Object.keys({ ...shown?.off, ...shown?.work }).length - 3);
  await clerk.page.getByLabel('本区放假、上班日').check();
  await clerk.press('预览将移动的期限');
  await clerk.page.getByRole('alert').waitFor();
  await clerk.page.getByLabel('依据').fill('区政府办通知');
  await clerk.page.getByLabel('起', { exact: true }).fill(before.dueOn);
  await clerk.page.getByLabel('说明').fill('停电检修');
  await clerk.examined('calendar-desk');
  await clerk.display('plain');
  await clerk.press('预览将移动的期限');
  await clerk.page.waitForURL('**/calendar/changes/*');
  const row = clerk.page.getByRole('row', { name: new RegExp(`${TITLE}.*签收`) });
  // how many dates fall on the day, the tests before have a say in
  const heading = clerk.page.getByRole('heading', { name: /^将移动的期限/ });
  const moves = clerk.page.locator('section').filter({ has: heading }).locator('tbody tr');
  await moves.first().waitFor();
  while ((await row.count()) === 0) {
    const listed = await moves.count();
    await clerk.page.getByRole('button', { name: '显示更多' }).click();
    await moves.nth(listed).waitFor();
  }
  await row.getByText(longDate(before.dueOn)).waitFor();
  const to = (await row.locator('td').last().textContent())?.trim() ?? '';
  expect(to).not.toBe(longDate(before.dueOn));
  await clerk.page.getByText('由政府办负责人在此确认').waitFor();
  expect(await clerk.page.getByRole('button', { name: '确认载入' }).count()).toBe(0);
  expect((await owed()).dueOn).toBe(before.dueOn);

  const head = await day.person('office-head', PHONE);
  await head.open(new URL(clerk.page.url()).pathname);
  await head.examined('calendar-change-phone');
  await head.press('确认载入');
  await head.page.getByText(/^已载入，本区日历第 \d+ 版，共移动 \d+ 项期限。$/).waitFor({ timeout: 90_000 });
  await head.page.getByText('回执号 日历第').waitFor();
  expect(longDate((await owed()).dueOn)).toBe(to);
  expect(await head.violations()).toEqual({});
  expect([...clerk.watched.errors, ...head.watched.errors]).toEqual([]);
});

it('写错的日期按服务器所说指出来；单位看得到日历，载入的一栏没有', async () => {
  const head = await day.person('office-head');
  head.watched.expected.add(400);
  await head.open('/calendar');
  await head.page.getByRole('textbox', { name: '年份' }).fill('2027');
  await head.page.getByLabel('通知文号').fill('国办发明电〔2026〕9号');
  await head.page.getByLabel('起', { exact: true }).fill('2025-05-01');
  await head.page.getByLabel('说明').fill('劳动节放假');
  await head.press('预览将移动的期限');
  await head.page.getByText('2025年5月1日 不是 2027 年的日期').waitFor();
  const unit = await day.person(day.of('unit-clerk', LEAD).account, PHONE);
  await unit.open('/calendar');
  await unit.page.getByText(/依据国办发明电/).waitFor();
  expect(await unit.page.getByRole('heading', { name: '载入日历' }).count()).toBe(0);
  expect([...head.watched.errors, ...unit.watched.errors]).toEqual([]);
});
