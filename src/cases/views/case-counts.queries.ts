/** 件数 · how many cases each of several questions finds, by one statement: as many as the list under the same filters shows. */
import { caseScope } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import type { Tx } from '../../platform/tx.js';
import type { Bind, ListQuery, On } from '../list-filters.js';
import { filters } from '../list-filters.js';

export async function countCases(
  tx: Tx,
  { actor }: Caller,
  questions: readonly ListQuery[],
  on: On,
): Promise<number[]> {
  if (questions.length === 0) return [];
  const values: unknown[] = [];
  const bind: Bind = (value, type = 'text') => `$${values.push(value)}::${type}`;
  const asked = new Map<string, string>();
  const names = questions.map((question) => {
    const { sort: _order, ...filtered } = question;
    const same = JSON.stringify(filtered);
    if (!asked.has(same)) {
      const where = [caseScope(actor, 'p', values), ...filters(question, actor, on, bind)].join(' AND ');
      asked.set(same, `(SELECT count(*)::int FROM proposal p WHERE ${where}) AS n${asked.size}`);
    }
    return `n${[...asked.keys()].indexOf(same)}`;
  });
  const [row] = await tx.query<Record<string, number>>(`SELECT ${[...asked.values()].join(', ')}`, values);
  return names.map((name) => row?.[name] ?? 0);
}
