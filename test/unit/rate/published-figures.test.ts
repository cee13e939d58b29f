/** 已公布的数字 · the integers of test/fixtures/rates.json, and what each of its denominators must give. */
import { readFileSync } from 'node:fs';
import { countOf, rateOf, RATES, subjectOf } from '../../../src/domain/rate/definitions.js';
import type { Fact } from '../../../src/domain/rate/fact.js';
import { NOTHING } from '../../../src/domain/rate/fact.js';
import { factsAsOf } from '../../../src/domain/rate/fold.js';
import { percentOf, shown } from '../../../src/domain/rate/share.js';
import { loadConfig } from '../../../src/app/config-files.js';
import { CaseInMemory, clerk, DEPUTY, LETTER, OFFICE, principal, unit } from '../../support/office.js';

interface Published {
  total: number;
  ours: Record<string, number>;
  satisfied?: number;
  basically?: number;
  satisfactionStrict?: number;
  satisfaction?: number;
}
const { classes } = JSON.parse(readFileSync('test/fixtures/rates.json', 'utf8')) as { classes: Published[] };
const { shelf } = await loadConfig();
const ASOF = '2025-12-31';

const fact = (more: Partial<Fact>): Fact => ({
  ...NOTHING,
  id: 'x',
  subject: 'case',
  caseId: 'x',
  unitId: null,
  sessionId: 's',
  kind: 'suggestion',
  category: null,
  streetId: null,
  delegation: null,
  isKey: false,
  month: null,
  rulebook: 'binhu@1',
  standing: 'in',
  base: 'returned',
  processBase: 'returned',
  ...more,
});
const times = (n: number, more: Partial<Fact>): Fact[] => Array.from({ length: n }, () => fact(more));
const percent = (key: Parameters<typeof rateOf>[0], facts: readonly Fact[]): number | null => {
  const { numerator, denominator } = countOf(rateOf(key), facts, ASOF);
  return percentOf(numerator, denominator);
};

describe('已公布的数字', () => {
  test.each(classes)('the shares of the classes of $total cases', (published) => {
    for (const [label, ours] of Object.entries(published.ours)) {
      const count = (published as unknown as Record<string, number>)[label] ?? 0;
      expect(percentOf(count, published.total)).toBe(ours);
    }
  });

  test('the strict and the inclusive rate of the same evaluations', () => {
    const { total, satisfied = 0, basically = 0, ...ours } = classes[0] as Published;
    const facts = [
      ...times(satisfied, { repliedOn: '2025-05-01', result: 'satisfied' }),
      ...times(basically, { repliedOn: '2025-05-01', result: 'basically' }),
    ];
    expect(facts).toHaveLength(total);
    expect(percent('satisfactionStrict', facts)).toBe(ours.satisfactionStrict);
    expect(percent('satisfaction', facts)).toBe(ours.satisfaction);
  });

  test('silence: out of the base of the forms returned, in the base of all', () => {
    const of = (base: Fact['base']): Fact[] => [
      ...times(7, { base, repliedOn: '2025-05-01', result: 'satisfied' }),
      ...times(1, { base, repliedOn: '2025-05-01', result: 'dissatisfied' }),
      ...times(2, { base, repliedOn: '2025-05-01' }),
    ];
    expect([percent('satisfaction', of('returned')), percent('satisfaction', of('all'))]).toEqual([87.5, 70]);
  });

  test('cases inside their window are in no share of the classes', () => {
    const facts = [...times(820, { repliedOn: '2025-05-01', isResolved: true }), ...times(18, {})];
    expect(countOf(rateOf('resolution'), facts, ASOF)).toEqual({ numerator: 820, denominator: 820 });
  });

  test('an empty denominator has no value', () => {
    expect([percent('satisfaction', times(3, {})), shown(0, 0), shown(1, 3)]).toEqual([null, '—', '33.33%']);
  });

  test('half up, from integers: 0.005 % more or less decides', () => {
    expect([percentOf(1, 8), percentOf(1, 1600), percentOf(3, 1600), percentOf(2, 3)]).toEqual([
      12.5, 0.06, 0.19, 66.67,
    ]);
  });

  test('分办 with three units of which two answered: the case is not answered, the units are 1, 1, 0', () => {
    const c = new CaseInMemory();
    const leads = [1, 2, 3].map((n) => ({ unitId: unit(n), part: `第${n}部分` }));
    c.give(OFFICE, 'office.assign', { mode: 'separate', leads, cos: [] });
    for (const n of [1, 2, 3]) c.give(clerk(n), 'unit.accept', {}, c.lead(n));
    for (const n of [1, 2]) {
      c.give(DEPUTY, 'proposer.waiveContact', {}, c.lead(n));
      c.give(clerk(n), 'lead.draftReply', LETTER, c.lead(n));
      c.give(clerk(n), 'lead.submitReply', {}, c.lead(n));
      c.give(OFFICE, 'office.reviewReply', { passed: true }, c.lead(n));
      c.give(principal(n), 'principal.sign', {}, c.lead(n));
      c.give(clerk(n), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, c.lead(n));
    }
    const facts = factsAsOf(c.state.id, c.rulebook, c, '2025-03-03');
    const reply = rateOf('reply');
    const of = (subject: string) => facts.filter((f) => f.subject === subject);
    expect(countOf(reply, of('case'), '2025-03-03')).toEqual({ numerator: 0, denominator: 1 });
    expect(of('lead').map((f) => countOf(reply, [f], '2025-03-03').numerator)).toEqual([1, 1, 0]);
    expect(of('case')[0]?.contact).toBe('owed');
    expect(of('lead').map((f) => f.contact)).toEqual(['waived', 'waived', 'owed']);
  });

  test('every rate has a name, a sentence and what it leaves out, in the words of every locality', () => {
    for (const book of shelf.all()) {
      for (const rate of RATES) {
        expect(rate.name(book)).toMatch(/率/);
        expect(rate.sentence(book)).toMatch(/ ÷ /);
        expect(rate.sentence(book)).not.toMatch(/undefined|以方式|归为类/);
        expect(rate.exclusions).toMatch(/不计/);
      }
    }
    expect(RATES.map((r) => subjectOf(r, true))).not.toContain('case');
  });
});
