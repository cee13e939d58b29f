/** 核验结果的说法 · what was verified, and the first fault; days of a stream of acts. */
import { audit as words } from '../../text/audit.js';
import { atOffice } from '../../text/dates.js';
import { spoken } from '../../text/spoken.js';

interface Report {
  ok: boolean;
  cases: number;
  events: number;
  erased: number;
  acts?: number | undefined;
  broken: { caseId: string; seq: number; why: string } | null;
}
/** the stream of acts stands under the name of no case */
const NO_CASE = '00000000-0000-0000-0000-000000000000';

export interface Said {
  title: string;
  lines: string[];
  /** where it is broken, when that is a case */
  caseId: string | null;
}
export function reportSaid({ ok, cases, events, erased, acts, broken }: Report): Said {
  const counted = [
    words.counted(cases, events),
    ...(acts === undefined ? [] : [words.countedActs(acts)]),
    ...(erased === 0 ? [] : [words.erased(erased)]),
  ].join('，');
  const fault = broken === null ? [] : [words.fault(broken.seq, spoken(broken.why)), words.faultHow];
  return {
    title: ok ? words.ok : words.broken,
    lines: [...fault, `${counted}。`],
    caseId: broken === null || broken.caseId === NO_CASE ? null : broken.caseId,
  };
}

/** Each day of the office with its acts, in the order in which they come. */
export function byDay<T extends { at: string }>(acts: readonly T[]): { date: string; acts: T[] }[] {
  const days = new Map<string, T[]>();
  for (const act of acts) {
    const { date } = atOffice(act.at);
    days.set(date, [...(days.get(date) ?? []), act]);
  }
  return [...days].map(([date, list]) => ({ date, acts: list }));
}
