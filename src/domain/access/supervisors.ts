/** 督查的人 · whose business the course of handling is, beside those who raised the case. */
import type { Actor, RoleKey } from '../shared/actor.js';
import { holds } from '../shared/actor.js';
import type { CaseKind } from '../shared/labels.js';
import { UNIT_POSTS } from './posts.js';

/** 政府办与督查 · the whole district */
export const OVERSEERS: readonly RoleKey[] = ['office-clerk', 'office-head', 'supervision-clerk'];
/** Beside the office: a unit for what it handles itself, the bodies for the kind of case that is theirs. */
export const SUPERVISORS: readonly RoleKey[] = [...OVERSEERS, ...UNIT_POSTS, 'npc-staff', 'cppcc-staff'];

export const bodyKinds = (actor: Actor): CaseKind[] => [
  ...(holds(actor, 'npc-staff') ? (['suggestion'] as const) : []),
  ...(holds(actor, 'cppcc-staff') ? (['proposal'] as const) : []),
];
