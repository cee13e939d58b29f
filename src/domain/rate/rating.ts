/** 评价的合成 · the last word of each rater in a round, combined as the locality says (domain.md A3, B6.1). */
import type { Rulebook } from '../rulebook/schema.js';
import type { Satisfaction } from '../shared/labels.js';
import type { Dossier, DossierRating } from './dossier.js';

export interface Rated {
  result: Satisfaction | null;
  process: Satisfaction | null;
  firstResult: Satisfaction | null;
  isOnBehalf: boolean;
  isExcused: boolean;
}

type Verdict = Satisfaction | null;
const WORST: readonly Satisfaction[] = ['satisfied', 'basically', 'dissatisfied'];
/** @returns the least satisfied of them; null when there is none */
export const worst = (all: readonly Satisfaction[]): Verdict => WORST.findLast((level) => all.includes(level)) ?? null;

function combined(book: Rulebook, all: readonly Satisfaction[]): Verdict {
  if (all.length === 0) return null;
  const mark = book.evaluation.passMark ?? 1;
  const share = (...levels: Satisfaction[]): number => all.filter((a) => levels.includes(a)).length / all.length;
  if (share('satisfied') >= mark) return 'satisfied';
  return share('satisfied', 'basically') >= mark ? 'basically' : 'dissatisfied';
}

/** @param itemIds the item and those that it succeeded in the same part */
export function ratedOf(c: Dossier, book: Rulebook, itemIds: readonly string[]): Rated {
  const given = c.record.evaluations.filter((e) => e.counts && itemIds.includes(e.itemId));
  const isGone = (id: string): boolean => c.record.unavailable.some((u) => u.proposerId === id);
  const everybody = book.evaluation.raters === 'everySigner';
  const able = c.proposers.filter((p) => !isGone(p.id) && (everybody || p.role === 'lead')).map((p) => p.id);
  const rounds = [...new Set(given.map((e) => e.round))].sort((a, b) => a - b);
  const whole = rounds
    .map((round) => lastOfEach(given.filter((e) => e.round === round)))
    .filter((ratings) => !everybody || able.every((id) => ratings.some((r) => r.proposerId === id)))
    .map((ratings) => (everybody ? ratings : ratings.slice(-1)));
  const last = whole.at(-1) ?? [];
  const first = firstOfEach(given, everybody);
  const process = last.flatMap((r) => r.process ?? []);
  return {
    result: combined(
      book,
      last.map((r) => r.result),
    ),
    process: process.length < last.length ? null : combined(book, process),
    firstResult: whole.length === 0 ? null : combined(book, first),
    isOnBehalf: last.some((r) => r.onBehalf),
    isExcused: able.length === 0 && last.length === 0,
  };
}

/** 更改评价 replaces the rater's earlier word of the round. */
const lastOfEach = (given: readonly DossierRating[]): DossierRating[] => {
  const sorted = [...given].sort((a, b) => a.seq - b.seq);
  return sorted.filter((e) => sorted.findLast((x) => x.proposerId === e.proposerId) === e);
};

/** 初次评价 · what was said first of all, before any revision. */
function firstOfEach(given: readonly DossierRating[], everybody: boolean): Satisfaction[] {
  const sorted = [...given].sort((a, b) => a.seq - b.seq);
  const firsts = sorted.filter((e) => sorted.find((x) => x.proposerId === e.proposerId) === e);
  return (everybody ? firsts : firsts.slice(0, 1)).map((e) => e.result);
}
