/** 采用新版办法 · a case keeps the version of its assignment until the office adopts the newest for it, which it sees first. */
import { loadConfig, RulebookShelf } from '../../src/app/config-files.js';
import { replayDifferences, verifyAudit } from '../../src/engine/engine.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Answer } from '../support/case-app.js';
import { CaseApp } from '../support/case-app.js';
import { clerk, DISTRICT, HEAD, OFFICE, unit } from '../support/office.js';

interface Deadline {
  id: string;
  key: string;
  dueOn: string;
  status: string;
}
interface Case {
  version: number;
  rulebook: string;
  deadlines: Deadline[];
}

const { shelf, calendar } = await loadConfig();
const old = shelf.newest('binhu', '2025-09-26');
/** 15 working days for the plan, no review by the office; all else as it was */
const revised = {
  ...old,
  version: '2025.2',
  effectiveFrom: '2025-10-01',
  windows: { ...old.windows, plan: { ...old.windows.plan, length: 15 } },
  letter: { ...old.letter, officeReview: false },
};
const NEW = `binhu@${revised.version}`;

let app: CaseApp;
let id: string;
beforeEach(async () => {
  app = await CaseApp.open({ locality: { shelf: new RulebookShelf([...shelf.all(), revised]), calendar } });
  await app.district.setClock('2025-09-26T01:00:00.000Z');
  id = await assigned();
  await app.district.setClock('2025-10-09T01:00:00.000Z');
});
afterEach(() => app.close());

async function assigned(): Promise<string> {
  const made = await app.district.register({ bodyAssignedOn: '2025-09-26' });
  await app.give(OFFICE, made, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  await app.give(clerk(1), made, 'unit.accept', {}, await app.district.handling(made, 1));
  return made;
}
const read = async (caseId: string): Promise<Case> => (await app.get<Case>(OFFICE, `/proposals/${caseId}`)).body;
const dated = ({ deadlines }: Case): Record<string, string> =>
  Object.fromEntries(deadlines.filter((d) => d.status === 'armed').map((d) => [d.key, d.dueOn]));
const adopt = async (by: Actor, caseId: string, version = revised.version, ifMatch?: number): Promise<Answer> =>
  app.post(
    by,
    `/proposals/${caseId}/rulebook`,
    { version },
    { 'if-match': `"${ifMatch ?? (await read(caseId)).version}"` },
  );

test('shows what would change, moves what was shown from the same events, and changes no other case', async () => {
  const [before, other] = [await read(id), await assignedBefore()];
  const shown = (await app.get(OFFICE, `/proposals/${id}/rulebook`)).body;
  expect(shown).toMatchObject({
    current: { key: 'binhu', version: old.version },
    newest: { key: 'binhu', version: '2025.2', effectiveFrom: '2025-10-01' },
    // 28-30 September, 9-11, 13-17 and 20-23 October
    moves: [{ deadline: { key: 'plan' }, from: '2025-10-16', to: '2025-10-23' }],
    windows: [{ key: 'plan', label: '制定办理方案' }],
    switches: [{ rule: 'letter.officeReview', from: true, to: false }],
  });
  expect(await read(id)).toEqual(before);

  const answer = await adopt(HEAD, id);
  expect([answer.status, answer.body]).toEqual([200, { version: before.version + 2, rulebook: NEW }]);
  const after = await read(id);
  expect(after.rulebook).toBe(NEW);
  expect(dated(after)).toEqual({ ...dated(before), plan: '2025-10-23' });
  const why = async (key: string) => {
    const found = after.deadlines.find((d) => d.key === key && d.status === 'armed');
    return (await app.get(OFFICE, `/deadlines/${found?.id}`)).body;
  };
  expect(await why('plan')).toMatchObject({ rulebook: NEW, rule: { length: 15 }, startEvent: { type: 'unit.accept' } });
  expect(await why('firstContact')).toMatchObject({ rulebook: NEW, recomputed: null });
  const events = (await app.get<{ items: { type: string; data: object }[] }>(OFFICE, `/proposals/${id}/events`)).body;
  expect(events.items.slice(-2)).toMatchObject([
    { type: 'rulebook.adopted', label: '采用新版办法', data: { from: old.version, to: '2025.2' } },
    { type: 'deadline.moved', data: { rulebook: NEW, moved: [{ key: 'plan', from: '2025-10-16', to: '2025-10-23' }] } },
  ]);
  expect((await read(other)).rulebook).toBe(`binhu@${old.version}`);
  expect(dated(await read(other)).plan).toBe('2025-10-16');
  const { database } = app.district.db;
  expect(await database.read(DISTRICT, (tx) => verifyAudit(tx, DISTRICT))).toMatchObject({ ok: true });
  expect(await database.read(DISTRICT, (tx) => replayDifferences(tx, DISTRICT, id))).toEqual([]);
});

test('is refused when nothing is newer, for another version than was shown, and to whoever may not', async () => {
  expect((await adopt(OFFICE, id, old.version)).body).toMatchObject({ status: 409, code: 'rulebook.not_newest' });
  expect((await adopt(clerk(1), id)).body).toMatchObject({ status: 403, code: 'case.forbidden' });
  expect((await adopt(clerk(2), id)).body).toMatchObject({ status: 404, code: 'case.not_found' });
  expect((await adopt(OFFICE, id, revised.version, 1)).body).toMatchObject({
    status: 412,
    code: 'case.version_conflict',
  });
  expect((await app.get(clerk(1), `/proposals/${id}/rulebook`)).status).toBe(403);
  const { version } = await read(id);
  expect((await adopt(OFFICE, id)).status).toBe(200);
  expect((await adopt(OFFICE, id)).body).toMatchObject({ status: 409, code: 'rulebook.nothing_newer' });
  expect((await app.get(OFFICE, `/proposals/${id}/rulebook`)).body).toMatchObject({
    newest: null,
    moves: [],
    switches: [],
  });
  expect((await read(id)).version).toBe(version + 2);
});

test('a case that was registered before and is assigned after is under the version of its assignment', async () => {
  await app.district.setClock('2025-09-30T01:00:00.000Z');
  const late = await app.district.register({ bodyAssignedOn: '2025-09-30' });
  expect((await read(late)).rulebook).toBe(`binhu@${old.version}`);
  await app.district.setClock('2025-10-09T01:00:00.000Z');
  await app.give(OFFICE, late, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] });
  await app.give(clerk(1), late, 'unit.accept', {}, await app.district.handling(late, 1));
  const seen = await read(late);
  // 10, 11, 13-17, 20-24 and 27-29 October
  expect([seen.rulebook, dated(seen).plan]).toEqual([NEW, '2025-10-29']);
});

/** Another case of the same days, under the version of its day. */
async function assignedBefore(): Promise<string> {
  await app.district.setClock('2025-09-26T02:00:00.000Z');
  const made = await assigned();
  await app.district.setClock('2025-10-09T01:00:00.000Z');
  return made;
}
