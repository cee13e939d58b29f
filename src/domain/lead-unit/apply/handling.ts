/** 办理方案、领办、调研、征求会办意见、重新办理。 */
import type { DataOf } from '../../commands.js';
import { isLiving } from '../../case.js';
import type { Handler } from '../../given.js';
import { itemOf } from '../../given.js';

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

const research: Handler<DataOf<'lead.recordResearch'>> = (g) => {
  const { id: itemId, round } = itemOf(g);
  const { on, attachments = [] } = g.data;
  g.run.next.record.research.push({ itemId, on, seq: g.run.seq, round, attachments });
  g.run.feed(`item:${itemId}`, { type: 'lead.recordResearch', ready: true });
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

const rehandle: Handler<unknown> = (g) => {
  g.run.feed(`item:${itemOf(g).id}`, { type: 'office.rehandle', ready: true });
};

export const HANDLING_HANDLERS = {
  'lead.plan': plan,
  'principal.takeLead': takeLead,
  'lead.recordResearch': research,
  'lead.requestOpinion': requestOpinion,
  'office.rehandle': rehandle,
};
