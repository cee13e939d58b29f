/** 通报 · drafted for a day, edited by two at once, issued with its number, printed, told to the units; figures that nobody edits. */
import { PHONE, picture } from '../support/browser.js';
import { OfficeDay } from '../support/office-day.js';

interface Rate {
  key: string;
  name: string;
  numerator: number;
  denominator: number;
}
interface Bulletin {
  id: string;
  title: string;
  body: string;
  version: number;
  on: string;
  units: { unit: { id: string; name: string }; leads: number; cos: number; rates: Rate[] }[];
}
const UNIT = '区水利局';
const NUMBER = `滨建提通报〔${new Date().getFullYear()}〕1号`;
const TITLE = '关于建议办理情况的通报';
let day: OfficeDay;
let path: string;
let session: { id: string; name: string };
let on: string;
beforeAll(async () => {
  day = await OfficeDay.begin();
  const { items } = await day.ask<{ items: { id: string; name: string; kind: string }[] }>('office-clerk', '/sessions');
  const found = items.find((s) => s.kind === 'suggestion');
  if (!found) throw new Error('the demo has no session');
  session = found;
  // the day before yesterday where yesterday, as the last day of a month, has its notice already
  const made = await day.ask<{ items: { on: string }[] }>('office-clerk', '/bulletins');
  on = [daysAgo(1), daysAgo(2)].find((d) => !made.items.some((b) => b.on === d)) ?? '';
});
afterAll(async () => {
  await day.end();
});
const daysAgo = (n: number): string => new Date(Date.now() + 8 * 3_600_000 - n * 86_400_000).toISOString().slice(0, 10);
const read = (account = 'office-clerk'): Promise<Bulletin> => day.ask<Bulletin>(account, path);

