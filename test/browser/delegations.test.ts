/** 委托签发 · a principal lets a deputy head sign, on a phone; the office head does it for a unit whose principal is away, and ends it. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
let today: string;
let unit: string;
let deputy: string;
beforeAll(async () => {
  day = await OfficeDay.begin();
  const { businessTime } = await day.ask<{ businessTime: string }>('office-head', '/session');
  today = new Date(Date.parse(businessTime) + 8 * 3_600_000).toISOString().slice(0, 10);
  const one = day.accounts.find((a) => a.role === 'deputy-head');
  if (!one || one.unit === null) throw new Error('the demo has no deputy head');
  [unit, deputy] = [one.unit, one.name];
});
afterAll(async () => {
  await day.end();
});

it('主要负责人在手机上委托分管领导：缺项说明缺什么，办妥后列在记录里；受托人只看得到', async () => {
  const principal = await day.person(day.of('unit-principal', unit).account, PHONE);
  await principal.open('/');
  await principal.press('委托签发');
  expect(await principal.heading()).toBe('委托签发');
  await principal.press('委托');
  await principal.page.getByText('请选好受托人和文稿，填写起止日期和依据').waitFor();
  await principal.page.getByLabel('受托人（分管领导）').selectOption({ label: deputy });
  await principal.page.getByLabel('起始日期').fill(today);
  await principal.page.getByLabel('最后一日').fill(today);
  await principal.page.getByLabel('延期申请').uncheck();
  await principal.page.getByLabel('依据').fill('党组会议纪要');
  await principal.press('委托');
  await principal.page.getByText(`已委托${deputy}签发`).waitFor();
  const row = principal.page.getByRole('row', { name: new RegExp(`委托 ${deputy}`) }).first();
  expect(await row.textContent()).toMatch(/委托中.*答复、会办意见、承诺事项说明、二次答复/s);
  await principal.examined('delegations-phone');
  expect(principal.watched.errors).toEqual([]);

  const delegate = await day.person(day.of('deputy-head', unit).account);
  await delegate.open('/delegations');
  await delegate.page
    .getByRole('row', { name: new RegExp(`委托 ${deputy}`) })
    .first()
    .waitFor();
  expect(await delegate.page.getByRole('button', { name: /终止/ }).count()).toBe(0);
  expect(await delegate.page.getByRole('button', { name: '委托', exact: true }).count()).toBe(0);
  expect(delegate.watched.errors).toEqual([]);
});

it('政府办负责人可以提前终止，也可以为外出的负责人委托；重叠的说明原因', async () => {
  const head = await day.person('office-head');
  await head.open('/units');
  await head.press('委托签发');
  const fill = async (): Promise<void> => {
    await head.page.getByLabel('单位', { exact: true }).selectOption({ label: unit });
    await head.page.getByLabel('受托人（分管领导）').selectOption({ label: deputy });
    await head.page.getByLabel('起始日期').fill(today);
    await head.page.getByLabel('最后一日').fill(today);
    await head.page.getByLabel('依据').fill('区长批示');
    await head.press('委托');
  };
  head.watched.expected.add(409);
  await fill();
  await head.page.getByText('这一期间已有委托').waitFor();
  await head.press(`终止对${deputy}的委托`);
  await head.page.getByText(`已终止对${deputy}的委托。`).waitFor();
  await head.press('委托');
  await head.page.getByText(`已委托${deputy}签发`).waitFor();
  await head.examined('delegations-desk');
  expect(head.watched.errors).toEqual([]);
});
