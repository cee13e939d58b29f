/** 一个期限的由来 · what the server derived, in one sentence and as marks of days. */
import type { DeadlineStory } from '../../api/views';
import type { DayMark } from '../../components/month-grid.vue';
import { longDate, shiftDay } from '../../text/dates';
import { spoken } from '../../text/spoken';
import { lengthWords } from '../../text/rules';
import { text } from '../../text/zh-CN';

const words = text.time.deadline;

export function sentenceOf(d: DeadlineStory): string {
  const { rule, startEvent, nominal, amended } = d;
  const length = lengthWords(rule);
  const counted = {
    workday: words.countWorkdays(length, d.skipped),
    day: words.countDays(length),
    month: words.countMonths(length),
    date: words.countDate(length),
  }[rule.unit];
  // of what the window alone gives; extensions come after it
  const reached = d.derivation.at(-1)?.date ?? nominal;
  return [
    words.from(longDate(startEvent.on), startEvent.label),
    rule.direction === 'before' ? words.countBack(length) : counted,
    words.lands(longDate(nominal)),
    reached === nominal ? '' : words.rolls(longDate(reached)),
    amended ? words.moved(amended.label, longDate(amended.dueOn)) : '',
    words.end,
  ].join('');
}

/** Every day with its running number where it is counted. */
export function countedDays({ derivation }: DeadlineStory): { n: number | null; date: string; why: string }[] {
  let n = 0;
  return derivation.map(({ date, counted, why }) => ({ n: counted ? (n += 1) : null, date, why }));
}

export function marksOf(d: DeadlineStory): Map<string, DayMark> {
  const marks = new Map<string, DayMark>();
  // by months only the last day is counted; the days between are shown as one stretch
  for (let day = shiftDay(d.startEvent.on, 1); day < d.dueOn; day = shiftDay(day, 1))
    marks.set(day, { tone: 'span', short: '', why: words.within });
  const isByDay = d.rule.unit === 'workday' || d.rule.unit === 'day';
  marks.set(d.startEvent.on, {
    tone: 'start',
    short: words.short.start,
    why: `${d.startEvent.label}，${words.startDay}`,
  });
  for (const { n, date, why } of countedDays(d)) {
    if (n === null) marks.set(date, { tone: 'skipped', short: words.short.skipped, why: spoken(why) });
    else marks.set(date, { tone: 'counted', short: isByDay ? String(n) : '', why: spoken(why) });
  }
  const last = countedDays(d).find((day) => day.date === d.dueOn)?.n;
  marks.set(d.dueOn, {
    tone: 'end',
    short: last === undefined || !isByDay ? words.short.end : `${last} ${words.short.end}`,
    why: words.due,
  });
  return marks;
}
