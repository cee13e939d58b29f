/** 会办意见、采纳情况、要求补充 · opinions with versions, adopted or not and why. */
import type { Opinion } from '../case.js';
import type { DataOf } from '../commands.js';
import type { Given, Handler } from '../given.js';
import { itemOf } from '../given.js';
import { openOpinion } from '../lead-unit/facts.js';
import { draftOfPart } from './checks.js';

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

/** 要求补充 · within the number of the locality the co-unit works on at once; a further request goes to the office. */
const supplement: Handler<DataOf<'lead.requestSupplement'>> = (g) => {
  const item = itemOf(g);
  const earlier = g.state.record.opinions.filter((o) => o.itemId === item.id && o.status === 'supplementAsked').length;
  const within = earlier < g.env.rulebook.coOpinion.maxSupplements;
  if (within) judged(g, 'supplementAsked');
  g.event.data = { ...g.event.data, within };
  g.run.feed(`item:${item.id}`, { type: 'lead.requestSupplement', ready: true, within });
};

const decideSupplement: Handler<DataOf<'office.decideSupplement'>> = (g) => {
  if (g.data.required) judged(g, 'supplementAsked');
  g.run.feed(`item:${itemOf(g).id}`, { type: 'office.decideSupplement', ready: true, required: g.data.required });
};

/** 免会办意见 · the office gives up waiting; the letter names the missing unit, and only its own figure suffers. */
const waive: Handler<unknown> = (g) => {
  const { id } = itemOf(g);
  g.run.feed(`item:${id}`, { type: 'office.waiveOpinion', ready: true });
  g.run.notify('opinion.waived', id, ['unitClerk', 'principal', 'leadClerk']);
};

const countersign: Handler<DataOf<'co.countersign'>> = (g) => {
  const item = itemOf(g);
  const draft = draftOfPart(g, item.partId);
  if (!draft) throw new Error('checked before');
  g.run.next.record.countersigns.push({
    itemId: item.id,
    replyId: draft.id,
    contentHash: draft.contentHash,
    agreed: g.data.agreed,
    on: g.env.today,
    seq: g.run.seq,
  });
  g.event.data = { ...g.event.data, replyId: draft.id, contentHash: draft.contentHash };
  g.run.feed(`item:${item.id}`, { type: 'co.countersign', ready: true });
  g.run.notify(g.data.agreed ? 'reply.countersigned' : 'reply.countersignRefused', item.id, ['leadClerk']);
};

export const CO_HANDLERS = {
  'co.submitOpinion': submit,
  'lead.adoptOpinion': adopt,
  'lead.requestSupplement': supplement,
  'office.decideSupplement': decideSupplement,
  'office.waiveOpinion': waive,
  'co.countersign': countersign,
};
