/** 办理成效 · the numbers of the pages are those of the server, each opens exactly its cases, everybody sees the own share. */
import { readFile } from 'node:fs/promises';
import { PHONE } from '../support/browser.js';
import { inDemoDatabase } from '../support/demo-database.js';
import { copyCase, removeCopies } from '../support/many-cases.js';
import type { Person } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';

interface Rate {
  key: string;
  name: string;
  numerator: number;
  denominator: number;
  missing: number;
  label: string;
  definition: string;
}
interface Table {
  asOf: string;
  population: { cases: number; leadItems: number; coItems: number };
  items: { group: { id: string | null; name: string }; rates: Rate[] }[];
}
let day: OfficeDay;
beforeAll(async () => {
  day = await OfficeDay.begin();
});
afterAll(async () => {
  await day.end();
});
const CLERK = 'office-clerk';
const PAGE = 20;
/** more than a sheet has that is made while one waits */
const COPIES = 10_000;
const ratesOf = async (account: string, query = ''): Promise<Rate[]> =>
  (await day.ask<Table>(account, `/rates${query}`)).items[0]?.rates ?? [];
/** As the page writes what the server says. */
const said = (name: string): string => name.replace('(', '（').replace(')', '）');
const rateOf = (rates: readonly Rate[], key: string): Rate => {
  const found = rates.find((r) => r.key === key);
  if (!found) throw new Error(`no rate ${key}`);
  return found;
};

/** All of the list, page by page. */
async function listed(person: Person): Promise<number> {
  const more = person.page.getByRole('button', { name: '显示更多', exact: true });
  const rows = person.page.locator('main tbody tr.counted');
  await rows.or(person.page.getByText('没有这样的件')).first().waitFor();
  while (await more.isVisible()) {
    const before = await rows.count();
    await more.click();
    await rows.nth(before).waitFor();
  }
  return rows.count();
}

it('每个率的名称、分子、分母、差额就是服务器的数，按一下就是那些件，不多不少', async () => {
  const rates = await ratesOf(CLERK);
  const clerk = await day.person(CLERK);
  await clerk.open('/');
  await clerk.press('办理成效', 'nav');
  expect(await clerk.heading()).toBe('办理成效');
  for (const rate of rates) {
    const tile = clerk.page
      .locator('main .figure')
      .filter({ has: clerk.page.getByRole('heading', { name: said(rate.name), exact: true }) })
      .first();
    await tile.getByText(rate.label, { exact: true }).waitFor();
    const numbers = await tile.getByRole('link', { name: /的分[子母] \d+ ./ }).allTextContents();
    expect([rate.key, ...numbers.map(Number)]).toEqual([rate.key, rate.numerator, rate.denominator]);
    expect([rate.key, await tile.getByText(new RegExp(`^还差 ${rate.missing} `)).count()]).toEqual([
      rate.key,
      rate.missing > 0 ? 1 : 0,
    ]);
  }

  const asked = { numerator: /^见面率的分子/, denominator: /^见面率的分母/, missing: /^见面率还差/ };
  const meeting = rateOf(rates, 'meeting');
  expect(meeting.denominator).toBeGreaterThan(PAGE);
  for (const part of ['numerator', 'denominator', 'missing'] as const) {
    await clerk.open('/rates');
    await clerk.press(asked[part], 'main');
    expect([part, await listed(clerk)]).toEqual([part, meeting[part]]);
  }
  const first = clerk.page.locator('main tbody tr.counted a').first();
  const title = await first.textContent();
  await first.click();
  await clerk.settled();
  expect(await clerk.heading()).toBe(title);
  expect(clerk.watched.errors).toEqual([]);
});

