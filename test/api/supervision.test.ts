/** 督查 · what falls due, what will not make it, what waits for a decision, 督办单 and 重点督办; each reader within bounds. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import {
  clerk,
  CPPCC,
  DEPUTY,
  HEAD,
  MEASURE,
  NPC,
  OFFICE,
  person,
  principal,
  SUPERVISION,
  unit,
} from '../support/office.js';

const CPPCC_SESSION = '01900000-0000-7000-8000-000000000008';
interface Named {
  id: string;
  name: string;
}
interface Gathered {
  total: number;
  due: { unit: Named | null; key: string; label: string; count: number }[];
}
interface Strip {
  from: string;
  until: string;
  days: ({ date: string; provisional: boolean } & Gathered)[];
  overdue: Gathered;
}
interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total: number;
}
interface Warning {
  caseId: string;
  handlingId: string;
  unit: Named;
  dueOn: string;
  left: number;
  missing: { kind: string; text: string; units?: Named[] }[];
}
interface Decision {
  caseId: string;
  handlingId?: string;
  unit?: Named;
  what: { type: string; label: string };
  dueOn?: string;
}
interface Order {
  number: string;
  units: Named[];
  by: string;
  from?: string;
  text?: string;
  state: string;
  overdue: boolean;
}

let app: CaseApp;
/** 代表建议: unit 1 leads, unit 2 helps; 政协提案: unit 3 alone */
let suggestion: string;
let lead: string;
let co: string;
let proposal: string;

