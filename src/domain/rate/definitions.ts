/**
 * 各率的定义 · version 1 of domain A3: what is counted, what it is divided by, what leaves both sides. Values only; the SQL
 * of src/measuring/rate-sql.ts says the same of the rows kept.
 */
import type { Rulebook } from '../rulebook/schema.js';
import { STARTS } from '../rulebook/windows.js';
import { ruleFor } from '../rulebook/windows.js';
import type { Fact, Subject } from './fact.js';

export const CONTACT_WORDS = {
  meeting: '见面',
  visit: '走访',
  symposium: '座谈',
  inspection: '调研视察',
  phone: '电话',
  online: '网络',
} as const;

export const RATE_KEYS = [
  'meeting',
  'reply',
  'replyOnTime',
  'rehandleOnTime',
  'feedback',
  'satisfaction',
  'satisfactionStrict',
  'processSatisfaction',
  'firstRoundSatisfaction',
  'resolution',
  'accomplishment',
  'coOpinionOnTime',
  'planned',
  'principalLed',
  'published',
  'commitmentsKept',
] as const;
export type RateKey = (typeof RATE_KEYS)[number];
/** 计数单位: of a rate of cases, a unit counts its own lead items */
export type Counted = 'case' | 'lead' | 'co' | 'promise';

export interface Rate {
  key: RateKey;
  version: number;
  name: (book: Rulebook) => string;
  sentence: (book: Rulebook) => string;
  counted: Counted;
  /** who leaves the figure on both sides, in words */
  exclusions: string;
  /** the fact is of the right subject and stands in the population; dates are compared with the end of `asOf` */
  inDenominator: (f: Fact, asOf: string) => boolean;
  /** only asked of what is in the denominator */
  inNumerator: (f: Fact, asOf: string) => boolean;
}

const POPULATION = '并案、转为意见和建议、作废的件不计;交办后撤案的件另列';
const ITEMS = '已退办、改办、撤销的承办件自决定之日起不计';
const GOOD = new Set(['satisfied', 'basically']);

const isAnswered = (f: Fact): boolean => f.repliedOn !== null;
const isPast = (due: string | null, asOf: string): boolean => due !== null && due < asOf;
const isBy = (on: string | null, due: string | null): boolean => on !== null && due !== null && on <= due;
/** 基数: the forms that came back, or all that were answered and could be rated */
const inBase = (f: Fact, said: string | null, base: Fact['base']): boolean =>
  base === 'all' ? isAnswered(f) && !f.isExcused : said !== null;

const named = (text: string) => (): string => text;
const baseWords = (book: Rulebook): string => (book.evaluation.base === 'all' ? '已答复的件' : '已反馈评价的件');
const classWords = (book: Rulebook, of: 'resolved' | 'accomplished'): string =>
  book.classes.items
    .filter((c) => c[of])
    .map((c) => c.label)
    .join('、');
const replyName = (book: Rulebook): string => book.wording.replyRate;
const replyTerm = (book: Rulebook): string => {
  const { length, unit, from } = ruleFor(book.windows.reply, { kind: 'suggestion', raisedAt: 'session' });
  const units = { workday: '个工作日', day: '日', month: '个月', date: '' };
  return unit === 'date' ? `${length}` : `自${STARTS[from]}起${length}${units[unit]}`;
};
const raterWords = { lead: '领衔人评价', leadCombined: '领衔人综合各提出人意见评价', everySigner: '每位提出人评价' };
const satisfaction = (what: string) => (book: Rulebook) =>
  `最近一次评价${what}的件 ÷ ${baseWords(book)}(${raterWords[book.evaluation.raters]},分办件取最差)`;

