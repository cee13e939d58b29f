/** 满意度评价的先决条件。 */
import type { DataOf } from '../../commands.js';
import type { DataCheck, Precondition } from '../../given.js';
import { itemOf, obstacle, proposerOf } from '../../given.js';
import { addWorkdays } from '../../deadline/working-days.js';
import { countedEvaluations, ratingOf, sentReply } from '../facts.js';
import { fitsScale } from '../scale.js';

const evaluate: DataCheck<DataOf<'proposer.evaluate'>> = (s, data) => {
  const item = itemOf(s);
  const who = proposerOf(s, data.proposerId);
  if (!who) return obstacle('proposer.unknown', '请指明评价的提出人', 'proposerId');
  const letter = sentReply(s.state, item);
  return [
    ...fitsScale(s.env.rulebook, data),
    ...(ratingOf(s.state, item, who.id) ? obstacle('evaluation.already', '本轮已经评价') : []),
    ...(letter?.deliveries[who.id]?.undelivered === true
      ? obstacle('evaluation.undelivered', '答复函已退件,请先重新送达')
      : []),
    ...(letter?.sentOn && data.onBehalfOf && data.onBehalfOf.receivedOn < letter.sentOn
      ? obstacle('evaluation.before_reply', '评价表收到日期不得早于答复日期', 'onBehalfOf.receivedOn')
      : []),
  ];
};

/** 更改评价 · once, by the same person, within the days of the rulebook. */
const revise: DataCheck<DataOf<'proposer.reviseEvaluation'>> = (s, data) => {
  const item = itemOf(s);
  const who = proposerOf(s, data.proposerId);
  if (!who) return obstacle('proposer.unknown', '请指明评价的提出人', 'proposerId');
  const given = ratingOf(s.state, item, who.id);
  if (!given) return obstacle('evaluation.none', '本轮尚未评价');
  if (given.revises !== undefined) return obstacle('evaluation.revised', '评价只能更改一次');
  const days = s.env.rulebook.evaluation.revisionWorkdays;
  const last = addWorkdays(s.env.calendar, given.on, days).date;
  return s.env.today > last
    ? obstacle('evaluation.revision_late', `更改评价应不晚于 ${last}`)
    : fitsScale(s.env.rulebook, data);
};

/** 协调会 is held after a dissatisfaction and cannot lie in the future. */
const conference: DataCheck<DataOf<'body.recordConference'>> = (s, data) =>
  data.heldOn > s.env.today ? obstacle('conference.future', '协调会日期不得晚于今天', 'heldOn') : [];

const owesApology: Precondition = (s) => {
  const last = countedEvaluations(s.state, itemOf(s)).at(-1);
  return last?.process === 'dissatisfied' ? [] : obstacle('apology.not_owed', '提出人未对办理过程表示不满意');
};

/** 沟通说明须另有一次沟通联系, after the evaluation it answers. */
const apologise: DataCheck<DataOf<'lead.apologise'>> = (s, data) => {
  const item = itemOf(s);
  const last = countedEvaluations(s.state, item).at(-1);
  const contact = s.state.record.contacts.find((c) => c.id === data.contactId && c.itemId === item.id);
  if (!contact) return obstacle('contact.unknown', '没有这次沟通联系的记录', 'contactId');
  return last && contact.seq < last.seq
    ? obstacle('apology.contact', '沟通说明须另有一次评价之后的沟通联系', 'contactId')
    : [];
};

export const FEEDBACK_PRECONDITIONS = { 'lead.apologise': [owesApology] };
export const FEEDBACK_DATA_CHECKS = {
  'proposer.evaluate': evaluate,
  'proposer.reviseEvaluation': revise,
  'body.recordConference': conference,
  'lead.apologise': apologise,
};
