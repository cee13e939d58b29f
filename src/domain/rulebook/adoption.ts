/**
 * 采用新版办法 · a case keeps the version that it was assigned under until the office adopts the newest one for it: its
 * open dates are derived once more from the same events, and all that follows is handled by the new rules.
 */
import type { CaseState } from '../case.js';
import type { Env } from '../decision.js';
import type { Moved, OpenDate, Redated } from '../deadline/redate.js';
import { isMoved, redate, writeMoves } from '../deadline/redate.js';
import { Run } from '../run.js';
import type { Rulebook, WindowKey } from './schema.js';
import { SECTIONS, WINDOW_KEYS } from './schema.js';

/** One rule that the versions lay down differently; `window` rules by their key, all others as `section.rule`. */
export interface Switched {
  rule: string;
  from: unknown;
  to: unknown;
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
const rulesOf = (book: Rulebook, section: keyof typeof SECTIONS): [string, unknown][] =>
  Object.entries(book[section]).filter(([rule]) => rule !== 'source' && rule !== 'sources');

/** Settings, not windows: what a command asks for, who decides, whom a ladder reminds. */
export function switched(from: Rulebook, to: Rulebook): Switched[] {
  const sections = (Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]).flatMap((section) => {
    const before = new Map(rulesOf(from, section));
    return rulesOf(to, section).map(([rule, value]) => ({
      rule: `${section}.${rule}`,
      from: before.get(rule) ?? null,
      to: value,
    }));
  });
  const whole = (['decides', 'modes'] as const).map((rule) => ({ rule, from: from[rule], to: to[rule] }));
  return [...sections, ...whole].filter((one) => !isSame(one.from, one.to));
}

/** 期限规则有变的 · whether or not a date of this case moves by it. */
export const changedWindows = (from: Rulebook, to: Rulebook): WindowKey[] =>
  WINDOW_KEYS.filter((key) => !isSame(from.windows[key], to.windows[key]));

export interface Adoption extends Moved {
  moves: Redated[];
  /** open dates that stay where they are, under the new rule */
  stays: Redated[];
}

/** @param env with the rulebook to be adopted */
export function adopt(before: CaseState, open: readonly OpenDate[], env: Env): Adoption {
  const { key, version } = env.rulebook;
  const state = { ...before, rulebook: { key, version } };
  const redated = open.map((date) => redate(state, date, env));
  const moves = redated.filter(isMoved);
  const run = new Run(state, env);
  run.begin({
    type: 'rulebook.adopted',
    actor: env.actor.personId,
    data: { rulebook: key, from: before.rulebook.version, to: version },
  });
  writeMoves(run, moves, { actor: env.actor.personId, rulebook: `${key}@${version}` });
  run.finish(true);
  return {
    next: run.next,
    events: run.events,
    effects: run.effects,
    moves,
    stays: redated.filter((one) => !isMoved(one)),
  };
}