const ofList = async <T>(by: Actor, path: string): Promise<T[]> => {
  const { status, body } = await app.get<Page<T>>(by, `/supervision/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body.items;
};
const stripOf = async (by: Actor, query = ''): Promise<Strip> =>
  (await app.get<Strip>(by, `/supervision/strip${query}`)).body;
/** In the morning of a day, each time a minute later: a case never lies after the clock. */
let minutes = 0;
const on = (day: string) =>
  app.district.setClock(new Date(Date.parse(`${day}T01:00:00.000Z`) + ++minutes * 60_000).toISOString());
const given = async (by: Actor, caseId: string, type: string, data: unknown = {}, handlingId?: string) => {
  const { status, body } = await app.give(by, caseId, type, data, handlingId);
  expect([type, status, body.code]).toEqual([type, 200, undefined]);
};

beforeAll(async () => {
  app = await CaseApp.open();
  await on('2025-03-03');
  suggestion = await app.district.register({ bodyAssignedOn: '2025-03-03' });
  await given(OFFICE, suggestion, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(1) }],
    cos: [{ unitId: unit(2) }],
  });
  lead = await app.district.handling(suggestion, 1);
  co = await app.district.handling(suggestion, 2);
  proposal = await app.district.register({ kind: 'proposal', session: CPPCC_SESSION, bodyAssignedOn: '2025-03-03' });
  await given(OFFICE, proposal, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] });
});
afterAll(() => app.close());

describe('谁能看', () => {
  const ALL = ['strip', 'warnings', 'orders', 'key-cases'];
  test.each([...ALL, 'decisions'])('%s 不对提出人和三员开放', async (path) => {
    for (const by of [DEPUTY, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN]) {
      const { status, body } = await app.get(by, `/supervision/${path}`);
      expect([status, body.code]).toEqual([403, 'access.forbidden']);
    }
  });
  test('单位和机关看得到自己的,看不到待政府办决定的', async () => {
    for (const by of [clerk(1), principal(1), NPC, CPPCC]) {
      for (const path of ALL) expect((await app.get(by, `/supervision/${path}`)).status).toBe(200);
      expect((await app.get(by, '/supervision/decisions')).status).toBe(403);
    }
    for (const by of [OFFICE, HEAD, SUPERVISION]) {
      for (const path of [...ALL, 'decisions']) expect((await app.get(by, `/supervision/${path}`)).status).toBe(200);
    }
  });
});

describe('期限日程', () => {
  test('今后三十个工作日,每日届满的按单位和期限', async () => {
    const strip = await stripOf(OFFICE);
    expect([strip.from, strip.days.length, strip.days[0]?.date, strip.days[29]?.date]).toEqual([
      '2025-03-03',
      30,
      '2025-03-03',
      '2025-04-14',
    ]);
    // 清明节 4 月 4 日至 6 日
    expect(strip.days.map((d) => d.date)).not.toContain('2025-04-04');
    const signIn = strip.days.find((d) => d.date === '2025-03-05');
    expect(signIn?.due.map((x) => [x.unit?.name, x.key, x.count])).toEqual([
      ['单位1', 'signIn', 1],
      ['单位2', 'signIn', 1],
      ['单位3', 'signIn', 1],
    ]);
    expect(strip.overdue).toEqual({ total: 0, due: [] });
  });

  test('每一项都在:与期限表逐日相等', async () => {
    const strip = await stripOf(SUPERVISION);
    const [row] = await app.district.db.superuser<{ n: number }>(
      `SELECT count(*)::int AS n FROM deadline WHERE status IN ('armed', 'passed') AND due_on <= $1`,
      [strip.until],
    );
    const shown = [strip.overdue, ...strip.days].reduce((n, d) => n + d.total, 0);
    expect(shown).toBe(row?.n);
    for (const day of strip.days) expect(day.due.reduce((n, x) => n + x.count, 0)).toBe(day.total);
  });

  test('届满于休息日的列在前一个工作日', async () => {
    const before = await stripOf(OFFICE);
    await app.district.db.superuser(`UPDATE deadline SET due_on = '2025-03-09' WHERE case_id = $1 AND key = 'signIn'`, [
      proposal,
    ]);
    const after = await stripOf(OFFICE);
    const totalOn = (strip: Strip, day: string) => strip.days.find((d) => d.date === day)?.total ?? 0;
    expect(totalOn(after, '2025-03-07')).toBe(totalOn(before, '2025-03-07') + 1);
    expect(totalOn(after, '2025-03-05')).toBe(totalOn(before, '2025-03-05') - 1);
    await app.district.db.superuser(`UPDATE deadline SET due_on = '2025-03-05' WHERE case_id = $1 AND key = 'signIn'`, [
      proposal,
    ]);
  });

  test('单位只见本单位和全件的,机关只见本类的外部期限', async () => {
    const unitsOf = (strip: Strip) => new Set(strip.days.flatMap((d) => d.due.map((x) => x.unit?.name ?? '全件')));
    expect(unitsOf(await stripOf(clerk(1)))).toEqual(new Set(['单位1']));
    expect(unitsOf(await stripOf(OFFICE, `?unit=${unit(2)}`))).toEqual(new Set(['单位2']));
    const keys = (strip: Strip) => new Set(strip.days.flatMap((d) => d.due.map((x) => x.key)));
    expect(keys(await stripOf(OFFICE))).toContain('signIn');
    expect([...keys(await stripOf(NPC)), ...keys(await stripOf(CPPCC))]).not.toContain('signIn');
    expect(unitsOf(await stripOf(clerk(1), `?unit=${unit(2)}`))).toEqual(new Set());
  });

  test('过了的期限列在逾期', async () => {
    await on('2025-03-06');
    const { overdue } = await stripOf(OFFICE);
    expect(overdue.due.filter((x) => x.key === 'signIn').map((x) => [x.unit?.name, x.count])).toEqual([
      ['单位1', 1],
      ['单位2', 1],
      ['单位3', 1],
    ]);
    await on('2025-03-03');
  });
});

describe('督查预警', () => {
  beforeAll(async () => {
    await given(clerk(1), suggestion, 'unit.accept', {}, lead);
    await given(clerk(2), suggestion, 'unit.accept', {}, co);
    await given(clerk(3), proposal, 'unit.accept', {}, await app.district.handling(proposal, 3));
  });

  test('离答复还远,没有预警', async () => {
    expect(await ofList(OFFICE, 'warnings')).toEqual([]);
  });

  test('三十、二十、十五个工作日,各缺其一;办了的就不再列', async () => {
    const at = async (day: string) => {
      await on(day);
      const items = await ofList<Warning>(OFFICE, 'warnings');
      return items.find((w) => w.handlingId === lead);
    };
    const kinds = (w: Warning | undefined) => w?.missing.map((m) => m.kind) ?? [];
    const byLeft = new Map<number, string[]>();
    let dueOn = '';
    for (let day = new Date('2025-04-10'); day < new Date('2025-06-05'); day.setUTCDate(day.getUTCDate() + 1)) {
      const found = await at(day.toISOString().slice(0, 10));
      if (!found) continue;
      dueOn = found.dueOn;
      if (!byLeft.has(found.left)) byLeft.set(found.left, kinds(found));
    }
    expect(dueOn).toBe('2025-06-03');
    const first = (kind: string) => Math.max(...[...byLeft].filter(([, k]) => k.includes(kind)).map(([left]) => left));
    expect([first('plan'), first('contact'), first('coOpinion')]).toEqual([30, 20, 15]);
    expect(byLeft.get(0)).toEqual(['plan', 'contact', 'coOpinion']);

    const near = await at('2025-05-28');
    expect(near?.missing.at(-1)).toEqual({
      kind: 'coOpinion',
      text: '距答复期限还有 3 个工作日,尚缺会办意见:单位2',
      units: [{ id: unit(2), name: '单位2' }],
    });
    await given(clerk(1), suggestion, 'lead.plan', { measures: [{ ...MEASURE(1), by: '2025-06-01' }] }, lead);
    expect(kinds(await at('2025-05-28'))).toEqual(['contact', 'coOpinion']);
    // 逾期的是红灯,不再是预警
    expect(await at('2025-06-04')).toBeUndefined();
  });

  test('各看各的;机关不知道办理方案和会办意见', async () => {
    await on('2025-05-28');
    const of = async (by: Actor, query = '') => {
      const items = await ofList<Warning>(by, `warnings${query}`);
      return items.map((w) => [w.unit.name, ...w.missing.map((m) => m.kind)]);
    };
    expect(await of(OFFICE)).toEqual([
      ['单位1', 'contact', 'coOpinion'],
      ['单位3', 'plan', 'contact'],
    ]);
    expect(await of(OFFICE, '?missing=plan')).toEqual([['单位3', 'plan', 'contact']]);
    expect(await of(OFFICE, `?unit=${unit(1)}`)).toEqual([['单位1', 'contact', 'coOpinion']]);
    expect(await of(OFFICE, '?kind=proposal')).toEqual([['单位3', 'plan', 'contact']]);
    expect(await of(clerk(1))).toEqual([['单位1', 'contact', 'coOpinion']]);
    expect(await of(clerk(2))).toEqual([]);
    expect(await of(NPC)).toEqual([['单位1', 'contact']]);
    expect(await of(CPPCC)).toEqual([['单位3', 'contact']]);
    expect(await of(NPC, '?missing=plan')).toEqual([]);
    const paged = await app.get<Page<Warning>>(OFFICE, '/supervision/warnings?limit=1');
    expect([paged.body.items.length, paged.body.total]).toEqual([1, 2]);
    const rest = await ofList<Warning>(OFFICE, `warnings?limit=1&cursor=${paged.body.nextCursor}`);
    expect(rest.map((w) => w.unit.name)).toEqual(['单位3']);
  });
});

describe('待决定事项', () => {
  test('异议、退办申请,连同届满日;决定之后就没有了', async () => {
    await on('2025-05-29');
    const id = await app.district.register({ bodyAssignedOn: '2025-05-29' });
    await given(OFFICE, id, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(4) }], cos: [] });
    const item = await app.district.handling(id, 4);
    const waiting = async (query = '') =>
      (await ofList<Decision>(HEAD, `decisions${query}`)).filter((d) => d.caseId === id);
    expect(await waiting()).toEqual([]);
    await given(DEPUTY, id, 'proposer.objectAssignment', { reason: '不属该单位职责' });
    await given(clerk(4), id, 'unit.requestReturn', { reason: '不属本单位', basis: '三定方案' }, item);
    expect(await waiting()).toEqual([
      expect.objectContaining({
        handlingId: item,
        unit: { id: unit(4), name: '单位4' },
        what: { type: 'office.decideReturn', label: '退办审核' },
        // 端午节 5 月 31 日至 6 月 2 日
        dueOn: '2025-06-04',
      }),
      expect.objectContaining({ what: { type: 'proposer.objectAssignment', label: '对承办单位提出异议' } }),
    ]);
    expect(await waiting('?type=office.decideExtension')).toEqual([]);
    expect(await waiting('?type=office.decideReturn')).toHaveLength(1);
    await given(OFFICE, id, 'office.decideReturn', { granted: true, reason: '同意', newUnitId: unit(5) }, item);
    expect(await waiting()).toEqual([]);
  });

  test('全体提出人都申请撤回,才等政府办决定', async () => {
    const id = await app.district.register({
      proposers: [
        { kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId },
        { kind: 'person', name: '李明', role: 'joint', personId: person(7) },
      ],
    });
    await given(DEPUTY, id, 'proposer.requestWithdrawal', { reason: '已解决' });
    const types = async () =>
      (await ofList<Decision>(OFFICE, 'decisions')).filter((d) => d.caseId === id).map((d) => d.what.type);
    expect(await types()).toEqual([]);
    const coSigner = { ...DEPUTY, personId: person(7), name: '0007' };
    await given(coSigner, id, 'proposer.requestWithdrawal', { reason: '已解决' });
    expect(await types()).toEqual(['office.withdraw']);
  });
});

describe('督办单与重点督办', () => {
  test('督办单有编号、时限、单位和内容,只给有关的单位', async () => {
    await on('2025-05-29');
    const text = '请于六月十日前报送办理进度';
    await given(SUPERVISION, suggestion, 'office.superviseOrder', { by: '2025-06-10', text }, lead);
    await given(OFFICE, proposal, 'office.superviseOrder', { by: '2025-06-12', text: '请抓紧办理' });
    const of = async (by: Actor, query = '') => ofList<Order>(by, `orders${query}`);
    const [own] = await of(clerk(1));
    const [row] = await app.district.rows<{ number: string }>('proposal', suggestion);
    expect(own).toMatchObject({
      number: `〔2025〕${row?.number}-1`,
      units: [{ id: unit(1), name: '单位1' }],
      on: '2025-05-29',
      by: '2025-06-10',
      from: '人员5',
      text,
      state: 'open',
      overdue: false,
    });
    expect((await of(OFFICE)).map((o) => o.units.map((u) => u.name))).toEqual([['单位3'], ['单位1']]);
    expect(await of(clerk(2))).toEqual([]);
    expect((await of(NPC)).length).toBe(1);
    expect((await of(CPPCC)).map((o) => o.text)).toEqual(['请抓紧办理']);
    expect((await of(OFFICE, `?unit=${unit(3)}`)).length).toBe(1);
    expect((await of(OFFICE, '?state=done')).length).toBe(0);
    await on('2025-06-11');
    expect((await of(OFFICE)).map((o) => o.overdue)).toEqual([false, true]);
  });

  test('重点督办:领导、决定和督办活动', async () => {
    expect(await ofList(OFFICE, 'key-cases')).toEqual([]);
    await given(NPC, suggestion, 'body.markKey', {
      leaderId: principal(9).personId,
      decidedBy: '主任会议',
      on: '2025-05-29',
    });
    await given(NPC, suggestion, 'body.recordSupervision', {
      kind: 'onSite',
      on: '2025-05-29',
      people: ['陈主任'],
      summary: '现场督办',
    });
    const [found] = await ofList<Record<string, unknown>>(OFFICE, 'key-cases');
    expect(found).toMatchObject({
      caseId: suggestion,
      leads: [{ id: unit(1), name: '单位1' }],
      markedOn: '2025-05-29',
      leader: { id: principal(9).personId, name: '人员49' },
      decidedBy: '主任会议',
      activities: [{ kind: 'onSite', on: '2025-05-29', people: ['陈主任'], summary: '现场督办' }],
    });
    expect((await ofList(clerk(1), 'key-cases')).length).toBe(1);
    expect(await ofList(clerk(3), 'key-cases')).toEqual([]);
    expect(await ofList(CPPCC, 'key-cases')).toEqual([]);
    await given(NPC, suggestion, 'body.unmarkKey', { reason: '已办结' });
    expect(await ofList(OFFICE, 'key-cases')).toEqual([]);
  });
});
