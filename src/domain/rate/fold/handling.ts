/** 方案、领办、沟通联系、会办意见 */
import type { Dossier } from '../dossier.js';
import type { ContactKind } from '../../shared/labels.js';
import type { LoggedEvent, Told } from './logged.js';
import { itemOf, listed, text } from './logged.js';

const contact: Told = (c, e) => {
  const people = (e.secret?.unitPeople ?? []) as (string | { personId: string })[];
  c.record.contacts.push({
    id: text(e, 'contactId'),
    itemId: itemOf(c, e).id,
    kind: text(e, 'kind') as ContactKind,
    at: text(e, 'at'),
    proposerIds: listed<string>(e, 'proposerIds'),
    unitPersonIds: people.flatMap((p) => (typeof p === 'string' ? [] : p.personId)),
    confirmations: {},
  });
};
const confirm: Told = (c, e) => {
  const held = c.record.contacts.find((x) => x.id === text(e, 'contactId'));
  if (held) held.confirmations[text(e, 'proposerId')] = { confirmed: e.data.confirmed === true };
};

const opine: Told = (c, e) => {
  const { id: itemId } = itemOf(c, e);
  c.record.opinions.push({ id: text(e, 'opinionId'), seq: e.seq, itemId, signedOn: null, judgedSeq: null });
};
/** A further supplement that was only asked of the office judges nothing yet, and neither does one refused. */
function judged(c: Dossier, e: LoggedEvent): void {
  const opinion = c.record.opinions.find((o) => o.id === e.data.opinionId);
  if (opinion) opinion.judgedSeq = e.seq;
}

export const HANDLING: Record<string, Told> = {
  'lead.plan': (c, e) => void c.record.plans.push({ itemId: itemOf(c, e).id, on: e.on }),
  'principal.takeLead': (c, e) => void c.record.ledBy.push({ itemId: itemOf(c, e).id, personId: e.actor }),
  'lead.recordContact': contact,
  'proposer.confirmContact': confirm,
  'proposer.waiveContact': (c, e) =>
    void c.record.waivers.push({ itemId: itemOf(c, e).id, proposerId: text(e, 'proposerId') }),
  'co.submitOpinion': opine,
  'lead.adoptOpinion': judged,
  'lead.requestSupplement': judged,
  'office.decideSupplement': judged,
};
