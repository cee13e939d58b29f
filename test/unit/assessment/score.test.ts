/** 考核得分 · sums without drift, bounds, order, conversion where nothing was to do, and places that are shared. */
import fc from 'fast-check';
import { loadConfig } from '../../../src/app/config-files.js';
import { halfUp, hasHundredths, hundredthsOf, pointsWords } from '../../../src/domain/assessment/points.js';
import { ranking } from '../../../src/domain/assessment/ranking.js';
import type { Entry, UnitFigures } from '../../../src/domain/assessment/score.js';
import { scoreOf, totalOf } from '../../../src/domain/assessment/score.js';
import type { SheetItem } from '../../../src/domain/assessment/sheet.js';
import { COUNTED_KEYS, isBonus, lackingOf, sheetItem } from '../../../src/domain/assessment/sheet.js';
import type { RateKey } from '../../../src/domain/rate/definitions.js';
import { RATE_KEYS } from '../../../src/domain/rate/definitions.js';
import { rulebook } from '../../../src/domain/rulebook/schema.js';

const { shelf } = await loadConfig();
const sheet = shelf.newest('national', '2025-03-03').assessment.items;

const shares = (given: Partial<Record<RateKey, [number, number]>> = {}): UnitFigures['rates'] =>
  Object.fromEntries(
    RATE_KEYS.map((k) => [k, { numerator: given[k]?.[0] ?? 0, denominator: given[k]?.[1] ?? 0 }]),
  ) as UnitFigures['rates'];
const unit = (given: Partial<Record<RateKey, [number, number]>>, more: Partial<UnitFigures> = {}): UnitFigures => ({
  unitId: 'u',
  leads: 10,
  cos: 2,
  rates: shares(given),
  cases: {},
  ...more,
});
const item = (more: Partial<SheetItem> & Pick<SheetItem, 'scoring'>): SheetItem =>
  sheetItem.parse({ key: 'one', name: '一项', points: 10, source: 'default', ...more });
const line = (one: SheetItem, figures: UnitFigures, entries: Entry[] = []) => {
  const [found] = scoreOf([one], figures, entries).lines;
  if (!found) throw new Error('no line');
  return found;
};

describe('一项的得分', () => {
  test.each([
    [1, 3, 333],
    [2, 3, 667],
    [3, 3, 1000],
    [0, 3, 0],
    [1, 8, 125],
    [1, 16, 63],
  ])('按比例:%i ÷ %i', (n, d, points) => {
    expect(line(item({ scoring: { by: 'share', rate: 'reply' } }), unit({ reply: [n, d] })).points).toBe(points);
  });

  test.each([
    [100, 100, 100, 500, '每低 1 个百分点扣 1 分'],
    [97, 100, 100, 200, '扣 3 分'],
    [1, 2, 100, 0, '扣 5 分'],
    [98, 100, 98, 500, '比 98%'],
    [195, 200, 98, 450, '97.50%'],
    [2, 3, 67, 467, '扣 0.33 分'],
  ])('每低一个百分点扣分:%i ÷ %i,要求 %i%%', (n, d, target, points, words) => {
    const of = item({ points: 5, scoring: { by: 'gap', rate: 'meeting', deduct: 1, target } });
    const found = line(of, unit({ meeting: [n, d] }));
    expect(found.points).toBe(points);
    expect(found.formula).toContain(words);
  });

  test('计件扣分,扣完为止;由率所缺的件计,或由各件计', () => {
    const late = item({ points: 1, scoring: { by: 'count', of: 'lateReplies', deduct: 0.25 } });
    expect(line(late, unit({ replyOnTime: [7, 10] }))).toMatchObject({
      points: 25,
      formula: '逾期未答复或逾期答复 3 件,每件扣 0.25 分,扣完为止,扣 0.75 分',
      evidence: { kind: 'rate', rate: 'replyOnTime', numerator: 7, denominator: 10 },
    });
    expect(line(late, unit({ replyOnTime: [1, 10] })).points).toBe(0);
    const orders = item({ scoring: { by: 'count', of: 'orders', deduct: 2 } });
    expect(line(orders, unit({}, { cases: { orders: ['b', 'a', 'b'] } }))).toMatchObject({
      points: 400,
      evidence: { kind: 'cases', count: 3, caseIds: ['a', 'b', 'b'] },
    });
  });

  test('评定:扣分从满分扣起,加分从零加起,均不出界;他单位、他项的不算', () => {
    const entry = (points: number, more: Partial<Entry> = {}): Entry => ({
      id: `e${points}`,
      unitId: 'u',
      item: 'one',
      points,
      ...more,
    });
    const down = item({ points: 5, scoring: { by: 'manual', bonus: false } });
    expect(line(down, unit({})).points).toBe(500);
    const others = [entry(-100, { unitId: 'v' }), entry(-100, { item: 'two' })];
    expect(line(down, unit({}), [entry(-150), entry(-25), ...others])).toMatchObject({
      points: 325,
      formula: '满分 5 分,评定 2 次,扣 1.75 分',
      evidence: { kind: 'entries', entryIds: ['e-150', 'e-25'] },
    });
    expect(line(down, unit({}), [entry(-900)]).points).toBe(0);
    const up = item({ points: 5, scoring: { by: 'manual', bonus: true } });
    expect(line(up, unit({})).points).toBe(0);
    expect(line(up, unit({}), [entry(200), entry(900)]).points).toBe(500);
  });

  test('没有此类任务的,不计分', () => {
    const none = unit({}, { leads: 0, cos: 0 });
    for (const by of ['share', 'gap'] as const) {
      const scoring =
        by === 'share' ? { by, rate: 'reply' as const } : { by, rate: 'reply' as const, deduct: 1, target: 100 };
      expect(line(item({ scoring }), none)).toMatchObject({ points: null, formula: '没有此类任务,不计分' });
    }
    for (const of of COUNTED_KEYS) {
      const found = line(item({ scoring: { by: 'count', of, deduct: 1 } }), none);
      expect([of, found.points, found.evidence.kind]).toEqual([of, null, lackingOf(of) ? 'rate' : 'cases']);
    }
  });
});

