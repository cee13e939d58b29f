/**
 * 三员分立 · which roles one person may hold together, and which name a unit (design.md 7, GB/T 22239-2019): each of the
 * three administrators excludes the other two and every role of business, for as long as the periods meet.
 */
import type { RoleKey } from '../shared/actor.js';

export const ADMINISTRATORS: readonly RoleKey[] = ['system-admin', 'security-admin', 'audit-admin'];
export const UNIT_POSTS: readonly RoleKey[] = ['unit-clerk', 'unit-office', 'deputy-head', 'unit-principal'];
/** 常用语 · who keeps the phrases of the own unit. */
export const PHRASE_KEEPERS: readonly RoleKey[] = ['unit-clerk', 'unit-office'];
/** Who raises a case; no power comes with the role, since the rights follow the case. */
export const PROPOSER_ROLES = ['deputy', 'member', 'proposer-contact'] as const satisfies readonly RoleKey[];
/** Of the government office, which may be a unit itself. */
const OFFICE_POSTS: readonly RoleKey[] = ['office-clerk', 'office-head', 'supervision-clerk'];

/** 任职 · both days included; `until` before `from` says that it never took effect. */
export interface Tenure {
  role: RoleKey;
  unitId: string | null;
  from: string;
  until: string | null;
}
export type TenureFault = 'unitMissing' | 'unitUnwanted' | 'turnedRound' | 'excluded' | 'alreadyHeld';

const END = '9999-12-31';
const meets = (a: Tenure, b: Tenure): boolean => {
  const [from, until] = [a.from > b.from ? a.from : b.from, [a.until ?? END, b.until ?? END].sort()[0] ?? END];
  return from <= until;
};
const isAdministrator = (role: RoleKey): boolean => ADMINISTRATORS.includes(role);

/** Why the role cannot be granted to somebody with these tenures; null when it can. */
export function tenureFault(wanted: Tenure, held: readonly Tenure[]): TenureFault | null {
  if (UNIT_POSTS.includes(wanted.role) && wanted.unitId === null) return 'unitMissing';
  if (![...UNIT_POSTS, ...OFFICE_POSTS].includes(wanted.role) && wanted.unitId !== null) return 'unitUnwanted';
  if (wanted.until !== null && wanted.until < wanted.from) return 'turnedRound';
  const meeting = held.filter((one) => meets(one, wanted));
  const isExcluded = meeting.some(
    ({ role }) => role !== wanted.role && (isAdministrator(role) || isAdministrator(wanted.role)),
  );
  if (isExcluded) return 'excluded';
  return meeting.some((one) => one.role === wanted.role && one.unitId === wanted.unitId) ? 'alreadyHeld' : null;
}
