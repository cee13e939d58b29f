/**
 * 考核得分 · a pure function of a unit's figures and of what the office entered. Every line says its formula and what it
 * rests on. Where a unit had nothing of a kind to do the line is not scored, and the total is converted to the full sheet
 * (缺项按应得分值折算), so that nobody gains or loses by the cases they were given.
 */
import type { RateKey } from '../rate/definitions.js';
import { shown } from '../rate/share.js';
import { halfUp, hundredthsOf, pointsWords } from './points.js';
import type { CountedKey, SheetItem } from './sheet.js';
import { COUNTED, isBonus, lackingOf } from './sheet.js';

export interface Share {
  numerator: number;
  denominator: number;
}
/** One unit, one session, as of one day. */
export interface UnitFigures {
  unitId: string;
  /** 主办件、会办件 */
  leads: number;
  cos: number;
  rates: Readonly<Record<RateKey, Share>>;
  /** ids of the cases behind each count that is no rate's gap; one case may stand twice */
  cases: Readonly<Partial<Record<CountedKey, readonly string[]>>>;
}
/** 评定 · in hundredths: negative takes off, positive adds; the sum stays within the item. */
export interface Entry {
  id: string;
  unitId: string;
  item: string;
  points: number;
}

export type Evidence =
  | { kind: 'rate'; rate: RateKey; numerator: number; denominator: number }
  | { kind: 'cases'; count: number; caseIds: readonly string[] }
  | { kind: 'entries'; entryIds: readonly string[] };
export interface Line {
  item: string;
  name: string;
  bonus: boolean;
  /** hundredths; `points` null: nothing of this kind to do */
  cap: number;
  points: number | null;
  formula: string;
  evidence: Evidence;
}
export interface UnitScore {
  unitId: string;
  lines: Line[];
  /** 实得: the sum of the lines; hundredths, like all below */
  sum: number;
  /** 应得: what the scored lines could give, bonus apart */
  attainable: number;
  /** 得分: converted to the full sheet, bonus added */
  total: number;
  /** false: nothing to do in this session, so no place among the others */
  isRanked: boolean;
}

const clamp = (value: number, most: number): number => Math.min(most, Math.max(0, value));
type Scored = Pick<Line, 'points' | 'formula' | 'evidence'>;

function byShare(cap: number, rate: RateKey, share: Share): Scored {
  const { numerator, denominator } = share;
  const evidence = { kind: 'rate' as const, rate, ...share };
  if (denominator === 0) return { points: null, formula: NOTHING_TO_DO, evidence };
  const formula = `${pointsWords(cap)} × ${numerator} ÷ ${denominator},即 ${shown(numerator, denominator)}`;
  return { points: halfUp(cap * numerator, denominator), formula, evidence };
}
const NOTHING_TO_DO = '没有此类任务,不计分';

function byGap(
  cap: number,
  { rate, deduct, target }: { rate: RateKey; deduct: number; target: number },
  share: Share,
): Scored {
  const { numerator, denominator } = share;
  const evidence = { kind: 'rate' as const, rate, ...share };
  if (denominator === 0) return { points: null, formula: NOTHING_TO_DO, evidence };
  const each = hundredthsOf(deduct);
  const short = Math.max(0, target * denominator - 100 * numerator);
  const off = halfUp(each * short, denominator);
  const formula = `${shown(numerator, denominator)},比 ${target}% 每低 1 个百分点扣 ${pointsWords(each)}(不足 1 个百分点按比例),扣 ${pointsWords(Math.min(off, cap))}`;
  return { points: clamp(cap - off, cap), formula, evidence };
}

function byCount(cap: number, { of, deduct }: { of: CountedKey; deduct: number }, unit: UnitFigures): Scored {
  const rate = lackingOf(of);
  const share = rate && unit.rates[rate];
  const caseIds = unit.cases[of] ?? [];
  const n = share ? share.denominator - share.numerator : caseIds.length;
  const tasks = share ? share.denominator : of === 'dissatisfied' ? unit.leads : unit.leads + unit.cos;
  const evidence: Evidence =
    rate && share ? { kind: 'rate', rate, ...share } : { kind: 'cases', count: n, caseIds: [...caseIds].sort() };
  if (tasks === 0) return { points: null, formula: NOTHING_TO_DO, evidence };
  const each = hundredthsOf(deduct);
  const formula = `${COUNTED[of]} ${n} 件,每件扣 ${pointsWords(each)},扣完为止,扣 ${pointsWords(Math.min(each * n, cap))}`;
  return { points: clamp(cap - each * n, cap), formula, evidence };
}

function byHand(cap: number, bonus: boolean, entries: readonly Entry[]): Scored {
  const given = entries.reduce((all, e) => all + e.points, 0);
  const points = clamp((bonus ? 0 : cap) + given, cap);
  const formula = bonus
    ? `评定加分 ${entries.length} 次,加 ${pointsWords(points)},至多 ${pointsWords(cap)}`
    : `满分 ${pointsWords(cap)},评定 ${entries.length} 次,扣 ${pointsWords(cap - points)}`;
  return { points, formula, evidence: { kind: 'entries', entryIds: entries.map((e) => e.id).sort() } };
}

function lineOf(item: SheetItem, unit: UnitFigures, entries: readonly Entry[]): Line {
  const cap = hundredthsOf(item.points);
  const { scoring } = item;
  const own = entries.filter((e) => e.unitId === unit.unitId && e.item === item.key);
  const scored =
    scoring.by === 'share'
      ? byShare(cap, scoring.rate, unit.rates[scoring.rate])
      : scoring.by === 'gap'
        ? byGap(cap, scoring, unit.rates[scoring.rate])
        : scoring.by === 'count'
          ? byCount(cap, scoring, unit)
          : byHand(cap, scoring.bonus, own);
  return { item: item.key, name: item.name, bonus: isBonus(item), cap, ...scored };
}

export function scoreOf(items: readonly SheetItem[], unit: UnitFigures, entries: readonly Entry[]): UnitScore {
  const lines = items.map((item) => lineOf(item, unit, entries));
  return { unitId: unit.unitId, lines, ...totalOf(lines) };
}

/** What the lines come to; asked again when a line was corrected. */
export function totalOf(lines: readonly Line[]): Pick<UnitScore, 'sum' | 'attainable' | 'total' | 'isRanked'> {
  const sumOf = (of: readonly Line[], what: (line: Line) => number) => of.reduce((all, line) => all + what(line), 0);
  const regular = lines.filter((l) => !l.bonus);
  const scored = regular.filter((l) => l.points !== null);
  const attainable = sumOf(scored, (l) => l.cap);
  const full = sumOf(regular, (l) => l.cap);
  const got = sumOf(scored, (l) => l.points ?? 0);
  const bonus = sumOf(lines, (l) => (l.bonus ? (l.points ?? 0) : 0));
  return {
    sum: got + bonus,
    attainable,
    total: (attainable === 0 ? 0 : halfUp(got * full, attainable)) + bonus,
    isRanked: scored.some((l) => l.evidence.kind !== 'entries'),
  };
}
