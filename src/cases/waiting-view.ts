/** 等谁办 · what the case waits for and of whom, as far as the reader may know; the caller's own stands out. */
import type { Sight } from '../domain/access/visibility.js';
import type { CaseState } from '../domain/case.js';
import type { Todo } from '../domain/decision.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Bylaws } from '../domain/todo/todo.js';
import { todosOf } from '../domain/todo/todo.js';
import { ROLE_LABELS } from '../domain/shared/role-labels.js';

export interface WaitingView {
  handlingId?: string;
  what: { type: string; label: string };
  /** 单位承办人, or the proposer's name */
  who: string;
  unit?: string;
  mine: boolean;
}

/** The head of the office may do what waits for its clerk. */
export function isFor(todo: Todo, actor: Actor): boolean {
  if (todo.personId !== null) return todo.personId === actor.personId;
  const heads: (string | null)[] = todo.role === 'office-clerk' ? ['office-clerk', 'office-head'] : [todo.role];
  return actor.roles.some((r) => heads.includes(r.role) && (todo.unitId === null || r.unitId === todo.unitId));
}

export function waitingViews(
  c: CaseState,
  by: Bylaws,
  { actor, sight, names }: { actor: Actor; sight: Sight; names: ReadonlyMap<string, string> },
) {
  return todosOf(c, by).flatMap((todo): WaitingView[] => {
    const mine = isFor(todo, actor);
    const seen = sight.sees('progress', todo.handlingId === null ? {} : { itemIds: [todo.handlingId] });
    if (!mine && !seen) return [];
    return [
      {
        ...(todo.handlingId === null ? {} : { handlingId: todo.handlingId }),
        what: { type: todo.type, label: todo.label },
        who: todo.role === null ? proposerNamed(c, todo.personId) : ROLE_LABELS[todo.role],
        ...(todo.unitId === null ? {} : { unit: names.get(todo.unitId) ?? '' }),
        mine,
      },
    ];
  });
}

const proposerNamed = (c: CaseState, personId: string | null): string =>
  c.proposers.find((p) => p.personId === personId || p.contactPersonId === personId)?.name ?? '';