it('各单位还差哪些、统计范围、截至日：地址里的范围一直带到清单和导出', async () => {
  const units = await day.ask<Table>(CLERK, '/rates?by=unit');
  const clerk = await day.person(CLERK);
  await clerk.open('/rates');
  const sumOf = (rates: readonly Rate[]): number => rates.reduce((sum, r) => sum + r.missing, 0);
  const [most] = [...units.items].sort((a, b) => sumOf(b.rates) - sumOf(a.rates));
  const gap = [...(most?.rates ?? [])].sort((a, b) => b.missing - a.missing)[0];
  const gaps = clerk.page.getByRole('listitem').filter({ hasText: most?.group.name }).getByRole('listitem');
  const name = gap ? said(gap.name) : '';
  await gaps.getByRole('link').filter({ hasText: name }).first().click();
  await clerk.page.getByRole('heading', { name: `${name}：还差的件` }).waitFor();
  expect(await listed(clerk)).toBe(gap?.missing);

  await clerk.open('/rates');
  await clerk.page.getByRole('combobox', { name: '单位', exact: true }).selectOption(most?.group.id ?? '');
  const own = await ratesOf(CLERK, `?unit=${most?.group.id ?? ''}`);
  const reply = rateOf(own, 'reply');
  const link = clerk.page.getByRole('link', { name: `${reply.name}的分母 ${reply.denominator} 件，逐件查看` });
  await link.waitFor();
  expect(new URL(clerk.page.url()).searchParams.get('unit')).toBe(most?.group.id);
  await link.click();
  expect(await listed(clerk)).toBe(reply.denominator);
  const sheet = await clerk.page.getByRole('link', { name: '导出文本（CSV）' }).getAttribute('href');
  const csv = await clerk.page.evaluate(async (path) => (await fetch(path)).text(), sheet ?? '');
  // the sheet ends with one line for each case, below the header
  expect(csv.slice(csv.indexOf('编号,')).trim().split('\n')).toHaveLength(reply.denominator + 1);

  await clerk.open('/rates?asOf=2020-01-01');
  await clerk.page.getByText('截至2020年1月1日（周三），共 0 件').waitFor();
  await clerk.press(/^截至2020年1月1日/, 'main form');
  await clerk.page.getByText(`共 ${(await day.ask<Table>(CLERK, '/rates')).population.cases} 件`).waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('一个率：走势、排名、图与表是同样的数；并列的同名次', async () => {
  const rate = rateOf(await ratesOf(CLERK), 'satisfaction');
  const clerk = await day.person(CLERK);
  await clerk.open('/rates');
  await clerk.press(said(rate.name), 'main');
  expect(await clerk.heading()).toBe(said(rate.name));
  await clerk.page.getByText('÷').first().waitFor();

  const trend = await day.ask<{ items: { numerator: number; denominator: number }[] }>(
    CLERK,
    '/rates/satisfaction/trend',
  );
  const bars = clerk.page.getByRole('group', { name: '逐周走势' }).getByRole('link');
  expect(await bars.count()).toBe(trend.items.length);
  await clerk.press('以表格查看');
  const weeks = clerk.page.getByRole('region', { name: '逐周走势' }).locator('tbody tr');
  const cells = async (n: number) => (await weeks.locator(`td:nth-child(${n})`).allTextContents()).map(Number);
  expect(await cells(2)).toEqual(trend.items.map((w) => w.numerator));
  expect(await cells(3)).toEqual(trend.items.map((w) => w.denominator));

  await clerk.press('以表格查看');
  const league = clerk.page.getByRole('region', { name: '分组' }).locator('tbody tr');
  const units = await day.ask<Table>(CLERK, '/rates?by=unit');
  expect(await league.count()).toBe(units.items.length);
  const places = await league.locator('td:nth-child(1)').allTextContents();
  const shares = await league.locator('td:nth-child(3)').allTextContents();
  shares.forEach((share, i) => {
    const isTied = share !== '—' && shares.filter((s) => s === share).length > 1;
    expect([i, /并列/.test(places[i] ?? '')]).toEqual([i, isTied]);
    if (isTied) expect(places[i]).toBe(places[shares.indexOf(share)]);
    expect([i, places[i] === '不排名']).toEqual([i, share === '—']);
  });
  expect(await clerk.violations()).toEqual({});
  const filled = league.locator('td:nth-child(5) a').first();
  const n = Number(await filled.textContent());
  await filled.click();
  expect(await listed(clerk)).toBe(n);

  await clerk.open('/rates/reply?by=category');
  const categories = await day.ask<Table>(CLERK, '/rates?by=category');
  const lines = clerk.page.locator('main ol.list > li');
  await lines.first().waitFor();
  const counted = categories.items.filter(({ rates }) => rateOf(rates, 'reply').denominator > 0);
  expect(await lines.count()).toBe(counted.length);
  expect(clerk.watched.errors).toEqual([]);
});

it('与上一届次的同期比较，由服务器定日子', async () => {
  const sessions = await day.ask<{ items: { id: string; kind: string; name: string }[] }>(CLERK, '/sessions');
  const current = sessions.items.find((s) => s.kind === 'suggestion');
  const clerk = await day.person(CLERK);
  await clerk.open('/rates');
  await clerk.page.getByRole('combobox', { name: '届次', exact: true }).selectOption(current?.id ?? '');
  const compared = await day.ask<{ previous: { session: { name: string } } | null }>(
    CLERK,
    `/rates/reply/comparison?session=${current?.id ?? ''}`,
  );
  const words = compared.previous === null ? '没有可比的上一届次' : `与${compared.previous.session.name}的同期相比`;
  await clerk.page.getByText(words).first().waitFor();
  expect(clerk.watched.errors).toEqual([]);
});

it('单位只有本单位的数，人大只有建议，代表只有自己的件；手机上、键盘上都能到那些件', async () => {
  const unit = '区水利局';
  const { account } = day.of('unit-clerk', unit);
  const own = await day.ask<Table>(account, '/rates');
  const clerk = await day.person(account, PHONE);
  await clerk.open('/rates');
  await clerk.page.getByText(`主办 ${own.population.leadItems} 件，会办 ${own.population.coItems} 件`).waitFor();
  await clerk.page.getByRole('heading', { name: '本单位还差哪些' }).waitFor();
  expect(await clerk.page.getByRole('combobox', { name: '单位', exact: true }).count()).toBe(0);
  const reply = rateOf(own.items[0]?.rates ?? [], 'reply');
  await clerk.page.getByRole('link', { name: `${reply.name}的分母 ${reply.denominator} 件，逐件查看` }).focus();
  await clerk.page.keyboard.press('Enter');
  await clerk.page.waitForURL('**/rates/reply/cases**');
  expect(await listed(clerk)).toBe(reply.denominator);
  await clerk.examined('rates-list-phone');
  await clerk.open('/rates/reply');
  const newest = clerk.page.getByRole('group', { name: '逐周走势' }).getByRole('link').last();
  await newest.waitFor();
  const { x = 0, width = 0 } = (await newest.boundingBox()) ?? {};
  expect(width > 0 && x + width <= PHONE.width).toBe(true);

  const npc = await day.person('npc-staff');
  const theirs = await day.ask<Table>('npc-staff', '/rates');
  await npc.open('/rates');
  await npc.page.getByText(`共 ${theirs.population.cases} 件`).waitFor();
  const all = await day.ask<Table>(CLERK, '/rates?kind=suggestion');
  expect(theirs.population.cases).toBe(all.population.cases);

  const deputy = await day.person('deputy-1', PHONE);
  const mine = await day.ask<Table>('deputy-1', '/rates');
  await deputy.open('/');
  await deputy.press('办理成效', 'nav');
  await deputy.page.getByText(`您的 ${mine.population.cases} 件建议、提案`).waitFor();
  const met = rateOf(mine.items[0]?.rates ?? [], 'meeting');
  await deputy.press(`${met.denominator} 件中的 ${met.numerator} 件`, 'main');
  expect(await listed(deputy)).toBe(met.denominator);
  await deputy.page.locator('main tbody tr.counted a').first().click();
  await deputy.page.waitForURL('**/mine/**');
  for (const person of [clerk, npc, deputy]) expect(person.watched.errors).toEqual([]);
});

it('导出：小表当场取到；大表转后台，看得到进度，取得到、过期、未成的可以再来', async () => {
  const account = 'office-head';
  const head = await day.person(account, PHONE);
  head.watched.expected.add(409);
  await head.open('/exports');
  await head.page.getByRole('heading', { name: '没有后台生成的导出' }).waitFor();
  await head.press('办理成效', 'main section');
  const small = head.page.waitForEvent('download');
  await head.press('导出表格（XLSX）');
  expect((await small).suggestedFilename()).toBe('各率.xlsx');

  const list = `/rates/reply/cases?part=denominator`;
  const { items } = await day.ask<{ items: { caseId: string }[] }>(account, `${list}&limit=1`);
  const model = items[0]?.caseId ?? '';
  const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> =>
    inDemoDatabase(async (client) => (await client.query(text, values)).rows as T[]);
  await copyCase(sql, model, COPIES);
  try {
    const { total } = await day.ask<{ total: number }>(account, `${list}&limit=1`);
    expect(total).toBeGreaterThan(COPIES);
    await head.open(list);
    await head.press('导出文本（CSV）');
    await head.page.getByText('已转为后台生成').waitFor();
    await head.page.getByText(`共 ${total} 行，保存至`).waitFor();
    const large = head.page.waitForEvent('download');
    await head.press(/^下载/);
    const file = await large;
    expect(file.suggestedFilename()).toBe('复函率(分母).csv');
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.slice(csv.indexOf('编号,')).trim().split('\n')).toHaveLength(total + 1);
  } finally {
    await removeCopies(sql, model, COPIES);
  }

  await head.press('我的导出');
  expect(await head.heading()).toBe('我的导出');
  const cards = head.page.locator('main li article');
  const [task] = await sql<{ id: string }>(`SELECT id FROM export_task`);
  const copied = `INSERT INTO export_task (jurisdiction_id, id, person_id, request, as_of, asked_at, name, state, done, total, problem,
      claimed_until) SELECT jurisdiction_id, gen_random_uuid(), person_id, request, as_of, asked_at, name,`;
  await sql(`${copied} 'failed', 0, NULL::int, '多次未能生成,请重新导出', NULL::timestamptz FROM export_task`);
  await sql(`${copied} 'making', 300, 1200, NULL, now() + interval '1 hour' FROM export_task WHERE state = 'ready'`);
  await head.page.reload();
  await head.page.getByText('已写入 300 行，共 1200 行').waitFor();
  await head.page.getByText('多次未能生成，请重新导出').waitFor();
  await head.examined('exports-phone');
  // looked at anew by itself
  await sql(`UPDATE export_task SET done = 900 WHERE state = 'making'`);
  await head.page.getByText('已写入 900 行，共 1200 行').waitFor();
  await sql(`DELETE FROM export_task WHERE state IN ('making', 'failed')`);
  await sql(`UPDATE export_task SET expires_at = now() WHERE id = $1`, task?.id);
  await head.press(/^下载/);
  const refused = head.page.getByRole('alert');
  await refused.getByText(/export\.expired · 追踪号：\w+/).waitFor();
  await cards.getByText('已过保存期').waitFor();
  await head.press(/^再次导出/);
  await cards.first().getByText('可以下载').waitFor();
  expect(await cards.count()).toBe(2);
  expect(head.watched.errors).toEqual([]);
});
