/** 考核 · drafted, entered by hand and published from the page; every point opens its evidence, a unit objects and is answered. */
import { PHONE } from '../support/browser.js';
import type { Person } from '../support/office-day.js';
import { OfficeDay } from '../support/office-day.js';

interface Line {
  item: string;
  name: string;
  cap: number;
  points: number | null;
  evidence: { kind: string; numerator: number; denominator: number };
}
interface Scored {
  unit: { id: string; name: string };
  place: number | null;
  tied: boolean;
  ranked: boolean;
  total: number;
  lines: Line[] | null;
}
interface Assessment {
  state: string;
  edition: number;
  units: Scored[];
}
const UNIT = '区水利局';
const PAGE = 20;
let day: OfficeDay;
let path: string;
let session: { id: string; name: string };
beforeAll(async () => {
  day = await OfficeDay.begin();
  const { items } = await day.ask<{ items: { id: string; name: string; kind: string }[] }>('office-clerk', '/sessions');
  const found = items.find((s) => s.kind === 'suggestion');
  if (!found) throw new Error('the demo has no session');
  session = found;
});
afterAll(async () => {
  await day.end();
});
const read = (account = 'office-clerk'): Promise<Assessment> => day.ask<Assessment>(account, path);
const scoredOf = (of: Assessment): Scored => {
  const found = of.units.find((u) => u.unit.name === UNIT);
  if (!found) throw new Error(`${UNIT} is not assessed`);
  return found;
};
const lineOf = async (item: string): Promise<Line> => {
  const line = scoredOf(await read()).lines?.find((l) => l.item === item);
  if (!line) throw new Error(`no line ${item}`);
  return line;
};
const rowOf = (person: Person, table: string | RegExp, name: string) =>
  person.page
    .getByRole('region', { name: table })
    .locator('tbody tr')
    .filter({ has: person.page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
/** places and totals as the page shows them, row by row */
const shownRanking = async (person: Person): Promise<string[][]> => {
  const rows = person.page.getByRole('region', { name: '排名' }).locator('tbody tr');
  await rows.first().waitFor();
  return Promise.all(
    (await rows.all()).map(async (row) =>
      Promise.all([
        row.locator('td').first().textContent(),
        row.locator('th').textContent(),
        row.locator('td').nth(1).textContent(),
      ]).then((cells) => cells.map((c) => (c ?? '').trim())),
    ),
  );
};
const placed = ({ ranked, place, tied }: Scored): string =>
  !ranked ? '不排名' : place === null ? '公布后可见' : `${tied ? '并列' : ''}第 ${place} 名`;
const ranking = (of: Assessment): string[][] =>
  of.units.map((u) => [placed(u), u.unit.name, u.ranked ? u.total.toFixed(2) : '—']);

it('政府办拟订一次考核：缺项说明缺什么；排名、得分就是服务器的数，点两下就是那些件', async () => {
  const clerk = await day.person('office-clerk');
  await clerk.open('/');
  await clerk.press('办理成效', 'nav');
  await clerk.press('考核', 'main');
  expect(await clerk.heading()).toBe('考核');
  await clerk.press('拟订');
  await clerk.page.getByText('请选好届次和日期').waitFor();
  await clerk.page.getByLabel('届次').selectOption(session.id);
  await clerk.press('拟订');
  await clerk.page.waitForURL(/\/assessments\/[^/]+$/);
  path = new URL(clerk.page.url()).pathname;
  await clerk.page.getByRole('heading', { level: 1, name: `${session.name}办理工作考核` }).waitFor();
  await clerk.page.getByText('草稿，尚未公布').waitFor();
  const found = await read();
  expect(found.state).toBe('draft');
  expect(await shownRanking(clerk)).toEqual(ranking(found));
  expect(await clerk.page.getByRole('button', { name: '公布前预览' }).count()).toBe(0);

  // from the ranking: the unit, then the number
  const line = scoredOf(found).lines?.find((l) => l.evidence.kind === 'rate' && l.evidence.denominator > 0);
  if (!line) throw new Error(`${UNIT} had nothing to do`);
  const before = clerk.clicks;
  await clerk.press(UNIT, 'main');
  await clerk.press(`${line.name}，分母 ${line.evidence.denominator}，逐件查看`, 'main');
  expect(clerk.clicks - before).toBe(2);
  expect(await clerk.heading()).toBe(`${UNIT}：${line.name}`);
  await clerk.page.getByText(`共 ${line.evidence.denominator} 件`).waitFor();
  expect(await clerk.page.locator('main tbody tr.counted').count()).toBe(Math.min(PAGE, line.evidence.denominator));
  const first = clerk.page.locator('main tbody tr.counted a').first();
  const title = await first.textContent();
  await first.click();
  await clerk.settled();
  expect(await clerk.heading()).toBe(title);
  expect(clerk.watched.errors).toEqual([]);
});

it('政府办评定：超出的由服务器说明；记入的分、理由随即在得分表中', async () => {
  const { id } = scoredOf(await read()).unit;
  const clerk = await day.person('office-clerk');
  clerk.watched.expected.add(409);
  await clerk.open(`${path}/units/${id}`);
  expect(await clerk.heading()).toBe(`${UNIT}得分表`);
  const line = await lineOf('organisation');
  await clerk.press(`评定：${line.name}`);
  await clerk.page.getByText(`本项现为 ${line.points} 分，可以填 −${line.points} 至 0`).waitFor();
  await clerk.press('记入');
  await clerk.page.getByText('请填写分值和理由').waitFor();
  await clerk.write('分值', '-5.5');
  await clerk.write('理由', '未按要求报送办理方案');
  await clerk.press('记入');
  await clerk.page.getByText('累计扣分须在').waitFor();
  expect(await clerk.page.getByLabel('分值').getAttribute('aria-invalid')).toBe('true');
  await clerk.examined('entry-desk');
  await clerk.display('plain');
  await clerk.write('分值', '-1.5');
  await clerk.press('记入');
  await clerk.page.getByText(`“${line.name}”的评定已记入。`).waitFor();
  await rowOf(clerk, /得分表$/, line.name)
    .getByText('−1.5 分：未按要求报送办理方案')
    .waitFor();
  expect((await lineOf('organisation')).points).toBe(line.cap - 1.5);
  // only what is scored by hand can be entered
  const byHand = await clerk.page.getByRole('button', { name: /^评定：/ }).allTextContents();
  expect(byHand).toHaveLength(2);
  expect(clerk.watched.errors).toEqual([]);
});

it('公布之前单位只看得到本单位，没有名次；负责人预览告知哪些单位，公布', async () => {
  const own = await day.person(day.of('unit-clerk', UNIT).account);
  await own.open(path);
  const mine = await read(day.of('unit-clerk', UNIT).account);
  expect(mine.units.map((u) => u.unit.name)).toEqual([UNIT]);
  expect(await shownRanking(own)).toEqual([['公布后可见', UNIT, scoredOf(mine).total.toFixed(2)]]);
  await own.page.getByRole('heading', { name: `${UNIT}得分表` }).waitFor();
  expect(await own.page.getByRole('button', { name: /提出异议|评定/ }).count()).toBe(0);

  const found = await read();
  const head = await day.person('office-head');
  await head.open(path);
  await head.press('公布前预览');
  const told = head.page.getByRole('region', { name: '公布后告知' });
  expect(await told.locator('li strong').allTextContents()).toEqual(found.units.map((u) => u.unit.name));
  await head.examined('publish-desk');
  await head.display('plain');
  await head.press('公布', '[aria-labelledby=told-title]');
  await head.page.getByText('已公布，各单位已收到通知。').waitFor();
  await head.page.getByText(/第 1 版，.*公布/).waitFor();
  expect(await head.page.getByRole('button', { name: '公布前预览' }).count()).toBe(0);
  expect(await shownRanking(head)).toEqual(ranking(await read()));
  for (const person of [own, head]) expect(person.watched.errors).toEqual([]);
});

it('单位在手机上从通知到本单位的得分，一下就是依据；提出异议', async () => {
  const { account } = day.of('unit-clerk', UNIT);
  const clerk = await day.person(account, PHONE);
  await clerk.open('/notices');
  await clerk.press('查看考核', 'main');
  expect(new URL(clerk.page.url()).pathname).toBe(path);
  const mine = scoredOf(await read(account));
  await clerk.page.getByRole('heading', { name: `${UNIT}得分表` }).waitFor();
  await clerk.examined('assessment-phone');
  await clerk.display('plain');
  const line = mine.lines?.find((l) => l.evidence.kind === 'rate' && l.points !== null);
  const before = clerk.clicks;
  await clerk.press(`${line?.name} ${line?.points} 分，查看依据`, 'main');
  expect(clerk.clicks - before).toBe(1);
  await clerk.page.getByText(`共 ${line?.evidence.denominator} 件`).waitFor();
  await clerk.press(`${UNIT}得分表`, 'main');
  await clerk.press('对“组织领导”提出异议');
  await clerk.press('提出');
  await clerk.page.getByText('请写明异议的内容').waitFor();
  await clerk.write('异议的内容', '办理方案已于月初线下报送。');
  await clerk.examined('objection-phone');
  await clerk.display('plain');
  await clerk.press('提出');
  await clerk.page.getByText('对“组织领导”的异议已提出').waitFor();
  await rowOf(clerk, /得分表$/, '组织领导')
    .getByText('待答复')
    .waitFor();
  expect(await clerk.page.getByRole('button', { name: '对“组织领导”提出异议' }).count()).toBe(0);
  expect(clerk.watched.errors).toEqual([]);
});

it('负责人答复异议：另出一版，原版仍可查看；单位看得到更正前后的分', async () => {
  const head = await day.person('office-head');
  head.watched.expected.add(409);
  await head.open(path);
  await head.press(`答复${UNIT}对“组织领导”的异议`);
  await head.press('答复', 'form');
  await head.page.getByText('请选好答复，填写理由').waitFor();
  await head.choose('答复', '异议成立');
  await head.write(/^更正后的分/, '9');
  await head.write('理由', '核实属实');
  await head.press('答复', 'form');
  await head.page.getByText('更正后的分须在').waitFor();
  await head.examined('decision-desk');
  await head.display('plain');
  await head.write(/^更正后的分/, '5');
  await head.press('答复', 'form');
  await head.page.getByText('异议已答复，该单位已收到通知。').waitFor();
  await head.page.getByText('由 3.5 分更正为 5 分。核实属实').waitFor();
  expect((await read()).edition).toBe(2);
  await head.press('第 1 版', 'nav[aria-label=各版]');
  await head.page.getByText('所示为第 1 版，已有第 2 版。').waitFor();
  await head.press(UNIT, 'main');
  await head.page.getByRole('link', { name: '组织领导 3.5 分，查看依据' }).waitFor();

  const clerk = await day.person(day.of('unit-clerk', UNIT).account);
  await clerk.open(path);
  await clerk.page.getByText('由 3.5 分更正为 5 分。核实属实').waitFor();
  await rowOf(clerk, /得分表$/, '组织领导')
    .getByText('原 3.5 分')
    .waitFor();
  await clerk.examined('assessment-unit-desk');
  for (const person of [head, clerk]) expect(person.watched.errors).toEqual([]);
});

it('人大只看得到公布的排名，没有各项；代表没有这一项', async () => {
  const npc = await day.person('npc-staff');
  await npc.open(path);
  expect(await shownRanking(npc)).toEqual(ranking(await read()));
  expect(await npc.page.getByRole('region', { name: '排名' }).getByRole('link').count()).toBe(0);
  const deputy = await day.person('deputy-1', PHONE);
  deputy.watched.expected.add(403);
  await deputy.open('/rates');
  expect(await deputy.page.getByRole('link', { name: '考核', exact: true }).count()).toBe(0);
  await deputy.page.goto('/assessments');
  await deputy.page.getByText('如工作需要，请与安全管理员联系').first().waitFor();
  for (const person of [npc, deputy]) expect(person.watched.errors).toEqual([]);
});
