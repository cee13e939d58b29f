/** 待办 · the difference between what stands and what the case now gives; unchanged ones keep their age. */
import type { Todo } from '../../domain/decision.js';
import type { TodoJson } from '../stored.js';

export interface TodoRow extends TodoJson {
  case_id: string;
  label: string;
  since: string;
}
export interface TodoChanges {
  opened: TodoRow[];
  gone: { case_id: string; position: number }[];
}

export function applyTodos(
  caseId: string,
  stored: readonly TodoJson[],
  wanted: readonly Todo[],
  now: string,
): TodoChanges {
  const left = new Map(stored.map((t) => [keyOf(t), t]));
  let position = Math.max(0, ...stored.map((t) => t.position));
  const opened: TodoRow[] = [];
  const seen = new Set(stored.map(keyOf));
  for (const todo of wanted) {
    const { handlingId: handling_id, unitId: unit_id, personId: person_id, type, role, label } = todo;
    const row = { handling_id, type, role, unit_id, person_id };
    if (left.delete(keyOf(row)) || seen.has(keyOf(row))) continue;
    seen.add(keyOf(row));
    opened.push({ ...row, case_id: caseId, position: ++position, label, since: now });
  }
  return { opened, gone: [...left.values()].map((t) => ({ case_id: caseId, position: t.position })) };
}

const keyOf = (t: Omit<TodoJson, 'position'>): string =>
  [t.handling_id, t.type, t.role, t.unit_id, t.person_id].map(String).join('|');
