/** 待办归谁 · the post, or the person, that a todo waits for; who decides is the rulebook's to say. */
import type { CaseState, Item, Proposer } from '../case.js';
import type { CommandType } from '../commands.js';
import { commandLabel } from '../commands.js';
import type { Env, Todo } from '../decision.js';
import { decidesOf } from '../rulebook/decides.js';
import type { RoleKey } from '../shared/actor.js';

/** 办法与日历 · what a todo rests on beside the case. */
export type Bylaws = Pick<Env, 'rulebook' | 'calendar'>;

const todo = (item: Item | null, type: CommandType, to: Pick<Todo, 'role' | 'unitId' | 'personId'>): Todo => ({
  handlingId: item?.id ?? null,
  type,
  label: commandLabel(type),
  ...to,
});

export const forUnit = (item: Item, type: CommandType, role: RoleKey = 'unit-clerk', unitId = item.unitId): Todo =>
  todo(item, type, { role, unitId, personId: null });

export const forRole = (item: Item | null, type: CommandType, role: RoleKey): Todo =>
  todo(item, type, { role, unitId: null, personId: null });

export const bodyOf = (c: CaseState): RoleKey => (c.kind === 'suggestion' ? 'npc-staff' : 'cppcc-staff');
export const forBody = (c: CaseState, item: Item, type: CommandType): Todo => forRole(item, type, bodyOf(c));

/** Of the office, unless the locality reserves the decision to its head or gives it to the body. */
export function forDeciders(c: CaseState, by: Bylaws, item: Item | null, type: CommandType): Todo[] {
  const roles: Record<string, RoleKey[]> = {
    head: ['office-head'],
    body: [bodyOf(c)],
    officeOrBody: ['office-clerk', bodyOf(c)],
  };
  const ruled = decidesOf(by.rulebook, type, c.kind)?.by;
  return (roles[ruled ?? ''] ?? ['office-clerk']).map((role) => forRole(item, type, role));
}

/** The person; of a collective proposer its contact person; an unlinked one speaks on paper, which the body enters. */
export function forProposer(c: CaseState, item: Item, type: CommandType, p: Proposer): Todo {
  const personId = p.personId ?? p.contactPersonId;
  return personId === null ? forBody(c, item, type) : todo(item, type, { role: null, unitId: null, personId });
}

/** 签发 · the principal; where 单位负责人 sign, a deputy head as well. */
export function forSigners(item: Item, { rulebook }: Bylaws): Todo[] {
  const roles: RoleKey[] = [
    'unit-principal',
    ...(rulebook.letter.signer === 'deputy-head' ? [rulebook.letter.signer] : []),
  ];
  return roles.map((role) => forUnit(item, 'principal.sign', role));
}
