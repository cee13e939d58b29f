/** 各在一处的件 · cases at four places of their lives, for lists to find. */
import type { EngineDistrict } from './engine-district.js';
import { clerk, DEPUTY, LETTER, MEASURE, OFFICE, principal } from './office.js';

/** Cases that stand at four places of their lives. @returns the one that went furthest */
export async function standingCases(district: EngineDistrict): Promise<string> {
  await district.register();
  await district.assigned([2]);
  const begun = await district.assigned([2]);
  await district.give(begun.id, clerk(1), 'unit.accept', {}, begun.lead);
  const { id, lead } = await answeredCase(district);
  await district.give(id, DEPUTY, 'proposer.evaluate', { result: 'basically', process: 'satisfied' }, lead);
  return id;
}

/** One case up to its letter, which has been sent and waits for the rating. */
export async function answeredCase(district: EngineDistrict): Promise<{ id: string; lead: string }> {
  const { id, lead } = await district.assigned();
  await district.give(id, clerk(1), 'unit.accept', {}, lead);
  await district.give(id, clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, lead);
  await district.give(id, principal(1), 'principal.takeLead', {}, lead);
  const [proposer] = await district.rows<{ id: string }>('proposer', id);
  const contact = { kind: 'meeting', at: '2025-03-03T00:30:00Z', unitPeople: ['张三'], summary: '面谈' };
  await district.give(id, clerk(1), 'lead.recordContact', { ...contact, proposerIds: [proposer?.id] }, lead);
  const [row] = await district.rows<{ record: { contacts: { id: string }[] } }>('proposal', id);
  const confirmed = { contactId: row?.record.contacts[0]?.id, confirmed: true };
  await district.give(id, DEPUTY, 'proposer.confirmContact', confirmed, lead);
  await letterSent(district, id, lead);
  return { id, lead };
}

/** From the desk of the clerk to the proposer. */
export async function letterSent(district: EngineDistrict, id: string, lead: string): Promise<void> {
  const commitments = [{ what: '建设', by: '2026-06-30' }];
  await district.give(id, clerk(1), 'lead.draftReply', { ...LETTER, outcome: 'planned', commitments }, lead);
  await district.give(id, clerk(1), 'lead.submitReply', {}, lead);
  await district.give(id, OFFICE, 'office.reviewReply', { passed: true }, lead);
  await district.give(id, principal(1), 'principal.sign', {}, lead);
  await district.give(id, clerk(1), 'lead.sendReply', { channel: 'online', sentOn: '2025-03-03' }, lead);
}
