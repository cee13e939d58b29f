/** 会办意见的先决条件。 */
import type { DataOf } from '../commands.js';
import { livingCos } from '../case.js';
import type { DataCheck, Precondition } from '../given.js';
import { itemOf, obstacle } from '../given.js';

/** 要求补充意见 only as often as the locality allows; after that the lead rules on what it has. */
const maySupplement: Precondition = (s) => {
  const asked = s.state.record.opinions.filter(
    (o) => o.itemId === itemOf(s).id && o.status === 'supplementAsked',
  ).length;
  return asked < s.env.rulebook.coOpinion.maxSupplements
    ? []
    : obstacle('opinion.supplement_limit', '已要求补充过意见,请直接确定采纳情况');
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

export const CO_PRECONDITIONS = { 'lead.requestSupplement': [maySupplement], 'lead.requestOpinion': [hasCos] };
export const CO_DATA_CHECKS = { 'lead.requestOpinion': knownCos };
