/**
 * 由留痕推算 · the dossier of a case from its events alone: the naive reference that the facts kept by the engine and the
 * SQL over them are held against. It asks no chart and no rule, only what was said.
 */
import type { Rulebook } from '../rulebook/schema.js';
import { factsOf } from './facts.js';
import type { ArmedDate, Dossier } from './dossier.js';
import type { Fact } from './fact.js';
import { ASSIGNMENT } from './fold/assignment.js';
import { FEEDBACK } from './fold/feedback.js';
import { HANDLING } from './fold/handling.js';
import { HEAD, registered } from './fold/head.js';
import { LETTER } from './fold/letter.js';
import type { LoggedEvent, Told } from './fold/logged.js';
import { PROMISE } from './fold/promise.js';

export type { LoggedEvent } from './fold/logged.js';

const TOLD: Record<string, Told> = { ...ASSIGNMENT, ...HEAD, ...HANDLING, ...LETTER, ...FEEDBACK, ...PROMISE };

/** @returns null for a log that is empty so far */
export function dossierFrom(
  caseId: string,
  rulebook: Dossier['rulebook'],
  events: readonly LoggedEvent[],
): Dossier | null {
  const [first, ...rest] = events;
  if (!first) return null;
  const c = registered(caseId, rulebook, first);
  for (const e of rest) {
    TOLD[e.type]?.(c, e);
    const item = c.items.find((i) => i.id === e.handlingId);
    if (item) item.state = e.to;
    else c.state = e.to;
  }
  return c;
}

/** 截至某日 · what the office had recorded by the end of `asOf`. */
export function factsAsOf(
  caseId: string,
  book: Rulebook,
  log: { events: readonly LoggedEvent[]; dates: readonly ArmedDate[] },
  asOf: string,
): Fact[] {
  const events = log.events.filter((e) => e.on <= asOf);
  const last = events.at(-1)?.seq ?? 0;
  const c = dossierFrom(caseId, { key: book.key, version: book.version }, events);
  return c
    ? factsOf(
        c,
        book,
        log.dates.filter((d) => d.seq <= last),
      )
    : [];
}