it('政府办拟一份：数字就是那一日的定数，点一下就是那些件；改标题、正文并保存', async () => {
  const clerk = await day.person('office-clerk');
  await clerk.open('/rates');
  await clerk.press('通报', 'main');
  expect(await clerk.heading()).toBe('通报');
  await clerk.page.getByLabel('届次').selectOption(session.id);
  await clerk.page.getByLabel('数字截至之日').fill(on);
  await clerk.press('拟一份');
  await clerk.page.waitForURL(/\/bulletins\/[^/]+$/);
  path = new URL(clerk.page.url()).pathname;
  const found = await read();
  await clerk.page.getByRole('heading', { level: 1, name: found.title }).waitFor();
  const rates = await day.ask<{ items: { group: { id: string }; rates: Rate[] }[] }>(
    'office-clerk',
    `/rates?by=unit&session=${session.id}&asOf=${on}`,
  );
  const table = clerk.page.getByRole('region', { name: '分单位的数字' });
  for (const { unit, rates: told } of found.units) {
    const pairs = told.map((r) => `${r.numerator}/${r.denominator}`);
    const row = table.locator('tbody tr').filter({
      has: clerk.page.getByRole('rowheader', { name: unit.name, exact: true }),
    });
    expect([unit.name, await row.locator('.pair').allTextContents()]).toEqual([unit.name, pairs]);
    const now = rates.items.find((i) => i.group.id === unit.id)?.rates ?? [];
    const same = told.map((r) => now.find((n) => n.key === r.key)).map((n) => `${n?.numerator}/${n?.denominator}`);
    expect([unit.name, pairs]).toEqual([unit.name, same]);
  }
  expect(await clerk.page.getByRole('heading', { name: '印发', exact: true }).count()).toBe(0);
  await clerk.write('标题', TITLE);
  await clerk.write('正文', '');
  await clerk.press('保存');
  await clerk.page.getByText('请填写标题和正文').waitFor();
  await clerk.write('正文', '各承办单位：\n现将办理情况通报如下。');
  await clerk.press('保存');
  await clerk.page.getByText('已保存。').waitFor();
  expect(await read()).toMatchObject({ title: TITLE, version: 2 });
  const reply = found.units.find((u) => u.unit.name === UNIT)?.rates.find((r) => r.key === 'reply');
  await clerk.press(`${UNIT}，${reply?.name} ${reply?.numerator}/${reply?.denominator}，逐件查看`, 'main');
  await clerk.page.getByText(`共 ${reply?.denominator} 件`).waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('两人同时改：先看他人改后的文字，自己写的没有丢，再以自己的为准', async () => {
  const head = await day.person('office-head');
  head.watched.expected.add(409);
  await head.open(path);
  await head.write('正文', '各承办单位：\n负责人改后的正文。');
  await head.page.getByText('正文有未保存的改动，请先保存。').waitFor();
  const { version } = await read();
  const theirs = { version, title: TITLE, body: '各承办单位：\n承办人改后的正文。' };
  await day.ask('office-clerk', path, theirs, {}, 'PATCH');
  await head.press('保存');
  await head.page.getByText('他人改后的文字', { exact: true }).waitFor();
  await head.page.locator('details').getByText('承办人改后的正文。').waitFor();
  expect(await head.page.getByLabel('正文').inputValue()).toContain('负责人改后的正文。');
  await head.examined('bulletin-conflict-desk');
  await head.display('plain');
  await head.press('保存');
  await head.page.getByText('已保存。').waitFor();
  expect((await read()).body).toContain('负责人改后的正文。');
  expect(head.watched.errors).toEqual([]);
});

it('负责人预览后印发：文号必填、不得用过；印发后是不能再改的文面，可以打印', async () => {
  const head = await day.person('office-head');
  head.watched.expected.add(409);
  await head.open(path);
  await head.press('印发前预览');
  await head.page.getByText('请填写文号').waitFor();
  await head.write('文号', NUMBER);
  await head.press('印发前预览');
  const told = head.page.getByRole('region', { name: '印发后告知' });
  expect(await told.getByRole('listitem').allTextContents()).toEqual((await read()).units.map((u) => u.unit.name));
  await head.page.getByRole('article').getByText(NUMBER).waitFor();
  await head.examined('bulletin-issue-desk');
  await head.display('plain');
  await head.press('印发');
  await head.page.getByText('已印发，各单位已收到通知。').waitFor();
  const paper = head.page.getByRole('article');
  await paper.getByText(TITLE).waitFor();
  // what is issued is drawn a moment later than it is said
  const toChange = head.page.getByRole('button', { name: /保存|印发|撤销/ });
  await toChange.first().waitFor({ state: 'detached' });
  expect(await toChange.count()).toBe(0);
  await head.examined('bulletin-issued-desk');
  await head.display('plain');
  await head.page.emulateMedia({ media: 'print' });
  await picture(head.page, 'bulletin-print');
  expect(await head.page.getByRole('navigation').first().isVisible()).toBe(false);
  expect(await head.page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
  expect(await paper.isVisible()).toBe(true);
  await head.page.emulateMedia({ media: 'screen' });

  const other = on === daysAgo(1) ? daysAgo(2) : daysAgo(3);
  const { id } = await day.ask<{ id: string }>('office-clerk', '/bulletins', { session: session.id, on: other });
  await head.open(`/bulletins/${id}`);
  await head.write('文号', NUMBER);
  await head.press('印发前预览');
  await head.press('印发');
  await head.page.getByText(`文号“${NUMBER}”已经用过`).waitFor();
  await head.press('撤销草稿');
  await head.press('确认撤销');
  await head.page.getByText('草稿已撤销。').waitFor();
  await head.press('历次通报', 'main');
  await head.press('已撤销', 'main');
  await head.page.getByRole('region', { name: '历次通报' }).getByText('已撤销').first().waitFor();
  expect(head.watched.errors).toEqual([]);
});

it('单位在手机上从通知到通报，只有本单位的数可以点开；代表没有这一项', async () => {
  const clerk = await day.person(day.of('unit-clerk', UNIT).account, PHONE);
  await clerk.open('/notices');
  await clerk.press('查看通报', 'main');
  expect(new URL(clerk.page.url()).pathname).toBe(path);
  await clerk.page.getByRole('article').getByText(NUMBER).waitFor();
  const links = await clerk.page
    .getByRole('region', { name: '分单位的数字' })
    .getByRole('link')
    .evaluateAll((all) => all.map((a) => a.getAttribute('aria-label') ?? ''));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((said) => !said.startsWith(`${UNIT}，`))).toEqual([]);
  await clerk.examined('bulletin-phone');
  const deputy = await day.person('deputy-1', PHONE);
  deputy.watched.expected.add(403);
  await deputy.open('/');
  await deputy.page.goto(path);
  await deputy.page.getByText('如工作需要，请与安全管理员联系').first().waitFor();
  for (const person of [clerk, deputy]) expect(person.watched.errors).toEqual([]);
});
