/** 承诺事项的先决条件。 */
import type { DataOf } from '../commands.js';
import type { DataCheck } from '../given.js';
import { itemOf, obstacle, proposerOf } from '../given.js';
import { fitsScale } from '../lead-unit/scale.js';
import { isKept, promiseOf, sentFollowUp } from './facts.js';

const carryOver: DataCheck<DataOf<'commitment.carryOver'>> = (s, data) => {
  const promise = promiseOf(s.state, data);
  return promise && data.newBy > promise.by
    ? []
    : obstacle('commitment.not_later', `新的完成日期应晚于原承诺日期 ${promise?.by ?? ''}`, 'newBy');
};

/** A second letter answers promises of this item that were kept, or are reported as kept. */
const followUp: DataCheck<DataOf<'lead.draftFollowUp'>> = (s, data) => {
  const own = s.state.commitments.filter((m) => m.itemId === itemOf(s).id);
  if (data.commitmentIds.some((id) => !own.some((m) => m.id === id))) {
    return obstacle('commitment.unknown', '承诺事项不在本承办件', 'commitmentIds');
  }
  return data.commitmentIds.every((id) => isKept(s.state, id))
    ? []
    : obstacle('commitment.not_kept', '承诺尚未报告完成,请先报告承诺完成', 'commitmentIds');
};

const evaluate: DataCheck<DataOf<'proposer.evaluateFollowUp'>> = (s, data) => {
  const letter = sentFollowUp(s.state, data.commitmentId);
  if (!letter) return obstacle('followUp.none', '尚未收到这项承诺的二次答复', 'commitmentId');
  const who = proposerOf(s);
  if (!who) return obstacle('proposer.unknown', '请指明评价的提出人');
  return letter.evaluations.some((e) => e.commitmentId === data.commitmentId && e.proposerId === who.id)
    ? obstacle('evaluation.already', '这项承诺已经评价')
    : fitsScale(s.env.rulebook, data);
};

export const COMMITMENT_DATA_CHECKS = {
  'commitment.carryOver': carryOver,
  'lead.draftFollowUp': followUp,
  'proposer.evaluateFollowUp': evaluate,
};
