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

it('清单先核对后登记：有问题的行就地更正，可以撤销，其余登记并交办', async () => {
  const content = await workbook([
    HEADINGS,
    [701, '关于增设社区托育点的建议', '王丽华', '区教育局', '区财政局、区民政局'],
    [702, '关于整治背街小巷的建议', '王丽华', '区水力局', ''],
    [703, '关于改造老旧泵站的建议', '王丽华', '区水力局', '区财政局'],
    [704, '关于共建智慧校园的建议', '王丽华', '区教育局、区财政局', ''],
    ['七〇五', '关于修缮防汛设施的建议', '王丽华', '区水利局', ''],
    [706, '', '王丽华', '区水利局', ''],
  ]);
  const clerk = await day.person('office-clerk');
  const { page } = clerk;
  await clerk.open('/');
  await clerk.press('导入清单');
  await clerk.press('读取清单');
  expect(await page.getByRole('alert').textContent()).toBe('请选择清单文件请选择届次会议');

  await page.locator('input[type=file]').setInputFiles({ name: LIST, mimeType: '', buffer: content });
  await page.getByLabel('届次会议').selectOption({ index: 1 });
  await picture(page, 'imports-desk');
  expect(await clerk.violations()).toEqual({});
  await clerk.press('读取清单');
  await page.getByText('共 6 行，可登记 1 件，有问题 5 行').waitFor();
  const problems = page.getByRole('region', { name: '有问题的行' });
  expect(await problems.locator('tbody tr').count()).toBe(5);

  // one press for both rows that say the same, one for who leads
  clerk.clicks = 0;
  await clerk.press('区水利局', 'tbody tr');
  await page.getByText('共 6 行，可登记 3 件，有问题 3 行').waitFor();
  await clerk.press('区教育局主办，其余会办');
  await page.getByText('共 6 行，可登记 4 件，有问题 2 行').waitFor();
  await clerk.write('正确的编号', '705');
  await clerk.press('更正');
  await page.getByText('共 6 行，可登记 5 件，有问题 1 行').waitFor();
  expect(clerk.clicks).toBe(3);
  const fixed = page.getByRole('region', { name: '已更正的' });
  expect(await fixed.locator('tbody tr td:first-child').allTextContents()).toEqual([
    ...['区水力局 → 区水利局', '区教育局、区财政局 → 区教育局主办，区财政局会办', '七〇五 → 705'],
  ]);
  await fixed.getByRole('button', { name: /撤销.*705/ }).click();
  await page.getByText('共 6 行，可登记 4 件，有问题 2 行').waitFor();
  await clerk.examined('import-fixed-desk');
  await page.setViewportSize(PHONE);
  await clerk.examined('import-fixed-phone');

  await clerk.press('登记 4 件');
  await page.getByText('已登记 4 件，其中已交办 4 件').waitFor();
  await picture(page, 'import-done-phone');
  await clerk.press('查看办件');
  await page.getByRole('link', { name: '关于共建智慧校园的建议' }).waitFor();
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
