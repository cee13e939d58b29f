/** 办理期限 · every date by the vectors, then by properties over any start and length. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { loadConfig } from '../../src/app/config-files.js';
import { armed, WINDOW_LABELS } from '../../src/domain/deadline/arm.js';
import type { Calendar } from '../../src/domain/deadline/calendar.js';
import { calendarFor } from '../../src/domain/deadline/calendar.js';
import { deriveDeadline } from '../../src/domain/deadline/derive.js';
import { addMonths, addWorkdays, dayKind, rollForward, shiftDays } from '../../src/domain/deadline/working-days.js';
import { WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';

interface Vectors {
  workdays: { from: string; n: number; date: string; naive: string }[];
  workdaysInYear: Record<string, number>;
  provisional: { from: string; n: number }[];
  months: { from: string; n: number; nominal: string; date: string }[];
}
const vectors = JSON.parse(readFileSync('test/fixtures/calendar.json', 'utf8')) as Vectors;
const { shelf, calendar } = await loadConfig();
const months = (length: number, roll: 'next' | 'none' = 'next') =>
  ({ length, unit: 'month', direction: 'after', roll }) as const;
const daysOf = (year: number): string[] => {
  const days: string[] = [];
  for (let d = `${year}-01-01`; d.startsWith(String(year)); d = shiftDays(d, 1)) days.push(d);
  return days;
};
/** the oracle: every day of the published years, judged one by one, no stepping */
const published = [2024, 2025, 2026].flatMap(daysOf);
const isFree = (date: string) => !dayKind(calendar, date).workday;
const workdays = published.filter((d) => !isFree(d));
const day = fc.constantFrom(...published.slice(150, -150));
const SUGGESTION = { kind: 'suggestion', raisedAt: 'session' } as const;

describe('工作日', () => {
  test.each(vectors.workdays)('$from 起 $n 个工作日为 $date', ({ from, n, date }) => {
    expect(addWorkdays(calendar, from, n)).toMatchObject({ date, provisional: false });
  });

  test.each(Object.entries(vectors.workdaysInYear))('%s 年有 %i 个工作日', (year, count) => {
    expect(workdays.filter((d) => d.startsWith(year))).toHaveLength(count);
  });

  test.each(vectors.provisional)('$from 起 $n 个工作日只是暂定', ({ from, n }) => {
    expect(addWorkdays(calendar, from, n).provisional).toBe(true);
  });

  test('a count that only ends in an unpublished year is provisional as well', () => {
    expect(addWorkdays(calendar, '2026-12-31', 1)).toMatchObject({ date: '2027-01-01', provisional: true });
    expect(addWorkdays(calendar, '2026-12-30', 1)).toMatchObject({ date: '2026-12-31', provisional: false });
  });

  test('n working days after a day: exactly n of them lie after it, up to and with the day reached', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), (from, n) => {
        const { date, derivation } = addWorkdays(calendar, from, n);
        expect(workdays.filter((d) => d > from && d <= date)).toHaveLength(n);
        expect(isFree(date)).toBe(false);
        expect(derivation.map((d) => d.date)).toEqual(published.filter((d) => d > from && d <= date));
        expect(derivation.filter((d) => d.counted)).toHaveLength(n);
      }),
    );
  });

  test('counting back undoes counting on, from a working day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...workdays.slice(120, -120)), fc.integer({ min: 0, max: 90 }), (from, n) => {
        expect(addWorkdays(calendar, addWorkdays(calendar, from, n).date, n, -1).date).toBe(from);
      }),
    );
  });

  test('a skipped day says why', () => {
    const { derivation } = addWorkdays(calendar, '2025-04-25', 3);
    expect(derivation).toEqual([
      { date: '2025-04-26', counted: false, why: '周末' },
      { date: '2025-04-27', counted: true, why: '劳动节调休上班' },
      { date: '2025-04-28', counted: true, why: '工作日' },
      { date: '2025-04-29', counted: true, why: '工作日' },
    ]);
  });
});

