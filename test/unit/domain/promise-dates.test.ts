/** 承诺的期限 · which dates a command starts and ends by what it leaves of the promises, and the todo at the end of the year. */
import type { CommandType } from '../../../src/domain/commands.js';
import { CARRY_LABEL, ladderTodos } from '../../../src/domain/reminder/escalation.js';
import type { CaseInMemory } from '../../support/office.js';
import { clerk, OFFICE, principal } from '../../support/office.js';
import { accepted, answered, armedBy, rated } from '../../support/practice.js';

describe('承诺的期限', () => {
  const two = [
    { what: '新建车位', by: '2025-06-30' },
    { what: '出台办法', by: '2026-03-31' },
  ];
  const letter = { outcome: 'planned', commitments: two };
  const ended = (c: CaseInMemory, type: CommandType, data: unknown, by = clerk(1), item?: string) => {
    const decided = c.ask(by, { type, data, ...(item ? { handlingId: item } : {}) } as never);
    if (!decided.ok) throw new Error(JSON.stringify(decided.refusal));
    return decided.effects.flatMap((e) =>
      e.type === 'endDeadline' && ['commitment', 'carryOver'].includes(e.key) ? [[e.key, e.how, e.commitmentId]] : [],
    );
  };
  const ofPromises = (c: CaseInMemory) =>
    c.dates.filter(({ key }) => ['commitment', 'carryOver'].includes(key)).map(({ key, dueOn }) => [key, dueOn]);

  test('each promise has its own, its item the end of the year of the earliest', () => {
    const c = answered(accepted(), letter);
    expect(ofPromises(c)).toEqual([
      ['commitment', '2025-06-30'],
      ['commitment', '2026-03-31'],
      ['carryOver', '2025-12-31'],
    ]);
    // no other command sets them anew
    rated(c, 'satisfied');
    expect(ofPromises(c)).toHaveLength(3);
  });

  test('carried over it has the new date once the principal signed, and the year-end moves with the earliest', () => {
    const c = answered(accepted(), letter);
    const [first, second] = c.state.commitments.map((m) => m.id);
    const data = { commitmentId: first, newBy: '2026-06-30', reason: '工期调整' };
    expect(armedBy(c, clerk(1), 'commitment.carryOver', data)).toEqual([]);
    c.give(clerk(1), 'commitment.carryOver', data);
    expect(armedBy(c, principal(1), 'principal.sign', {}, c.lead(1))).toEqual([
      ['commitment', 'item', '2026-06-30'],
      ['carryOver', 'item', '2026-12-31'],
    ]);
    c.give(principal(1), 'principal.sign', {}, c.lead(1));
    const evidence = [c.state.id];
    expect(ended(c, 'commitment.claim', { commitmentId: second, evidence })).toEqual([['commitment', 'done', second]]);
    c.give(clerk(1), 'commitment.claim', { commitmentId: second, evidence });
    expect(ended(c, 'commitment.claim', { commitmentId: first, evidence })).toEqual([
      ['commitment', 'done', first],
      ['carryOver', 'done', undefined],
    ]);
    const refused = { commitmentId: second, confirmed: false, comment: '尚未出台' };
    expect(armedBy(c, OFFICE, 'office.confirmFulfilment', refused)).toEqual([['commitment', 'item', '2026-03-31']]);
  });

  test('declared impossible it has none from the signature on', () => {
    const c = answered(accepted(), letter);
    const [first] = c.state.commitments.map((m) => m.id);
    c.give(clerk(1), 'commitment.declareImpossible', { commitmentId: first, reason: '规划调整' });
    expect(ended(c, 'principal.sign', {}, principal(1), c.lead(1))).toEqual([['commitment', 'ended', first]]);
    expect(armedBy(c, principal(1), 'principal.sign', {}, c.lead(1))).toEqual([['carryOver', 'item', '2026-12-31']]);
  });

  test('the year-end todo waits for the clerk of the item while one of the year is open', () => {
    const c = answered(accepted(), letter);
    const [first, second] = c.state.commitments.map((m) => m.id);
    const date = { key: 'carryOver', handlingId: c.lead(1), dueOn: '2025-12-31' };
    const todos = () => ladderTodos(c.state, [{ ...date, escalatedOn: '2025-12-01' }]);
    expect(ladderTodos(c.state, [{ ...date, escalatedOn: null }])).toEqual([]);
    expect(todos()).toMatchObject([
      { type: 'commitment.carryOver', label: CARRY_LABEL, role: 'unit-clerk', unitId: c.state.items[0]?.unitId },
    ]);
    // that of the next year is none of this year's
    c.give(clerk(1), 'commitment.claim', { commitmentId: second, evidence: [c.state.id] });
    expect(todos()).toHaveLength(1);
    c.give(clerk(1), 'commitment.carryOver', { commitmentId: first, newBy: '2026-06-30', reason: '工期调整' });
    expect(todos()).toEqual([]);
  });
});
