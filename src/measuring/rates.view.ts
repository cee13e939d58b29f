/** 各率的答复 · every number with both integers, its definition and the versions it rests on. */
import { z } from 'zod';
import type { RateKey } from '../domain/rate/definitions.js';
import { RATES } from '../domain/rate/definitions.js';
import { percentOf, shown } from '../domain/rate/share.js';
import type { Rulebook } from '../domain/rulebook/schema.js';
import { count } from '../platform/http/documented.js';
import type { Group } from './population.js';
import { rateKey } from './population.js';
import type { Counted, Figures } from './rates.queries.js';

const day = z.iso.date();
export const rateShape = z.object({
  key: rateKey,
  name: z.string().describe('名称'),
  numerator: count().describe('分子'),
  denominator: count().describe('分母'),
  missing: count().describe('还差几件'),
  value: z.number().min(0).max(1).nullable().describe('分子 ÷ 分母;分母为零时为空'),
  percent: z.number().min(0).max(100).nullable().describe('百分数,四舍五入至两位小数'),
  label: z.string().describe('百分数,分母为零时为“—”'),
  counted: z.enum(['case', 'lead', 'co', 'promise']).describe('计数单位'),
  definition: z.string().describe('分子与分母的说明'),
  exclusions: z.string().describe('不计入的件'),
  definitionVersion: z.string().describe('定义版本与所依据的办法版本'),
  mixed: z.boolean().describe('所含各件依据不同版本的办法'),
});
const group = z.object({ id: z.string().nullable().describe('未填写的为空'), name: z.string() });
const population = z.object({
  cases: count().describe('件数;按单位统计时为主办件数'),
  leadItems: count().describe('主办件'),
  coItems: count().describe('会办件'),
  withdrawn: count().describe('交办后撤案的,另列'),
  onBehalf: count().describe('代为录入的评价'),
});
export const ratesShape = z.object({
  asOf: day,
  population,
  items: z.array(z.object({ group, population, rates: z.array(rateShape) })),
});
export const countedShape = z.object({
  caseId: z.uuid(),
  handlingId: z.uuid().optional(),
  commitmentId: z.uuid().optional(),
  number: z.string(),
  kind: z.enum(['suggestion', 'proposal']),
  title: z.string().nullable().describe('现已不由本单位承办的件不显示'),
  unit: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  good: z.boolean().describe('计入分子'),
  repliedOn: day.nullable(),
  dueOn: day.nullable(),
  result: z.string().nullable(),
  outcome: z.string().nullable(),
});
export const trendShape = z.object({
  key: rateKey,
  name: z.string(),
  items: z.array(z.object({ on: day, numerator: count(), denominator: count(), label: z.string() })),
});
const side = z.object({
  session: z.object({ id: z.uuid(), name: z.string() }),
  asOf: day,
  day: z.int().min(-100_000).max(100_000).describe('自会议开幕起第几日'),
  numerator: count(),
  denominator: count(),
  label: z.string(),
});
export const comparisonShape = z.object({
  key: rateKey,
  name: z.string(),
  current: side.nullable(),
  previous: side.nullable().describe('上一届次同一办理日;没有上一届次时为空'),
});

export type RateView = z.infer<typeof rateShape>;

export function ratesView({ counts, books }: Pick<Figures, 'counts' | 'books'>, book: Rulebook, isByUnit: boolean) {
  return RATES.map((rate): RateView => {
    const { numerator, denominator } = counts[rate.key];
    return {
      key: rate.key,
      name: rate.name(book),
      numerator,
      denominator,
      missing: denominator - numerator,
      value: denominator === 0 ? null : numerator / denominator,
      percent: percentOf(numerator, denominator),
      label: shown(numerator, denominator),
      counted: rate.counted === 'case' && isByUnit ? 'lead' : rate.counted,
      definition: rate.sentence(book),
      exclusions: rate.exclusions,
      definitionVersion: [`${rate.key}@${rate.version}`, ...(books.length > 0 ? books : [bookName(book)])].join(' '),
      mixed: books.length > 1,
    };
  });
}
export const bookName = ({ key, version }: Pick<Rulebook, 'key' | 'version'>): string => `${key}@${version}`;

export const populationView = (f: Pick<Figures, 'cases' | 'leads' | 'cos' | 'withdrawn' | 'onBehalf'>) => ({
  cases: f.cases,
  leadItems: f.leads,
  coItems: f.cos,
  withdrawn: f.withdrawn,
  onBehalf: f.onBehalf,
});

const WORDS: Record<string, string> = {
  suggestion: '代表建议',
  proposal: '政协提案',
  true: '重点督办件',
  false: '其他件',
};
export function groupView(by: Group, { group: id, name }: Pick<Figures, 'group' | 'name'>) {
  if (by === 'none') return { id: null, name: '合计' };
  if (id === null) return { id, name: '未填写' };
  return { id, name: name ?? (by === 'kind' || by === 'key' ? (WORDS[id] ?? id) : id) };
}

export const countedView = (r: Counted) => ({
  caseId: r.case_id,
  ...(r.subject === 'lead' || r.subject === 'co' ? { handlingId: r.id } : {}),
  ...(r.subject === 'promise' ? { commitmentId: r.id } : {}),
  number: r.number,
  kind: r.kind,
  title: r.title,
  unit: r.unit_id === null ? null : { id: r.unit_id, name: r.unit ?? '' },
  good: r.good,
  repliedOn: r.replied_on,
  dueOn: r.reply_due_on,
  result: r.result,
  outcome: r.outcome,
});
export type CountedView = ReturnType<typeof countedView>;
export const nameOf = (key: RateKey, book: Rulebook): string => RATES.find((r) => r.key === key)?.name(book) ?? key;
