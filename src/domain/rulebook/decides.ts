/** 由谁决定 · what `decides.<command>` of the rulebook says, for the kinds of case that it names. */
import type { CommandType } from '../commands.js';
import type { CaseKind } from '../shared/labels.js';
import type { Rulebook } from './schema.js';

/** @returns undefined where the locality leaves the command to whom the policy grants it */
export function decidesOf(book: Rulebook, type: CommandType, kind: CaseKind): Rulebook['decides'][string] | undefined {
  const ruled = book.decides[type];
  return ruled?.kinds?.includes(kind) === false ? undefined : ruled;
}
