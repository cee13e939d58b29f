/** 督查 · what falls due on each working day, and what will not make it; each reader within bounds. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { AUDITOR, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, CPPCC, DEPUTY, HEAD, MEASURE, NPC, OFFICE, principal, SUPERVISION, unit } from '../support/office.js';
import type { Page } from '../support/supervised-district.js';
import { SupervisedDistrict } from '../support/supervised-district.js';

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
  days: ({ date: string; from: string; until: string; provisional: boolean } & Gathered)[];
  overdue: { until: string } & Gathered;
}
interface Due {
  caseId: string;
  unit?: Named;
  deadline: { id: string; key: string };
  dueOn: string;
  light: string;
  left: number;
}
interface Warning {
  caseId: string;
  handlingId: string;
  unit: Named;
  dueOn: string;
  left: number;
  missing: { kind: string; text: string; units?: Named[] }[];
}
let world: SupervisedDistrict;
const given: SupervisedDistrict['given'] = (...act) => world.given(...act);
const ofList = <T>(by: Actor, path: string): Promise<T[]> => world.list<T>(by, path);
const on = (day: string): Promise<void> => world.on(day);

const stripOf = async (by: Actor, query = ''): Promise<Strip> =>
  (await world.app.get<Strip>(by, `/supervision/strip${query}`)).body;

beforeAll(async () => void (world = await SupervisedDistrict.open('2025-03-03')));
afterAll(() => world.app.close());

describe('谁能看', () => {
  const ALL = ['strip', 'due?until=2025-12-31', 'warnings', 'orders', 'key-cases'];
  test.each([...ALL, 'decisions'])('%s 不对提出人和三员开放', async (path) => {
    for (const by of [DEPUTY, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN]) {
      const { status, body } = await world.app.get(by, `/supervision/${path}`);
      expect([status, body.code]).toEqual([403, 'access.forbidden']);
    }
  });
  test('单位和机关看得到自己的,看不到待政府办决定的', async () => {
    for (const by of [clerk(1), principal(1), NPC, CPPCC]) {
      for (const path of ALL) expect((await world.app.get(by, `/supervision/${path}`)).status).toBe(200);
      expect((await world.app.get(by, '/supervision/decisions')).status).toBe(403);
    }
    for (const by of [OFFICE, HEAD, SUPERVISION]) {
      for (const path of [...ALL, 'decisions'])
        expect((await world.app.get(by, `/supervision/${path}`)).status).toBe(200);
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
    expect(strip.overdue).toEqual({ until: '2025-03-02', total: 0, due: [] });
  });

  test('尚欠的每一项都在:与期限表逐日相等;申请退办无人欠,不列', async () => {
    const strip = await stripOf(SUPERVISION);
    expect(strip.days.flatMap((d) => d.due.map((x) => x.key))).not.toContain('returnRequest');
    const [row] = await world.app.district.db.superuser<{ n: number }>(
      `SELECT count(*)::int AS n FROM deadline WHERE status IN ('armed', 'passed') AND key <> 'returnRequest' AND due_on <= $1`,
      [strip.until],
    );
    const shown = [strip.overdue, ...strip.days].reduce((n, d) => n + d.total, 0);
    expect(shown).toBe(row?.n);
    for (const day of strip.days) expect(day.due.reduce((n, x) => n + x.count, 0)).toBe(day.total);
  });

  test('届满于休息日的列在前一个工作日', async () => {
    const before = await stripOf(OFFICE);
    await world.app.district.db.superuser(
      `UPDATE deadline SET due_on = '2025-03-09' WHERE case_id = $1 AND key = 'signIn'`,
      [world.proposal],
    );
    const after = await stripOf(OFFICE);
    const totalOn = (strip: Strip, day: string) => strip.days.find((d) => d.date === day)?.total ?? 0;
    expect(totalOn(after, '2025-03-07')).toBe(totalOn(before, '2025-03-07') + 1);
    expect(totalOn(after, '2025-03-05')).toBe(totalOn(before, '2025-03-05') - 1);
    await world.app.district.db.superuser(
      `UPDATE deadline SET due_on = '2025-03-05' WHERE case_id = $1 AND key = 'signIn'`,
      [world.proposal],
    );
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

describe('届满清单', () => {
  const dueOf = (by: Actor, query: string): Promise<Due[]> => ofList<Due>(by, `due?limit=200&${query}`);

  test('日程的每一个数目,都是清单的条数', async () => {
    await on('2025-03-06');
    const strip = await stripOf(OFFICE);
    const over = await dueOf(OFFICE, `until=${strip.overdue.until}`);
    expect(over.length).toBe(strip.overdue.total);
    expect(over.every((d) => d.light === 'red' && d.left < 0)).toBe(true);
    for (const { from, until, due, total } of strip.days) {
      const shown = await dueOf(OFFICE, `from=${from}&until=${until}`);
      expect([until, shown.length]).toEqual([until, total]);
      for (const unitId of new Set(due.map((d) => d.unit?.id ?? 'whole'))) {
        const counted = due.filter((d) => (d.unit?.id ?? 'whole') === unitId).reduce((n, d) => n + d.count, 0);
        const listed = await dueOf(OFFICE, `from=${from}&until=${until}&unit=${unitId}`);
        expect([until, unitId, listed.length]).toEqual([until, unitId, counted]);
        const ids = shown.filter((d) => (d.unit?.id ?? 'whole') === unitId).map((d) => d.deadline.id);
        expect(listed.map((d) => d.deadline.id)).toEqual(ids);
      }
    }
    expect(over.find((d) => d.deadline.key === 'signIn')).toMatchObject({ dueOn: '2025-03-05', left: -1 });
    await on('2025-03-03');
  });

  test('逐页不漏不重,按日期先后', async () => {
    const all = await dueOf(OFFICE, 'until=2025-12-31');
    const seen: Due[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path: string = `/supervision/due?until=2025-12-31&limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const { body }: { body: Page<Due> } = await world.app.get<Page<Due>>(OFFICE, path);
      expect(body.total).toBe(all.length);
      seen.push(...body.items);
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(all);
    expect(seen.map((d) => d.dueOn)).toEqual(seen.map((d) => d.dueOn).sort());
  });

  test('单位只见本单位的,机关不知道内部期限;没有末日不回答', async () => {
    const names = (await dueOf(clerk(2), 'until=2025-12-31')).map((d) => d.unit?.name ?? '全件');
    expect(new Set(names)).toEqual(new Set(['单位2', '全件']));
    expect(await dueOf(clerk(1), `until=2025-12-31&unit=${unit(2)}`)).toEqual([]);
    for (const by of [NPC, CPPCC]) {
      const seen = await dueOf(by, 'until=2025-12-31');
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.map((d) => d.deadline.key)).not.toContain('signIn');
    }
    const refused = await world.app.get(OFFICE, '/supervision/due');
    expect([refused.status, refused.body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('督查预警', () => {
  beforeAll(async () => {
    await given(clerk(1), world.suggestion, 'unit.accept', {}, world.lead);
    await given(clerk(2), world.suggestion, 'unit.accept', {}, world.co);
    await given(clerk(3), world.proposal, 'unit.accept', {}, await world.app.district.handling(world.proposal, 3));
  });

  test('离答复还远,没有预警', async () => {
    expect(await ofList(OFFICE, 'warnings')).toEqual([]);
  });

  test('三十、二十、十五个工作日,各缺其一;办了的就不再列', async () => {
    const at = async (day: string) => {
      await on(day);
      const items = await ofList<Warning>(OFFICE, 'warnings');
      return items.find((w) => w.handlingId === world.lead);
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
    await given(
      clerk(1),
      world.suggestion,
      'lead.plan',
      { measures: [{ ...MEASURE(1), by: '2025-06-01' }] },
      world.lead,
    );
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
    const paged = await world.app.get<Page<Warning>>(OFFICE, '/supervision/warnings?limit=1');
    expect([paged.body.items.length, paged.body.total]).toEqual([1, 2]);
    const rest = await ofList<Warning>(OFFICE, `warnings?limit=1&cursor=${paged.body.nextCursor}`);
    expect(rest.map((w) => w.unit.name)).toEqual(['单位3']);
  });
});
