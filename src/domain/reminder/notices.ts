/**
 * 通知 · what a person is told of an act of others, at once and not in the morning's digest: the words of each kind, and
 * which of them cannot wait for the office to open. Of a case they hold number, title and day, nothing else.
 */
import type { WindowKey } from '../rulebook/windows.js';
import type { RoleKey } from '../shared/actor.js';
import { LINK_DAYS } from '../feedback-link.js';
import type { CaseKind } from '../shared/labels.js';
import { CASE_KIND_LABELS } from '../shared/labels.js';
import { ROLE_LABELS } from '../shared/role-labels.js';

/** Every kind that charts and commands tell of; the test compares it with them, both ways. */
export const NOTICE_LABELS: Readonly<Record<string, string>> = {
  'case.registered': '已登记',
  'case.assigned': '已交办',
  'case.urged': '催办',
  'case.supervised': '督办单',
  'case.hard': '已认定为难度较大,答复期限延至六个月',
  'case.mediated': '协调会已有结论',
  'case.key': '已列为重点督办件',
  'case.keyEnded': '已解除重点督办',
  'case.supervisionHeld': '已开展督办活动',
  'case.unitSucceeded': '因机构改革,承办单位已变更,办理照常继续',
  'case.sealed': '已转线下办理',
  'case.closed': '已办结',
  'case.converted': '已转为意见和建议',
  'case.withdrawn': '已撤案',
  'case.void': '已作废',
  'withdrawal.requested': '提出人申请撤回',
  'assignment.objected': '提出人对承办单位提出异议',
  'proposer.unavailable': '提出人不能履职',
  'item.assigned': '新交办,请签收',
  'item.reassigned': '已改由其他单位承办',
  'item.succeeded': '机构改革,改由本单位承接,请接续办理',
  'item.withdrawn': '已撤销本单位承办',
  'item.rehandled': '要求重新办理',
  'item.dissatisfied': '评价为不满意,等待决定是否重新办理',
  'return.requested': '申请退办,等待审核',
  'return.granted': '退办申请已同意',
  'return.refused': '退办申请未同意',
  'contact.recorded': '已记录沟通联系,请确认',
  'contact.disputed': '提出人不认可所记的沟通联系',
  'contact.released': '已准予先行答复',
  'opinion.requested': '征求会办意见',
  'opinion.toSign': '会办意见待签发',
  'opinion.submitted': '会办意见已提出',
  'opinion.sentBack': '会办意见退回修改',
  'opinion.supplement': '要求补充会办意见',
  'opinion.supplementAsked': '主办单位要求补充会办意见,等待决定',
  'opinion.supplementRefused': '未要求会办单位补充意见',
  'opinion.urged': '主办单位请你单位尽快提出会办意见',
  'opinion.waived': '已免会办意见',
  'reply.unitReview': '答复待核稿',
  'reply.officeReview': '答复待政府办审核',
  'reply.toSign': '答复待签发',
  'reply.sentBack': '答复退回修改',
  'reply.signed': '答复已签发,请发出',
  'reply.sent': '已答复',
  'reply.countersigned': '答复已会签',
  'reply.countersignRefused': '会签单位不同意',
  'reply.evaluated': '提出人已评价',
  'reply.dateMoved': '答复期限已延长',
  'reply.published': '答复已公开,请审核',
  'publication.refused': '答复公开未通过审核',
  'evaluation.revised': '提出人已更改评价',
  'evaluation.urged': '催询:请评价答复',
  'conference.recorded': '协调会已记录',
  'document.sentBack': '文书退回修改',
  'commitment.toSign': '承诺事项的说明待签发',
  'commitment.claimed': '承诺事项报告已兑现,请核实',
  'commitment.fulfilled': '承诺事项已兑现',
  'commitment.refused': '承诺事项未予核实',
  'commitment.carryOver': '承诺事项转下年度',
  'commitment.impossible': '承诺事项无法完成',
  'commitment.termEnd': '承诺事项换届说明',
  'followUp.toSign': '二次答复待签发',
  'followUp.sent': '已二次答复',
  'followUp.evaluated': '二次答复已评价',
};
/** 催办、督办单 · somebody in the office wants it known now, whatever the hour. */
const URGENT: readonly string[] = ['case.urged', 'case.supervised'];

/** 机构改革 · one decision on many cases: whoever it concerns is told once, with all of them. */
export const GATHERED: readonly string[] = ['item.succeeded', 'case.unitSucceeded'];

export const noticeLabel = (kind: string): string => NOTICE_LABELS[kind] ?? '办理进展';
export const isUrgent = (kind: string): boolean => URGENT.includes(kind);

export interface NoticeFacts {
  /** of the case */
  kind: CaseKind;
  number: string;
  title: string;
  notice: string;
  /** the day of the act */
  on: string;
  role: string;
  basis: string;
  /** of the date that the notice is about, where it is about one */
  dueOn?: string | null;
}

/** 催会办 · the notice names the date of one of these, as it stands when it is read. */
export const DATED_NOTICES: Readonly<Record<string, readonly WindowKey[]>> = {
  'opinion.urged': ['coOpinion', 'resubmitOpinion'],
};

export const noticeText = ({ kind, number, title, notice, on, dueOn = null }: NoticeFacts): string => {
  const due = dueOn === null ? '' : `,期限为 ${dueOn}`;
  return `第 ${number} 号${CASE_KIND_LABELS[kind]}《${title}》:${noticeLabel(notice)}${due}(${on})。`;
};

export function noticeWhy({ notice, role, basis }: NoticeFacts): string {
  const label = `“${noticeLabel(notice)}”`;
  if (basis === 'person') return `您是本件提出人;${label}通知提出人。`;
  const post = ROLE_LABELS[role as RoleKey];
  return basis === 'vacant' ? `${label}应通知的岗位目前无人在任,转告${post}。` : `您是${post};${label}通知${post}。`;
}

/** 评价链接 · whoever holds it still has to show that the number is his. */
export const linkText = (url: string): string => `看答复、作评价请点 ${url} (${LINK_DAYS}日内有效,仅限本人,请勿转发)`;
