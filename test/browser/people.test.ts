/** 人员 · found, added with the term of a proposer, a shared name asked about first, corrected. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
const NAME = '何以为名';
beforeAll(async () => {
  day = await OfficeDay.begin();
  await day.ask('system-admin', '/people', { name: NAME, proposer: { role: 'deputy' } });
});
afterAll(async () => {
  await day.end();
});

it('系统管理员查找、新增人员：缺姓名的说明，同名的先问，新增后在名录里', async () => {
  const keeper = await day.person('system-admin');
  await keeper.open('/');
  await keeper.press('人员');
  expect(await keeper.heading()).toBe('人员');
  await keeper.examined('people-desk');
  await keeper.press('新增人员');
  await keeper.press('新增');
  await keeper.page.getByRole('alert').getByText('请填写姓名').waitFor();
  await keeper.write('姓名', NAME);
  keeper.watched.expected.add(409);
  await keeper.press('新增');
  await keeper.page.getByRole('alert').getByText(`已有人员“${NAME}”`).waitFor();
  await keeper.page.getByLabel('提出人身份').selectOption({ label: '人大代表' });
  await keeper.examined('people-namesake-desk');
  await keeper.page.getByLabel('同名的是另一个人，仍要新增').check();
  await keeper.press('新增');
  await keeper.page.getByText(`已新增${NAME}。`).waitFor();
  await keeper.write('按姓名查找', NAME);
  await keeper.press('查找');
  await keeper.page.getByText('共 2 人').waitFor();
  expect(await keeper.page.getByRole('row', { name: `${NAME} 人大代表` }).count()).toBe(2);
  expect(keeper.watched.errors).toEqual([]);
});

it('手机上更正：只改勾选的，办妥后说明现在的内容；没有的姓名说明没有', async () => {
  await day.ask('system-admin', '/people', { name: '更正前的人', constituency: '第九选区', phone: '0510-1' });
  const keeper = await day.person('system-admin', PHONE);
  await keeper.open('/people?q=更正前的人');
  await keeper.press('更正更正前的人');
  await keeper.press('更正');
  await keeper.page.getByRole('alert').getByText('请勾选需要更正的项目').waitFor();
  await keeper.page.getByLabel('更正电话').check();
  await keeper.page.getByLabel('更正姓名').check();
  await keeper.write('姓名更正为', '更正后的人');
  await keeper.examined('people-correct-phone');
  await keeper.page.locator('form', { hasText: '只勾选需要更正的项目' }).getByRole('button', { name: '更正' }).click();
  await keeper.page.getByText('已更正更正后的人。现为：选区、界别 第九选区，电话 无。').waitFor();
  await keeper.page.getByRole('heading', { name: '没有符合条件的人员' }).waitFor();
  await keeper.press('清除条件');
  await keeper.page.getByText(/共 \d+ 人/).waitFor();
  await keeper.page.getByLabel('岗位').selectOption({ label: '审计管理员' });
  await keeper.page.getByText('共 1 人').waitFor();
  expect(keeper.watched.errors).toEqual([]);
});

it('别的岗位没有新增和更正', async () => {
  const clerk = await day.person('office-clerk');
  await clerk.open('/people');
  await clerk.page.getByText(/共 \d+ 人/).waitFor();
  expect(await clerk.page.getByRole('button', { name: /^(新增人员|更正)/ }).count()).toBe(0);
  expect(clerk.watched.errors).toEqual([]);
});
