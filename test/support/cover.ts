/**
 * 覆盖 · walks in memory that together take every edge of every chart, make every machine tell what it can, each walk
 * kept as the names of its moves; a walk goes where something is left to cover, else at random by its seed.
 */
import type { Decision } from '../../src/domain/decision.js';
import type { CaseState } from '../../src/domain/case.js';
import type { CommandType } from '../../src/domain/commands.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import type { Rulebook } from '../../src/domain/rulebook/schema.js';
import { loadConfig } from '../../src/app/config-files.js';
import type { Trace } from './edges.js';
import { traceOf } from './edges.js';
import type { Move, Shape } from './moves.js';
import { movesOf } from './moves.js';
import { CaseInMemory, CO_SIGNER, DEPUTY, REGISTRATION } from './office.js';
import { seeded } from './seeded.js';

const { shelf } = await loadConfig();
export const START = '2025-03-03T01:00:00.000Z';
const binhu = shelf.newest('binhu', '2025-03-03');
const variant = (
  key: string,
  letter: Partial<Rulebook['letter']>,
  evaluation: Partial<Rulebook['evaluation']> = {},
) => ({
  ...binhu,
  key,
  letter: { ...binhu.letter, ...letter },
  evaluation: { ...binhu.evaluation, ...evaluation },
});
const unreviewed = { unitReview: false, officeReview: false };
const hasty = { silentAfter: { urges: 1, apartWorkdays: 0 } };
/** 办法 · the demo's, the nation's, and localities that review, countersign and wait in other ways */
export const BOOKS: Record<string, Rulebook> = {
  binhu,
  national: shelf.newest('national', '2025-03-03'),
  bothReviews: variant('bothReviews', { unitReview: true, officeReview: true }),
  unitReview: variant('unitReview', { unitReview: true, officeReview: false }),
  noReview: variant('noReview', unreviewed),
  countersigned: variant('countersigned', { ...unreviewed, countersign: true }),
  silent: variant('silent', unreviewed, hasty),
  silentDeciding: variant('silentDeciding', unreviewed, { ...hasty, onDissatisfied: 'decide' }),
};

/** The shelf on which these stand among the published ones. */
export const variantShelf = {
  all: () => shelf.all(),
  newest: (key: string, on: string) => BOOKS[key] ?? shelf.newest(key, on),
  get: (key: string, version: string) => BOOKS[key] ?? shelf.get(key, version),
};

export interface Setting {
  book: string;
  shape: Shape;
  /** moves that lead to what lies far off the common road */
  towards?: readonly CommandType[];
}
const only = (leads: number[], cos: number[], without: CommandType[] = []): Shape => ({
  leads,
  cos,
  spare: 9,
  without,
});
/** what ends a case or an item before its letter */
const ENDS: CommandType[] = [
  'office.void',
  'office.withdraw',
  'office.convert',
  'office.withdrawUnit',
  'office.reassign',
  'office.decideReturn',
  'unit.requestReturn',
  'proposer.requestWithdrawal',
];
const DETOURS: CommandType[] = [
  'office.undoAssign',
  'office.addCo',
  'office.urge',
  'lead.urgeOpinion',
  'office.correctRegistration',
  'lead.recordDelivery',
  'lead.recordUndelivered',
  'lead.reissueReply',
  'principal.sendBack',
  'lead.requestSupplement',
];
export const SETTINGS: Record<string, Setting> = {
  sole: { book: 'binhu', shape: only([1], []) },
  leadAndCo: { book: 'binhu', shape: only([1], [2]) },
  separate: { book: 'binhu', shape: only([1, 2], [3]) },
  national: { book: 'national', shape: only([1], [2]) },
  bothReviews: { book: 'bothReviews', shape: only([1], []) },
  unitReview: { book: 'unitReview', shape: only([1], []) },
  noReview: { book: 'noReview', shape: only([1], []) },
  withdrawing: {
    book: 'binhu',
    shape: only([1], [2], ['office.void', 'office.convert']),
    towards: ['proposer.requestWithdrawal', 'office.withdraw', 'office.assign'],
  },
  superseding: { book: 'noReview', shape: only([1], [], [...ENDS, ...DETOURS]), towards: ['proposer.evaluate'] },
  deciding: { book: 'national', shape: only([1], [], [...ENDS, ...DETOURS.filter((d) => d !== 'office.urge')]) },
  countersigned: { book: 'countersigned', shape: only([1], [2], ENDS), towards: ['co.countersign'] },
  supplementing: {
    book: 'noReview',
    shape: only([1], [2], ENDS),
    towards: ['lead.requestSupplement', 'co.submitOpinion', 'principal.sign', 'office.decideSupplement'],
  },
  promising: {
    book: 'noReview',
    shape: only([1], [], [...ENDS, ...DETOURS]),
    towards: ['lead.sendReply', 'commitment.claim', 'office.confirmFulfilment', 'lead.draftFollowUp', 'principal.sign'],
  },
  silent: {
    book: 'silent',
    shape: only([1], [], [...ENDS, ...DETOURS]),
    towards: ['lead.sendReply', 'body.urgeEvaluation', 'office.close'],
  },
  silentDeciding: {
    book: 'silentDeciding',
    shape: only([1], [], [...ENDS, ...DETOURS]),
    towards: ['lead.sendReply', 'body.urgeEvaluation', 'office.close'],
  },
  closing: { book: 'noReview', shape: only([1, 2], []) },
  decidingOnPromises: { book: 'silentDeciding', shape: only([1], []) },
};

