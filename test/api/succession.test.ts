/** 机构改革的接口 · waits a moment for what is in hand, answers a repeated key, and works off what is planned on its day. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { CaseApp } from '../support/case-app.js';
import { clerk, DISTRICT, HEAD, OFFICE, principal, unit } from '../support/office.js';
import { write } from '../support/visitor.js';

let app: CaseApp;
beforeEach(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00Z');
});
afterEach(() => app.close());

const give = (body: object, { by = HEAD, of = 1, key = randomUUID() as string } = {}) =>
  write(
    app,
    by,
    'POST',
    `/units/${unit(of)}/succession`,
    { successors: [unit(4)], effectiveOn: '2025-03-03', basis: '滨委发〔2025〕9号', ...body },
    key,
  );
const read = (of = 1) => app.get(OFFICE, `/units/${unit(of)}/succession`);
const unitOf = async (caseId: string) => (await app.district.rows<{ unit_id: string }>('handling', caseId))[0]?.unit_id;

/** Somebody else's transaction has the case. */
async function holding(caseId: string): Promise<{ release: () => Promise<void> }> {
  const other = new pg.Client({ connectionString: app.district.db.url });
  await other.connect();
  await other.query('BEGIN');
  await other.query(`SELECT FROM proposal WHERE id = $1 FOR UPDATE`, [caseId]);
  return { release: () => other.end() };
}

it('a case in hand for a moment is waited for; one in hand for longer follows with the sweep', async () => {
  const [one, two] = [await app.district.assigned(), await app.district.assigned()];
  const brief = await holding(one.id);
  setTimeout(() => void brief.release(), 300);
  expect((await give({})).body).toMatchObject({ state: 'done', moved: 2, left: 0 });
  expect([await unitOf(one.id), await unitOf(two.id)]).toEqual([unit(4), unit(4)]);

  const long = await holding(two.id);
  expect((await give({ successors: [unit(5)] }, { of: 4 })).body).toMatchObject({ state: 'moving', moved: 1, left: 1 });
  await long.release();
  await app.district.engine.sweep(DISTRICT);
  expect((await read(4)).body).toMatchObject({ state: 'done', moved: 2, left: 0, successors: [{ id: unit(5) }] });
});

it('planned for a later day: nothing moves before, the posts pass by themselves, the cases with the sweep of the day', async () => {
  const { id, lead } = await app.district.assigned();
  for (const [who, role] of [
    [clerk(1), 'unit-clerk'],
    [principal(1), 'unit-principal'],
  ] as const)
    await app.district.db.superuser(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')
       ON CONFLICT DO NOTHING`,
      [DISTRICT, randomUUID(), who.personId, role, unit(1)],
    );
  const key = randomUUID();
  const made = await give({ effectiveOn: '2025-03-10' }, { key });
  expect(made.body).toMatchObject({ state: 'planned', moved: 0, left: 1 });
  expect((await give({ effectiveOn: '2025-03-10' }, { key })).body).toEqual(made.body);
  expect((await give({ effectiveOn: '2025-03-11' }, { key })).status).toBe(422);
  expect((await give({ effectiveOn: '2025-03-11', dryRun: true })).body.code).toBe('succession.ended');
  await app.district.give(id, clerk(1), 'unit.accept', {}, lead);
  await app.district.setClock('2025-03-09T10:00:00Z');
  await app.district.engine.sweep(DISTRICT);
  expect(await unitOf(id)).toBe(unit(1));
  await app.district.setClock('2025-03-09T16:30:00Z');
  await app.district.engine.sweep(DISTRICT);
  expect((await read()).body).toMatchObject({ state: 'done', moved: 1, left: 0 });
  expect(await unitOf(id)).toBe(unit(4));
  const posts = await app.district.db.superuser(
    `SELECT role, valid_from::text AS from, valid_until::text AS until FROM role_grant
     WHERE unit_id = ANY ($1::uuid[]) ORDER BY valid_from, role, valid_until`,
    [[unit(1), unit(4)]],
  );
  expect(posts).toEqual(
    expect.arrayContaining([
      { role: 'unit-clerk', from: '2024-01-01', until: '2025-03-09' },
      { role: 'unit-principal', from: '2024-01-01', until: '2025-03-09' },
      { role: 'unit-clerk', from: '2025-03-10', until: null },
      { role: 'unit-principal', from: '2025-03-10', until: null },
    ]),
  );
});

it('an id is the same however it is spelt: the person of a split goes where the office says', async () => {
  const personId = '0190abcd-0000-7000-8000-0000000200ef';
  const { superuser } = app.district.db;
  await superuser(`INSERT INTO person (jurisdiction_id, id, name) VALUES ($1, $2, '贺一平')`, [DISTRICT, personId]);
  await superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, 'unit-office', $4, '2024-01-01')`,
    [DISTRICT, randomUUID(), personId, unit(1)],
  );
  const { lead } = await app.district.assigned();
  const { status, body } = await give({
    successors: [{ unitId: unit(4), handlingIds: [lead.toUpperCase()] }, { unitId: unit(5) }],
    people: [{ personId: personId.toUpperCase(), unitId: unit(5) }],
    dryRun: true,
  });
  expect(status).toBe(200);
  expect(body.items).toMatchObject([{ handlingId: lead, to: { id: unit(4) } }]);
  expect((body.people as { personId: string; to: unknown }[]).find((p) => p.personId === personId)?.to).toMatchObject({
    id: unit(5),
  });
});

