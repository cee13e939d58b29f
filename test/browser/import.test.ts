/** 导入清单 · the clerk drops the list of a session, sees what is wrong row by row, and registers the rest. */
import { picture, PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';
import { HEADINGS, workbook } from '../support/workbooks.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});

const LIST = '滨湖区交办清单.xlsx';

it('清单先核对后登记：有问题的行逐行说明，其余登记并交办', async () => {
  const content = await workbook([
    HEADINGS,
    [701, '关于增设社区托育点的建议', '王丽华', '区教育局', '区财政局、区民政局'],
    [702, '关于整治背街小巷的建议', '王丽华', '区不存在局', ''],
    [703, '关于改造老旧泵站的建议', '王丽华', '区水利局', ''],
  ]);
  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.press('导入清单');
  await clerk.press('读取清单');
  expect(await clerk.page.getByRole('alert').textContent()).toBe('请选择清单文件请选择届次会议');

  await clerk.page.locator('input[type=file]').setInputFiles({ name: LIST, mimeType: '', buffer: content });
  await clerk.page.getByLabel('届次会议').selectOption({ index: 1 });
  await picture(clerk.page, 'imports-desk');
  expect(await clerk.violations()).toEqual({});
  await clerk.press('读取清单');
  await clerk.page.getByText('共 3 行，可登记 2 件，有问题 1 行').waitFor();
  const problems = clerk.page.getByRole('region', { name: '有问题的行' });
  expect(await problems.locator('tbody tr').allTextContents()).toEqual([expect.stringContaining('区不存在局')]);
  await picture(clerk.page, 'import-ready-desk');
  expect(await clerk.violations()).toEqual({});

  await clerk.press('登记 2 件');
  await clerk.page.getByText('已登记 2 件，其中已交办 2 件').waitFor();
  await picture(clerk.page, 'import-done-desk');
  await clerk.press('查看办件');
  await clerk.page.getByRole('link', { name: '关于增设社区托育点的建议' }).waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('读不了的文件说明原因，没有登记任何件；手机上也看得全', async () => {
  const clerk = await day.person('office-clerk', PHONE);
  await clerk.open('/imports');
  const buffer = Buffer.from('这不是一份清单');
  await clerk.page.locator('input[type=file]').setInputFiles({ name: '坏文件.xlsx', mimeType: '', buffer });
  await clerk.page.getByLabel('届次会议').selectOption({ index: 1 });
  await clerk.press('读取清单');
  await clerk.page.getByText('这份清单不能读取').waitFor();
  const overflow = `document.documentElement.scrollWidth - document.documentElement.clientWidth`;
  expect(await clerk.page.evaluate(overflow)).toBe(0);
  await picture(clerk.page, 'import-failed-phone');
  expect(await clerk.violations()).toEqual({});
  await clerk.press('重新选择文件');
  await clerk.page.getByRole('link', { name: '坏文件.xlsx' }).waitFor();
  await picture(clerk.page, 'imports-phone');
  expect(clerk.watched.errors).toEqual([]);
});

it('承办单位没有导入这一项，直接打开也不得使用', async () => {
  const unit = await day.person(day.of('unit-clerk', '区水利局').account);
  await unit.open('/');
  expect(await unit.page.getByRole('link', { name: '导入清单' }).count()).toBe(0);
  unit.watched.expected.add(403);
  await unit.open('/imports');
  await unit.page.getByText('如工作需要，请与安全管理员联系').waitFor();
});
