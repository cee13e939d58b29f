/**
 * 批量办理 · which commands one person may give to many cases at once, and where in each case. A closed list: signing, rating
 * and every decision on one case's own grounds are given case by case.
 */
import { isAuthorized, POLICY } from './access/policy.js';
import type { CaseState } from './case.js';
import type { CommandType } from './commands.js';
import { COMMANDS } from './commands.js';
import { isAdmitted } from './decide.js';
import type { Rulebook } from './rulebook/schema.js';
import type { Actor } from './shared/actor.js';
import { holds } from './shared/actor.js';

export const BULK_COMMANDS = ['unit.accept', 'office.urge', 'office.assign'] as const satisfies readonly CommandType[];
export type BulkCommand = (typeof BULK_COMMANDS)[number];

export const isBulk = (type: string): type is BulkCommand => (BULK_COMMANDS as readonly string[]).includes(type);

/** Some post of this person may give the command on some case; each case is asked for itself. */
export const mayEver = (actor: Actor, type: BulkCommand): boolean =>
  POLICY[type].some(({ roles }) => holds(actor, ...roles));

/**
 * 办在哪里 · the case as a whole, or each item of the person's own that takes the command now.
 * @returns `undefined` for the whole; one item of his own when none takes it, to say why; the whole when none is his own
 */
export function placesOf(
  c: CaseState,
  type: BulkCommand,
  { actor, rulebook }: { actor: Actor; rulebook: Rulebook },
): (string | undefined)[] {
  if (COMMANDS.get(type)?.scope !== 'handling') return [undefined];
  const own = c.items.map((i) => i.id).filter((handlingId) => isAuthorized(actor, { type, handlingId }, c, rulebook));
  const open = own.filter((handlingId) => isAdmitted(c, type, handlingId));
  return open.length > 0 ? open : [own.at(-1)];
}
