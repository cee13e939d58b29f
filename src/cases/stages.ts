/** 办理阶段 · how many cases stand in each state of the charts: exactly those that the list shows under the same filter. */
import { z } from 'zod';
import { SEALED_STATES } from '../domain/proposal/sealing/sealing.js';
import { caseScope } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import { count } from '../platform/http/documented.js';
import type { Tx } from '../platform/tx.js';
import type { Bind, On } from './list-filters.js';
import { filters, itemsWithin, listQuery } from './list-filters.js';
import type { StateView } from './machines.js';
import { machineView } from './machines.js';

export const stagesQuery = listQuery
  .pick({ session: true, kind: true, unit: true, category: true, street: true, key: true })
  .strict();
export type StagesQuery = z.infer<typeof stagesQuery>;

const stage = z.object({
  key: z.string(),
  id: z.string().nullable().describe('在状态图中的位置;不在图中的(转线下办理)为空'),
  label: z.string(),
  count: count(),
});
export const stagesShape = z.object({
  total: count().describe('调用者可见的件数'),
  items: z.array(
    z.object({
      key: z.enum(['proposal', 'lead-unit', 'co-unit']),
      label: z.string(),
      role: z.enum(['lead', 'co']).nullable().describe('承办方式;整件的为空'),
      states: z.array(stage).describe('处于各状态的件数;一件有几个承办件处于同一状态的,计一件'),
    }),
  ),
});

interface Row {
  role: 'case' | 'lead' | 'co';
  state: string;
  n: number;
}
const CHARTS = [
  ['proposal', 'case'],
  ['lead-unit', 'lead'],
  ['co-unit', 'co'],
] as const;

/** The states that a case or an item is in as a whole: of regions side by side the main one, or their parent. */
function mainStates(state: StateView): StateView[] {
  if (state.type === 'history') return [];
  const main = state.states.find((s) => s.key === 'main');
  if (main) return mainStates(main);
  return state.type === 'compound' ? state.states.flatMap(mainStates) : [state];
}
/** 在办 is one state in the charts of units, with its regions below: what is open is told by the main one. */
const statesOf = (key: (typeof CHARTS)[number][0]): StateView[] => mainStates(machineView(key).chart);

export async function stagesOf(tx: Tx, { actor }: Caller, query: StagesQuery, on: On) {
  const values: unknown[] = [];
  const bind: Bind = (value, type = 'text') => `$${values.push(value)}::${type}`;
  const asked = { ...query, limit: 1, sort: 'newest' as const };
  const where = [caseScope(actor, 'p', values), ...filters(asked, actor, on, bind)].join(' AND ');
  const rows = await tx.query<Row>(
    `WITH p AS MATERIALIZED (SELECT p.jurisdiction_id, p.id,
         CASE WHEN p.seal_state LIKE 'offline%' THEN p.seal_state ELSE p.state END AS stage FROM proposal p WHERE ${where})
     SELECT 'case' AS role, p.stage AS state, count(*)::int AS n FROM p GROUP BY p.stage
     UNION ALL SELECT h.role, h.state, count(DISTINCT h.case_id)::int AS n FROM p JOIN handling h
       ON h.jurisdiction_id = p.jurisdiction_id AND h.case_id = p.id AND ${itemsWithin(query, actor, bind).join(' AND ')}
       GROUP BY h.role, h.state`,
    values,
  );
  const items = CHARTS.map(([key, role]) => {
    const counted = new Map(rows.filter((r) => r.role === role).map((r) => [r.state, r.n]));
    const states = statesOf(key).map((s) => ({
      key: s.key,
      id: s.id,
      label: s.label,
      count: counted.get(s.key) ?? 0,
    }));
    const sealed = Object.entries(role === 'case' ? SEALED_STATES : {}).flatMap(([seal, { label }]) =>
      counted.has(seal) ? [{ key: seal, id: null, label, count: counted.get(seal) ?? 0 }] : [],
    );
    return {
      key,
      label: machineView(key).label,
      role: role === 'case' ? null : role,
      states: [...states, ...sealed],
    };
  });
  const total = rows.filter((r) => r.role === 'case').reduce((sum, r) => sum + r.n, 0);
  return { total, items };
}
