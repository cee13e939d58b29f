/** 测算用的期限 · which of the dates that were armed over time is the one that counts. */
import type { ArmedDate, Dossier } from './dossier.js';

const of = (dates: readonly ArmedDate[], handlingId: string | null, ...keys: string[]): ArmedDate[] =>
  dates.filter((d) => d.handlingId === handlingId && keys.includes(d.key)).sort((a, b) => a.seq - b.seq);

/** The date in force; `upTo` leaves out what was armed after that event. */
export const lastDate = (
  dates: readonly ArmedDate[],
  handlingId: string | null,
  key: string,
  upTo = Infinity,
): ArmedDate | undefined =>
  of(dates, handlingId, key)
    .filter((d) => d.seq <= upTo)
    .at(-1);

export const allDates = (dates: readonly ArmedDate[], handlingId: string, key: string): ArmedDate[] =>
  of(dates, handlingId, key);

/**
 * 答复期限 · what is answered keeps its date (`answeredSeq`); 逾期后批准的延期 moves the date of the file and not the one
 * that counts here, since the date had passed by then.
 */
export function replyDue(
  dates: readonly ArmedDate[],
  handlingId: string | null,
  { record }: Pick<Dossier, 'record'>,
  answeredSeq: number | null,
): string | null {
  let due: string | null = null;
  for (const date of of(dates, handlingId, 'reply', 'replyHard')) {
    if (answeredSeq !== null && date.seq > answeredSeq) break;
    const grant = record.extensions.find((x) => x.decision?.granted === true && x.decision.seq === date.seq)?.decision;
    if (grant && due !== null && grant.on > due) continue;
    due = date.dueOn;
  }
  return due;
}
