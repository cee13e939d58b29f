/** 考核的答复 · ranking and lines as the caller may see them; points as decimals with at most two places. */
import { z } from 'zod';
import { pointsOf } from '../../domain/assessment/points.js';
import type { Placed } from '../../domain/assessment/ranking.js';
import { ranking } from '../../domain/assessment/ranking.js';
import { COUNTED } from '../../domain/assessment/sheet.js';
import type { SheetItem } from '../../domain/assessment/sheet.js';
import { isBonus } from '../../domain/assessment/sheet.js';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import { count } from '../../platform/http/documented.js';
import { rateKey } from '../population.js';
import { nameOf } from '../rates.view.js';
import type { AssessmentRow, EntryRow, KeptLine, KeptScore, ObjectionRow } from './assessments.queries.js';

const instant = z.iso.datetime({ offset: true });
const points = () => z.number().min(-1000).max(10_000).describe('分,至多两位小数');
const named = z.object({ id: z.uuid(), name: z.string() });

export const assessmentShape = z.object({
  id: z.uuid(),
  session: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(['suggestion', 'proposal']) }),
  asOf: z.iso.date().describe('截至日,已结束的一日'),
  state: z.enum(['draft', 'published']),
  rulebook: z.string(),
  edition: count().describe('最新的一版;未公布的为 0'),
  publishedAt: instant.nullable(),
  objectionsUntil: z.iso.date().nullable().describe('提出异议的最后一日'),
  openObjections: count().describe('待答复的异议;本单位只计本单位的'),
});
const evidence = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rate'), rate: rateKey, name: z.string(), numerator: count(), denominator: count() }),
  z.object({ kind: z.literal('cases'), count: count() }),
  z.object({
    kind: z.literal('entries'),
    entries: z.array(z.object({ id: z.uuid(), points: points(), reason: z.string(), by: z.string(), at: instant })),
  }),
]);
const line = z.object({
  item: z.string(),
  name: z.string(),
  bonus: z.boolean().describe('加分项'),
  cap: points(),
  points: points().nullable().describe('没有此类任务的为空'),
  formula: z.string(),
  evidence,
  was: points().nullable().optional().describe('异议成立,更正之前的分'),
  objectionId: z.uuid().optional(),
});
const objection = z.object({
  id: z.uuid(),
  unit: named,
  item: z.string(),
  edition: count().describe('对哪一版提出'),
  text: z.string(),
  by: z.string(),
  at: instant,
  decision: z.enum(['upheld', 'dismissed']).nullable(),
  reason: z.string().nullable(),
  points: points().nullable().describe('更正后的分'),
  decidedBy: z.string().nullable(),
  decidedAt: instant.nullable(),
});
export const assessmentPageShape = assessmentShape.extend({
  shown: count().describe('所示的一版;草稿为 0'),
  editions: z.array(z.object({ edition: count(), madeAt: instant, objectionId: z.uuid().nullable() })),
  sheet: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      points: points(),
      bonus: z.boolean(),
      manual: z.boolean(),
      rule: z.string().describe('评分办法'),
      source: z.string(),
    }),
  ),
  full: points().describe('满分,加分除外'),
  units: z
    .array(
      z.object({
        unit: named,
        place: z.int().min(1).max(100_000).nullable().describe('不参加排名、尚未公布的为空'),
        tied: z.boolean().describe('并列'),
        ranked: z.boolean(),
        total: points(),
        sum: points().describe('实得'),
        attainable: points().describe('应得'),
        lines: z.array(line).nullable().describe('无权查看的为空'),
      }),
    )
    .describe('名次在前的在前'),
  objections: z.array(objection),
  allowed: z.array(z.enum(['enter', 'publish', 'object', 'decide'])),
});
export const countedCaseShape = z.object({
  caseId: z.uuid(),
  number: z.string(),
  kind: z.enum(['suggestion', 'proposal']),
  title: z.string().nullable().describe('现已不由本单位承办的件不显示'),
  good: z.boolean().nullable().describe('计入分子;不是率的为空'),
  times: count().describe('本件计了几次'),
});

