/** 在场 · colleagues who have a case open see each other, nobody else sees them. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp } from '../support/case-app.js';
import { clerk, DEPUTY, HEAD, NPC, OFFICE, principal } from '../support/office.js';

let app: CaseApp;
let caseId: string;
beforeAll(async () => {
  app = await CaseApp.open();
  ({ id: caseId } = await app.district.assigned([2]));
});
afterEach(() => app.district.db.superuser(`DELETE FROM presence`));
afterAll(() => app.close());

const put = (by: Actor, writing = false, id = caseId) =>
  app.send(by, `/proposals/${id}/presence`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ writing }),
  });
const others = async (by: Actor) => (await put(by)).body.others;

test('同一单位的人互相看得见,谁正在填写也看得见', async () => {
  expect(await others(clerk(1))).toEqual([]);
  await put(principal(1), true);
  expect(await others(clerk(1))).toEqual([{ name: '人员41', writing: true }]);
  expect(await others(principal(1))).toEqual([{ name: '人员21', writing: false }]);
});

test('政府办的人互相看得见', async () => {
  await put(HEAD);
  expect(await others(OFFICE)).toEqual([{ name: '人员2', writing: false }]);
});

test('别的单位、政府办、人大、代表,彼此看不见谁在看', async () => {
  const all = [clerk(1), clerk(2), OFFICE, NPC, DEPUTY];
  for (const by of all) expect((await put(by)).status).toBe(200);
  for (const by of all) expect(await others(by)).toEqual([]);
  const kept = await app.district.db.superuser<{ person_id: string }>(`SELECT person_id FROM presence`);
  expect(kept.map((k) => k.person_id)).not.toContain(DEPUTY.personId);
});

test('不再报到的人四十秒后就不算在场;看不见本件的人答 404', async () => {
  await put(principal(1));
  await app.district.db.superuser(`UPDATE presence SET seen_at = now() - interval '41 seconds'`);
  expect(await others(clerk(1))).toEqual([]);
  expect(await put(clerk(3))).toMatchObject({ status: 404, body: { code: 'case.not_found' } });
  expect(await put(clerk(1), false, randomUUID())).toMatchObject({ status: 404, body: { code: 'case.not_found' } });
});
