/** 日历的标记 · days of a calendar that are not what their weekday says; a test holds it. */

export interface Days {
  off: Readonly<Record<string, string>>;
  work: Readonly<Record<string, string>>;
}
export interface MarkedDay {
  date: string;
  kind: 'off' | 'work' | 'localOff' | 'localWork';
  why: string;
}

/** Of one year, in the order of the days; what the district says of a day goes before what the nation says. */
export function markedDays(year: number, national: readonly Days[], local: Days): MarkedDay[] {
  const days = new Map<string, MarkedDay>();
  const put = (list: Readonly<Record<string, string>>, kind: MarkedDay['kind']): void => {
    for (const [date, why] of Object.entries(list)) days.set(date, { date, kind, why });
  };
  for (const { off, work } of national) {
    put(off, 'off');
    put(work, 'work');
  }
  put(local.off, 'localOff');
  put(local.work, 'localWork');
  return [...days.values()].filter((d) => d.date.startsWith(`${year}-`)).sort((a, b) => a.date.localeCompare(b.date));
}

export interface Span {
  kind: 'off' | 'work';
  from: string;
  until: string;
  why: string;
}
/** Every day of each span, by what is said of it; a span of one day may leave its end open. */
export function daysOf(spans: readonly Span[], next: (date: string) => string): Days {
  const days = { off: {} as Record<string, string>, work: {} as Record<string, string> };
  for (const { kind, from, until, why } of spans) {
    for (let day = from; day <= (until || from); day = next(day)) days[kind][day] = why.trim();
  }
  return days;
}
