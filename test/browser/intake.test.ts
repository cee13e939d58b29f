/** 登记与分办 · one paper taken in, then one case after the other given to its units. */
import { PHONE } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

let day: OfficeDay;
let ids: string[];
const TITLE = '关于为背街小巷增设夜间照明的建议';
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

describe('登记一件', () => {
  it('缺项在上面列出，点一下就到；填好登记，回执写明接下来交办', async () => {
    const clerk = await day.person('office-clerk');
    await clerk.open('/cases');
    clerk.clicks = 0;
    await clerk.press('登记一件');
    expect(await clerk.heading()).toBe('登记一件');
    await clerk.page.getByLabel('届次会议').locator('option').nth(0).waitFor({ state: 'attached' });
    await clerk.press('登记');
    const summary = clerk.page.getByRole('alert').first();
    expect(await summary.textContent()).toMatch(
      /请先更正以下 5 处.*编号：请填写.*标题：请填写.*领衔提出人的人员：请填写/s,
    );
    await summary.getByRole('link', { name: '标题：请填写' }).click();
    expect(await clerk.page.locator(':focus').getAttribute('id')).toBe('register-title');
    await clerk.examined('register-lacking-desk');

    await clerk.write('编号', '651');
    await clerk.write('标题', TITLE);
    await clerk.write('正文', '建议一、增设夜间照明。');
    await clerk.page.getByLabel('类别').selectOption({ label: '城乡建设' });
    await clerk.pick('领衔提出人', '王丽华');
    await clerk.page.getByLabel(/已核对，本件内容不涉及/).check();
    // kept in the tab: a reload loses nothing
    await clerk.page.reload();
    await clerk.settled();
    expect(await clerk.page.getByLabel('标题').inputValue()).toBe(TITLE);
    await clerk.press('登记');
    await clerk.isDone('登记');
    expect(await clerk.page.locator('main').textContent()).toMatch(/建议651-1/);
    await clerk.press('查看本件');
    expect(await clerk.heading()).toBe(TITLE);
    await clerk.page.getByText('王丽华（领衔）').waitFor();
    // what was given is not offered again as a draft
    await clerk.open('/cases/new');
    expect(await clerk.page.getByLabel('标题').inputValue()).toBe('');
    expect(clerk.watched.errors).toEqual([]);
  });

  it('已登记的编号先说明，没有发出；服务器拒绝的也标在该项旁', async () => {
    await day.register(652, '关于编号已经登记的建议');
    const clerk = await day.person('office-clerk');
    await clerk.open('/cases/new');
    await clerk.write('编号', '0652');
    await clerk.page.getByText('本次会议已登记第 652 号：关于编号已经登记的建议').waitFor();
    await clerk.write('标题', TITLE);
    await clerk.write('正文', '建议。');
    await clerk.pick('领衔提出人', '李文斌');
    await clerk.page.getByLabel(/已核对，本件内容不涉及/).check();
    await clerk.press('登记');
    await clerk.page.getByRole('alert').getByText('本次会议已登记第 652 号').waitFor();

    // somebody else was faster between the check and the sending
    const checked = clerk.page.waitForResponse(/\/api\/proposals\?.*q=653/);
    await clerk.write('编号', '653');
    await checked;
    await clerk.page.getByText('本次会议已登记').first().waitFor({ state: 'detached' });
    await day.register(653, '关于同时登记的建议');
    clerk.watched.expected.add(409);
    await clerk.press('登记');
    await clerk.page.getByRole('alert').getByText('编号已登记').waitFor();
    expect(await clerk.page.getByLabel('编号').getAttribute('aria-invalid')).toBe('true');
    expect(clerk.watched.errors).toEqual([]);
  });

  it('手机上登记集体提案：政协机构只登记提案，联系人从名录中选', async () => {
    const body = await day.person('cppcc-staff', PHONE);
    await body.open('/cases/new');
    expect(await body.page.getByRole('radio', { name: '代表建议' }).count()).toBe(0);
    await body.write('编号', '654');
    await body.write('标题', '关于支持中小微企业的提案');
    await body.write('正文', '建议设立专项资金。');
    await body.page.getByLabel('提出人类型').selectOption({ label: '集体' });
    await body.write('集体名称', '民盟滨湖区总支');
    await body.pick('联系人', '钱亦文');
    await body.page.getByLabel(/已核对，本件内容不涉及/).check();
    await body.press('增加联名提出人');
    await body.page.getByLabel('提出人类型').nth(1).selectOption({ label: '名录外的个人' });
    await body.write('姓名', '某委员');
    await body.examined('register-phone');
    await body.press('登记');
    await body.isDone('登记');
    expect(body.watched.errors).toEqual([]);
  });

  it('承办单位没有登记这一项，直接打开也不得使用', async () => {
    const unit = await day.person(day.of('unit-clerk', '区水利局').account);
    await unit.open('/cases');
    expect(await unit.page.getByRole('link', { name: '登记一件' }).count()).toBe(0);
    await unit.open('/cases/new');
    await unit.page.getByRole('heading', { name: '您没有这项权限' }).waitFor();
    expect(unit.watched.errors).toEqual([]);
  });
});

describe('分办台', () => {
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
    expect(await unit.page.getByRole('link', { name: '分办台', exact: true }).count()).toBe(0);
    await unit.open('/assignment');
    await unit.page.getByRole('heading', { name: '您没有这项权限' }).waitFor();
  });
});
