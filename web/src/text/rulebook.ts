/** 办法的说法 · every rule that a rulebook may hold, its name and how its value reads; a test holds the list complete. */
import { CONTACT_KINDS, KIND_NAMES, MODES, OUTCOMES, RAISED, ROLES, SATISFACTION } from './labels.js';
import type { RuleLength } from './rules.js';
import { lengthWords } from './rules.js';

export const DECIDERS: Record<string, string> = {
  office: '政府办',
  head: '政府办负责人',
  body: '人大、政协机关',
  officeOrBody: '政府办或者人大、政协机关',
};
export const RECIPIENTS: Record<string, string> = { ...ROLES, proposer: '提出人', body: '人大、政协工作机构' };

type Words = Readonly<Record<string, string>>;
type Said = (value: never) => string;
const yes = (of: string, not: string) => (value: boolean) => (value ? of : not);
const one = (words: Words) => (value: string) => words[value] ?? value;
const all = (words: Words) => (value: string[]) => value.map((v) => words[v] ?? v).join('、');
const days = (unit: string) => (value: number) => `${value} ${unit}`;

const REHANDLING = {
  rehandle: '自动重新办理',
  decide: '由政府办或机关决定是否重新办理',
  conference: '召开协调会',
  assessment: '组织专家评估',
};
/** 一组规则里的每一条 · name and reading; `classes` and `reminders` have tables of their own. */
export const SECTIONS: Record<string, { title: string; rules: Record<string, [string, Said]> }> = {
  returns: { title: '退办', rules: { lateAllowed: ['逾期申请退办', yes('可以提出', '不予受理')] } },
  contact: {
    title: '沟通联系',
    rules: {
      meetingKinds: ['计作见面的方式', all(CONTACT_KINDS)],
      confirmedBeforeSubmit: ['送审前须经提出人确认', yes('是', '否')],
    },
  },
  coOpinion: {
    title: '会办意见',
    rules: {
      blocksReply: ['会办意见未到，答复不能送审', yes('是', '否')],
      maxSupplements: ['要求补充', (n: number) => `至多 ${n} 次`],
    },
  },
  letter: {
    title: '答复文稿',
    rules: {
      unitReview: ['单位办公室核稿', yes('须经', '不必')],
      officeReview: ['政府办审核', yes('须经', '不必')],
      countersign: ['会办单位会签', yes('须经', '不必')],
      signer: ['签发人', one({ 'unit-principal': '单位主要负责人', 'deputy-head': '单位负责人（含分管领导）' })],
      delegation: [
        '委托签发',
        one({ no: '不得委托', actingHead: '可由主持工作的负责人签发', deputyHead: '可由分管领导签发' }),
      ],
      deemedReceiptDays: ['网上答复未开启的', (n: number) => `自发出之日起第 ${n} 日视为收到`],
    },
  },
  evaluation: {
    title: '评价',
    rules: {
      scale: ['评价分为', all(SATISFACTION)],
      dimensions: ['评价内容', all({ result: '对办理结果', process: '对办理过程' })],
      raters: [
        '联名件由谁评价',
        one({ lead: '领衔人', leadCombined: '领衔人综合联名人意见', everySigner: '每一位联名人' }),
      ],
      passMark: ['合格线', (n: number) => `${Math.round(n * 100)}%`],
      paperEntryBy: ['纸质评价由谁录入', one({ body: '人大、政协机关', office: '政府办', both: '机关或者政府办' })],
      silence: ['逾期未评价', one({ noEvaluation: '记作未评价' })],
      base: ['满意率的分母', one({ returned: '已收到的评价', all: '全部应评价的件' })],
      silentAfter: [
        '按未反馈办结',
        ({ urges, apartWorkdays }: { urges: number; apartWorkdays: number }) =>
          `催询 ${urges} 次，首末相隔 ${apartWorkdays} 个工作日仍未反馈`,
      ],
      revisionWorkdays: ['可以更改评价', days('个工作日内')],
      onDissatisfied: ['第一次不满意', one(REHANDLING)],
      onDissatisfiedAgain: ['再次不满意', one({ ...REHANDLING, decide: '另行决定', rehandle: '再次重新办理' })],
    },
  },
  withdrawal: { title: '撤案', rules: { until: ['可以撤回到', one({ assigned: '交办之前', replied: '答复之前' })] } },
  wording: { title: '用语', rules: { coUnit: ['会办的叫法', String], replyRate: ['复函率的叫法', String] } },
  lights: {
    title: '灯色',
    rules: { yellowWorkdays: ['黄灯', (n: number) => `届满前 ${n} 个工作日起`] },
  },
  supervision: {
    title: '督查预警',
    rules: {
      warnings: [
        '离答复期限还有',
        ({ plan, contact, coOpinion }: { plan: number; contact: number; coOpinion: number }) =>
          `${plan} 个工作日仍无方案，${contact} 个工作日仍未沟通，${coOpinion} 个工作日仍缺会办意见`,
      ],
    },
  },
  assessment: {
    title: '考核',
    rules: {
      items: [
        '考核项目',
        (items: { name: string; points: number }[]) => items.map((i) => `${i.name} ${i.points} 分`).join('、'),
      ],
      objectionWorkdays: ['公布后可以提出异议', days('个工作日内')],
    },
  },
  retention: { title: '保存', rules: { caseYears: ['归档后至少保存', days('年')] } },
};

export const modesWords = all(MODES);
export const kindsWords = all(KIND_NAMES);
export const outcomesWords = all(OUTCOMES);

export const rungWords = (at: number): string =>
  at === 0 ? '届满当日' : at < 0 ? `届满前 ${-at} 个工作日` : `逾期 ${at} 个工作日`;

/** What a special rule is for. */
export const occasionWords = ({
  kind,
  raisedAt,
}: {
  kind?: string | undefined;
  raisedAt?: string | undefined;
}): string =>
  `${raisedAt ? ((RAISED as Words)[raisedAt] ?? '') : ''}${kind ? ((KIND_NAMES as Words)[kind] ?? '') : ''}`;

/** What else a window lays down: an outer limit, a consent. */
export const conditionWords = ({
  max,
  consentBy,
}: {
  max?: RuleLength | undefined;
  consentBy?: string | undefined;
}): string =>
  [max ? `至迟 ${lengthWords(max)}` : '', consentBy ? `须经${DECIDERS[consentBy] ?? ''}同意` : '']
    .filter(Boolean)
    .join('，');
