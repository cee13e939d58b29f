/** 日历页面 · spans as a notice words them become days; what the district says of a day goes before the nation. */
import type { Days, Span } from '../../web/src/pages/calendar/marks.js';
import { daysOf, markedDays } from '../../web/src/pages/calendar/marks.js';
import { shiftDay } from '../../web/src/text/dates.js';

const next = (date: string): string => shiftDay(date, 1);
const span = (kind: Span['kind'], from: string, until: string, why: string): Span => ({ kind, from, until, why });

describe('一段段填写', () => {
  test('每一天都在,跨月跨年也在;只写起日的是一天', () => {
    const spans = [
      span('off', '2026-12-31', '2027-01-02', ' 元旦放假 '),
      span('work', '2027-01-03', '', '元旦调休上班'),
      span('off', '2027-02-28', '2027-03-01', '停电'),
    ];
    expect(daysOf(spans, next)).toEqual({
      off: {
        '2026-12-31': '元旦放假',
        '2027-01-01': '元旦放假',
        '2027-01-02': '元旦放假',
        '2027-02-28': '停电',
        '2027-03-01': '停电',
      },
      work: { '2027-01-03': '元旦调休上班' },
    });
  });
});

describe('一年里与星期不同的日子', () => {
  const national: Days[] = [
    { off: { '2026-01-01': '元旦放假' }, work: { '2026-01-04': '元旦调休上班' } },
    { off: { '2026-12-31': '元旦放假', '2027-01-01': '元旦放假' }, work: {} },
  ];
  test('只列当年的,按日期先后;上一年的通知写到次年的也在', () => {
    expect(markedDays(2026, national, { off: {}, work: {} }).map((d) => [d.date, d.kind])).toEqual([
      ['2026-01-01', 'off'],
      ['2026-01-04', 'work'],
      ['2026-12-31', 'off'],
    ]);
    expect(markedDays(2027, national, { off: {}, work: {} }).map((d) => d.date)).toEqual(['2027-01-01']);
  });
  test('本区另有安排的,以本区为准', () => {
    const local = { off: { '2026-01-04': '停电' }, work: { '2026-01-01': '汛情值守' } };
    expect(markedDays(2026, national, local).slice(0, 2)).toEqual([
      { date: '2026-01-01', kind: 'localWork', why: '汛情值守' },
      { date: '2026-01-04', kind: 'localOff', why: '停电' },
    ]);
  });
});
