/** 机构改革的规则 · which posts pass on, and what of a case does. */
import type { Post } from '../../../src/domain/succession/posts.js';
import { passPosts } from '../../../src/domain/succession/posts.js';
import { passesOn, succeed } from '../../../src/domain/succession/succession.js';
import { CaseInMemory, clerk, HEAD, OFFICE, person, unit } from '../../support/office.js';

const [OLD, NEW, OTHER] = [unit(1), unit(4), unit(5)];
const DAY = '2025-03-10';
let ids = 0;
const post = (n: number, role: Post['role'], more: Partial<Post> = {}): Post => ({
  id: String(++ids),
  personId: person(n),
  role,
  unitId: OLD,
  from: '2024-01-01',
  until: null,
  ...more,
});
const passed = (posts: Post[], more: { led?: string[]; held?: Post[]; to?: (id: string) => string | null } = {}) =>
  passPosts(posts, {
    effectiveOn: DAY,
    successorOf: more.to ?? (() => NEW),
    led: more.led ?? [],
    held: [...posts, ...(more.held ?? [])],
  }).map(({ to, granted }) => [to, granted]);

describe('人随事走', () => {
  it('the same role from the day on, until its own last day', () => {
    const posts = [post(1, 'unit-clerk'), post(2, 'unit-office', { until: '2025-12-31' })];
    expect(passed(posts)).toEqual([
      [NEW, { role: 'unit-clerk', unitId: NEW, from: DAY, until: null }],
      [NEW, { role: 'unit-office', unitId: NEW, from: DAY, until: '2025-12-31' }],
    ]);
  });
  it('one first responsible person a unit: passes on where there is none, and only one does', () => {
    const posts = [post(1, 'unit-principal'), post(2, 'unit-principal')];
    expect(passed(posts, { led: [NEW] }).map(([to]) => to)).toEqual([null, null]);
    expect(passed(posts).map(([to]) => to)).toEqual([NEW, null]);
    expect(passed(posts, { to: (id) => (id === person(1) ? NEW : OTHER) }).map(([to]) => to)).toEqual([NEW, OTHER]);
  });
  it('what somebody holds there already is not granted twice; what begins later begins later; who is not chosen ends', () => {
    const held = [post(1, 'unit-clerk', { unitId: NEW })];
    expect(passed([post(1, 'unit-clerk')], { held })).toEqual([[NEW, null]]);
    expect(passed([post(3, 'unit-clerk', { from: '2025-04-01' })])[0]?.[1]).toMatchObject({ from: '2025-04-01' });
    expect(passed([post(4, 'unit-clerk')], { to: () => null })).toEqual([[null, null]]);
  });
});

describe('承接的件', () => {
  const handed = () => {
    const c = new CaseInMemory();
    c.give(OFFICE, 'office.assign', { mode: 'leadAndCo', leads: [{ unitId: OLD }], cos: [{ unitId: unit(2) }] });
    return c;
  };
  const succession = { id: 's', unitId: OLD, basis: '文件', successorOf: () => NEW, officeUnitId: null };
  const over = (c: CaseInMemory, more = {}) => succeed(c.state, { ...succession, ...more }, c.env(HEAD));

  it('nothing of a case that is over, nothing for a unit that is not on it', () => {
    const c = handed();
    expect(over(c, { unitId: unit(9) })).toBeNull();
    c.give(OFFICE, 'office.void', { reason: '重复登记' });
    expect(over(c)).toBeNull();
    expect(c.state.items.some((i) => passesOn(c.state, i))).toBe(false);
  });

  it('no step of any machine is taken: the charts stay where they are', () => {
    const c = handed();
    c.give(clerk(1), 'unit.accept', {}, c.lead(1));
    const made = over(c);
    expect(made?.events.map((e) => [e.type, e.steps])).toEqual([['unit.succeeded', []]]);
    expect(made?.next.items.map((i) => [i.unitId, i.state, i.envelope])).toEqual(
      c.state.items.map((i) => [i.unitId === OLD ? NEW : i.unitId, i.state, i.envelope]),
    );
    expect(made?.effects.map((e) => (e.type === 'notify' ? e.kind : e.type))).toEqual([
      'item.succeeded',
      'case.unitSucceeded',
      'case.unitSucceeded',
    ]);
  });

  it('what the government office takes over is judged by the body from then on, and the other way round', () => {
    const c = handed();
    const lead = c.lead(1);
    const taken = over(c, { officeUnitId: NEW });
    expect(taken?.next.record.officeItems).toEqual([lead]);
    c.take({ ok: true, ...(taken as NonNullable<typeof taken>) });
    const given = over(c, { unitId: NEW, successorOf: () => OTHER, officeUnitId: NEW });
    expect(given?.next.record.officeItems).toEqual([]);
  });
});
