/** 会办意见、采纳情况、要求补充 · opinions with versions, adopted or not and why. */
import type { Opinion } from '../case.js';
import type { DataOf } from '../commands.js';
import type { Given, Handler } from '../given.js';
import { itemOf } from '../given.js';
import { openOpinion } from '../lead-unit/facts.js';

const submit: Handler<DataOf<'co.submitOpinion'>> = (g) => {
  const { run, data, env } = g;
  const item = itemOf(g);
  const asked = (item.envelope.snapshot as { context?: { asked?: boolean } }).context?.asked === true;
  const opinion: Opinion = {
    id: env.newId(),
    seq: run.seq,
    itemId: item.id,
    round: item.round,
    stance: data.stance,
    contentHash: env.digest({ text: data.text, stance: data.stance, attachments: data.attachments ?? [] }),
    volunteered: !asked,
    status: 'unsigned',
    signedBy: null,
    signedOn: null,
    judgedSeq: null,
    attachments: data.attachments ?? [],
  };
  run.next.record.opinions.push(opinion);
  g.event.data = { ...g.event.data, opinionId: opinion.id, contentHash: opinion.contentHash };
  run.feed(`item:${item.id}`, { type: 'co.submitOpinion', ready: true });
};

const judged = (g: Given<unknown>, status: Opinion['status']): void => {
  const opinion = openOpinion(g.run.next, itemOf(g));
  if (!opinion) throw new Error('no opinion to judge');
  Object.assign(opinion, { status, judgedSeq: g.run.seq });
  g.event.data = { ...g.event.data, opinionId: opinion.id };
};

const STATUS = { full: 'adopted', partly: 'partly', no: 'notAdopted' } as const;

const adopt: Handler<DataOf<'lead.adoptOpinion'>> = (g) => {
  judged(g, STATUS[g.data.adopted]);
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.adoptOpinion', ready: true, adopted: g.data.adopted });
};

const supplement: Handler<DataOf<'lead.requestSupplement'>> = (g) => {
  judged(g, 'supplementAsked');
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.requestSupplement', ready: true });
};

export const CO_HANDLERS = {
  'co.submitOpinion': submit,
  'lead.adoptOpinion': adopt,
  'lead.requestSupplement': supplement,
};
