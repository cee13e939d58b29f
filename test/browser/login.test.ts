/** 登录与框架 · getting in, being refused, finding one's way with the keyboard alone. */
import { PHONE, picture } from '../support/browser.js';
import { OfficeDay, Person } from '../support/office-day.js';

let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
const stranger = async (viewport?: { width: number; height: number }): Promise<Person> => {
  const { page, watched } = await day.browser.window(day.address, viewport);
  return new Person(page, watched);
};

describe('登录', () => {
  it('用账号和口令登录，回到原来要去的页面', async () => {
    const { page, watched } = await stranger();
    const { account, password } = day.account('office-clerk');
    await page.goto('/cases?kind=proposal');
    await page.waitForURL('**/login?then=**');
    await picture(page, 'login-desk');
    await page.getByLabel('账号').fill(account);
    await page.getByLabel('口令').fill(password);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/cases?kind=proposal');
    await page.getByRole('heading', { level: 1, name: '办件' }).waitFor();
    expect(watched.errors).toEqual([]);
  });

  it('口令不对时说明原因、代码和追踪号，账号不用重填', async () => {
    const { page, watched } = await stranger();
    watched.expected.add(401);
    await page.goto('/login');
    await page.getByLabel('账号').fill('office-clerk');
    await page.getByLabel('口令').fill('not this one');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/账号或口令不正确.*session\.refused.*追踪号：[0-9a-f-]{36}/s);
    expect(await page.getByLabel('账号').inputValue()).toBe('office-clerk');
    expect(watched.errors).toEqual([]);
  });

  it('不填就提交，焦点落到没有填的项目', async () => {
    const { page } = await stranger();
    await page.goto('/login');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    expect(await page.locator(':focus').getAttribute('id')).toBe('account');
    expect(await page.getByText('请填写').count()).toBe(2);
  });

  it('演示身份一点就进，各有各的首页', async () => {
    const person = await stranger(PHONE);
    await person.page.goto('/login');
    await picture(person.page, 'login-phone');
    await person.press(/^单位主要负责人/);
    await person.page.getByRole('heading', { level: 1, name: '待签发' }).waitFor();
    await person.page.getByLabel('切换身份').selectOption('deputy-1');
    await person.page.getByRole('heading', { level: 1, name: /您好$/ }).waitFor();
    await person.page.getByLabel('切换身份').selectOption('security-admin');
    await person.page.getByText('您的岗位不接触办件内容。日常事项如下。').waitFor();
    await person.page.getByRole('button', { name: '退出登录' }).click();
    await person.page.waitForURL('**/login');
    expect(person.watched.errors).toEqual([]);
  });

  it('只用键盘：先是跳到正文，焦点看得见', async () => {
    const clerk = await day.person('office-clerk');
    await clerk.open('/cases');
    await clerk.page.keyboard.press('Tab');
    expect(await clerk.page.locator(':focus').textContent()).toBe('跳到正文');
    await clerk.page.keyboard.press('Enter');
    await clerk.page.keyboard.press('Tab');
    expect(await clerk.page.locator('main :focus').count()).toBe(1);
    const outline = `(({ outlineStyle, outlineWidth }) => outlineStyle + ' ' + outlineWidth)(getComputedStyle(document.activeElement))`;
    expect(await clerk.page.evaluate(outline)).toBe('solid 3px');
  });

  it('清单的按键：J、K 选件，Enter 打开，Ctrl+K 跳转，? 说明；写字、组字时照常输入', async () => {
    const clerk = await day.person('office-clerk');
    const { page } = clerk;
    const dialogs = page.getByRole('dialog');
    await clerk.open('/cases');
    const titles = await page.locator('tbody .title a').allTextContents();
    for (const key of ['j', 'J', 'j', 'k']) await page.keyboard.press(key);
    expect(await page.locator(':focus').textContent()).toBe(titles[1]);
    await page.locator('#q').focus();
    await page.keyboard.type('jk?');
    await page.keyboard.press('Control+k');
    expect([await page.locator('#q').inputValue(), await dialogs.count()]).toEqual(['jk?', 0]);
    const composed = `new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, isComposing: true, bubbles: true })`;
    await page.evaluate(`document.activeElement.blur(); document.body.dispatchEvent(${composed})`);
    expect(await dialogs.count()).toBe(0);

    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: '按键说明' }).waitFor();
    expect(await clerk.violations()).toEqual({});
    await picture(page, 'keys-desk');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(titles[2] ?? '');
    await page
      .getByRole('option', { name: titles[2] ?? '', selected: true })
      .first()
      .waitFor();
    expect(await clerk.violations()).toEqual({});
    await picture(page, 'jump-desk');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: titles[2] ?? '' }).waitFor();
    expect(clerk.watched.errors).toEqual([]);
  });
});
