/** 办理经过的说法 · the words that an event carries, in one line each; keys that are ids or codes are left alone. */
import type { CaseEvent, SeenEvent } from '../../api/views';

const SPOKEN = ['reason', 'basis', 'question', 'message', 'note', 'text', 'summary', 'comment', 'what', 'why'] as const;

export const quotesOf = (event: SeenEvent): string[] =>
  event.type === 'office.register'
    ? []
    : SPOKEN.map((key) => event.data[key]).filter((v): v is string => typeof v === 'string' && v.trim() !== '');

export type Line = { kind: 'event'; event: SeenEvent } | { kind: 'hidden'; seq: number; count: number };

/** Neighbouring events out of sight fold into one line. */
export function linesOf(events: readonly CaseEvent[]): Line[] {
  const lines: Line[] = [];
  for (const event of events) {
    const last = lines.at(-1);
    if (!event.redacted) lines.push({ kind: 'event', event: event as SeenEvent });
    else if (last?.kind === 'hidden') last.count += 1;
    else lines.push({ kind: 'hidden', seq: event.seq, count: 1 });
  }
  return lines;
}
