/** 提醒阶梯 · on which day a rung stands, what is due by when, and what becomes of what waits. */
import fc from 'fast-check';
import { loadConfig } from '../../src/app/config-files.js';
import { instantOf, ladderOf, rungDay, startPace, sweep } from '../../src/domain/reminder/ladder.js';
import { isOfficeTime } from '../../src/domain/reminder/office-hours.js';
import { posting } from '../../src/domain/reminder/posting.js';
import { letterOf, reminderText, reminderWhy } from '../../src/domain/reminder/words.js';
import { WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';

const { calendar, shelf } = await loadConfig();
const book = shelf.newest('binhu', '2025-09-26');
const unit = ladderOf(book, 'signIn', calendar);
const at = (day: string, time = '09:00'): string => instantOf(day, time);

describe('各级提醒的日子', () => {
  it.each([
    ['2025-09-29', -1, '2025-09-28', 'the working Sunday before'],
    ['2025-09-29', 3, '2025-10-10', 'three working days late, past the holidays'],
    ['2025-10-01', 0, '2025-09-30', 'a date in the holidays: the last working day before it'],
    ['2025-10-04', 1, '2025-10-09', 'late from the first working day after'],
    ['2025-10-09', 0, '2025-10-09', 'the day itself'],
  ])('%s %i → %s: %s', (dueOn, rung, day) => {
    expect(rungDay({ calendar }, dueOn, rung)).toBe(day);
  });

  it('every window of every rulebook has a ladder or says that it has none', () => {
    for (const one of shelf.all()) {
      for (const key of WINDOW_KEYS) {
        const isNone = one.reminders.windows[key] === 'none';
        expect([one.key, key, ladderOf(one, key, calendar).rungs.length > 0]).toEqual([one.key, key, !isNone]);
      }
    }
  });
});

describe('起步与清扫', () => {
  it('leaves out what is over on the day a date is given, never the day itself and what comes after', () => {
    expect(startPace(unit, '2025-09-29', '2025-09-26')).toEqual({ rungDone: -2, nextAt: at('2025-09-28') });
    // entered late from paper: the date is over already
    expect(startPace(unit, '2025-09-10', '2025-09-26')).toEqual({ rungDone: -1, nextAt: at('2025-09-10') });
  });

  it('passes at the end of the day, Shanghai time', () => {
    const open = { dueOn: '2025-09-29', status: 'armed', rungDone: 0 };
    expect(sweep(unit, open, at('2025-09-29', '23:59')).status).toBe('armed');
    expect(sweep(unit, open, at('2025-09-30', '00:00'))).toMatchObject({ status: 'passed', due: [] });
  });

  it('ends a right with its day: nobody owes it, so it is never overdue', () => {
    for (const key of ['returnRequest', 'extensionAsk']) {
      const right = ladderOf(book, key, calendar);
      const open = { dueOn: '2025-10-10', status: 'armed', rungDone: null };
      expect(startPace(right, '2025-10-10', '2025-09-26')).toEqual({
        rungDone: null,
        nextAt: at('2025-10-11', '00:00'),
      });
      expect(sweep(right, open, at('2025-10-10', '23:59'))).toMatchObject({ status: 'armed', endedOn: null });
      expect(sweep(right, open, at('2025-11-03'))).toEqual({
        status: 'ended',
        endedOn: '2025-10-10',
        due: [],
        rungDone: null,
        nextAt: null,
      });
    }
  });

  it('gives each rung once, in order and never before its time, however often and at whatever times it is swept', () => {
    const day = fc
      .integer({ min: 0, max: 120 })
      .map((n) => new Date(Date.UTC(2025, 8, 1 + n)).toISOString().slice(0, 10));
    const hour = fc.integer({ min: 0, max: 23 }).map((h) => `${String(h).padStart(2, '0')}:30`);
    const times = fc.array(fc.tuple(day, hour), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(day, times, (dueOn, sweeps) => {
        let held = { dueOn, status: 'armed', ...startPace(unit, dueOn, '2025-09-01') };
        const given: number[] = [];
        for (const [on, time] of sweeps.sort()) {
          const now = at(on, time);
          const isDue = held.nextAt !== null && held.nextAt <= now;
          const made = sweep(unit, held, now);
          // what it says of the next time is true: before it nothing is due
          if (!isDue) expect([made.due, made.status]).toEqual([[], held.status]);
          for (const rung of made.due) expect(at(rungDay(unit, dueOn, rung.at)) <= now).toBe(true);
          given.push(...made.due.map((r) => r.at));
          held = { dueOn, ...made };
        }
        expect(given).toEqual([...new Set(given)].sort((a, b) => a - b));
      }),
    );
  });
});

describe('办公时间', () => {
  const { officeHours } = book.reminders;
  it.each([
    ['2025-09-28', '09:00', true],
    ['2025-09-28', '08:59', false],
    ['2025-09-29', '16:59', true],
    ['2025-09-29', '17:00', false],
    ['2025-10-01', '10:00', false],
    ['2025-09-27', '10:00', false],
  ])('%s %s: %s', (day, time, isOpen) => {
    expect(isOfficeTime(at(day, time), officeHours, calendar)).toBe(isOpen);
  });
});

describe('汇总与单发', () => {
  const row = (id: string, rung: number, more = {}) => ({
    id,
    deadlineId: id[0] ?? '',
    rung,
    dueOn: '',
    owed: true,
    ...more,
  });
  it('one digest; what was overtaken is skipped, what was done is dropped', () => {
    const rows = [row('a1', -1), row('a2', 0), row('b1', -5), row('c1', 1, { owed: false })];
    expect(posting(rows, false)).toEqual({
      messages: [{ kind: 'digest', ids: ['a2', 'b1'] }],
      skipped: ['a1'],
      dropped: ['c1'],
    });
  });

  it('after the digest each date of today or over by itself, the others not yet', () => {
    const made = posting([row('a1', 0), row('b1', 3), row('c1', -1)], true);
    expect(made.messages.map((m) => [m.kind, m.ids])).toEqual([
      ['single', ['a1']],
      ['single', ['b1']],
    ]);
  });

  it('nothing to tell makes no message', () => {
    expect(posting([row('a1', 0, { owed: false })], false).messages).toEqual([]);
  });

  it('says why, also to the office that stands in for a vacant post', () => {
    const facts = { kind: 'suggestion', number: '12', title: '', label: '签收', late: 0, rung: 0 } as const;
    const day = { dueOn: '2025-10-01', on: '2025-09-30' };
    const why = (role: string, basis: string) => reminderWhy({ ...facts, ...day, role, basis, rulebook: '办法' });
    expect(why('unit-principal', 'post')).toBe(
      '您是单位主要负责人;按《办法》的提醒阶梯,“签收”届满当日提醒单位主要负责人。',
    );
    expect(why('office-clerk', 'vacant')).toBe(
      '《办法》的提醒阶梯,“签收”届满当日提醒的岗位目前无人在任,转告政府办承办人。',
    );
    expect(why('proposer', 'person')).toBe('您是本件提出人;按《办法》的提醒阶梯,“签收”届满当日提醒提出人。');
    const text = reminderText({ ...facts, ...day, role: '', basis: '', rulebook: '' });
    expect(text).toBe('第 12 号建议《》:“签收”期限为 2025-10-01,今日是届满前的最后一个工作日。');
    expect(letterOf('single', [{ text: '甲', why: '乙' }], '2025-09-30').text).toContain('1. 甲\n   乙\n');
    expect(letterOf('yearTable', [], '2026-12-01')).toEqual({
      subject: '承办:请载入 2027 年工作日历',
      text: expect.stringMatching(/^2027 年的放假调休安排尚未载入[^\n]*\n$/) as string,
    });
  });
});
