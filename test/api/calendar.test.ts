/** 日历与办法接口 · every date of the vectors, and a hundred more with their articles, asked over HTTP. */
import { readFileSync } from 'node:fs';
import { WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';
import { CaseApp, SECURITY_ADMIN } from '../support/case-app.js';
import { clerk, DEPUTY, OFFICE } from '../support/office.js';

interface Vectors {
  workdays: { from: string; n: number; date: string; naive: string }[];
  workdaysInYear: Record<string, number>;
  provisional: { from: string; n: number }[];
  months: { from: string; n: number; nominal: string; date: string }[];
  rulebooks: { key: string; window: string; on: string; nominal: string; date: string }[];
}
interface Dated {
  key: string;
  window: string;
  on: string;
  kind?: string;
  raisedAt?: string;
  nominal: string;
  date: string;
  source: string;
}
const read = <T>(name: string): T => JSON.parse(readFileSync(`test/fixtures/${name}.json`, 'utf8')) as T;
const vectors = read<Vectors>('calendar');
const { dates } = read<{ dates: Dated[] }>('rulebook-dates');

interface Reached {
  nominal: string;
  date: string;
  provisional: boolean;
  derivation: { date: string; counted: boolean; why: string }[];
}
interface Due extends Reached {
  window: string;
  rule: { length: number | string; unit: string; from: string; direction: string; roll: string; source: string };
}
interface Refused {
  code: string;
  errors: { path: string; message: string }[];
}

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
});
afterAll(() => app.close());

const query = (of: Record<string, string | number>): string =>
  new URLSearchParams(Object.entries(of).map(([k, v]): [string, string] => [k, String(v)])).toString();
const ask = <T>(path: string, of: Record<string, string | number>) => app.get<T>(clerk(1), `${path}?${query(of)}`);
const add = async (of: Record<string, string | number>): Promise<Reached> => {
  const answer = await ask<Reached>('/calendar/add', of);
  expect(answer.status).toBe(200);
  return answer.body;
};
const due = async (key: string, of: Record<string, string>): Promise<Due> => {
  const answer = await ask<Due>(`/rulebooks/${key}/due`, of);
  expect(answer.status).toBe(200);
  return answer.body;
};

