/** 沟通联系的先决条件 · contact is evidence: it cannot lie in the future, nor be confirmed by who was not there. */
import type { DataOf } from '../../commands.js';
import type { DataCheck, Precondition } from '../../given.js';
import { itemOf, obstacle, proposerOf } from '../../given.js';

const record: DataCheck<DataOf<'lead.recordContact'>> = (s, data) => {
  const at = new Date(data.at).toISOString();
  return [
    ...(at > s.env.now ? obstacle('contact.future', '沟通时间不得晚于现在', 'at') : []),
    ...(data.proposerIds.some((id) => !s.state.proposers.some((p) => p.id === id))
      ? obstacle('proposer.unknown', '提出人不在本件', 'proposerIds')
      : []),
  ];
};

const confirm: DataCheck<DataOf<'proposer.confirmContact'>> = (s, data) => {
  const contact = s.state.record.contacts.find((c) => c.id === data.contactId && c.itemId === itemOf(s).id);
  if (!contact) return obstacle('contact.unknown', '没有这次沟通联系的记录', 'contactId');
  const who = s.state.proposers.find(
    (p) =>
      contact.proposerIds.includes(p.id) && [p.personId, p.contactPersonId, p.id].some((known) => known === s.speaker),
  );
  if (!who) return obstacle('contact.not_present', '您不在这次沟通联系的提出人之列', 'contactId');
  return contact.confirmations[who.id]?.confirmed === true
    ? obstacle('contact.confirmed_already', '这次沟通联系已确认')
    : [];
};

const onlyLeadSigner: Precondition = (s) =>
  proposerOf(s) !== undefined && !s.state.proposers.some((p) => p.role === 'lead' && speaks(p, s.speaker))
    ? obstacle('contact.waive_lead_only', '只有领衔提出人可以表示不需要见面')
    : [];
const speaks = (p: { id: string; personId: string | null; contactPersonId: string | null }, speaker: string): boolean =>
  [p.id, p.personId, p.contactPersonId].includes(speaker);

export const CONTACT_PRECONDITIONS = { 'proposer.waiveContact': [onlyLeadSigner] };
export const CONTACT_DATA_CHECKS = { 'lead.recordContact': record, 'proposer.confirmContact': confirm };