describe('月', () => {
  test.each(vectors.months)('$from 起 $n 个月为 $nominal,顺延至 $date', ({ from, n, nominal, date }) => {
    expect(deriveDeadline(months(n), from, calendar)).toMatchObject({ nominal, dueOn: date, provisional: false });
    expect(deriveDeadline(months(n, 'none'), from, calendar)).toMatchObject({ nominal, dueOn: nominal });
  });

  test('the same-numbered day, or the last day of a month that has none', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (from, n) => {
        const to = addMonths(from, n);
        const [fromDay, toDay] = [Number(from.slice(8)), Number(to.slice(8))];
        const monthOf = (d: string) => Number(d.slice(0, 4)) * 12 + Number(d.slice(5, 7));
        expect(monthOf(to) - monthOf(from)).toBe(n);
        expect(toDay === fromDay || (toDay < fromDay && shiftDays(to, 1).slice(8) === '01')).toBe(true);
      }),
    );
  });

  test('rolling passes free days only, and stays on a working day', () => {
    fc.assert(
      fc.property(day, (date) => {
        const rolled = rollForward(calendar, date);
        expect(rolled.date).toBe(workdays.find((d) => d >= date));
        expect(rolled.derivation.map((d) => d.date)).toEqual(published.filter((d) => d >= date && d < rolled.date));
      }),
    );
  });
});

describe('其他单位', () => {
  test('calendar days roll too; a fixed date is the first one not before the start', () => {
    const rule = { unit: 'day', length: 10, direction: 'after', roll: 'next' } as const;
    expect(deriveDeadline(rule, '2025-09-22', calendar)).toMatchObject({ nominal: '2025-10-02', dueOn: '2025-10-09' });
    const fixed = { unit: 'date', length: '06-30', direction: 'after', roll: 'next' } as const;
    expect(deriveDeadline(fixed, '2025-03-03', calendar).nominal).toBe('2025-06-30');
    expect(deriveDeadline(fixed, '2025-06-30', calendar).nominal).toBe('2025-06-30');
    expect(deriveDeadline(fixed, '2025-07-01', calendar).nominal).toBe('2026-06-30');
  });

  test('a fixed date counted back is the last one not after the day; 29 February is the last of its month', () => {
    const back = { unit: 'date', length: '06-30', direction: 'before', roll: 'none' } as const;
    expect(deriveDeadline(back, '2025-07-01', calendar).nominal).toBe('2025-06-30');
    expect(deriveDeadline(back, '2025-06-29', calendar).nominal).toBe('2024-06-30');
    const leap = { unit: 'date', length: '02-29', direction: 'after', roll: 'none' } as const;
    expect(deriveDeadline(leap, '2024-01-05', calendar).nominal).toBe('2024-02-29');
    expect(deriveDeadline(leap, '2025-01-05', calendar).nominal).toBe('2025-02-28');
  });

  test('申请延期倒推五个工作日', () => {
    const rule = shelf.newest('binhu', '2025-06-01').windows.extensionAsk;
    // 31 May to 2 June 2025 are off, so the five working days before 4 June begin on 27 May
    expect(deriveDeadline(rule, '2025-06-04', calendar).dueOn).toBe('2025-05-27');
  });
});

const rule = fc.record({
  unit: fc.constantFrom('workday', 'day', 'month'),
  length: fc.integer({ min: 0, max: 120 }),
  direction: fc.constantFrom('after', 'before'),
  roll: fc.constantFrom('next', 'none'),
});
const anyDay = fc.integer({ min: 0, max: 365 * 12 }).map((n) => shiftDays('2020-01-01', n));

