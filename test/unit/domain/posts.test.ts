/** 三员分立 · the whole table: every role against every role that is held already, in one period and in two. */
import type { RoleKey } from '../../../src/domain/shared/actor.js';
import { ROLES } from '../../../src/domain/shared/actor.js';
import type { Tenure } from '../../../src/domain/access/posts.js';
import { ADMINISTRATORS, tenureFault, UNIT_POSTS } from '../../../src/domain/access/posts.js';

const tenure = (role: RoleKey, from = '2025-01-01', until: string | null = null): Tenure => ({
  role,
  unitId: UNIT_POSTS.includes(role) ? 'u1' : null,
  from,
  until,
});
const BUSINESS = ROLES.filter((r) => !ADMINISTRATORS.includes(r));
const pairs = ROLES.flatMap((held) => ROLES.map((wanted) => [held, wanted] as const));

describe('一人能同时担任的角色', () => {
  it('three administrators, the rest business', () => {
    expect([...ADMINISTRATORS].sort()).toEqual(['audit-admin', 'security-admin', 'system-admin']);
    expect(BUSINESS.length).toBe(12);
  });

  it.each(pairs)('%s 再任 %s', (held, wanted) => {
    const both = BUSINESS.includes(held) && BUSINESS.includes(wanted);
    const expected = held === wanted ? 'alreadyHeld' : both ? null : 'excluded';
    expect(tenureFault(tenure(wanted), [tenure(held)])).toBe(expected);
  });

  it.each([
    ['2025-01-01', '2025-06-30', '2025-07-01', null, null],
    ['2025-01-01', '2025-06-30', '2025-06-30', null, 'excluded'],
    ['2025-07-01', null, '2025-01-01', '2025-06-30', null],
    ['2025-07-01', null, '2025-01-01', '2025-07-01', 'excluded'],
    ['2025-07-01', null, '2025-01-01', null, 'excluded'],
    // ended before it began: never held
    ['2025-07-01', '2025-06-30', '2025-01-01', null, null],
  ])('曾任 %s 至 %s,再任 %s 至 %s:%s', (from, until, wantedFrom, wantedUntil, expected) => {
    const held = tenure('system-admin', from, until);
    expect(tenureFault(tenure('office-clerk', wantedFrom, wantedUntil), [held])).toBe(expected);
  });

  it.each(ROLES)('%s 与单位', (role) => {
    const [with_, without] = ['u1', null].map((unitId) => tenureFault({ ...tenure(role), unitId }, []));
    const isOffice = ['office-clerk', 'office-head', 'supervision-clerk'].includes(role);
    if (UNIT_POSTS.includes(role)) expect([with_, without]).toEqual([null, 'unitMissing']);
    else expect([with_, without]).toEqual([isOffice ? null : 'unitUnwanted', null]);
  });

  it('同一角色可在两个单位担任,同一单位不重复;期间不得颠倒', () => {
    const held = [tenure('unit-clerk')];
    expect(tenureFault({ ...tenure('unit-clerk'), unitId: 'u2' }, held)).toBeNull();
    expect(tenureFault(tenure('unit-clerk'), held)).toBe('alreadyHeld');
    expect(tenureFault(tenure('unit-clerk', '2025-02-01', '2025-01-31'), [])).toBe('turnedRound');
  });
});