describe('GET /api/calendar/add', () => {
  test.each(vectors.workdays)('$from 起第 $n 个工作日是 $date,不是 $naive', async ({ from, n, date, naive }) => {
    const answer = await add({ from, n, unit: 'workday' });
    expect(answer).toMatchObject({ nominal: date, date, provisional: false });
    expect(answer.date).not.toBe(naive);
    expect(answer.derivation.filter((d) => d.counted)).toHaveLength(n);
    expect(answer.derivation.at(-1)?.date).toBe(date);
  });

  test.each(Object.entries(vectors.workdaysInYear))('%s 年有 %i 个工作日', async (year, count) => {
    const from = `${Number(year) - 1}-12-31`;
    expect((await add({ from, n: count, unit: 'workday' })).date.slice(0, 4)).toBe(year);
    expect((await add({ from, n: count + 1, unit: 'workday' })).date.slice(0, 4)).toBe(String(Number(year) + 1));
  });

  test.each(vectors.provisional)('$from 起 $n 个工作日只是暂定', async ({ from, n }) => {
    expect((await add({ from, n, unit: 'workday' })).provisional).toBe(true);
  });

  test.each(vectors.months)('$from 起 $n 个月为 $nominal,顺延至 $date', async ({ from, n, nominal, date }) => {
    expect(await add({ from, n, unit: 'month' })).toMatchObject({ nominal, date, provisional: false });
    expect(await add({ from, n, unit: 'month', roll: 'none' })).toMatchObject({ nominal, date: nominal });
  });

  test('倒推,及只有所列各项的回答', async () => {
    expect(await add({ from: '2025-10-13', n: 1, unit: 'workday', direction: 'before' })).toEqual({
      nominal: '2025-10-11',
      date: '2025-10-11',
      provisional: false,
      derivation: [
        { date: '2025-10-12', counted: false, why: '周末' },
        { date: '2025-10-11', counted: true, why: '国庆节调休上班' },
      ],
    });
    expect(await add({ from: '2025-06-23', n: 20, unit: 'day', direction: 'before' })).toMatchObject({
      nominal: '2025-06-03',
    });
  });

  test('零天是当日;当日放假而顺延的,落在下一工作日', async () => {
    for (const unit of ['workday', 'day', 'month']) {
      expect(await add({ from: '2025-10-01', n: 0, unit })).toMatchObject({
        nominal: '2025-10-01',
        date: '2025-10-09',
      });
      expect(await add({ from: '2025-10-01', n: 0, unit, roll: 'none' })).toMatchObject({ date: '2025-10-01' });
    }
  });

  test.each([
    ['from', { n: 1, unit: 'day' }],
    ['from', { from: '2025-02-30', n: 1, unit: 'day' }],
    ['from', { from: '1899-12-31', n: 1, unit: 'day' }],
    ['n', { from: '2025-03-03', unit: 'day' }],
    ['n', { from: '2025-03-03', n: -1, unit: 'day' }],
    ['n', { from: '2025-03-03', n: 1001, unit: 'day' }],
    ['n', { from: '2025-03-03', n: 1.5, unit: 'day' }],
    ['n', { from: '2025-03-03', n: '', unit: 'day' }],
    ['n', { from: '2025-03-03', n: '1e2', unit: 'day' }],
    ['unit', { from: '2025-03-03', n: 1 }],
    ['unit', { from: '2025-03-03', n: 1, unit: 'year' }],
    ['direction', { from: '2025-03-03', n: 1, unit: 'day', direction: 'back' }],
    ['roll', { from: '2025-03-03', n: 1, unit: 'day', roll: 'previous' }],
  ])('%s 有误的 400,指出该项:%j', async (field, of) => {
    const answer = await ask<Refused>('/calendar/add', of as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors.map((e) => e.path)).toEqual([field]);
    expect(answer.body.errors[0]?.message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('一千天以内都答', async () => {
    expect(await add({ from: '2025-03-03', n: 1000, unit: 'month' })).toMatchObject({
      nominal: '2108-07-03',
      provisional: true,
    });
  });
});

describe('GET /api/rulebooks', () => {
  const KEYS =
    'beijing binhu chongqing fengyang fujian henan national qingdao shandong shanghai sichuan suizhou yulin zhejiang'.split(
      ' ',
    );

  test('十四部办法,任何登录的人可查', async () => {
    for (const by of [OFFICE, DEPUTY, SECURITY_ADMIN]) {
      const { body } = await app.get<{ key: string }[]>(by, '/rulebooks');
      expect(body.map((b) => b.key)).toEqual(KEYS);
    }
    const { body } = await app.get<unknown[]>(OFFICE, '/rulebooks');
    expect(body[KEYS.indexOf('binhu')]).toEqual({
      key: 'binhu',
      name: '无锡市滨湖区建议提案办理办法',
      version: expect.stringMatching(/^\d{4}\.\d+$/),
      effectiveFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect((await app.send(null, '/rulebooks')).status).toBe(401);
  });

  test.each(KEYS)('%s:十九个期限,条条有出处', async (key) => {
    const { body } = await app.get<{ windows: Record<string, { source: string }> }>(OFFICE, `/rulebooks/${key}`);
    expect(Object.keys(body.windows).sort()).toEqual([...WINDOW_KEYS].sort());
    expect(Object.values(body.windows).filter((w) => w.source === '')).toEqual([]);
  });

  test('没有的办法 404', async () => {
    for (const path of ['/rulebooks/nowhere', '/rulebooks/nowhere/due?window=reply&on=2025-03-03']) {
      expect((await app.get<Refused>(OFFICE, path)).body).toMatchObject({ status: 404, code: 'rulebook.not_found' });
    }
  });
});

describe('GET /api/rulebooks/{key}/due', () => {
  test.each(vectors.rulebooks)('$key $window:$on 起,$date 届满', async ({ key, window, on, nominal, date }) => {
    expect(await due(key, { window, on })).toMatchObject({ window, nominal, date, provisional: false });
  });

  const told = ({ key, window, kind, raisedAt, on, date, source }: Dated): string =>
    `${[key, window, kind, raisedAt].filter(Boolean).join(' ')}:${on} 起,${date} 届满(${source})`;
  test.each(dates.map((row) => [told(row), row] as const))('%s', async (_title, row) => {
    const { key, nominal, date, source, ...of } = row;
    const answer = await due(key, of as Record<string, string>);
    expect(answer).toMatchObject({ window: row.window, nominal, date, provisional: false });
    const missing = source.split(' ').filter((word) => !answer.rule.source.includes(word));
    expect(missing).toEqual([]);
  });

  test('其中每一部办法自己规定的期限都有', async () => {
    const asked = new Set(dates.map((d) => `${d.key} ${d.window}`));
    for (const key of new Set(dates.map((d) => d.key))) {
      const { body } = await app.get<{
        windows: Record<string, { source: string }>;
        otherWindows: Record<string, unknown>;
      }>(OFFICE, `/rulebooks/${key}`);
      const national = (await app.get<typeof body>(OFFICE, '/rulebooks/national')).body;
      const own = Object.keys(body.windows).filter((w) =>
        key === 'national'
          ? body.windows[w]?.source !== 'default'
          : body.windows[w]?.source !== national.windows[w]?.source,
      );
      const all = [...own, ...Object.keys(body.otherWindows)].map((w) => `${key} ${w}`);
      expect(all.filter((one) => !asked.has(one))).toEqual([]);
    }
  });

  test('只有所列各项;缺省为会议期间的代表建议', async () => {
    const answer = await due('sichuan', { window: 'reply', on: '2025-03-05' });
    expect(Object.keys(answer).sort()).toEqual(['date', 'derivation', 'nominal', 'provisional', 'rule', 'window']);
    expect(answer.rule).toMatchObject({ length: 3, unit: 'month', from: 'received', direction: 'after', roll: 'next' });
    expect(Object.keys(answer.rule)).toHaveLength(6);
    expect(answer.derivation).toEqual([{ date: '2025-06-05', counted: true, why: '期限届满日' }]);
  });

  test('不及于政协提案的办法,提案从缺省', async () => {
    const of = { window: 'returnRequest', on: '2025-03-31' };
    expect((await due('qingdao', of)).rule).toMatchObject({ from: 'received' });
    expect((await due('qingdao', { ...of, kind: 'proposal' })).rule).toMatchObject({
      from: 'assigned',
      source: 'default',
    });
    const reply = await due('beijing', { window: 'reply', on: '2025-03-31', kind: 'proposal' });
    expect(reply).toMatchObject({ date: '2025-06-30', rule: { source: 'default' } });
  });

  test('固定日期在起算日当日或以后,倒推的在其前', async () => {
    expect((await due('suizhou', { window: 'reply', on: '2025-06-30' })).nominal).toBe('2025-06-30');
    expect((await due('suizhou', { window: 'reply', on: '2025-07-01' })).nominal).toBe('2026-06-30');
    const back = await due('fengyang', { window: 'coOpinion', on: '2025-06-03' });
    expect([back.nominal, back.rule.direction, back.rule.from]).toEqual(['2025-05-14', 'before', 'replyDue']);
    expect(back.derivation).toHaveLength(20);
  });

  test('日历尚未公布的年份只是暂定', async () => {
    expect((await due('national', { window: 'reply', on: '2026-11-02' })).provisional).toBe(true);
  });

  test.each([
    ['window', { on: '2025-03-03' }],
    ['window', { window: 'lunch', on: '2025-03-03' }],
    ['window', { window: 'toString', on: '2025-03-03' }],
    ['on', { window: 'reply' }],
    ['on', { window: 'reply', on: '2025-13-01' }],
    ['kind', { window: 'reply', on: '2025-03-03', kind: 'letter' }],
    ['raisedAt', { window: 'reply', on: '2025-03-03', raisedAt: 'night' }],
  ])('%s 有误的 400,指出该项:%j', async (field, of) => {
    const answer = await ask<Refused>('/rulebooks/binhu/due', of as Record<string, string>);
    expect([answer.status, answer.body.code]).toEqual([400, 'request.invalid']);
    expect(answer.body.errors.map((e) => e.path)).toEqual([field]);
  });
});