describe('任何一条规则', () => {
  test('rolling never lands on a free day, and passes nothing but free days', () => {
    fc.assert(
      fc.property(rule, anyDay, (given, from) => {
        const { nominal, dueOn } = deriveDeadline({ ...given, roll: 'next' }, from, calendar);
        expect(isFree(dueOn)).toBe(false);
        for (let d = nominal; d < dueOn; d = shiftDays(d, 1)) expect(isFree(d)).toBe(true);
      }),
    );
  });

  test('it is provisional if and only if a day beyond the published tables was consulted', () => {
    fc.assert(
      fc.property(rule, anyDay, (given, from) => {
        const { provisional, derivation, nominal, dueOn } = deriveDeadline(given, from, calendar);
        const counted = given.unit === 'workday' && given.length > 0 ? derivation.map((d) => d.date) : [];
        const rolled: string[] = [];
        if (given.roll === 'next') for (let d = nominal; d <= dueOn; d = shiftDays(d, 1)) rolled.push(d);
        const beyond = [...counted, ...rolled].filter((d) => !(d.slice(0, 4) in calendar.years));
        expect(provisional).toBe(beyond.length > 0);
      }),
      { numRuns: 400 },
    );
  });

  test('before undoes after for days, and for working days from a working day', () => {
    fc.assert(
      fc.property(rule, fc.constantFrom(...workdays.slice(200, -200)), (given, from) => {
        fc.pre(given.unit !== 'month');
        const back = given.direction === 'after' ? 'before' : 'after';
        const there = deriveDeadline({ ...given, roll: 'none' }, from, calendar).nominal;
        expect(deriveDeadline({ ...given, direction: back, roll: 'none' }, there, calendar).nominal).toBe(from);
      }),
    );
  });

  test('every counted day is told once, in order', () => {
    fc.assert(
      fc.property(rule, day, (given, from) => {
        fc.pre(given.unit !== 'month');
        const { derivation } = deriveDeadline({ ...given, roll: 'none' }, from, calendar);
        expect(derivation.filter((d) => d.counted)).toHaveLength(Math.max(1, given.length));
        const dates = derivation.map((d) => d.date);
        const sorted = [...new Set(dates)].sort();
        expect(dates).toEqual(given.direction === 'after' ? sorted : sorted.reverse());
      }),
    );
  });
});

describe('本地日历', () => {
  const locals = {
    binhu: {
      key: 'binhu',
      source: '区政府通知',
      off: { '2025-03-10': '全区停课停工' },
      work: { '2025-03-15': '补班' },
    },
  };
  const withLocal: Calendar = { ...calendar, locals };

  test('a local day counts in its own locality alone', () => {
    const own = calendarFor(withLocal, 'binhu');
    expect(addWorkdays(own, '2025-03-07', 1)).toMatchObject({ date: '2025-03-11' });
    expect(addWorkdays(own, '2025-03-14', 1).derivation).toEqual([{ date: '2025-03-15', counted: true, why: '补班' }]);
    expect(addWorkdays(calendarFor(withLocal, 'qingdao'), '2025-03-07', 1).date).toBe('2025-03-10');
    expect(own.revision).toBe(`${calendar.revision} binhu:+2025-03-15,2025-03-10`);
    expect(calendarFor(withLocal, 'qingdao').revision).toBe(calendar.revision);
  });

  test('the holiday of the New Year may begin in December of the year before', () => {
    const years = {
      ...calendar.years,
      '2027': {
        year: 2027,
        notice: '试',
        off: { '2026-12-31': '元旦放假', '2027-01-01': '元旦放假' },
        work: { '2026-12-27': '元旦调休上班' },
      },
    };
    expect(addWorkdays({ ...calendar, years }, '2026-12-25', 1)).toMatchObject({
      date: '2026-12-27',
      provisional: false,
    });
    expect(addWorkdays({ ...calendar, years }, '2026-12-30', 1)).toMatchObject({
      date: '2027-01-04',
      provisional: false,
    });
  });
});

describe('起算', () => {
  const rulebook = shelf.newest('binhu', '2025-03-03');

  test('a deadline keeps its rule, source and calendar, so that it can be derived again', () => {
    const draft = armed('reply', 'h1', '2025-03-01', { rulebook, calendar }, SUGGESTION);
    expect(draft).toMatchObject({ key: 'reply', label: '答复', handlingId: 'h1', startOn: '2025-03-01' });
    expect(draft).toMatchObject({ nominal: '2025-06-01', dueOn: '2025-06-03', provisional: false });
    expect(draft.rule).toMatchObject({ length: 3, unit: 'month', source: '代表法(2025-03-11)第五十一条' });
    expect(draft.calendarRevision).toContain('2025:国办发明电〔2024〕12号');
    const again = deriveDeadline(draft.rule as typeof rulebook.windows.reply, draft.startOn, calendar);
    expect(again.dueOn).toBe(draft.dueOn);
  });

  test.each(WINDOW_KEYS)('%s has a Chinese label and can be started', (key) => {
    expect(WINDOW_LABELS[key]).toMatch(/^[\u4e00-\u9fff()]+$/);
    expect(armed(key, null, '2025-03-03', { rulebook, calendar }, SUGGESTION).dueOn).toMatch(/^202[45]-\d\d-\d\d$/);
  });

  test('labels are told apart', () => {
    expect(new Set(Object.values(WINDOW_LABELS)).size).toBe(WINDOW_KEYS.length);
  });
});
