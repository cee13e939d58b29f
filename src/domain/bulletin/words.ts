/**
 * 通报的文字 · a month's figures in official wording, each rate with both integers; who has reached 100%, who lags by how
 * much, which cases are overdue. The office goes on from here; the words are full-width, since a person edits and prints them.
 */
import type { RateKey } from '../rate/definitions.js';
import { RATES } from '../rate/definitions.js';
import { shown } from '../rate/share.js';
import type { Rulebook } from '../rulebook/schema.js';
import type { CaseKind } from '../shared/labels.js';
import { CASE_KIND_LABELS } from '../shared/labels.js';

export type Pair = readonly [numerator: number, denominator: number];
export type Rates = Readonly<Partial<Record<RateKey, Pair>>>;
export interface BulletinFigures {
  cases: number;
  leads: number;
  cos: number;
  withdrawn: number;
  rates: Rates;
  units: readonly { unitId: string; name: string; leads: number; cos: number; rates: Rates }[];
  /** 逾期未答复 */
  overdue: readonly { caseId: string; number: string }[];
}
export interface BulletinOf {
  session: string;
  kind: CaseKind;
  /** the last day of the month */
  on: string;
  figures: BulletinFigures;
}

/** 通报的各率, in the order in which they are told */
export const TOLD: readonly RateKey[] = [
  'meeting',
  'reply',
  'replyOnTime',
  'coOpinionOnTime',
  'feedback',
  'satisfaction',
  'satisfactionStrict',
  'resolution',
  'published',
  'commitmentsKept',
];
/** 对照 100% 的各率 */
const COMPARED: readonly RateKey[] = ['meeting', 'reply', 'replyOnTime', 'coOpinionOnTime'];

const nameOf = (key: RateKey, book: Rulebook): string => RATES.find((r) => r.key === key)?.name(book) ?? key;
const pairOf = (rates: Rates, key: RateKey): Pair => rates[key] ?? [0, 0];
const isCounted = (rates: Rates, key: RateKey): boolean => pairOf(rates, key)[1] > 0;

/** 2025年3月31日 */
export const dayWords = (on: string): string => {
  const [year, month, day] = on.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

function rateWords(rates: Rates, key: RateKey, book: Rulebook): string {
  const [n, d] = pairOf(rates, key);
  return `${wide(nameOf(key, book))}${shown(n, d)}（${n}/${d}）`;
}
/** Names of rates come with the narrow brackets of the interface. */
const wide = (text: string): string => text.replaceAll('(', '（').replaceAll(')', '）').replaceAll(',', '，');

export const bulletinTitle = ({ session, kind, on }: BulletinOf): string =>
  `关于${session}${CASE_KIND_LABELS[kind]}办理情况的通报（截至${dayWords(on)}）`;

export function bulletinText({ session, kind, on, figures }: BulletinOf, book: Rulebook): string {
  const { cases, leads, cos, withdrawn, rates, units, overdue } = figures;
  const told = TOLD.filter((key) => isCounted(rates, key)).map((key) => rateWords(rates, key, book));
  const compared = units.map((u) => ({ ...u, keys: COMPARED.filter((key) => isCounted(u.rates, key)) }));
  const lacks = (u: (typeof compared)[number]) =>
    u.keys.filter((key) => pairOf(u.rates, key)[0] < pairOf(u.rates, key)[1]);
  const whole = compared.filter((u) => u.keys.length > 0 && lacks(u).length === 0).map((u) => u.name);
  const lagging = compared
    .filter((u) => lacks(u).length > 0)
    .map((u) => {
      const gaps = lacks(u).map((key) => {
        const [n, d] = pairOf(u.rates, key);
        return `${rateWords(u.rates, key, book)}，还差${d - n}件`;
      });
      return `${u.name}：${gaps.join('；')}。`;
    });
  const aside = withdrawn > 0 ? `，另有交办后撤案${withdrawn}件` : '';
  const term = book.wording.coUnit;
  return [
    '各承办单位：',
    `截至${dayWords(on)}，${session}${CASE_KIND_LABELS[kind]}共交办${cases}件，其中主办件${leads}件、${term}件${cos}件${aside}。现将办理情况通报如下：`,
    '一、总体情况',
    told.length > 0 ? `${told.join('，')}。` : '尚无可以统计的办理情况。',
    '二、各项指标达到100%的单位',
    whole.length > 0 ? `${whole.join('、')}，共${whole.length}个单位。` : '暂无。',
    '三、尚有差距的单位',
    ...(lagging.length > 0 ? lagging : ['暂无。']),
    '四、逾期未答复的件',
    overdue.length > 0
      ? `${overdue.map((c) => `第${c.number}号`).join('、')}，共${overdue.length}件。请有关单位抓紧办理。`
      : '暂无。',
  ].join('\n');
}
