/** 由谁决定 · `decides.<command>` of the rulebook, for the kinds of case that it names. */
import type { CommandType } from '../commands.js';
import type { Rulebook } from '../rulebook/schema.js';
import type { CaseKind } from '../shared/labels.js';

export type Decider = Rulebook['decides'][string]['by'];

/** @returns undefined where the locality leaves the command to whom the policy grants it */
export function decidersOf(book: Rulebook, type: CommandType, kind: CaseKind): Decider | undefined {
  const ruled = book.decides[type];
  return ruled?.kinds?.includes(kind) === false ? undefined : ruled?.by;
}
