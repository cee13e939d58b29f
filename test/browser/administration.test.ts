/** 管理 · accounts and roles, people, the trail: the three administrators, each with pages of their own. */
import { PHONE } from '../support/browser.js';
import { tampered } from '../support/demo-database.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
let caseId: string;
const NEW = '新来的承办人';
const NAMESAKE = '何以为名';
beforeAll(async () => {
  day = await OfficeDay.begin();
  await day.ask('system-admin', '/people', { name: NEW });
  await day.ask('system-admin', '/people', { name: NAMESAKE, proposer: { role: 'deputy' } });
  caseId = await day.register(661, '关于核验留痕的建议');
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

describe('账号与角色', () => {
  it('为人员开立账号：口令只显示一次，能登录；授予单位岗位，缺单位的标在该项旁', async () => {
    const admin = await day.person('security-admin');
    await admin.open('/');
    await admin.press('账号与角色');
    expect(await admin.heading()).toBe('账号与角色');
    await admin.pick('按人员办理', NEW);
    await admin.page.getByText(`${NEW}还没有账号`).waitFor();
    admin.watched.expected.add(400).add(409);
    await admin.write(/^账号名$/, 'Xinlai');
    await admin.press('开立账号');
    await admin.page
      .getByRole('alert')
      .getByText(/须为 3 至 40 个小写字母/)
      .waitFor();
    await admin.write(/^账号名$/, 'office-clerk');
    await admin.press('开立账号');
    await admin.page.getByRole('alert').getByText('账号名已被使用').waitFor();
    await admin.write(/^账号名$/, 'xinlai');
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
});

describe('人员', () => {
  it('系统管理员查找、新增人员：缺姓名的说明，同名的先问，新增后在名录里', async () => {
    const keeper = await day.person('system-admin');
    await keeper.open('/');
    await keeper.press('人员');
    expect(await keeper.heading()).toBe('人员');
    await keeper.press('新增人员');
    await keeper.press('新增');
    await keeper.page.getByRole('alert').getByText('请填写姓名').waitFor();
    await keeper.write('姓名', NAMESAKE);
    keeper.watched.expected.add(409);
    await keeper.press('新增');
    await keeper.page.getByRole('alert').getByText(`已有人员“${NAMESAKE}”`).waitFor();
    await keeper.page.getByLabel('提出人身份').selectOption({ label: '人大代表' });
    await keeper.examined('people-namesake-desk');
    await keeper.page.getByLabel('同名的是另一个人，仍要新增').check();
    await keeper.press('新增');
    await keeper.page.getByText(`已新增${NAMESAKE}。`).waitFor();
    await keeper.write('按姓名查找', NAMESAKE);
    await keeper.press('查找');
    await keeper.page.getByText('共 2 人').waitFor();
    expect(await keeper.page.getByRole('row', { name: `${NAMESAKE} 人大代表` }).count()).toBe(2);
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
    await keeper.page
      .locator('form', { hasText: '只勾选需要更正的项目' })
      .getByRole('button', { name: '更正' })
      .click();
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
});

describe('留痕与核验', () => {
  it('核验全区：说明核验了多少；后台核验的等到结果', async () => {
    const auditor = await day.person('audit-admin');
    await auditor.open('/');
    await auditor.page.locator('main td.due').first().waitFor();
    // he is not told of dates, which is not that there are none
    expect(new Set(await auditor.page.locator('main td.due').allInnerTexts())).toEqual(new Set(['—']));
    await auditor.press('留痕与核验');
    expect(await auditor.heading()).toBe('留痕与核验');
    const { total } = await day.ask<{ total: number }>('audit-admin', '/proposals?limit=1');
    await auditor.press('核验全区');
    await auditor.page.getByRole('heading', { name: '核验通过，没有发现改动' }).waitFor();
    await auditor.page.getByText(`已核验 ${total} 件、`).waitFor();
    await auditor.examined('audit-desk');

    // a large district: the server says that it is at it, and has the report the next time
    let isAsked = false;
    await auditor.page.route('**/api/audit/verify', async (route) => {
      if (isAsked) return route.continue();
      isAsked = true;
      const json = { state: 'running', startedAt: '2026-11-29T01:00:00.000Z' };
      await route.fulfill({ status: 202, json });
    });
    await auditor.page.getByRole('button', { name: '再核验一次' }).click();
    await auditor.page.getByText(/正在后台核验，2026年11月29日（周日）09:00开始/).waitFor();
    await auditor.page.getByText(`已核验 ${total} 件、`).waitFor();
    expect(auditor.watched.errors).toEqual([]);
  });

  it('核验一件：从办件页过来；改动过的说明第几条、为什么', async () => {
    const auditor = await day.person('audit-admin', PHONE);
    await auditor.open(`/cases/${caseId}`);
    await auditor.press('核验本件的留痕');
    await auditor.page.getByText('第661号建议').first().waitFor();
    await auditor.press('核验本件');
    await auditor.page.getByText(/^已核验 1 件、\d+ 条办理留痕/).waitFor();
    await tampered(caseId, async () => {
      await auditor.press('再核验一次');
      await auditor.page.getByRole('heading', { name: '核验没有通过' }).waitFor();
      await auditor.page.getByText(/^第 1 条：/).waitFor();
      await auditor.examined('audit-broken-phone');
      await auditor.press('核验全区');
      await auditor.page.getByRole('heading', { name: '核验没有通过' }).nth(1).waitFor();
    });
    await auditor.press('再核验一次');
    await auditor.page.getByRole('heading', { name: '核验通过，没有发现改动' }).first().waitFor();
    expect(auditor.watched.errors).toEqual([]);
  });

  it('管理留痕按行为、按行为人查；每条有原始记录和哈希', async () => {
    const NAME = '留痕里的人';
    await day.ask('system-admin', '/people', { name: NAME });
    const auditor = await day.person('audit-admin');
    await auditor.open('/audit');
    await auditor.page.getByLabel('行为', { exact: false }).first().selectOption({ label: '新增人员' });
    await auditor.page.waitForURL('**/audit?type=person.created');
    const line = auditor.page.locator('main ol li', { hasText: `涉及：${NAME}` }).first();
    await line.waitFor();
    await line.getByText(/^原始记录/).click();
    expect(await line.textContent()).toMatch(/前一条的哈希[0-9a-f]{64}/);
    await auditor.page.getByLabel('行为', { exact: false }).first().selectOption({ label: '全部行为' });
    const { name, personId } = day.account('system-admin');
    await auditor.page
      .getByRole('button', { name: `只看${name}` })
      .first()
      .click();
    await auditor.page.waitForURL(`**/audit?actor=${personId}`);
    const { total } = await day.ask<{ total: number }>('audit-admin', `/audit/events?limit=1&actor=${personId}`);
    await auditor.page.getByText(`共 ${total} 条，新的在前`).waitFor();
    await auditor.page.getByLabel('行为', { exact: false }).first().selectOption({ label: '印发通报' });
    await auditor.page.getByRole('heading', { name: '没有符合条件的管理留痕' }).waitFor();
    await auditor.press('清除条件');
    await auditor.page.getByText(/共 \d+ 条，新的在前/).waitFor();
    expect(auditor.watched.errors).toEqual([]);
  });

  it('别的岗位没有这一项，直接打开也不得使用', async () => {
    const clerk = await day.person('office-head');
    await clerk.open('/');
    expect(await clerk.page.getByRole('link', { name: '留痕与核验' }).count()).toBe(0);
    await clerk.open('/audit');
    await clerk.page.getByRole('heading', { name: '您没有这项权限' }).waitFor();
    expect(clerk.watched.errors).toEqual([]);
  });
});
