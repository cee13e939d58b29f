/** 公开答复、公开审查 · what was made public when; a review that fails starts the window again from the letter. */
import type { DataOf } from '../../commands.js';
import type { Handler } from '../../given.js';
import { itemOf } from '../../given.js';
import { sentReply } from '../facts.js';

const publish: Handler<DataOf<'lead.publishReply'>> = (g) => {
  const { run, data } = g;
  const item = itemOf(g);
  const letter = sentReply(run.next, item);
  if (!letter) throw new Error('no letter was sent');
  const { publishedOn, extent } = data;
  run.next.record.publications.push({
    itemId: item.id,
    replyId: letter.id,
    seq: run.seq,
    publishedOn,
    extent,
    review: null,
  });
  g.event.data = { ...g.event.data, replyId: letter.id };
  run.factOn = publishedOn;
  run.feed(`item:${item.id}`, { type: 'lead.publishReply', ready: true });
  run.notify('reply.published', item.id, ['office']);
};

const review: Handler<DataOf<'office.reviewOpenness'>> = (g) => {
  const { run, data, env } = g;
  run.feed('proposal', { type: 'office.reviewOpenness', ready: true });
  const waiting = run.next.record.publications.filter((p) => p.review === null);
  g.event.data = { ...g.event.data, replyIds: waiting.map((p) => p.replyId) };
  for (const publication of waiting) {
    publication.review = { passed: data.passed, on: env.today, seq: run.seq };
    if (data.passed) continue;
    const letter = run.next.record.replies.find((r) => r.id === publication.replyId);
    if (letter?.publicity === 'proactive' && letter.sentOn) run.arm('publish', publication.itemId, letter.sentOn);
    run.notify('publication.refused', publication.itemId, ['unitClerk']);
  }
};

export const PUBLISHING_HANDLERS = { 'lead.publishReply': publish, 'office.reviewOpenness': review };
