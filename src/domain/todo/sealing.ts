/** 转线下办理的待办 · of a case that is asked to be sealed, or is. */
import type { CaseState } from '../case.js';
import type { Todo } from '../decision.js';
import { unreplied } from '../proposal/sealing/sealing.js';
import { forRole } from './posts.js';

/** `only`: the case has left its ordinary way, and nothing else waits. */
export function ofSealing(c: CaseState): { todos: Todo[]; only: boolean } {
  const { seal } = c.record;
  if (seal === null) return { todos: [], only: false };
  if (seal.sealedOn === null) return { todos: [forRole(null, 'security.seal', 'security-admin')], only: false };
  if (seal.closedOn !== null) return { todos: [], only: true };
  const owed = unreplied(c).map((lead) => forRole(lead, 'office.recordOffline', 'office-clerk'));
  return { todos: owed.length > 0 ? owed : [forRole(null, 'office.closeOffline', 'office-clerk')], only: true };
}
