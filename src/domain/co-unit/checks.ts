/** 会办意见的先决条件。 */
import type { DataOf } from '../commands.js';
import type { Reply } from '../case.js';
import { leadOfPart, livingCos } from '../case.js';
import type { DataCheck, Precondition, Situation } from '../given.js';
import { itemOf, obstacle } from '../given.js';
import { openReply } from '../lead-unit/facts.js';

/** 待会签的稿 · the letter of the part that its lead is drafting. */
export function draftOfPart(s: Situation, partId: string): Reply | undefined {
  const lead = leadOfPart(s.state, partId);
  const draft = lead && openReply(s.state, lead);
  return draft?.status === 'draft' ? draft : undefined;
}

const isAskedToCountersign: Precondition = (s) => {
  if (!s.env.rulebook.letter.countersign) return obstacle('countersign.not_asked', '本地办法不要求会签');
  return draftOfPart(s, itemOf(s).partId) ? [] : obstacle('countersign.no_draft', '主办单位尚无待会签的答复稿');
};

const hasCos: Precondition = (s) =>
  livingCos(s.state, itemOf(s).partId).length > 0 ? [] : obstacle('opinion.no_co', '本件没有会办单位');

const knownCos: DataCheck<DataOf<'lead.requestOpinion'>> = (s, data) => {
  const cos = livingCos(s.state, itemOf(s).partId).map((c) => c.id);
  return (data.coIds ?? []).some((id) => !cos.includes(id))
    ? obstacle('opinion.unknown_co', '会办单位不在本件', 'coIds')
    : [];
};

/** A pending return: the unit works on, but its principal signs nothing until it is decided. */
export const noPendingReturn: Precondition = (s) =>
  itemOf(s).regions.return === 'requested' ? obstacle('return.pending', '退办申请待审核,暂不能签发') : [];

export const CO_PRECONDITIONS = { 'lead.requestOpinion': [hasCos], 'co.countersign': [isAskedToCountersign] };
export const CO_DATA_CHECKS = { 'lead.requestOpinion': knownCos };
