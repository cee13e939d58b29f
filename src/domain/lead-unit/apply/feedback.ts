/** 满意度评价、更改评价、协调会 · every rating is kept; a revision names the one that it replaces. */
import type { DataOf } from '../../commands.js';
import type { Given, Handler } from '../../given.js';
import { itemOf, proposerOf } from '../../given.js';
import { ratingOf, sentReply } from '../facts.js';
import { isRater, verdictOf } from '../verdict.js';

function rate(
  g: Given<DataOf<'proposer.evaluate'> | DataOf<'proposer.reviseEvaluation'>>,
  type: 'proposer.evaluate' | 'proposer.reviseEvaluation',
): void {
  const { run, data, env } = g;
  const item = itemOf(g);
  const who = proposerOf(g, data.proposerId);
  const letter = sentReply(run.next, item);
  if (!who || !letter) throw new Error('checked before');
  const revised = type === 'proposer.evaluate' ? undefined : ratingOf(run.next, item, who.id);
  const verdict = verdictOf(env.rulebook, run.next, item, { proposerId: who.id, result: data.result });
  const counts = isRater(env.rulebook, run.next, who);
  const id = env.newId();
  run.next.record.evaluations.push({
    id,
    seq: run.seq,
    itemId: item.id,
    round: item.round,
    replyId: letter.id,
    proposerId: who.id,
    by: env.actor.personId,
    onBehalf: g.onBehalfOf !== undefined,
    ...(env.byLink === true ? { byLink: true } : {}),
    on: g.onBehalfOf?.receivedOn ?? env.today,
    result: data.result,
    process: data.process ?? revised?.process ?? null,
    counts,
    ...(revised ? { revises: revised.id } : {}),
  });
  g.event.data = { ...g.event.data, evaluationId: id, proposerId: who.id, counts, verdict };
  run.feed(`item:${item.id}`, { type, ready: true, verdict });
  run.notify(type === 'proposer.evaluate' ? 'reply.evaluated' : 'evaluation.revised', item.id, ['unitClerk', 'office']);
}

const conference: Handler<DataOf<'body.recordConference'>> = (g) => {
  const { run, data } = g;
  const { id: itemId, round } = itemOf(g);
  run.next.record.conferences.push({ itemId, heldOn: data.heldOn, outcome: data.outcome, seq: run.seq, round });
  run.factOn = data.heldOn;
  run.feed(`item:${itemId}`, { type: 'body.recordConference', ready: true, outcome: data.outcome });
  run.notify('conference.recorded', itemId, ['unitClerk', 'principal', 'office', 'proposers']);
};

export const FEEDBACK_HANDLERS = {
  'proposer.evaluate': ((g) => rate(g, 'proposer.evaluate')) satisfies Handler<DataOf<'proposer.evaluate'>>,
  'proposer.reviseEvaluation': ((g) => rate(g, 'proposer.reviseEvaluation')) satisfies Handler<
    DataOf<'proposer.reviseEvaluation'>
  >,
  'body.recordConference': conference,
};
