/** 办理阶段、大屏和已存视图 · numbers as the server counts them, each as long a list; figures for a wall that needs no hand. */
import { PHONE, picture } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

interface Stages {
  total: number;
  items: {
    key: string;
    role: string | null;
    label: string;
    states: { key: string; id: string | null; label: string; count: number }[];
  }[];
}
let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
const CLERK = 'office-clerk';

it('办理阶段：各状态的件数就是服务器的数，点开就是那些件', async () => {
  const stages = await day.ask<Stages>(CLERK, '/proposals/stages');
  const clerk = await day.person(CLERK);
  await clerk.open('/rates');
  await clerk.press('办理阶段', 'main');
  expect(await clerk.heading()).toBe('办理阶段');
  await clerk.page.getByText(`共 ${stages.total} 件`).waitFor();
  const cards = clerk.page.locator('main section.card');
  for (const [i, chart] of stages.items.entries()) {
    const drawn = chart.states.filter((s) => s.id !== null);
    await cards.nth(i).locator('svg .count').first().waitFor();
    const shown = await cards.nth(i).locator('svg .count').allTextContents();
    expect([chart.key, shown.map(Number)]).toEqual([chart.key, drawn.map((s) => s.count)]);
    const lists = cards.nth(i).locator('svg a');
    expect(await lists.count()).toBe(drawn.filter((s) => s.count > 0).length);
  }
  await clerk.press('以表格查看');
  for (const [i, chart] of stages.items.entries()) {
    const shown = await cards.nth(i).locator('tbody td').allTextContents();
    expect([chart.key, shown.map(Number)]).toEqual([chart.key, chart.states.map((s) => s.count)]);
  }
  expect(await clerk.violations()).toEqual({});
  for (const chart of stages.items) {
    const most = [...chart.states].sort((a, b) => b.count - a.count)[0];
    await clerk.open('/rates/stages');
    const name = `${chart.label}，${most?.label} ${most?.count} 件，逐件查看`;
    const link = clerk.page.locator('main').getByRole('link', { name, exact: true });
    // by the keyboard as well as by the mouse
    if (chart.role === null) await link.press('Enter');
    else await link.click();
    await clerk.page.waitForURL('**/cases?**');
    await clerk.page.getByText(`共 ${most?.count} 件`).waitFor();
    expect(await clerk.page.locator('main tbody tr').count()).toBe(Math.min(50, most?.count ?? 0));
    // the filter is said in words
    await clerk.page.getByRole('button', { name: new RegExp(`^${most?.label}`) }).waitFor();
  }
  expect(clerk.watched.errors).toEqual([]);
});

it('办理阶段：手机上一行一个状态，长短是件数，不向旁边滚动；也可以看表', async () => {
  const stages = await day.ask<Stages>(CLERK, '/proposals/stages');
  const clerk = await day.person(CLERK, PHONE);
  await clerk.open('/rates/stages');
  await clerk.page.getByText(`共 ${stages.total} 件`).waitFor();
  const card = clerk.page.locator('main section.card').first();
  const counts = stages.items[0]?.states.map((s) => s.count);
  await card.locator('.state').first().waitFor();
  expect((await card.locator('.state .count').allTextContents()).map(Number)).toEqual(counts);
  const widths = `(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('main section.card'))`;
  expect(await clerk.page.evaluate(widths)).toBe(0);
  await clerk.press('以表格查看');
  expect((await card.locator('tbody td').allTextContents()).map(Number)).toEqual(counts);
  await clerk.press('以图查看');
  await card.locator('.state a').first().click();
  await clerk.page.waitForURL('**/cases?*');
  expect(clerk.watched.errors).toEqual([]);
});

