/** 公开的先决条件 · only a sent letter that is not closed; the office reviews what was made public. */
import type { DataOf } from '../../commands.js';
import type { DataCheck, Precondition } from '../../given.js';
import { itemOf, obstacle } from '../../given.js';
import { sentReply } from '../facts.js';

const isOpen: Precondition = (s) =>
  sentReply(s.state, itemOf(s))?.publicity === 'closed'
    ? obstacle('publish.closed', '本答复定为不予公开,不能公开;确需公开的,请更正答复')
    : [];

const publish: DataCheck<DataOf<'lead.publishReply'>> = (s, data) => {
  const letter = sentReply(s.state, itemOf(s));
  return [
    ...(data.publishedOn > s.env.today ? obstacle('publish.future', '公开日期不得晚于今天', 'publishedOn') : []),
    ...(letter?.sentOn && data.publishedOn < letter.sentOn
      ? obstacle('publish.before_reply', '公开日期不得早于答复日期', 'publishedOn')
      : []),
  ];
};

const somePublished: Precondition = (s) =>
  s.state.record.publications.some((p) => p.review === null) ? [] : obstacle('openness.none', '没有待审查的公开答复');

export const PUBLISHING_PRECONDITIONS = { 'lead.publishReply': [isOpen], 'office.reviewOpenness': [somePublished] };
export const PUBLISHING_DATA_CHECKS = { 'lead.publishReply': publish };
