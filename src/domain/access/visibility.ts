/**
 * 可见表 · which parts of a case a reader sees, by relation (api.md "What a reader sees of a case"). Data, not code:
 * pages, events and attachments ask it, an exact-set test holds it.
 */
import type { CaseState } from '../case.js';
import { isLiving } from '../case.js';
import type { Actor } from '../shared/actor.js';
import { holds, unitsOf } from '../shared/actor.js';
import { isBodyOf, isProposer } from './policy.js';

export const PARTS = [
  'text',
  'phones',
  'contacts',
  'disputes',
  'plans',
  'returns',
  'opinions',
  'ownOpinions',
  'drafts',
  'letters',
  'evaluations',
  'ownEvaluations',
  'commitments',
  'words',
  'history',
] as const;
export type Part = (typeof PARTS)[number];
export type Reader = 'office' | 'supervision' | 'leadClerk' | 'leadUnit' | 'coUnit' | 'proposer' | 'body' | 'auditor';

const ALL: readonly Part[] = PARTS;
const without = (...parts: Part[]): readonly Part[] => PARTS.filter((p) => !parts.includes(p));

export const VISIBILITY: Record<Reader, readonly Part[]> = {
  office: ALL,
  supervision: without('phones', 'drafts'),
  leadClerk: ALL,
  leadUnit: without('phones'),
  coUnit: ['text', 'plans', 'ownOpinions', 'letters'],
  proposer: ['text', 'contacts', 'letters', 'ownEvaluations', 'commitments'],
  body: ['text', 'contacts', 'letters', 'evaluations', 'ownEvaluations', 'commitments'],
  auditor: ['history'],
};

export const UNIT_POSTS = ['unit-clerk', 'unit-office', 'deputy-head', 'unit-principal'] as const;

/** All relations in which this person stands to the case; what each shows adds up. */
export function readersOf(actor: Actor, c: CaseState): Reader[] {
  const found: Reader[] = [];
  if (holds(actor, 'office-clerk', 'office-head')) found.push('office');
  if (holds(actor, 'supervision-clerk')) found.push('supervision');
  if (holds(actor, 'audit-admin')) found.push('auditor');
  const units = unitsOf(actor, UNIT_POSTS);
  const mine = c.items.filter((i) => isLiving(i) && units.includes(i.unitId));
  const clerkOf = unitsOf(actor, ['unit-clerk']);
  if (mine.some((i) => i.role === 'lead' && clerkOf.includes(i.unitId))) found.push('leadClerk');
  if (mine.some((i) => i.role === 'lead')) found.push('leadUnit');
  if (mine.some((i) => i.role === 'co')) found.push('coUnit');
  if (isProposer(c, actor.personId)) found.push('proposer');
  if (isBodyOf(c, actor)) found.push('body');
  return found;
}

export const visibleParts = (actor: Actor, c: CaseState): Set<Part> =>
  new Set(readersOf(actor, c).flatMap((r) => VISIBILITY[r]));
