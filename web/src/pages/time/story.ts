/** 一个期限的由来 · what the server derived, in one sentence and as marks of days. */
import type { CountedDay, DeadlineStory } from '../../api/views';
import type { DayMark } from '../../components/month-grid.vue';
import { longDate, shiftDay } from '../../text/dates';
import type { SpokenRule } from '../../text/rules';
import { lengthWords } from '../../text/rules';
import { spoken } from '../../text/spoken';
import { text } from '../../text/zh-CN';

/** A date with how it came about: of a case, or merely computed. */
export interface Counting {
  rule: SpokenRule;
  startOn: string;
  startLabel: string;
  nominal: string;
  dueOn: string;
  derivation: CountedDay[];
  amended: { label: string; dueOn: string } | null;
}
export const countingOf = ({ startEvent, ...d }: DeadlineStory): Counting => ({
  ...d,
  startOn: startEvent.on,
  startLabel: startEvent.label,
});

const words = text.time.deadline;
const isByDay = ({ rule }: Counting): boolean => rule.unit === 'workday' || rule.unit === 'day';

function countWords({ rule, derivation }: Counting): string {
  const length = lengthWords(rule);
  if (rule.direction === 'before') return words.countBack(length);
  if (rule.unit === 'workday') return words.countWorkdays(length, derivation.filter((d) => !d.counted).length);
  if (rule.unit === 'day') return words.countDays(length);
  return rule.unit === 'month' ? words.countMonths(length) : words.countDate(length);
}

export function sentenceOf(c: Counting): string {
  // of what the window alone gives; extensions come after it
  const reached = c.derivation.at(-1)?.date ?? c.nominal;
  return [
    words.from(longDate(c.startOn), c.startLabel),
    countWords(c),
    words.lands(longDate(c.nominal)),
    reached === c.nominal ? '' : words.rolls(longDate(reached)),
    c.amended ? words.moved(c.amended.label, longDate(c.amended.dueOn)) : '',
    words.end,
  ].join('');
}

/** Every day with its running number where it is counted. */
export function countedDays({ derivation }: Counting): { n: number | null; date: string; why: string }[] {
  let n = 0;
  return derivation.map(({ date, counted, why }) => ({ n: counted ? (n += 1) : null, date, why: spoken(why) }));
}

export function marksOf(c: Counting): Map<string, DayMark> {
  const marks = new Map<string, DayMark>();
  // by months only the last day is counted; the days between are shown as one stretch
  const [first, last] = [c.startOn, c.dueOn].sort() as [string, string];
  for (let day = shiftDay(first, 1); day < last; day = shiftDay(day, 1))
    marks.set(day, { tone: 'span', short: '', why: words.within });
  marks.set(c.startOn, { tone: 'start', short: words.short.start, why: `${c.startLabel}，${words.startDay}` });
  for (const { n, date, why } of countedDays(c)) {
    if (n === null) marks.set(date, { tone: 'skipped', short: words.short.skipped, why });
    else marks.set(date, { tone: 'counted', short: isByDay(c) ? String(n) : '', why });
  }
  const lastNumber = countedDays(c).find((day) => day.date === c.dueOn)?.n;
  const short = lastNumber && isByDay(c) ? `${lastNumber} ${words.short.end}` : words.short.end;
  return marks.set(c.dueOn, { tone: 'end', short, why: words.due });
}
