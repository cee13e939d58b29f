/**
 * 人人知道下一步 · wherever a case can be on its way, whoever is next has it on the list: each todo names a post or a person
 * of the case that may give the command there, and at least one of them can be given at once.
 */
import { readFileSync } from 'node:fs';
import { isFor } from '../../src/cases/waiting-view.js';
import type { Command } from '../../src/domain/commands.js';
import { isOnCommitment } from '../../src/domain/commands.js';
import { isAdmitted } from '../../src/domain/decide.js';
import type { Todo } from '../../src/domain/decision.js';
import type { Walk } from '../support/cover.js';
import { again, begun, SETTINGS } from '../support/cover.js';
import type { Shape } from '../support/moves.js';
import { cast, movesOf } from '../support/moves.js';
import { signature } from '../support/signature.js';
import {
  actor,
  CaseInMemory,
  clerk,
  CO_SIGNER,
  DEPUTY,
  HEAD,
  NPC,
  OFFICE,
  person,
  REGISTRATION,
  unit,
} from '../support/office.js';

/** Nothing is owed to anybody any more; of an archived case only its promises are. */
const ENDED = new Set(['archived', 'merged', 'converted', 'withdrawn', 'void']);
const walks = JSON.parse(readFileSync('test/golden/cover.json', 'utf8')) as Walk[];
const deputyHead = (n: number) => actor(person(80 + n), ['deputy-head', unit(n)]);

const commandOf = (c: CaseInMemory, { type, handlingId }: Todo): Command => {
  const promise = c.state.commitments.find((m) => handlingId === null || m.itemId === handlingId);
  const rest = isOnCommitment(type)
    ? { data: { commitmentId: promise?.id } }
    : { data: {}, handlingId: handlingId ?? undefined };
  return { type, ...rest } as Command;
};

/** Todos that the state does not take, or that nobody of the post may give. */
function idle(c: CaseInMemory, shape: Shape): string[] {
  const people = [...cast(shape), ...shape.leads.map(deputyHead)];
  return c.todos().flatMap((todo) => {
    const at = isOnCommitment(todo.type) ? undefined : (todo.handlingId ?? undefined);
    const able = people.filter((p) => isFor(todo, p) && c.may(p, commandOf(c, todo)));
    return isAdmitted(c.state, todo.type, at) && able.length > 0 ? [] : [`${todo.type} at ${signature(c.state)}`];
  });
}
const isSame = (todo: Todo, { type, handlingId }: Command): boolean =>
  type === todo.type && (isOnCommitment(type) || (handlingId ?? null) === todo.handlingId);
/** The moves know the last contact alone; an earlier one may be the one to confirm. */
const confirmable = (c: CaseInMemory): boolean =>
  c.state.record.contacts.some(({ id: contactId, itemId: handlingId }) => {
    const data = { contactId, confirmed: true };
    return [DEPUTY, CO_SIGNER].some((by) => c.ask(by, { type: 'proposer.confirmContact', handlingId, data }).ok);
  });
const isStuck = (c: CaseInMemory, shape: Shape): boolean => {
  if (ENDED.has(c.state.state)) return false;
  const todos = c.todos();
  if (todos.some((t) => t.type === 'proposer.confirmContact') && confirmable(c)) return false;
  return !movesOf(c, shape).some(({ by, command }) => todos.some((t) => isSame(t, command)) && c.ask(by, command).ok);
};

test('一路上每份待办都有人办得了,而且总有一份现在就能办', () => {
  const faults = new Set<string>();
  let seen = 0;
  for (const walk of walks) {
    const setting = SETTINGS[walk.setting];
    if (!setting) throw new Error(walk.setting);
    const { without: _all, ...shape } = setting.shape;
    const c = begun(setting);
    const look = (): void => {
      idle(c, shape).forEach((fault) => faults.add(fault));
      if (seen++ % 2 === 0 && isStuck(c, shape)) faults.add(`nobody's turn at ${signature(c.state)}`);
    };
    look();
    for (const _taken of again(walk, c)) look();
  }
  expect([...faults]).toEqual([]);
  expect(seen).toBeGreaterThan(500);
});

describe('由谁决定,待办就归谁', () => {
  const { rulebook } = new CaseInMemory();
  const waiting = (by: 'office' | 'head' | 'body' | 'officeOrBody', kind: 'suggestion' | 'proposal' = 'suggestion') => {
    const decides = { ...rulebook.decides, 'office.decideReturn': { by, source: 'default' } };
    const c = new CaseInMemory('2025-03-03T01:00:00.000Z', { ...REGISTRATION, kind }, { ...rulebook, decides });
    c.give(OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
    c.give(clerk(1), 'unit.requestReturn', { reason: '不属我单位', basis: '三定' }, c.lead(1));
    const todos = c.todos().filter((t) => t.type === 'office.decideReturn');
    for (const p of [OFFICE, HEAD, NPC]) {
      const mine = todos.some((t) => isFor(t, p));
      const may = c.may(p, {
        type: 'office.decideReturn',
        handlingId: c.lead(1),
        data: { granted: true, reason: '是' },
      });
      if (kind === 'suggestion') expect([by, p.roles[0]?.role, mine]).toEqual([by, p.roles[0]?.role, may]);
    }
    return todos.map((t) => t.role);
  };
  test.each([
    ['office', ['office-clerk']],
    ['head', ['office-head']],
    ['body', ['npc-staff']],
    ['officeOrBody', ['office-clerk', 'npc-staff']],
  ] as const)('%s', (by, roles) => {
    expect(waiting(by)).toEqual(roles);
  });
  test('提案归政协', () => {
    expect(waiting('body', 'proposal')).toEqual(['cppcc-staff']);
  });
});
