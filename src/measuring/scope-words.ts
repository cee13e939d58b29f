/** 统计范围的说法 · of what the figures of a sheet are, each filter by the name that its reader knows. */
import type { Tx } from '../platform/tx.js';
import type { RatesFilter } from './population.js';
import { groupView } from './rates.view.js';

type Named = Omit<RatesFilter, 'asOf'>;
const LABELS: Record<keyof Named, string> = {
  session: '届次',
  kind: '种类',
  unit: '单位',
  category: '类别',
  street: '街道(镇)',
  delegation: '代表团、界别',
  key: '重点',
  month: '交办月份',
  blank: '未填写',
};
const NAMES = `SELECT (SELECT s.name FROM council_session s WHERE s.jurisdiction_id = $1 AND s.id = $2) AS session,
  (SELECT u.name FROM unit u WHERE u.jurisdiction_id = $1 AND u.id = $3) AS unit,
  (SELECT t.name FROM street t WHERE t.jurisdiction_id = $1 AND t.id = $4) AS street,
  (SELECT c.name FROM category c WHERE c.jurisdiction_id = $1 AND $5 IN (c.name, c.id::text)) AS category`;

/** @returns '' where everything is counted */
export async function scopeWords(tx: Tx, jurisdictionId: string, query: Named): Promise<string> {
  const asked = (Object.keys(LABELS) as (keyof Named)[]).filter((name) => query[name] !== undefined);
  if (asked.length === 0) return '';
  const [found] = await tx.query<Partial<Record<keyof Named, string | null>>>(NAMES, [
    jurisdictionId,
    query.session ?? null,
    query.unit ?? null,
    query.street ?? null,
    query.category ?? null,
  ]);
  const own: Partial<Record<keyof Named, string>> = {
    ...(query.kind ? { kind: groupView('kind', { group: query.kind, name: null }).name } : {}),
    ...(query.key ? { key: groupView('key', { group: query.key, name: null }).name } : {}),
    ...(query.blank ? { blank: LABELS[query.blank] } : {}),
  };
  return asked.map((name) => `${LABELS[name]}:${own[name] ?? found?.[name] ?? query[name] ?? ''}`).join(';');
}