describe('总分', () => {
  test('缺项按应得分值折算,加分不折算', () => {
    const items = [
      item({ key: 'a', points: 60, scoring: { by: 'share', rate: 'reply' } }),
      item({ key: 'b', points: 40, scoring: { by: 'share', rate: 'meeting' } }),
      item({ key: 'c', points: 5, scoring: { by: 'manual', bonus: true } }),
    ];
    const merit = [{ id: 'e', unitId: 'u', item: 'c', points: 150 }];
    expect(scoreOf(items, unit({ reply: [2, 3] }), merit)).toMatchObject({
      sum: 4150,
      attainable: 6000,
      total: 6667 + 150,
      isRanked: true,
    });
    expect(scoreOf(items, unit({ reply: [3, 3], meeting: [1, 2] }), [])).toMatchObject({ sum: 8000, total: 8000 });
    expect(scoreOf(items, unit({}), merit)).toMatchObject({ sum: 150, attainable: 0, total: 150, isRanked: false });
  });

  test('只有评定项的单位不参加排名', () => {
    const items = [
      item({ key: 'a', points: 5, scoring: { by: 'manual', bonus: false } }),
      item({ key: 'b', points: 5, scoring: { by: 'share', rate: 'reply' } }),
    ];
    expect(scoreOf(items, unit({}), [])).toMatchObject({ sum: 500, total: 1000, isRanked: false });
  });
});

const share = fc
  .tuple(fc.nat({ max: 400 }), fc.nat({ max: 400 }))
  .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
