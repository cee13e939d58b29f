/** 办理方案、领办、征求会办意见、评价、重新办理。 */
import type { DataOf } from '../../commands.js';
import { isLiving } from '../../case.js';
import type { Handler } from '../../given.js';
import { itemOf, proposerOf } from '../../given.js';
import { sentReply } from '../facts.js';
import { isRater, verdictOf } from '../verdict.js';

const plan: Handler<unknown> = (g) => {
  const item = itemOf(g);
  g.run.next.record.plans.push({ itemId: item.id, seq: g.run.seq, on: g.env.today, round: item.round });
  g.run.feed(`item:${item.id}`, { type: 'lead.plan', ready: true });
};

const takeLead: Handler<unknown> = (g) => {
  const item = itemOf(g);
  g.run.next.record.ledBy.push({
    itemId: item.id,
    personId: g.env.actor.personId,
    on: g.env.today,
    seq: g.run.seq,
    round: item.round,
  });
  g.run.feed(`item:${item.id}`, { type: 'principal.takeLead', ready: true });
};

const requestOpinion: Handler<DataOf<'lead.requestOpinion'>> = (g) => {
  const item = itemOf(g);
  const cos = g.run.next.items.filter(
    (i) =>
      i.role === 'co' &&
      i.partId === item.partId &&
      isLiving(i) &&
      (g.data.coIds === undefined || g.data.coIds.includes(i.id)) &&
      g.run.can(`item:${i.id}`, { type: 'lead.requestOpinion', ready: true }),
  );
  g.event.data = { ...g.event.data, coIds: cos.map((c) => c.id) };
  g.run.feed(`item:${item.id}`, { type: 'lead.requestOpinion', ready: true });
  for (const co of cos) {
    co.round = item.round;
    g.run.tell(`item:${co.id}`, 'lead.requestOpinion');
  }
};

const evaluate: Handler<DataOf<'proposer.evaluate'>> = (g) => {
  const { run, data, env } = g;
  const item = itemOf(g);
  const who = proposerOf(g, data.proposerId);
  const letter = sentReply(run.next, item);
  if (!who || !letter) throw new Error('checked before');
  const verdict = verdictOf(env.rulebook, run.next, item, { proposerId: who.id, result: data.result });
  const counts = isRater(env.rulebook, who);
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
    on: g.onBehalfOf?.receivedOn ?? env.today,
    result: data.result,
    process: data.process ?? null,
    counts,
  });
  g.event.data = { ...g.event.data, evaluationId: id, proposerId: who.id, counts, verdict };
  run.feed(`item:${item.id}`, { type: 'proposer.evaluate', ready: true, verdict });
  run.effects.push({
    type: 'notify',
    kind: 'reply.evaluated',
    handlingId: item.id,
    to: [
      { role: 'unit-clerk', unitId: item.unitId },
      { role: 'office-clerk', unitId: null },
    ],
  });
};

const rehandle: Handler<unknown> = (g) => {
  g.run.feed(`item:${itemOf(g).id}`, { type: 'office.rehandle', ready: true });
};

export const HANDLING_HANDLERS = {
  'lead.plan': plan,
  'principal.takeLead': takeLead,
  'lead.requestOpinion': requestOpinion,
  'proposer.evaluate': evaluate,
  'office.rehandle': rehandle,
};
