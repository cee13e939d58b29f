/** 沟通联系、确认、免见、沟通说明 · evidence with its confirmations. */
import type { Contact } from '../../case.js';
import type { DataOf } from '../../commands.js';
import type { Handler, Situation } from '../../given.js';
import { itemOf, proposerOf } from '../../given.js';
import type { ContactVerdict } from '../setup.js';
import { decisiveProposers, isMeeting } from '../facts.js';
import { dateOf } from '../../shared/legal-date.js';

const record: Handler<DataOf<'lead.recordContact'>> = (g) => {
  const { run, data, env } = g;
  const item = itemOf(g);
  const contact: Contact = {
    id: env.newId(),
    seq: run.seq,
    itemId: item.id,
    round: item.round,
    kind: data.kind,
    at: new Date(data.at).toISOString(),
    proposerIds: data.proposerIds,
    unitPersonIds: data.unitPeople.flatMap((p) => (typeof p === 'string' ? [] : [p.personId])),
    confirmations: {},
    attachments: data.attachments ?? [],
  };
  run.next.record.contacts.push(contact);
  g.event.data = { ...g.event.data, contactId: contact.id };
  run.factOn = dateOf(contact.at);
  run.feed(`item:${item.id}`, { type: 'lead.recordContact', ready: true, meets: isMeeting(env.rulebook, contact) });
};

function verdictOf(s: Situation, contact: Contact, proposerId: string, confirmed: boolean): ContactVerdict {
  const decisive = decisiveProposers(s.state, contact).includes(proposerId);
  if (!decisive || !isMeeting(s.env.rulebook, contact) || contact.round !== itemOf(s).round) return 'noted';
  return confirmed ? 'confirmed' : 'disputed';
}

const confirm: Handler<DataOf<'proposer.confirmContact'>> = (g) => {
  const { run, data, env } = g;
  const item = itemOf(g);
  const contact = run.next.record.contacts.find((c) => c.id === data.contactId);
  const who = run.next.proposers.find(
    (p) => contact?.proposerIds.includes(p.id) && [p.id, p.personId, p.contactPersonId].includes(g.speaker),
  );
  if (!contact || !who) throw new Error('checked before');
  contact.confirmations[who.id] = { confirmed: data.confirmed, on: env.today, seq: run.seq };
  g.event.data = { ...g.event.data, proposerId: who.id };
  const verdict = verdictOf(g, contact, who.id, data.confirmed);
  run.feed(`item:${item.id}`, { type: 'proposer.confirmContact', ready: true, verdict });
  // the body asks the proposer, or the office lets the answer go out
  if (verdict === 'disputed') run.notify('contact.disputed', item.id, ['unitClerk', 'office', 'body']);
};

const waive: Handler<DataOf<'proposer.waiveContact'>> = (g) => {
  const item = itemOf(g);
  const who = proposerOf(g);
  if (!who) throw new Error('checked before');
  g.run.next.record.waivers.push({
    itemId: item.id,
    proposerId: who.id,
    on: g.env.today,
    seq: g.run.seq,
    round: item.round,
  });
  g.event.data = { ...g.event.data, proposerId: who.id };
  g.run.effects.push({ type: 'endDeadline', key: 'firstContact', handlingId: item.id, how: 'ended', on: g.env.today });
  g.run.feed(`item:${item.id}`, { type: 'proposer.waiveContact', ready: true });
};

/** 准予先行答复 · the office or the body lets the answer go out before the meeting is confirmed. */
const release: Handler<unknown> = (g) => {
  const { id: itemId, round } = itemOf(g);
  g.run.next.record.releases.push({ itemId, on: g.env.today, seq: g.run.seq, round });
  g.run.effects.push({ type: 'endDeadline', key: 'firstContact', handlingId: itemId, how: 'ended', on: g.env.today });
  g.run.feed(`item:${itemId}`, { type: 'office.releaseContact', ready: true });
  g.run.notify('contact.released', itemId, ['unitClerk', 'leadProposer']);
};

const apologise: Handler<DataOf<'lead.apologise'>> = (g) => {
  const item = itemOf(g);
  g.run.next.record.apologies.push({
    itemId: item.id,
    contactId: g.data.contactId,
    on: g.env.today,
    seq: g.run.seq,
    round: item.round,
  });
  g.run.feed(`item:${item.id}`, { type: 'lead.apologise', ready: true });
};

export const CONTACT_HANDLERS = {
  'lead.recordContact': record,
  'proposer.confirmContact': confirm,
  'proposer.waiveContact': waive,
  'office.releaseContact': release,
  'lead.apologise': apologise,
};