export const assessmentView = (r: AssessmentRow, openObjections = r.open_objections) => ({
  id: r.id,
  session: { id: r.session_id, name: r.session, kind: r.kind },
  asOf: r.as_of,
  state: r.state,
  rulebook: r.rulebook,
  edition: r.edition,
  publishedAt: r.published_at,
  objectionsUntil: r.objections_until,
  openObjections,
});

/** How an item is scored, in words. */
export function ruleWords({ points: most, scoring }: SheetItem, book: Rulebook): string {
  switch (scoring.by) {
    case 'share':
      return `${most} 分 × ${nameOf(scoring.rate, book)}`;
    case 'gap':
      return `${nameOf(scoring.rate, book)}比 ${scoring.target}% 每低 1 个百分点扣 ${scoring.deduct} 分,扣完为止`;
    case 'count':
      return `${COUNTED[scoring.of]}的,每件扣 ${scoring.deduct} 分,扣完为止`;
    case 'manual':
      return scoring.bonus ? '由政府办评定加分,须说明理由' : '由政府办评定扣分,须说明理由';
  }
}
export const sheetView = (items: readonly SheetItem[], book: Rulebook) =>
  items.map((item) => ({
    key: item.key,
    name: item.name,
    points: item.points,
    bonus: isBonus(item),
    manual: item.scoring.by === 'manual',
    rule: ruleWords(item, book),
    source: item.source,
  }));

export interface Eyes {
  /** all units' lines */
  isAll: boolean;
  ownUnits: readonly string[];
  /** the ranking is published, or the caller prepares it */
  seesRanking: boolean;
}

export function unitsView(scores: readonly KeptScore[], entries: readonly EntryRow[], book: Rulebook, eyes: Eyes) {
  const isOwn = (id: string): boolean => eyes.isAll || eyes.ownUnits.includes(id);
  const places: Placed[] = ranking(scores);
  return places.flatMap(({ unitId, place, isTied }) => {
    const score = scores.find((s) => s.unitId === unitId);
    if (!score || !(eyes.seesRanking || isOwn(unitId))) return [];
    return {
      unit: { id: unitId, name: score.name },
      place: eyes.seesRanking ? place : null,
      tied: eyes.seesRanking && isTied,
      ranked: score.isRanked,
      total: pointsOf(score.total),
      sum: pointsOf(score.sum),
      attainable: pointsOf(score.attainable),
      lines: isOwn(unitId) ? score.lines.map((l) => lineView(l, entries, book)) : null,
    };
  });
}

function lineView({ evidence: of, ...l }: KeptLine, entries: readonly EntryRow[], book: Rulebook) {
  return {
    item: l.item,
    name: l.name,
    bonus: l.bonus,
    cap: pointsOf(l.cap),
    points: l.points === null ? null : pointsOf(l.points),
    formula: l.formula,
    evidence:
      of.kind === 'rate'
        ? { ...of, name: nameOf(of.rate, book) }
        : of.kind === 'cases'
          ? { kind: of.kind, count: of.count }
          : { kind: of.kind, entries: entries.filter((e) => of.entryIds.includes(e.id)).map(entryView) },
    ...(l.was === undefined ? {} : { was: l.was === null ? null : pointsOf(l.was) }),
    ...(l.objectionId === undefined ? {} : { objectionId: l.objectionId }),
  };
}
const entryView = (e: EntryRow) => ({
  id: e.id,
  points: pointsOf(e.points),
  reason: e.reason,
  by: e.by,
  at: e.made_at,
});
export const objectionView = (o: ObjectionRow) => ({
  id: o.id,
  unit: { id: o.unit_id, name: o.unit },
  item: o.item,
  edition: o.edition,
  text: o.text,
  by: o.by,
  at: o.made_at,
  decision: o.decision,
  reason: o.reason,
  points: o.points === null ? null : pointsOf(o.points),
  decidedBy: o.decided_by,
  decidedAt: o.decided_at,
});