const figures: fc.Arbitrary<UnitFigures> = fc.record({
  unitId: fc.constantFrom('u', 'v', 'w'),
  leads: fc.nat({ max: 50 }),
  cos: fc.nat({ max: 50 }),
  rates: fc
    .tuple(...RATE_KEYS.map(() => share))
    .map((all) => Object.fromEntries(RATE_KEYS.map((k, i) => [k, all[i]])) as UnitFigures['rates']),
  cases: fc.record({
    dissatisfied: fc.array(fc.string({ maxLength: 3 }), { maxLength: 9 }),
    orders: fc.array(fc.string({ maxLength: 3 }), { maxLength: 9 }),
    refusedReturns: fc.array(fc.string({ maxLength: 3 }), { maxLength: 9 }),
  }),
});
const points = fc.integer({ min: 1, max: 5000 }).map((n) => n / 100);
const scoring: fc.Arbitrary<SheetItem['scoring']> = fc.oneof(
  fc.record({ by: fc.constant('share' as const), rate: fc.constantFrom(...RATE_KEYS) }),
  fc.record({
    by: fc.constant('gap' as const),
    rate: fc.constantFrom(...RATE_KEYS),
    deduct: points,
    target: fc.integer({ min: 1, max: 100 }),
  }),
  fc.record({ by: fc.constant('count' as const), of: fc.constantFrom(...COUNTED_KEYS), deduct: points }),
  fc.record({ by: fc.constant('manual' as const), bonus: fc.boolean() }),
);
const items = fc
  .array(fc.record({ points, scoring }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((one, i) => ({ ...one, key: `k${'abcdefghijkl'[i]}`, name: `第${i}项`, source: 'default' })));
const entries = fc.array(
  fc.record({
    id: fc.uuid(),
    unitId: fc.constantFrom('u', 'v'),
    item: fc.constantFrom('ka', 'kb', 'kc'),
    points: fc.integer({ min: -6000, max: 6000 }),
  }),
  { maxLength: 8 },
);

describe('不论数字如何', () => {
  test('各项都是整的百分之一分,在零与满分之间,相加就是实得;总分不出全表与加分', () => {
    fc.assert(
      fc.property(items, figures, entries, (sheetItems, of, given) => {
        const scored = scoreOf(sheetItems, of, given);
        const full = sheetItems.filter((i) => !isBonus(i)).reduce((all, i) => all + hundredthsOf(i.points), 0);
        const most = sheetItems.filter(isBonus).reduce((all, i) => all + hundredthsOf(i.points), 0);
        for (const { points: got, cap } of scored.lines) {
          if (got === null) continue;
          expect(Number.isInteger(got)).toBe(true);
          expect(got).toBeGreaterThanOrEqual(0);
          expect(got).toBeLessThanOrEqual(cap);
        }
        expect(scored.lines.reduce((all, l) => all + (l.points ?? 0), 0)).toBe(scored.sum);
        expect(Number.isInteger(scored.total)).toBe(true);
        expect(scored.total).toBeGreaterThanOrEqual(0);
        expect(scored.total).toBeLessThanOrEqual(full + most);
        // nothing left out: nothing to convert
        if (scored.attainable === full) expect(scored.total).toBe(scored.sum);
        expect(totalOf(scored.lines)).toEqual({
          sum: scored.sum,
          attainable: scored.attainable,
          total: scored.total,
          isRanked: scored.isRanked,
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('项目、评定、件的次序不影响得分', () => {
    fc.assert(
      fc.property(items, figures, entries, (sheetItems, of, given) => {
        const turned = scoreOf([...sheetItems].reverse(), of, [...given].reverse());
        const straight = scoreOf(sheetItems, of, given);
        expect({ ...turned, lines: [...turned.lines].reverse() }).toEqual(straight);
      }),
      { numRuns: 500 },
    );
  });

  test('名次:分高者在前,同分并列,其后空出名次;与次序无关', () => {
    const scores = fc.uniqueArray(
      fc.record({ unitId: fc.uuid(), total: fc.integer({ min: 0, max: 6 }), isRanked: fc.boolean() }),
      { selector: (s) => s.unitId, maxLength: 12 },
    );
    fc.assert(
      fc.property(scores, (all) => {
        const placed = ranking(all);
        expect(ranking([...all].reverse())).toEqual(placed);
        const of = new Map(placed.map((p) => [p.unitId, p]));
        for (const a of all) {
          const place = of.get(a.unitId);
          if (!a.isRanked) {
            expect(place).toMatchObject({ place: null, isTied: false });
            continue;
          }
          const rivals = all.filter((b) => b.isRanked && b !== a);
          expect(place?.place).toBe(1 + rivals.filter((b) => b.total > a.total).length);
          expect(place?.isTied).toBe(rivals.some((b) => b.total === a.total));
        }
      }),
      { numRuns: 1000 },
    );
    const four = [3, 5, 5, 5, 1].map((total, i) => ({ unitId: `u${i}`, total, isRanked: true }));
    expect(ranking(four).map((p) => [p.unitId, p.place, p.isTied])).toEqual([
      ['u1', 1, true],
      ['u2', 1, true],
      ['u3', 1, true],
      ['u0', 4, false],
      ['u4', 5, false],
    ]);
  });

  test('分值', () => {
    expect([halfUp(1, 2), halfUp(1, 3), halfUp(5, 2), halfUp(0, 7)]).toEqual([1, 0, 3, 0]);
    expect([0.29, 1.005, 0.1].map(hasHundredths)).toEqual([true, false, true]);
    expect([hundredthsOf(0.29), hundredthsOf(1.15)]).toEqual([29, 115]);
    expect(pointsWords(1250)).toBe('12.5 分');
  });
});

describe('各地的评分表', () => {
  test('全国默认表满分一百,凤阳的照原文合计', () => {
    const full = (of: readonly SheetItem[]) =>
      of.filter((i) => !isBonus(i)).reduce((all, i) => all + hundredthsOf(i.points), 0);
    expect(full(sheet)).toBe(10_000);
    const fengyang = shelf.newest('fengyang', '2025-03-03').assessment;
    expect(full(fengyang.items)).toBe(180);
    expect(fengyang.items.every((i) => i.source === '凤阳县建议提案办理考核要求(2015)')).toBe(true);
    expect(fengyang.objectionWorkdays).toBe(5);
  });

  test('标识重复、只有加分项、三位小数的表不能用', () => {
    const national = shelf.newest('national', '2025-03-03');
    const faults = (items: unknown[]) =>
      rulebook
        .safeParse({ ...national, assessment: { ...national.assessment, items } })
        .error?.issues.map((i) => i.message) ?? [];
    const [one] = sheet;
    expect(faults([one, one])).toEqual(['考核项目的标识不得重复']);
    expect(faults([{ ...one, scoring: { by: 'manual', bonus: true } }])).toEqual(['须有加分项以外的考核项目']);
    expect(faults([{ ...one, points: 1.005 }])).toEqual(['分值至多两位小数']);
    expect(faults(sheet as unknown[])).toEqual([]);
  });
});
