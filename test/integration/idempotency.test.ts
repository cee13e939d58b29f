/** 幂等 · the same key is answered once and the same; only committed outcomes are kept. */
import { randomUUID } from 'node:crypto';
import { EngineDistrict, refusalOf } from '../support/engine-district.js';
import { clerk, DISTRICT, OFFICE, REGISTRATION, unit } from '../support/office.js';

let district: EngineDistrict;
beforeAll(async () => {
  district = await EngineDistrict.open();
  await district.setClock('2025-03-03T01:00:00Z');
});
afterAll(() => district.close());

const records = async (key: string): Promise<number> =>
  (await district.db.superuser(`SELECT key FROM command_record WHERE key = $1`, [key])).length;

it('answers a repeated key with the first outcome, even on a version long gone', async () => {
  const { id, lead } = await district.assigned();
  const given = await district.envelope(id, clerk(1), 'unit.accept', {}, lead);
  const first = await district.engine.execute(given);
  await district.give(id, OFFICE, 'office.urge', { message: '请抓紧' });
  expect(await district.engine.execute(given)).toEqual({ version: first.version, replayed: true });
  expect(await refusalOf(district.engine.execute({ ...given, requestHash: 'y' }))).toMatchObject({
    status: 422,
    code: 'idempotency.key_reused',
  });
});

it('keeps no refusal: the key is free for a next try', async () => {
  const { id, lead } = await district.assigned();
  const given = await district.envelope(id, clerk(1), 'lead.submitReply', {}, lead);
  expect(await refusalOf(district.engine.execute(given))).toMatchObject({ status: 409 });
  expect(await records(given.key)).toBe(0);
  const accept = { ...given, command: { type: 'unit.accept' as const, handlingId: lead, data: {} }, requestHash: 'z' };
  expect(await district.engine.execute(accept)).toMatchObject({ replayed: false });
});

it('belongs to the account: another may use the same key', async () => {
  const { id, lead } = await district.assigned();
  const given = await district.envelope(id, clerk(1), 'unit.accept', {}, lead);
  await district.engine.execute(given);
  const urge = await district.envelope(id, OFFICE, 'office.urge', { message: '请抓紧' });
  expect(await district.engine.execute({ ...urge, key: given.key })).toMatchObject({ replayed: false });
});

it('does not answer a stored outcome to one who may not see the case', async () => {
  const { id, lead } = await district.assigned();
  const given = await district.envelope(id, clerk(1), 'unit.accept', {}, lead);
  await district.engine.execute(given);
  expect(await refusalOf(district.engine.execute({ ...given, actor: clerk(7) }))).toMatchObject({ status: 404 });
});

it('registers once for a repeated key, and refuses the key for another body', async () => {
  const given = {
    actor: OFFICE,
    accountId: OFFICE.personId,
    key: randomUUID(),
    requestHash: 'a',
    input: { ...REGISTRATION, number: '500' },
  };
  const all = await Promise.all(Array.from({ length: 6 }, () => district.engine.register(given)));
  expect(new Set(all.map((r) => r.id)).size).toBe(1);
  expect(all.filter((r) => !r.replayed)).toHaveLength(1);
  expect(await district.db.superuser(`SELECT id FROM proposal WHERE number = '500'`)).toHaveLength(1);
  expect(await refusalOf(district.engine.register({ ...given, requestHash: 'b' }))).toMatchObject({ status: 422 });
});

it('one key on two cases at once: one is done, the other refused', async () => {
  const [one, two] = [await district.assigned(), await district.assigned()];
  const first = await district.envelope(one.id, OFFICE, 'office.urge', { message: '请抓紧' });
  const second = { ...(await district.envelope(two.id, OFFICE, 'office.urge', { message: '请抓紧' })), key: first.key };
  const all = await Promise.allSettled([
    district.engine.execute(first),
    district.engine.execute({ ...second, requestHash: 'other' }),
  ]);
  expect(all.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const r of all) if (r.status === 'rejected') expect(r.reason).toMatchObject({ status: 422 });
});

