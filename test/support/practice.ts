/** 常见局面 · a case brought to where a situation of practice begins. */
import { CaseInMemory, clerk, DEPUTY, LETTER, meeting, OFFICE, principal, REGISTRATION, unit } from './office.js';
import type { CommandType } from '../../src/domain/commands.js';
import type { Effect } from '../../src/domain/decision.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';

export const AT = '2025-03-03T01:00:00.000Z';

/** Assigned to unit 1, with co-units where named, and accepted by all. */
export function accepted(cos: number[] = [], input: Partial<RegisterInput> = {}): CaseInMemory {
  const c = new CaseInMemory(AT, { ...REGISTRATION, ...input });
  c.give(OFFICE, 'office.assign', {
    mode: cos.length > 0 ? 'leadAndCo' : 'sole',
    leads: [{ unitId: unit(1) }],
    cos: cos.map((n) => ({ unitId: unit(n) })),
  });
  c.give(clerk(1), 'unit.accept', {}, c.lead(1));
  for (const n of cos) c.give(clerk(n), 'unit.accept', {}, c.co(n));
  return c;
}

export function met(c: CaseInMemory): CaseInMemory {
  c.give(clerk(1), 'lead.recordContact', meeting(c, c.now), c.lead(1));
  const contactId = c.state.record.contacts.at(-1)?.id;
  return c.give(DEPUTY, 'proposer.confirmContact', { contactId, confirmed: true }, c.lead(1));
}

export const PROMISE = { what: '建成投用', by: '2026-06-30' };

/** Met, drafted, reviewed, signed and sent; `planned` brings a promise. */
export function answered(c: CaseInMemory, letter: Record<string, unknown> = {}): CaseInMemory {
  met(c);
  c.give(clerk(1), 'lead.draftReply', { ...LETTER, ...letter }, c.lead(1));
  c.give(clerk(1), 'lead.submitReply', {}, c.lead(1));
  c.give(OFFICE, 'office.reviewReply', { passed: true }, c.lead(1));
  c.give(principal(1), 'principal.sign', {}, c.lead(1));
  return c.give(clerk(1), 'lead.sendReply', { channel: 'online', sentOn: today(c) }, c.lead(1));
}

export const rated = (c: CaseInMemory, result: string): CaseInMemory =>
  c.give(DEPUTY, 'proposer.evaluate', { result, process: 'satisfied', comment: '意见' }, c.lead(1));

export const today = (c: CaseInMemory): string =>
  new Date(Date.parse(c.now) + 8 * 3_600_000).toISOString().slice(0, 10);

/** At nine in the morning of a day. */
export const on = (c: CaseInMemory, day: string): CaseInMemory => Object.assign(c, { now: `${day}T01:00:00.000Z` });

export const refusal = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return 'not refused';
};
/** The dates that a command sets, by window and whether they are an item's. */
export function armedBy(c: CaseInMemory, by: Actor, type: CommandType, data: unknown, item?: string) {
  const decided = c.ask(by, { type, data, ...(item ? { handlingId: item } : {}) } as never);
  if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
  return decided.effects
    .filter((e): e is Extract<Effect, { type: 'armDeadline' }> => e.type === 'armDeadline')
    .map(({ deadline: d }) => [d.key, d.handlingId === null ? 'case' : 'item', d.dueOn]);
}
