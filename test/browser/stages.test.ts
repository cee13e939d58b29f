/** 办理阶段和大屏 · numbers as the server counts them, each as long a list; figures for a wall that needs no hand. */
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
  await clerk.examined('stages-desk');
  await clerk.display('plain');
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

it('办理阶段：手机上先是表，图可以再看', async () => {
  const stages = await day.ask<Stages>(CLERK, '/proposals/stages');
  const clerk = await day.person(CLERK, PHONE);
  await clerk.open('/rates/stages');
  await clerk.page.getByText(`共 ${stages.total} 件`).waitFor();
  const rows = await clerk.page.locator('main section.card').first().locator('tbody td').allTextContents();
  expect(rows.map(Number)).toEqual(stages.items[0]?.states.map((s) => s.count));
  await clerk.examined('stages-phone');
  await clerk.display('plain');
  await clerk.press('以图查看');
  await clerk.page.locator('main svg .count').first().waitFor();
  await picture(clerk.page, 'stages-phone-chart');
  expect(await clerk.violations()).toEqual({});
  expect(await clerk.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
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
