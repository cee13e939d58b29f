/** 各表的导出 · 承诺台账、考核名次与得分、通报数字, as rows of cells; numbers are numbers, and what is empty stays empty. */
import type { CellValue } from 'hucre';
import type { RateKey } from '../../domain/rate/definitions.js';
import { RATES } from '../../domain/rate/definitions.js';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import type { Outcome } from '../../domain/shared/labels.js';
import { CASE_KIND_LABELS, OUTCOME_LABELS } from '../../domain/shared/labels.js';
import type { Assessments } from '../assessing/assessments.service.js';
import type { Bulletins } from '../bulletins/bulletins.service.js';
import type { LedgerLine } from '../commitments.service.js';

export type Table = { header: string[]; rows: CellValue[][] };
type Assessment = Awaited<ReturnType<Assessments['read']>>;
type Bulletin = Awaited<ReturnType<Bulletins['read']>>;

const definitionOf = (key: RateKey, book: Rulebook): string => RATES.find((r) => r.key === key)?.sentence(book) ?? '';
const yes = (is: boolean): string => (is ? '是' : '否');
const outcome = (key: string | null): string => OUTCOME_LABELS[key as Outcome] ?? key ?? '';

const LEDGER: [string, (p: LedgerLine) => CellValue][] = [
  ['编号', (p) => p.number],
  ['类型', (p) => CASE_KIND_LABELS[p.kind as keyof typeof CASE_KIND_LABELS]],
  ['标题', (p) => p.title ?? ''],
  ['单位', (p) => p.unit.name],
  ['承诺事项', (p) => p.what ?? ''],
  ['现状', (p) => p.state.label],
  ['逾期未兑现', (p) => yes(p.overdue)],
  ['现行承诺日期', (p) => p.dueOn],
  ['首次承诺日期', (p) => p.firstDueOn ?? ''],
  ['兑现日期', (p) => p.fulfilledOn ?? ''],
  ['答复日期', (p) => p.promisedOn ?? ''],
  ['原办理结果', (p) => outcome(p.outcome)],
  ['现办理结果', (p) => outcome(p.outcomeNow)],
  ['结转次数', (p) => p.carried],
];
export const ledgerTable = (lines: readonly LedgerLine[]): Table => ({
  header: LEDGER.map(([title]) => title),
  rows: lines.map((line) => LEDGER.map(([, of]) => of(line))),
});

export const rankingTable = ({ units }: Assessment): Table => ({
  header: ['名次', '并列', '单位', '得分', '实得', '应得'],
  // what has no place has no total either
  rows: units.map((u) => [
    u.ranked ? u.place : '不排名',
    yes(u.tied),
    u.unit.name,
    u.ranked ? u.total : '—',
    u.sum,
    u.attainable,
  ]),
});

/** The lines of those units that the caller may look into. */
export const linesTable = ({ units, sheet }: Assessment): Table => ({
  header: ['单位', '项目', '得分', '满分', '加分项', '更正前', '计算', '评分办法'],
  rows: units.flatMap(({ unit, lines }) =>
    (lines ?? []).map((l) => [
      unit.name,
      l.name,
      l.points ?? '不计分',
      l.cap,
      yes(l.bonus),
      l.was ?? '',
      l.formula,
      sheet.find((s) => s.key === l.item)?.rule ?? '',
    ]),
  ),
});

export function bulletinTable({ whole, units }: Bulletin, book: Rulebook): Table {
  const all = [{ name: '全部', of: whole }, ...units.map((u) => ({ name: u.unit.name, of: u }))];
  return {
    header: ['单位', '主办件', '会办件', '指标', '分子', '分母', '百分比', '定义'],
    rows: all.flatMap(({ name, of }) =>
      of.rates.map((r) => [
        name,
        of.leads,
        of.cos,
        r.name,
        r.numerator,
        r.denominator,
        r.label,
        definitionOf(r.key, book),
      ]),
    ),
  };
}
