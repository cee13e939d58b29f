/** 督查 · the days of the strip and the dates that are near enough to be warned of. */
import { loadConfig } from '../../src/app/config-files.js';
import { workdaysLeft } from '../../src/domain/deadline/standing.js';
import { stripDays } from '../../src/domain/supervision/strip.js';
import { lightReason } from '../../src/domain/supervision/light-reason.js';
import { MISSING, warnedUntil, warningText } from '../../src/domain/supervision/warning.js';

const { calendar, shelf } = await loadConfig();

describe('期限日程的日子', () => {
  it.each(['2025-09-26', '2025-09-27', '2025-10-01', '2026-12-20'])(
    'from %s: every calendar day stands on one',
    (from) => {
      const days = stripDays(calendar, from, 30);
      expect(days).toHaveLength(30);
      expect(days[0]?.from).toBe(from);
      for (const [i, day] of days.entries()) {
        expect(day.from <= day.date && day.date <= day.until).toBe(true);
        const next = days[i + 1];
        if (next) expect(Date.parse(next.from) - Date.parse(day.until)).toBe(86_400_000);
      }
    },
  );

  it('a holiday stands on the working day before it, one before the strip on its first', () => {
    const [first, second] = stripDays(calendar, '2025-09-30', 2);
    expect(first).toEqual({ date: '2025-09-30', from: '2025-09-30', until: '2025-10-08', provisional: false });
    expect(second?.date).toBe('2025-10-09');
    expect(stripDays(calendar, '2025-10-02', 1)[0]).toMatchObject({ date: '2025-10-09', from: '2025-10-02' });
  });

  it('says which days wait for the notice of their year', () => {
    const days = stripDays(calendar, '2026-12-20', 30);
    expect(days.filter((d) => d.provisional).map((d) => d.date.slice(0, 4))).toContain('2027');
    expect(days.filter((d) => d.date < '2027').every((d) => !d.provisional)).toBe(true);
  });
});

describe('灯色的理由', () => {
  it.each([
    ['red', -3, '“签收”期限 2025-03-05,已逾期 3 个工作日'],
    ['red', 0, '“签收”期限 2025-03-05,已过,尚不足一个工作日'],
    ['yellow', 0, '“签收”期限 2025-03-05,今日或其前的最后一个工作日'],
    ['green', 8, '“签收”期限 2025-03-05,还有 8 个工作日'],
  ] as const)('%s %i', (light, left, reason) => {
    expect(lightReason({ label: '签收', dueOn: '2025-03-05', light, left })).toBe(reason);
  });
});

describe('督查预警', () => {
  it('every rulebook says how near, and says where it has that from', () => {
    for (const book of shelf.all()) {
      expect(book.supervision.source).not.toBe('');
      const until = warnedUntil(book, calendar, '2025-09-26');
      for (const kind of MISSING) {
        expect(workdaysLeft(calendar, until[kind], '2025-09-26')).toBe(book.supervision.warnings[kind]);
      }
    }
  });

  it('says what is missing and how long there is', () => {
    expect(warningText('plan', 30, [])).toBe('距答复期限还有 30 个工作日,尚未制定办理方案');
    expect(warningText('contact', 0, [])).toBe('答复期限今日届满,尚未与提出人沟通联系');
    expect(warningText('coOpinion', 3, ['甲局', '乙局'])).toBe('距答复期限还有 3 个工作日,尚缺会办意见:甲局、乙局');
  });
});