it('says what cannot be: no unit, ended, the government office, a successor that is not there, wrong items and people', async () => {
  const { lead } = await app.district.assigned();
  const other = await app.district.handling((await app.district.assigned([2])).id, 2);
  const code = async (...asked: Parameters<typeof give>) => {
    const { status, body } = await give(...asked);
    return [status, body.code, ...((body.errors ?? []) as { path: string }[]).map((e) => e.path)];
  };
  const split = (first: string[], second: string[] = [], people: object[] = []) => ({
    successors: [
      { unitId: unit(4), handlingIds: first },
      { unitId: unit(5), handlingIds: second },
    ],
    people,
    dryRun: true,
  });
  expect(await code({}, { of: 99 })).toEqual([404, 'unit.not_found']);
  expect(
    (
      await write(app, HEAD, 'POST', '/units/x/succession', {
        successors: [unit(4)],
        effectiveOn: '2025-03-03',
        basis: 'x',
      })
    ).body.code,
  ).toBe('unit.not_found');
  await app.district.db.superuser(`UPDATE unit SET valid_until = '2025-02-28' WHERE id = $1`, [unit(6)]);
  await app.district.db.superuser(`UPDATE unit SET is_office = true WHERE id = $1`, [unit(7)]);
  expect(await code({}, { of: 6 })).toEqual([409, 'succession.ended']);
  expect(await code({}, { of: 7 })).toEqual([409, 'succession.office']);
  expect(await code({ successors: [unit(6)] })).toEqual([409, 'succession.successor', 'successors.0.unitId']);
  expect(await code({ successors: [unit(4), unit(4)] })).toEqual([400, 'request.invalid', 'successors']);
  expect(await code(split([other]))).toEqual([400, 'request.invalid', 'successors.0.handlingIds.0']);
  expect(await code(split([lead], [lead]))).toEqual([400, 'request.invalid', 'successors.1.handlingIds.0']);
  const stranger = { personId: OFFICE.personId, unitId: unit(4) };
  expect(await code(split([lead], [], [stranger]))).toEqual([400, 'request.invalid', 'people.0.personId']);
  expect(await code({ people: [stranger] })).toEqual([400, 'request.invalid', 'people']);
  expect((await read()).body.code).toBe('succession.none');
});
