/** 机构 · a unit is merged and another split from the page: previewed, chosen item by item, done; the case says whose it was. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

const [MERGED, INTO] = ['区科学技术局', '区工业和信息化局'];
const [SPLIT, ONE, TWO] = ['区商务局', '区文体旅游局', '区行政审批局'];
const BASIS = '滨委发〔2025〕9号';
let day: OfficeDay;
let today: string;
beforeAll(async () => {
  day = await OfficeDay.begin();
  const { businessTime } = await day.ask<{ businessTime: string }>('office-head', '/session');
  today = new Date(Date.parse(businessTime) + 8 * 3_600_000).toISOString().slice(0, 10);
});
afterAll(async () => {
  await day.end();
});

it('承办人看得到机构，可以预览合并：哪些件、哪些期限、谁随转；不能办理', async () => {
  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.press('机构');
  expect(await clerk.heading()).toBe('机构');
  await clerk.press(`${MERGED}：合并、分设`);
  await clerk.press('预览');
  await clerk.page.getByText('请选好承接单位，填写生效日期和依据').waitFor();
  await clerk.page.getByLabel('承接单位').selectOption({ label: INTO });
  await clerk.page.getByLabel('生效日期').fill(today);
  await clerk.page.getByLabel('依据').fill(BASIS);
  await clerk.press('预览');
  const rows = clerk.page.getByRole('region', { name: /^承接的办件/ }).locator('tbody tr');
  await rows.first().waitFor();
  expect(new Set(await rows.locator('td:nth-child(2)').allTextContents())).toEqual(new Set([INTO]));
  const people = clerk.page.getByRole('region', { name: /^人员/ }).locator('tbody tr');
  expect(await people.filter({ hasText: '单位承办人' }).first().locator('td').last().textContent()).toBe(INTO);
  await clerk.page.getByText('由政府办负责人办理').waitFor();
  expect(await clerk.page.getByRole('button', { name: '办理', exact: true }).count()).toBe(0);
  await clerk.examined('succession-desk');
  expect(clerk.watched.errors).toEqual([]);
});

it('负责人办理合并：件由承接单位接续，办件页写明原单位', async () => {
  const { id } = (
    await day.ask<{ items: { id: string }[] }>('office-head', `/proposals?unit=${await day.unitId(MERGED)}`)
  ).items[0] ?? { id: '' };
  const head = await day.person('office-head');
  await head.open(`/units/${await day.unitId(MERGED)}/succession`);
  await head.page.getByLabel('承接单位').selectOption({ label: INTO });
  await head.page.getByLabel('生效日期').fill(today);
  await head.page.getByLabel('依据').fill(BASIS);
  await head.press('预览');
  await head.press('办理');
  await head.page.getByRole('heading', { name: /已办妥，\d+ 件已由承接单位接续/ }).waitFor();
  expect(await head.violations()).toEqual({});
  await head.press('返回机构');
  await head.page.getByRole('row', { name: new RegExp(`${MERGED}.*至`) }).waitFor();
  await head.open(`/cases/${id}`);
  const unit = head.page.getByRole('rowheader', { name: new RegExp(`${INTO}.*原${MERGED}`, 's') });
  await unit.first().waitFor();
  expect(head.watched.errors).toEqual([]);
});

it('手机上办理分设：逐件选定，没选定的不能办理', async () => {
  const head = await day.person('office-head', PHONE);
  await head.open(`/units/${await day.unitId(SPLIT)}/succession`);
  await head.press('再加一个承接单位（分设）');
  await head.page.getByLabel('承接单位（1）').selectOption({ label: ONE });
  await head.page.getByLabel('承接单位（2）').selectOption({ label: TWO });
  await head.page.getByLabel('生效日期').fill(today);
  await head.page.getByLabel('依据').fill(BASIS);
  await head.press('预览');
  const choices = head.page.getByRole('combobox', { name: /号由哪个单位承接/ });
  await choices.first().waitFor();
  const count = await choices.count();
  await head.page.getByText(`还有 ${count} 件没有选定承接单位`).waitFor();
  expect(await head.page.getByRole('button', { name: '办理', exact: true }).getAttribute('aria-disabled')).toBe('true');
  await head.examined('succession-phone');
  for (let i = 0; i < count; i++) await choices.nth(i).selectOption({ label: i % 2 === 0 ? ONE : TWO });
  await head.page
    .getByRole('combobox', { name: /随转的单位/ })
    .first()
    .selectOption({ label: TWO });
  await head.press('办理');
  await head.page.getByRole('heading', { name: `已办妥，${count} 件已由承接单位接续` }).waitFor();
  expect(head.watched.errors).toEqual([]);
});
