/** 带到半路的件 · brought by the interface to where a task begins. */
import type { OfficeDay } from './office-day.js';

export const LEAD = '区教育局';
export const CO = '区财政局';

/** 已交办、待签收 */
export async function assigned(
  day: OfficeDay,
  number: number,
  title: string,
): Promise<{ id: string; lead: string; co: string }> {
  const id = await day.register(number, title);
  await day.give('office-clerk', id, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: await day.unitId(LEAD) }],
    cos: [{ unitId: await day.unitId(CO) }],
  });
  const { handlings } = await day.ask<{ handlings: { id: string; role: string }[] }>(
    'office-clerk',
    `/proposals/${id}`,
  );
  const of = (role: string): string => handlings.find((h) => h.role === role)?.id ?? '';
  return { id, lead: of('lead'), co: of('co') };
}

interface Seen {
  handlings: { id: string }[];
  proposers: { id: string }[];
  contacts: { id: string }[];
}

/** 已答复、待评价 @param by account of the one proposer */
export async function answered(day: OfficeDay, number: number, title: string, by: string): Promise<string> {
  const id = await day.register(number, title, by);
  const leads = [{ unitId: await day.unitId(LEAD) }];
  await day.give('office-clerk', id, 'office.assign', { mode: 'sole', leads });
  const read = (): Promise<Seen> => day.ask<Seen>('office-clerk', `/proposals/${id}`);
  const { handlings, proposers } = await read();
  const { businessTime } = await day.ask<{ businessTime: string }>('office-clerk', '/session');
  const now = Date.parse(businessTime);
  const [clerk, signer] = [day.of('unit-clerk', LEAD).account, day.of('unit-principal', LEAD).account];
  const give = (who: string, type: string, data: Record<string, unknown> = {}): Promise<void> =>
    day.give(who, id, type, data, handlings[0]?.id);
  await give(clerk, 'unit.accept');
  await give(clerk, 'lead.recordContact', {
    kind: 'meeting',
    at: new Date(now).toISOString(),
    unitPeople: ['张三'],
    proposerIds: proposers.map((p) => p.id),
    summary: '当面听取意见。',
  });
  await give(by, 'proposer.confirmContact', { contactId: (await read()).contacts[0]?.id, confirmed: true });
  await give(clerk, 'lead.draftReply', { body: '已增设助餐点。', outcome: 'solved', publicity: 'proactive' });
  await give(clerk, 'lead.submitReply');
  await give('office-clerk', 'office.reviewReply', { passed: true });
  await give(signer, 'principal.sign');
  const today = new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
  await give(clerk, 'lead.sendReply', { channel: 'online', sentOn: today });
  return id;
}
