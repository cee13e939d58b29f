/**
 * 测算事实的推导 · a case as rows to count: itself, its lead and co items, its promises (domain.md A3). A 分办 case is met
 * when each part is, answered with the last of its letters, and rated as its worst part.
 */
import { OUTCOMES } from '../shared/labels.js';
import type { Rulebook } from '../rulebook/schema.js';
import { coFacts, promiseFacts } from './co-facts.js';
import { replyDue } from './dates.js';
import type { ArmedDate, Dossier } from './dossier.js';
import type { ContactFact, Fact, Standing } from './fact.js';
import { NOTHING } from './fact.js';
import type { Answered, LeadFacts, Place } from './lead-facts.js';
import { classed, leadFacts } from './lead-facts.js';
import { worst } from './rating.js';

const LEFT = new Set(['returned', 'reassigned', 'withdrawn']);
const GONE = new Set(['merged', 'converted', 'void']);

/** @returns nothing before 交办: what was not handed over is in no population */
export function factsOf(c: Dossier, book: Rulebook, dates: readonly ArmedDate[]): Fact[] {
  if (c.items.length === 0) return [];
  const place = placeOf(c, book);
  const standing: Standing = GONE.has(c.state) ? 'out' : c.state === 'withdrawn' ? 'withdrawn' : 'in';
  const leads = c.items.filter((i) => i.role === 'lead');
  const answered = new Map(leads.map((i) => [i.id, leadFacts(c, i, book, dates)]));
  return [
    { ...place, ...caseFacts(c, book, answered, dates), id: c.id, subject: 'case', standing },
    ...c.items.map((item): Fact => {
      const own = answered.get(item.id)?.facts ?? { ...NOTHING, ...coFacts(c, item, dates) };
      const stands = standing === 'in' && LEFT.has(item.state) ? 'out' : standing;
      return { ...place, ...own, id: item.id, subject: item.role, unitId: item.unitId, standing: stands };
    }),
    ...c.commitments.map((promise): Fact => {
      const unitId = c.items.find((i) => i.id === promise.itemId)?.unitId ?? null;
      const stands = standing === 'in' && ['superseded', 'ended'].includes(promise.state) ? 'out' : standing;
      const own = { ...NOTHING, ...promiseFacts(c, promise) };
      return { ...place, ...own, id: promise.id, subject: 'promise', unitId, standing: stands };
    }),
  ];
}

function placeOf(c: Dossier, book: Rulebook): Place {
  const { base, dimensions } = book.evaluation;
  return {
    caseId: c.id,
    unitId: null,
    sessionId: c.sessionId,
    kind: c.kind,
    category: c.category,
    streetId: c.streetId,
    delegation: c.proposers.find((p) => p.role === 'lead')?.constituency ?? null,
    isKey: c.record.key !== null,
    month: c.firstAssignedOn?.slice(0, 7) ?? null,
    rulebook: `${c.rulebook.key}@${c.rulebook.version}`,
    base,
    processBase: dimensions.includes('process') ? base : 'returned',
  };
}

function caseFacts(
  c: Dossier,
  book: Rulebook,
  answered: ReadonlyMap<string, Answered>,
  dates: readonly ArmedDate[],
): LeadFacts {
  const parts = c.record.parts.filter((p) => !p.dropped);
  const living = c.items.filter((i) => i.role === 'lead' && !LEFT.has(i.state));
  const held = parts.map((part) => living.find((i) => i.partId === part.id));
  const all = held.flatMap((item) => (item ? (answered.get(item.id) ?? []) : []));
  const isWhole = all.length === parts.length && all.length > 0;
  const facts = all.map((a) => a.facts);
  const sent = facts.map((f) => f.repliedOn);
  const isAnswered = isWhole && sent.every((on) => on !== null);
  const answeredSeq = isAnswered ? Math.max(...all.map((a) => a.answeredSeq ?? 0)) : null;
  return {
    ...NOTHING,
    contact: isWhole ? togetherMet(all) : 'owed',
    repliedOn: isAnswered ? (sent.sort().at(-1) ?? null) : null,
    replyDueOn: replyDue(dates, null, c, answeredSeq),
    ...togetherRated(facts, isWhole),
    ...(isAnswered ? classed(book, leastAdvanced(book, facts)) : {}),
  };
}

/** A waived part asks for nothing; a case all of whose parts are waived, or out, is out. */
function togetherMet(all: readonly Answered[]): ContactFact | null {
  const asked = all.flatMap((a) => (a.facts.contact === null || a.facts.contact === 'waived' ? [] : a.facts.contact));
  if (asked.length > 0) return asked.every((x) => x === 'met') ? 'met' : 'owed';
  return all.some((a) => a.facts.contact === 'waived') ? 'waived' : null;
}

function togetherRated(facts: readonly LeadFacts[], isWhole: boolean) {
  const asked = facts.filter((f) => !f.isExcused);
  const isRated = isWhole && asked.length > 0 && asked.every((f) => f.result !== null);
  const isProcessRated = isRated && asked.every((f) => f.process !== null);
  return {
    result: isRated ? worst(asked.flatMap((f) => f.result ?? [])) : null,
    process: isProcessRated ? worst(asked.flatMap((f) => f.process ?? [])) : null,
    firstResult: isRated ? worst(asked.flatMap((f) => f.firstResult ?? [])) : null,
    isOnBehalf: isRated && asked.some((f) => f.isOnBehalf),
    isExcused: isWhole && asked.length === 0,
  };
}

/** By the order of the locality's classes, then of the normal form; what no class holds is the least of all. */
function leastAdvanced(book: Rulebook, facts: readonly LeadFacts[]) {
  const rank = ({ outcome }: LeadFacts): number => {
    if (outcome === null) return Infinity;
    const at = book.classes.items.findIndex((x) => x.outcomes.includes(outcome));
    return (at === -1 ? book.classes.items.length : at) * OUTCOMES.length + OUTCOMES.indexOf(outcome);
  };
  return [...facts].sort((a, b) => rank(a) - rank(b)).at(-1)?.outcome ?? null;
}
