/** 账号与角色 · opened with a password that is shown once, unlocked, disabled and enabled; roles granted and ended by date. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
const NEW = '新来的承办人';
beforeAll(async () => {
  day = await OfficeDay.begin();
  await day.ask('system-admin', '/people', { name: NEW });
});
afterAll(async () => {
  await day.end();
});
const login = (account: string, password: string): Promise<Response> =>
  fetch(`${day.address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ account, password }),
  });

it('为人员开立账号：口令只显示一次，能登录；授予单位岗位，缺单位的标在该项旁', async () => {
  const admin = await day.person('security-admin');
  await admin.open('/');
  await admin.press('账号与角色');
  expect(await admin.heading()).toBe('账号与角色');
  await admin.examined('accounts-desk');
  await admin.pick('按人员办理', NEW);
  await admin.page.getByText(`${NEW}还没有账号`).waitFor();
  admin.watched.expected.add(400).add(409);
  await admin.write('账号名', 'Xinlai');
  await admin.press('开立账号');
  await admin.page
    .getByRole('alert')
    .getByText(/须为 3 至 40 个小写字母/)
    .waitFor();
  await admin.write('账号名', 'office-clerk');
  await admin.press('开立账号');
  await admin.page.getByRole('alert').getByText('账号名已被使用').waitFor();
  await admin.write('账号名', 'xinlai');
  await admin.press('开立账号');
  await admin.page.getByText(`已为${NEW}开立账号。`).waitFor();
  const password = (await admin.page.locator('.password').textContent())?.trim() ?? '';
  expect(password).toMatch(/^[A-Za-z0-9]{16}$/);
  await admin.examined('accounts-opened-desk');
  expect(await (await login('xinlai', password)).json()).toMatchObject({ mustChangePassword: true, roles: [] });
  await admin.press('已转交，不再显示');
  expect(await admin.page.getByText(password).count()).toBe(0);
  await admin.press('重置口令');
  await admin.press('确认重置');
  await admin.page.getByText(`已重置${NEW}的口令。`).waitFor();
  const anew = (await admin.page.locator('.password').textContent())?.trim() ?? '';
  expect((await login('xinlai', password)).status).toBe(401);
  expect((await login('xinlai', anew)).status).toBe(200);

  await admin.press('授予');
  await admin.page.getByRole('alert').getByText('角色：请选择').waitFor();
  const grant = admin.page.locator('form', { has: admin.page.getByRole('heading', { name: '授予角色' }) });
  await grant.getByLabel('角色').selectOption({ label: '单位承办人' });
  await admin.press('授予');
  await admin.page.getByRole('alert').getByText('必填：这个角色属于一个单位').waitFor();
  await grant.getByLabel('单位', { exact: false }).selectOption({ label: '区水利局' });
  await admin.press('授予');
  await admin.page.getByText('已授予单位承办人。').waitFor();
  await admin.page.getByRole('row', { name: /单位承办人 区水利局 .*在任/ }).waitFor();
  await grant.getByLabel('角色').selectOption({ label: '审计管理员' });
  await admin.press('授予');
  await admin.page.getByRole('alert').getByText('须分设，且不得兼任业务角色').waitFor();
  await admin.press('终止区水利局 单位承办人');
  await admin.press('确认终止');
  await admin.page.getByText('已终止区水利局 单位承办人。').waitFor();
  await admin.page.getByRole('row', { name: /单位承办人 区水利局 .*已终止/ }).waitFor();
  expect(admin.watched.errors).toEqual([]);
});

it('手机上：锁定的解除，停用先说明后果，停用后不能登录，启用后可以', async () => {
  const { account, name } = day.account('member-8');
  for (let i = 0; i < 5; i++) expect((await login(account, 'wrong')).status).toBe(401);
  const admin = await day.person('security-admin', PHONE);
  await admin.open('/accounts');
  await admin.write('按账号名或姓名查找', account);
  await admin.press('查找');
  await admin.page.waitForURL(`**/accounts?q=${account}`);
  await admin.page.getByText('共 1 个账号').waitFor();
  await admin.page.getByText(/已锁定至/).waitFor();
  await admin.press(`办理${name}的账号和角色`);
  await admin.press('解除锁定');
  await admin.page.getByText(`已解除${name}的账号的锁定。`).waitFor();
  await admin.page
    .getByText(/已锁定至/)
    .first()
    .waitFor({ state: 'detached' });
  await admin.press('停用');
  await admin.page.getByText(`停用后，${name}随即在所有地方退出`).waitFor();
  await admin.examined('accounts-phone');
  await admin.press('确认停用');
  await admin.page.getByText(`已停用${name}的账号。`).waitFor();
  expect((await login(account, day.account(account).password)).status).not.toBe(200);
  await admin.press('启用');
  await admin.page.getByText(`已启用${name}的账号。`).waitFor();
  expect((await login(account, day.account(account).password)).status).toBe(200);
  expect(admin.watched.errors).toEqual([]);
});

it('自己的账号不能自己办理；查不到的说明原因；别的岗位没有这一项', async () => {
  const own = day.account('security-admin');
  const admin = await day.person('security-admin');
  await admin.open('/accounts?q=security-admin');
  await admin.press(`办理${own.name}的账号和角色`);
  await admin.page.getByText('这是您自己的账号和角色，请由另一名安全管理员办理。').waitFor();
  expect(await admin.page.getByRole('button', { name: /^(停用|重置口令|授予)$/ }).count()).toBe(0);
  await admin.open('/accounts?q=没有这个人');
  await admin.page.getByRole('heading', { name: '没有符合条件的账号' }).waitFor();
  await admin.press('清除条件');
  await admin.page.getByText(/共 \d+ 个账号/).waitFor();
  expect(admin.watched.errors).toEqual([]);

  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  expect(await clerk.page.getByRole('link', { name: '账号与角色' }).count()).toBe(0);
  clerk.watched.expected.add(403);
  await clerk.open('/accounts');
  await clerk.page.getByText('如工作需要，请与安全管理员联系').first().waitFor();
});