it('大屏：从办理成效进入，一屏看完，数与页面相同，自行更新', async () => {
  const { items } = await day.ask<{
    items: { rates: { key: string; numerator: number; denominator: number; label: string }[] }[];
  }>(CLERK, '/rates');
  const clerk = await day.person(CLERK, { width: 1920, height: 1080 });
  await clerk.page.clock.install();
  await clerk.open('/rates');
  await clerk.press('大屏', 'main');
  await clerk.page.waitForURL('**/rates/wall');
  const rates = items[0]?.rates ?? [];
  for (const key of ['meeting', 'reply', 'satisfaction', 'satisfactionStrict']) {
    const rate = rates.find((r) => r.key === key);
    const tile = clerk.page
      .locator('.tile')
      .filter({ hasText: `${rate?.numerator}/${rate?.denominator}` })
      .filter({ hasText: rate?.label ?? '' });
    await tile.first().waitFor();
  }
  const height = await clerk.page.evaluate('document.documentElement.scrollHeight');
  expect(height).toBeLessThanOrEqual(1080);
  const again = clerk.page.waitForResponse((r) => r.url().includes('/api/rates'));
  await clerk.page.clock.fastForward(61_000);
  expect((await again).status()).toBe(200);
  // its type is that of a wall, whatever the reader chose for a desk
  await picture(clerk.page, 'wall');
  expect(await clerk.violations()).toEqual({});
  expect(await clerk.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
  expect(clerk.watched.errors).toEqual([]);
});

it('已存视图：筛选存成视图，件数随变动更新，地址就是视图；栏目随视图，行距随人', async () => {
  const clerk = await day.person('office-clerk');
  const { page } = clerk;
  const bar = page.getByRole('navigation', { name: '视图', exact: true });
  const chip = (name: RegExp) => bar.getByRole('link', { name });
  await clerk.open('/cases?kind=suggestion');
  await page.getByLabel('排序').selectOption({ label: '编号' });
  clerk.clicks = 0;
  await page.locator('summary', { hasText: '栏目' }).click();
  await page.getByRole('checkbox', { name: '最近变动' }).check();
  await page.getByRole('checkbox', { name: '提出人' }).uncheck();
  await page.keyboard.press('Escape');
  expect(await page.locator('thead th').allTextContents()).toEqual([
    ...['选择', '编号', '标题', '承办单位', '状态', '最近期限', '最近变动'],
  ]);
  await clerk.press('存为视图');
  const dialog = page.getByRole('dialog', { name: '把现在的清单存为视图' });
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.getByText('请填写名称').waitFor();
  await clerk.write('名称', '今年的建议');
  await dialog.getByText('全区承办、督查、交办机关的同事').click();
  expect(await clerk.violations()).toEqual({});
  await picture(page, 'view-save-desk');
  await clerk.press('保存', 'dialog');
  await page.getByText('已存为视图“今年的建议”。').waitFor();
  expect(clerk.clicks).toBe(2);

  // marked as the current one, and counted as its list is
  const total = Number.parseInt(((await page.getByText(/^共 \d+ 件$/).textContent()) ?? '').slice(2), 10);
  expect(await bar.locator('[aria-current=page]').textContent()).toBe(`今年的建议${total}件`);
  const [, query] = page.url().split('?');
  await day.register(655, '关于夜间巡查的建议');
  await chip(new RegExp(`今年的建议\\s*${total + 1}\\s*件`)).waitFor();

  // a colleague comes to it by one press, and reads the number of the own cases
  const unit = await day.person(day.of('unit-clerk', '区水利局').account);
  await unit.open('/cases');
  await unit.page
    .getByRole('navigation', { name: '视图', exact: true })
    .getByRole('link', { name: /今年的建议/ })
    .click();
  await unit.page.waitForURL(`**/cases?*`);
  await unit.settled();
  expect(new URLSearchParams(unit.page.url().split('?')[1])).toEqual(new URLSearchParams(query));
  const own = await unit.page.getByText(/^共 \d+ 件$/).textContent();
  const said = await unit.page.locator('[aria-current=page] .count').first().textContent();
  const counted = Number.parseInt(said ?? '', 10);
  expect(own).toBe(`共 ${counted} 件`);
  expect(counted).toBeLessThan(total);
  expect(await unit.page.getByRole('button', { name: '管理视图' }).count()).toBe(0);

  await clerk.press(/^行距/);
  await page.reload();
  await clerk.settled();
  await page.getByRole('button', { name: '行距：紧凑' }).waitFor();
  await clerk.examined('views-desk');
  await clerk.press('管理视图');
  await clerk.write('全局', '全部建议');
  await clerk.press('改名', 'dialog');
  await page.getByRole('dialog').getByText('已改名。').waitFor();
  expect(await clerk.violations()).toEqual({});
  await picture(page, 'view-manage-desk');
  await page.setViewportSize(PHONE);
  await picture(page, 'view-manage-phone');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await clerk.examined('views-phone');
  await clerk.press('管理视图');
  await clerk.press('删除', 'dialog');
  await clerk.press('确定删除', 'dialog');
  await page.getByText('已删除视图“全部建议”。').first().waitFor();
  await chip(/全部建议/).waitFor({ state: 'detached' });
  expect([...clerk.watched.errors, ...unit.watched.errors]).toEqual([]);
});
