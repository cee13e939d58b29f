/** 归档后公开 · a case may be filed before its letter is public; the letter is made public all the same, by whoever has the case then. */
import { PASSES } from '../../src/engine/sql/succession-sql.js';
import { decided } from '../support/succession.js';
import { EngineDistrict } from '../support/engine-district.js';
import { clerk, DEPUTY, DISTRICT, LETTER, OFFICE, principal, unit } from '../support/office.js';

let district: EngineDistrict;
beforeEach(async () => {
  district = await EngineDistrict.open();
  await district.setClock('2025-03-03T01:00:00Z');
});
afterEach(() => district.close());

const PUBLIC = { publishedOn: '2025-03-04', extent: 'full' };

async function archived(publicity = 'proactive'): Promise<{ id: string; lead: string }> {
  const { id, lead } = await district.assigned();
  const reasons = publicity === 'closed' ? { publicityReason: '涉及商业秘密' } : {};
  const given = async (by: Parameters<typeof district.give>[1], type: Parameters<typeof district.give>[2], data = {}) =>
    district.give(id, by, type, data, type === 'office.close' || type === 'office.archive' ? undefined : lead);
  await given(clerk(1), 'unit.accept');
  await given(DEPUTY, 'proposer.waiveContact');
  await given(principal(1), 'principal.takeLead');
  await given(clerk(1), 'lead.draftReply', { ...LETTER, publicity, ...reasons });
  await given(clerk(1), 'lead.submitReply');
  await given(OFFICE, 'office.reviewReply', { passed: true });
  await given(principal(1), 'principal.sign');
  await given(clerk(1), 'lead.sendReply', { channel: 'inPerson', sentOn: '2025-03-03' });
  await given(DEPUTY, 'proposer.evaluate', { result: 'satisfied', process: 'satisfied' });
  await given(OFFICE, 'office.close');
  await given(OFFICE, 'office.archive');
  return { id, lead };
}
const todos = async (id: string) =>
  (await district.rows<{ type: string; unit_id: string }>('todo', id)).map((t) => [t.type, t.unit_id]);
const open = async (id: string) =>
  (await district.rows<{ key: string; status: string }>('deadline', id))
    .filter((d) => d.status === 'armed' || d.status === 'passed')
    .map((d) => d.key);
const passing = async (id: string): Promise<number> =>
  (
    await district.db.superuser(
      `SELECT h.id FROM handling h JOIN proposal p ON p.jurisdiction_id = h.jurisdiction_id AND p.id = h.case_id
        WHERE p.id = $1 AND ${PASSES}`,
      [id],
    )
  ).length;

it('归档时尚未公开的,待办还在;公开之后不再欠什么', async () => {
  const { id, lead } = await archived();
  expect([await todos(id), await open(id)]).toEqual([[['lead.publishReply', unit(1)]], ['publish']]);
  await district.setClock('2025-03-04T01:00:00Z');
  await district.give(id, clerk(1), 'lead.publishReply', PUBLIC, lead);
  expect([await todos(id), await open(id), await passing(id)]).toEqual([[], [], 0]);
  const [row] = await district.rows<{ state: string }>('proposal', id);
  expect(row?.state).toBe('archived');
});

it('单位并入他单位的,由承接单位公开', async () => {
  const { id, lead } = await archived();
  expect(await passing(id)).toBe(1);
  await decided(district, 1, [4], { on: '2025-03-04' });
  await district.setClock('2025-03-04T01:00:00Z');
  expect((await district.engine.succeed(DISTRICT)).failed).toEqual([]);
  expect(await todos(id)).toEqual([['lead.publishReply', unit(4)]]);
  await district.give(id, clerk(4), 'lead.publishReply', PUBLIC, lead);
  expect(await todos(id)).toEqual([]);
});

it('不予公开的,归档后什么也不欠,也不随单位转走', async () => {
  const { id, lead } = await archived('closed');
  expect([await todos(id), await passing(id)]).toEqual([[], 0]);
  await expect(district.give(id, clerk(1), 'lead.publishReply', PUBLIC, lead)).rejects.toThrow();
});
