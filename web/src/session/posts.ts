/** 岗位与首页 · where a person's day begins; what may be done there is the server's to say. */
import type { Me } from '../api/views';

export type Home = 'todos' | 'signing' | 'mine' | 'list' | 'supervision';
const HOMES: Record<string, Home> = {
  'unit-principal': 'signing',
  deputy: 'mine',
  member: 'mine',
  'proposer-contact': 'mine',
  'supervision-clerk': 'supervision',
  'audit-admin': 'list',
};

export const homeOf = (me: Me): Home => {
  const homes = me.roles.map((r) => HOMES[r.role] ?? 'todos');
  return homes.find((home) => home === 'todos') ?? homes[0] ?? 'todos';
};

/** They hold no case: what they administer comes with its own pages. */
const CASELESS = new Set(['system-admin', 'security-admin']);
export const seesCases = (me: Me): boolean => me.roles.some((r) => !CASELESS.has(r.role));

/** 一件的页面 · a proposer's own page of it, or the whole case. */
export const casePlace = (me: Me, caseId: string): string =>
  homeOf(me) === 'mine' ? `/mine/${caseId}` : `/cases/${caseId}`;

/** 政府办公室: lists, the calendar and the units are theirs. */
const OFFICE = new Set(['office-clerk', 'office-head']);
export const isOffice = (me: Me): boolean => me.roles.some((r) => OFFICE.has(r.role));

/** 委托签发 · who lets sign, and who signs. */
const SIGNERS = new Set(['unit-principal', 'deputy-head']);
export const delegates = (me: Me): boolean => me.roles.some((r) => SIGNERS.has(r.role));

/** 政府办与督查 decide and urge; the bodies and the heads of units look on. */
const OVERSEERS = new Set([...OFFICE, 'supervision-clerk']);
const ONLOOKERS = new Set([...OVERSEERS, 'npc-staff', 'cppcc-staff', 'unit-principal', 'deputy-head', 'unit-office']);
export const oversees = (me: Me): boolean => me.roles.some((r) => OVERSEERS.has(r.role));
export const seesSupervision = (me: Me): boolean => me.roles.some((r) => ONLOOKERS.has(r.role));

/** 考核、通报 are of the units, and of those who look over them */
const MARKED = new Set([...ONLOOKERS, 'unit-clerk']);
export const seesMarks = (me: Me): boolean => me.roles.some((r) => MARKED.has(r.role));

/** whose figures are those of the own unit: nobody's who looks over several */
const UNIT_POSTS = new Set(['unit-clerk', 'unit-office', 'deputy-head', 'unit-principal']);
const BEYOND_UNITS = new Set([...OVERSEERS, 'npc-staff', 'cppcc-staff', 'audit-admin']);
export const seesOwnUnitOnly = (me: Me): boolean =>
  me.roles.some((r) => UNIT_POSTS.has(r.role)) && !me.roles.some((r) => BEYOND_UNITS.has(r.role));

export const runsTheSystem = (me: Me): boolean => me.roles.some((r) => r.role === 'system-admin');
