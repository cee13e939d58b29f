/** Chinese words of the closed lists that more than one module shows. */
export const OUTCOMES = [
  'solved',
  'partly',
  'inProgress',
  'planned',
  'cannotNow',
  'infeasible',
  'referredUpward',
  'reference',
] as const;
/** 办理结果的规范形式 · the normal form of result classes (domain.md A1); localities label it A/B/C/D. */
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_LABELS: Record<Outcome, string> = {
  solved: '已经解决',
  partly: '基本解决',
  inProgress: '正在解决',
  planned: '列入计划',
  cannotNow: '暂不能解决',
  infeasible: '不可行',
  referredUpward: '超出权限',
  reference: '留作参考',
};

export const SATISFACTIONS = ['satisfied', 'basically', 'dissatisfied'] as const;
/** 满意 / 基本满意 / 不满意 */
export type Satisfaction = (typeof SATISFACTIONS)[number];

export const CONTACT_KINDS = ['meeting', 'visit', 'symposium', 'inspection', 'phone', 'online'] as const;
/** 沟通联系方式:见面、走访、座谈、调研视察、电话、网络 */
export type ContactKind = (typeof CONTACT_KINDS)[number];

export const MODES = ['sole', 'leadAndCo', 'separate'] as const;
/** 办理方式:独办、主会办、分办 */
export type Mode = (typeof MODES)[number];

export const CASE_KINDS = ['suggestion', 'proposal'] as const;
/** 代表建议 / 政协提案 */
export type CaseKind = (typeof CASE_KINDS)[number];
export const CASE_KIND_LABELS: Record<CaseKind, string> = { suggestion: '建议', proposal: '提案' };
