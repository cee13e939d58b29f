/** 答复的先决条件 · nobody is answered unmet, nor before the co-units spoke; signing looks again (design.md 3). */
import type { DataOf } from '../../commands.js';
import type { DataCheck, Precondition } from '../../given.js';
import { itemOf, obstacle } from '../../given.js';
import { classOf } from '../../rulebook/schema.js';
import { livingCos } from '../../case.js';
import { isUnavailable, missingOpinions, openReply, sentReply } from '../facts.js';

const MET = new Set(['confirmed', 'waived', 'released']);

const hasMet: Precondition = (s) => {
  const { contact } = itemOf(s).regions;
  if (!s.env.rulebook.contact.confirmedBeforeSubmit || contact === undefined || MET.has(contact)) return [];
  // nobody is left who could be met
  if (s.state.proposers.every((p) => isUnavailable(s.state, p.id))) return [];
  return obstacle(
    'contact.unconfirmed',
    contact === 'recorded' ? '见面尚待提出人确认' : '尚未与提出人见面,请先沟通联系并经提出人确认',
  );
};

const hasOpinions: Precondition = (s) => {
  if (!s.env.rulebook.coOpinion.blocksReply) return [];
  const missing = missingOpinions(s.state, itemOf(s)).length;
  return missing > 0 ? obstacle('opinion.missing', `尚有 ${missing} 个会办单位未提出会办意见`) : [];
};

const noPendingReturn: Precondition = (s) =>
  itemOf(s).regions.return === 'requested' ? obstacle('return.pending', '退办申请待审核,暂不能送审、签发或答复') : [];

/** 会签 · where the locality asks for it, every co-unit agrees to this very draft before it is submitted. */
const isCountersigned: Precondition = (s) => {
  const item = itemOf(s);
  const draft = openReply(s.state, item);
  if (!s.env.rulebook.letter.countersign || !draft) return [];
  const missing = livingCos(s.state, item.partId).filter(
    (co) =>
      s.state.record.countersigns.filter((x) => x.itemId === co.id && x.contentHash === draft.contentHash).at(-1)
        ?.agreed !== true,
  ).length;
  return missing > 0 ? obstacle('countersign.missing', `尚有 ${missing} 个会办单位未会签本稿`) : [];
};

const hasDraft: Precondition = (s) => (openReply(s.state, itemOf(s)) ? [] : obstacle('reply.no_draft', '请先起草答复'));

const draft: DataCheck<DataOf<'lead.draftReply'>> = (s, data) => {
  const rule = classOf(s.env.rulebook, data.outcome);
  if (!rule) return obstacle('reply.outcome', '本地办法没有这一办理结果', 'outcome');
  const known = new Set(s.state.commitments.filter((c) => c.itemId === itemOf(s).id).map((c) => c.id));
  return [
    ...(rule.needsDate && data.commitments.length === 0
      ? obstacle('reply.commitment_needed', `办理结果为${rule.label}类的,须列明承诺事项和完成日期`, 'commitments')
      : []),
    ...(!rule.createsCommitment && data.commitments.length > 0
      ? obstacle('reply.commitment_unfit', `办理结果为${rule.label}类的,不列承诺事项`, 'commitments')
      : []),
    ...(data.commitments.some((c) => c.by < s.env.today)
      ? obstacle('reply.commitment_past', '承诺完成日期不得早于今天', 'commitments')
      : []),
    ...(data.commitments.some((c) => (c.supersedes ?? []).some((id) => !known.has(id)))
      ? obstacle('commitment.unknown', '被替代的承诺事项不在本承办件', 'commitments')
      : []),
  ];
};

const send: DataCheck<DataOf<'lead.sendReply'>> = (s, data) => {
  const reply = openReply(s.state, itemOf(s));
  return [
    ...(data.sentOn > s.env.today ? obstacle('reply.future', '答复日期不得晚于今天', 'sentOn') : []),
    ...(reply?.signedOn && data.sentOn < reply.signedOn
      ? obstacle('reply.before_signing', '答复日期不得早于签发日期', 'sentOn')
      : []),
    ...(data.sentOn < s.env.today && data.scanId === undefined
      ? obstacle('reply.scan', '补录以前的答复日期须附扫描件', 'scanId')
      : []),
  ];
};

const isOnCase = (s: Parameters<Precondition>[0], proposerId: string) =>
  s.state.proposers.some((p) => p.id === proposerId)
    ? []
    : obstacle('proposer.unknown', '提出人不在本件', 'proposerId');

const delivery: DataCheck<DataOf<'lead.recordDelivery'>> = (s, data) => {
  const letter = sentReply(s.state, itemOf(s));
  return [
    ...isOnCase(s, data.proposerId),
    ...(data.deliveredOn > s.env.today ? obstacle('delivery.future', '送达日期不得晚于今天', 'deliveredOn') : []),
    ...(letter?.sentOn && data.deliveredOn < letter.sentOn
      ? obstacle('delivery.before_sending', '送达日期不得早于答复日期', 'deliveredOn')
      : []),
  ];
};

/** 办理方案可以修改到送审为止 */
const notSubmitted: Precondition = (s) =>
  ['unitReview', 'officeReview', 'awaitingPrincipal', 'signed'].includes(itemOf(s).regions.letter ?? '')
    ? obstacle('plan.submitted', '答复已送审,办理方案不再修改;确需修改的,请先退回答复')
    : [];

export const LETTER_PRECONDITIONS = {
  'lead.plan': [notSubmitted],
  'lead.submitReply': [hasDraft, hasMet, hasOpinions, isCountersigned, noPendingReturn],
  'unitOffice.review': [],
  'lead.sendReply': [hasMet, hasOpinions, noPendingReturn],
} satisfies Record<string, Precondition[]>;
/** 签发答复时再看一次 · a co-unit, a supplement or a return may have come after 送审. */
export const SIGNING_PRECONDITIONS: Precondition[] = [hasMet, hasOpinions, noPendingReturn];
export const LETTER_DATA_CHECKS = {
  'lead.draftReply': draft,
  'lead.sendReply': send,
  'lead.recordDelivery': delivery,
  'lead.recordUndelivered': ((s, data) => isOnCase(s, data.proposerId)) satisfies DataCheck<
    DataOf<'lead.recordUndelivered'>
  >,
};