describe('导入落库', () => {
  const batch = async (state = 'ready'): Promise<string> => {
    const id = randomUUID();
    await district.db.superuser(
      `INSERT INTO import_batch (jurisdiction_id, id, session_id, created_by, file_name, state, created_at)
       VALUES ($1, $2, $3, $4, 'a.csv', $5, now())`,
      [DISTRICT, id, REGISTRATION.session, OFFICE.personId, state],
    );
    return id;
  };
  const list = (from: number, n: number) =>
    Array.from({ length: n }, (_, i) => ({
      row: i + 2,
      registration: { ...REGISTRATION, number: String(from + i) },
      assign: i % 2 === 0 ? { mode: 'sole' as const, leads: [{ unitId: unit(1) }], cos: [] } : undefined,
    }));
  const given = (importId: string, cases: ReturnType<typeof list>) => ({
    actor: OFFICE,
    accountId: OFFICE.personId,
    importId,
    cases,
    edition: 0,
  });
  const known = async (from: number, to: number): Promise<number> =>
    (await district.db.superuser(`SELECT id FROM proposal WHERE number::int BETWEEN $1 AND $2`, [from, to])).length;

  it('registers and assigns a list once, however often and however many commit', async () => {
    const importId = await batch();
    const all = await Promise.all([1, 2, 3].map(() => district.engine.registerAll(given(importId, list(10_000, 450)))));
    expect(all[0]).toMatchObject({ registered: 450, assigned: 225 });
    expect(all[1]).toEqual(all[0]);
    expect(all[2]).toEqual(all[0]);
    expect(await known(10_000, 10_999)).toBe(450);
    const states = await district.db.superuser(
      `SELECT state, count(*)::int AS n FROM proposal WHERE number::int BETWEEN 10000 AND 10999 GROUP BY 1 ORDER BY 1`,
    );
    expect(states).toEqual([
      { state: 'assigning', n: 225 },
      { state: 'registered', n: 225 },
    ]);
  });

  it('is all or nothing: one known number and no row stays, the batch may be committed later', async () => {
    const importId = await batch();
    await district.register({ number: '20120' });
    const failed = district.engine.registerAll(given(importId, list(20_000, 300)));
    expect(await refusalOf(failed)).toMatchObject({
      status: 409,
      code: 'import.known_number',
      extra: { problems: [{ row: 122, column: '编号', value: '20120' }] },
    });
    expect(await known(20_000, 20_999)).toBe(1);
    expect(await district.engine.registerAll(given(importId, list(21_000, 2)))).toMatchObject({ registered: 2 });
  });

  it('names the row that the rules refuse, and the numbers that stand twice', async () => {
    const importId = await batch();
    const [first, second] = list(23_000, 2);
    if (!first || !second) throw new Error('two cases');
    const future = {
      ...second,
      assign: { mode: 'sole' as const, leads: [{ unitId: unit(1) }], cos: [], assignedOn: '2099-01-01' },
    };
    expect(await refusalOf(district.engine.registerAll(given(importId, [first, future])))).toMatchObject({
      extra: { row: 3 },
    });
    const twice = { ...second, registration: { ...second.registration, number: '023000' } };
    expect(await refusalOf(district.engine.registerAll(given(importId, [first, twice])))).toMatchObject({
      code: 'import.known_number',
      extra: { problems: [{ row: 3, value: '023000' }] },
    });
    expect(await known(23_000, 23_999)).toBe(0);
  });

  it('gives the first outcome for the same key, and refuses the key for another request', async () => {
    const request = { key: randomUUID() as string, requestHash: 'a' };
    const importId = await batch();
    const outcome = await district.engine.registerAll({ ...given(importId, list(24_000, 2)), request });
    expect(await district.engine.registerAll({ ...given(importId, []), request })).toEqual(outcome);
    const other = { ...given(await batch(), list(24_500, 1)), request: { ...request, requestHash: 'b' } };
    expect(await refusalOf(district.engine.registerAll(other))).toMatchObject({ status: 422 });
    expect(await known(24_500, 24_999)).toBe(0);
  });

  it('one key on two lists at once: one is registered, the other refused', async () => {
    const key = randomUUID() as string;
    const both = [await batch(), await batch()].map((importId, i) =>
      district.engine.registerAll({
        ...given(importId, list(25_000 + i * 100, 3)),
        request: { key, requestHash: String(i) },
      }),
    );
    const settled = await Promise.allSettled(both);
    expect(settled.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const r of settled) if (r.status === 'rejected') expect(r.reason).toMatchObject({ status: 422 });
    expect(await known(25_000, 25_999)).toBe(3);
  });

  it('names the rows also when somebody registers a number while the list is being registered', async () => {
    const importId = await batch();
    const { database } = district.db;
    const registering = district.register({ number: '26001' });
    const committing = district.engine.registerAll(given(importId, list(26_000, 400)));
    const [, outcome] = await Promise.allSettled([registering, committing]);
    const rows = await known(26_000, 26_999);
    // whichever came first, the other was refused whole and told which number
    if (outcome.status === 'fulfilled') expect(rows).toBe(400);
    else {
      expect(outcome.reason).toMatchObject({ code: 'import.known_number', extra: { problems: [{ row: 3 }] } });
      expect(rows).toBe(1);
    }
    expect(database).toBeDefined();
  });

  it('refuses a batch that is not ready or not there, and everybody but the office', async () => {
    const reading = district.engine.registerAll(given(await batch('reading'), list(22_000, 1)));
    expect(await refusalOf(reading)).toMatchObject({ status: 409, code: 'import.not_ready' });
    expect(await refusalOf(district.engine.registerAll(given(randomUUID(), list(22_000, 1))))).toMatchObject({
      status: 404,
    });
    const byClerk = { ...given(await batch(), list(22_000, 1)), actor: clerk(1) };
    expect(await refusalOf(district.engine.registerAll(byClerk))).toMatchObject({ status: 403 });
  });
});