/** Two signers, so that one may say what does not count. */
export const input = (number: string): RegisterInput => ({
  ...REGISTRATION,
  number,
  proposers: [
    { kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId },
    { kind: 'person', name: '李强', role: 'joint', personId: CO_SIGNER.personId },
  ],
});

export interface Taken {
  move: Move;
  trace: Trace;
  /** the case in memory after the move */
  state: CaseState;
}
export interface Walk {
  setting: string;
  moves: string[];
}
export const begun = (setting: Setting, number = '1', salt = '0'): CaseInMemory =>
  new CaseInMemory(START, input(number), BOOKS[setting.book], salt);

type Done = Extract<Decision, { ok: true }>;
function take(c: CaseInMemory, move: Move, decided: Done): Taken {
  const trace = traceOf(c.state, decided.next, decided.events);
  c.take(decided);
  return { move, trace, state: decided.next };
}

/** Takes a kept walk again, move by move. @throws Error when a move is not there or is refused */
export function* again({ setting, moves }: Walk, c: CaseInMemory): Generator<Taken> {
  const { shape } = SETTINGS[setting] as Setting;
  for (const key of moves) {
    const move = movesOf(c, shape).find((m) => m.key === key);
    const decided = move && c.ask(move.by, move.command);
    if (!move || !decided?.ok)
      throw new Error(`${setting}: ${key} is ${move ? 'refused' : 'not there'}; renew the cover`);
    yield take(c, move, decided);
  }
}

export const coveredBy = ({ edges, tells }: Trace): string[] => [...edges, ...tells];

/** how likely a move is when nothing new lies one step away */
const weight = ({ command: { type } }: Move, { towards }: Setting): number =>
  towards?.includes(type) ? 2 : ENDS.includes(type) ? 0.05 : DETOURS.includes(type) ? 0.15 : 1;

/** One walk from a seed. `missing` is what the walks before it left; what this one covers is taken out of it. */
export function walk(name: string, seed: number, missing: Set<string>, longest = 80): Walk {
  const random = seeded(seed);
  const setting = SETTINGS[name] as Setting;
  const c = begun(setting);
  const moves: string[] = [];
  let useful = 0;
  while (moves.length < longest && moves.length - useful < 50) {
    const options = movesOf(c, setting.shape).flatMap((move) => {
      const decided = c.ask(move.by, move.command);
      if (!decided.ok) return [];
      const trace = traceOf(c.state, decided.next, decided.events);
      const gain = coveredBy(trace).filter((what) => missing.has(what)).length;
      return [{ move, decided, gain, at: (gain + 0.001) * weight(move, setting) * (0.5 + random()) }];
    });
    // an end covers something too, but nothing comes after it
    const best = options.sort((a, b) => b.at - a.at)[0];
    if (!best) break;
    const chosen = best.gain > 0 ? best : pick(options, setting, random);
    moves.push(chosen.move.key);
    const { trace } = take(c, chosen.move, chosen.decided);
    for (const what of coveredBy(trace)) if (missing.delete(what)) useful = moves.length;
  }
  return { setting: name, moves: moves.slice(0, useful) };
}

function pick<T extends { move: Move }>(options: T[], setting: Setting, random: () => number): T {
  let left = random() * options.reduce((sum, o) => sum + weight(o.move, setting), 0);
  return options.find((o) => (left -= weight(o.move, setting)) <= 0) ?? (options[0] as T);
}