const DEFINITIONS: Omit<Rate, 'version'>[] = [
  {
    key: 'meeting',
    name: named('见面率'),
    counted: 'case',
    sentence: (book) =>
      `各主办单位均在首次答复时或以前以${book.contact.meetingKinds.map((k) => CONTACT_WORDS[k]).join('、')}方式与领衔人见面并经确认的件 ÷ 已交办的件`,
    exclusions: `${POPULATION};提出人不需要见面或不能履职的不计;准予先行答复的仍计入分母`,
    inDenominator: (f) => f.contact === 'met' || f.contact === 'owed',
    inNumerator: (f) => f.contact === 'met',
  },
  {
    key: 'reply',
    name: replyName,
    counted: 'case',
    sentence: named('各主办单位首轮答复均已发出的件 ÷ 已交办的件;重新办理不改变已答复'),
    exclusions: POPULATION,
    inDenominator: () => true,
    inNumerator: isAnswered,
  },
  {
    key: 'replyOnTime',
    name: (book) => `按时${replyName(book)}`,
    counted: 'case',
    sentence: (book) =>
      `在期限(${replyTerm(book)},含获准的延期)内答复的件 ÷ 已答复或期限已过的件;按单位统计时以本单位期限为准`,
    exclusions: `${POPULATION};期限未到且尚未答复的不计;逾期后批准的延期不改变期限`,
    inDenominator: (f, asOf) => isAnswered(f) || isPast(f.replyDueOn, asOf),
    inNumerator: (f) => isBy(f.repliedOn, f.replyDueOn),
  },
  {
    key: 'rehandleOnTime',
    name: named('重新办理按时率'),
    counted: 'lead',
    sentence: named('重新办理后在期限内再次答复的主办件 ÷ 重新办理后已答复或期限已过的主办件'),
    exclusions: `${POPULATION};${ITEMS}`,
    inDenominator: (f, asOf) => f.rehandledOn !== null || isPast(f.rehandleDueOn, asOf),
    inNumerator: (f) => isBy(f.rehandledOn, f.rehandleDueOn),
  },
  {
    key: 'feedback',
    name: named('反馈率'),
    counted: 'case',
    sentence: named('已有评价的件 ÷ 已答复的件'),
    exclusions: `${POPULATION};提出人均不能履职的不计`,
    inDenominator: (f) => isAnswered(f) && !f.isExcused,
    inNumerator: (f) => f.result !== null,
  },
  {
    key: 'satisfaction',
    name: named('满意率(含基本满意)'),
    counted: 'case',
    sentence: satisfaction('满意或基本满意'),
    exclusions: `${POPULATION};提出人均不能履职的不计`,
    inDenominator: (f) => inBase(f, f.result, f.base),
    inNumerator: (f) => f.result !== null && GOOD.has(f.result),
  },
  {
    key: 'satisfactionStrict',
    name: named('满意率(不含基本满意)'),
    counted: 'case',
    sentence: satisfaction('满意'),
    exclusions: `${POPULATION};提出人均不能履职的不计`,
    inDenominator: (f) => inBase(f, f.result, f.base),
    inNumerator: (f) => f.result === 'satisfied',
  },
  {
    key: 'processSatisfaction',
    name: named('办理过程满意率'),
    counted: 'case',
    sentence: (book) => `对办理过程最近一次评价满意或基本满意的件 ÷ ${baseWords(book)}`,
    exclusions: `${POPULATION};提出人均不能履职、未评价办理过程的不计`,
    inDenominator: (f) => inBase(f, f.process, f.processBase),
    inNumerator: (f) => f.process !== null && GOOD.has(f.process),
  },
  {
    key: 'firstRoundSatisfaction',
    name: named('初次满意率'),
    counted: 'case',
    sentence: (book) => `首次评价满意或基本满意的件 ÷ ${baseWords(book)}`,
    exclusions: `${POPULATION};提出人均不能履职的不计`,
    inDenominator: (f) => inBase(f, f.result, f.base),
    inNumerator: (f) => f.firstResult !== null && GOOD.has(f.firstResult),
  },
  {
    key: 'resolution',
    name: named('解决率'),
    counted: 'case',
    sentence: (book) => `最近一次答复归为${classWords(book, 'resolved')}类的件 ÷ 已答复的件(分办件取进展最慢的部分)`,
    exclusions: POPULATION,
    inDenominator: isAnswered,
    inNumerator: (f) => f.isResolved,
  },
  {
    key: 'accomplishment',
    name: named('办成率'),
    counted: 'case',
    sentence: (book) =>
      `最近一次答复归为${classWords(book, 'accomplished')}类的件 ÷ 已答复的件(分办件取进展最慢的部分)`,
    exclusions: POPULATION,
    inDenominator: isAnswered,
    inNumerator: (f) => f.isAccomplished,
  },
  {
    key: 'coOpinionOnTime',
    name: (book) => `${book.wording.coUnit}按时率`,
    counted: 'co',
    sentence: (book) =>
      `首次意见和历次补充意见均在期限内签发的${book.wording.coUnit}件 ÷ 意见已提出或期限已过的${book.wording.coUnit}件`,
    exclusions: `${POPULATION};${ITEMS};免会办意见的仍计入分母`,
    inDenominator: (f, asOf) => f.opinionOn !== null || isPast(f.opinionDueOn, asOf),
    inNumerator: (f, asOf) =>
      isBy(f.opinionOn, f.opinionDueOn) &&
      (f.resubmittedOn === null ? !isPast(f.resubmitDueOn, asOf) : isBy(f.resubmittedOn, f.resubmitDueOn)),
  },
  {
    key: 'planned',
    name: named('方案制定率'),
    counted: 'lead',
    sentence: named('已制定办理方案的主办件 ÷ 已签收的主办件'),
    exclusions: `${POPULATION};${ITEMS}`,
    inDenominator: (f) => f.receivedOn !== null,
    inNumerator: (f) => f.plannedOn !== null,
  },
  {
    key: 'principalLed',
    name: named('领办率'),
    counted: 'lead',
    sentence: named('第一责任人本人领办并在答复前参加至少一次经确认的沟通联系的主办件 ÷ 已签收的主办件'),
    exclusions: `${POPULATION};${ITEMS};受委托人领办的不算`,
    inDenominator: (f) => f.receivedOn !== null,
    inNumerator: (f) => f.isPrincipalLed,
  },
  {
    key: 'published',
    name: named('公开率'),
    counted: 'lead',
    sentence: named('已公开的主动公开类答复 ÷ 已公开或公开期限已过的主动公开类答复'),
    exclusions: `${POPULATION};${ITEMS};依申请公开、不予公开的答复不计;公开审查未通过的视为未公开`,
    inDenominator: (f, asOf) => f.isProactive && (f.publishedOn !== null || isPast(f.publishDueOn, asOf)),
    inNumerator: (f) => f.publishedOn !== null,
  },
  {
    key: 'commitmentsKept',
    name: named('承诺兑现率'),
    counted: 'promise',
    sentence: named('在首次承诺的日期以前兑现的承诺 ÷ 已兑现、承诺日期已过或说明无法兑现的承诺'),
    exclusions: `${POPULATION};已由新承诺替代的不计,新承诺沿用原承诺日期`,
    inDenominator: (f, asOf) => f.fulfilledOn !== null || f.isUnkeepable || isPast(f.promiseDueOn, asOf),
    inNumerator: (f) => isBy(f.fulfilledOn, f.promiseDueOn),
  },
];

const VERSION = 1;
export const RATES: readonly Rate[] = DEFINITIONS.map((d) => ({ ...d, version: VERSION }));
export const rateOf = (key: RateKey): Rate => RATES.find((r) => r.key === key) as Rate;

/** By unit the lead items stand for the cases. */
export const subjectOf = (rate: Pick<Rate, 'counted'>, isByUnit: boolean): Subject =>
  rate.counted === 'case' && isByUnit ? 'lead' : rate.counted;

/** 按时与否以截至日当日终了为准 · one figure over some facts. */
export function countOf(rate: Rate, facts: readonly Fact[], asOf: string): { numerator: number; denominator: number } {
  const base = facts.filter((f) => f.standing === 'in' && rate.inDenominator(f, asOf));
  return { denominator: base.length, numerator: base.filter((f) => rate.inNumerator(f, asOf)).length };
}
