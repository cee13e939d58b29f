/** 灯色与余日 · counted in working days over the published years; a light says what the days left say. */
import fc from 'fast-check';
import { loadConfig } from '../../src/app/config-files.js';
import { lightOf, workdaysLeft, yellowUntil } from '../../src/domain/deadline/standing.js';
import { dayKind, shiftDays } from '../../src/domain/deadline/working-days.js';

const { calendar, shelf } = await loadConfig();

test.each([
  ['2025-09-29', '2025-09-28', 1, 'the working Sunday is today'],
  ['2025-09-29', '2025-09-27', 2, 'and one of the days left on the Saturday before'],
  ['2025-09-29', '2025-09-29', 0, 'the day itself'],
  ['2025-09-29', '2025-10-08', -1, 'over since the 29th: only the 30th was a working day'],
  ['2025-09-29', '2025-10-09', -2, 'the holidays are no delay'],
  ['2025-10-01', '2025-09-30', 0, 'a date in the holidays, seen from the day before them'],
])('until %s on %s: %i working days, %s', (dueOn, today, left) => {
  expect(workdaysLeft(calendar, dueOn, today)).toBe(left);
});

test.each([
  ['2025-09-26', 5, '2025-10-10', '28, 29, 30 September, 9 and 10 October: the sixth is the working Saturday 11'],
  ['2025-09-26', 0, '2025-09-27', 'today and the free Saturday before the next working day'],
  ['2025-03-03', 5, '2025-03-10', 'an ordinary week: the fifth is the next Monday'],
  ['2025-09-25', 3, '2025-09-29', '26, 28 and 29 September'],
  ['2025-09-29', 1, '2025-10-08', 'the holidays before the second working day are within reach of the first'],
])('on %s with %i working days: yellow up to %s (%s)', (today, days, last) => {
  expect(yellowUntil(calendar, today, days)).toBe(last);
});

test('yellow is a date ahead with so many working days left or fewer, red one that is over, green every other', () => {
  const day = fc.integer({ min: 40, max: 900 }).map((n) => shiftDays('2024-01-01', n));
  fc.assert(
    fc.property(day, fc.integer({ min: -30, max: 60 }), fc.integer({ min: 0, max: 10 }), (today, away, yellow) => {
      const dueOn = shiftDays(today, away);
      const light = lightOf(dueOn, today, yellowUntil(calendar, today, yellow));
      // the oracle counts the days one by one
      const left = Array.from({ length: Math.max(away, 0) }, (_, i) => shiftDays(today, i + 1));
      const workdays = left.filter((d) => dayKind(calendar, d).workday).length;
      expect(light).toBe(away < 0 ? 'red' : workdays <= yellow ? 'yellow' : 'green');
      if (away >= 0) expect(workdaysLeft(calendar, dueOn, today)).toBe(workdays);
    }),
  );
  expect(lightOf(null, '2025-03-03', '2025-03-10')).toBe('none');
});

test('every rulebook says from how many working days on a date stands yellow', () => {
  expect(shelf.all().map((book) => [book.key, book.lights.yellowWorkdays])).toEqual(
    shelf.all().map((book) => [book.key, 5]),
  );
});
