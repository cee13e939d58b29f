/** 留痕核验 · what a database superuser changes behind our back is found and named; what the law erased is not a fault. */
import pg from 'pg';
import { genesis, hashOf } from '../../src/engine/chain.js';
import { erasePrivate } from '../../src/engine/retention.js';
import { makeRoot } from '../../src/engine/roots.js';
import type { AuditReport } from '../../src/engine/verify.js';
import { verifyAudit } from '../../src/engine/verify.js';
import { auditVerify } from '../../src/app/audit-cli.js';
import { roleUrls } from '../../src/platform/migrate.js';
import { EngineDistrict } from '../support/engine-district.js';
import { clerk, DISTRICT, OFFICE } from '../support/office.js';

let district: EngineDistrict;
beforeEach(async () => {
  district = await EngineDistrict.open();
  await district.setClock('2025-03-03T01:00:00Z');
});
afterEach(() => district.close());

const sql = (text: string, ...values: unknown[]) => district.db.superuser(text, values);
const verify = (caseId?: string): Promise<AuditReport> =>
  district.db.database.read(DISTRICT, (tx) => verifyAudit(tx, DISTRICT, caseId));
const root = () => district.db.database.engine(DISTRICT, (tx) => makeRoot(tx, DISTRICT));

/** Two good cases around the one that is tampered with; its log has four events. */
async function aCase(): Promise<string> {
  await district.assigned();
  const { id, lead } = await district.assigned();
  await district.give(id, clerk(1), 'unit.accept', {}, lead);
  await district.give(id, OFFICE, 'office.urge', { message: '请抓紧' });
  await district.assigned([2]);
  return id;
}
const last = async (id: string): Promise<number> => (await district.rows('event', id)).length;

/** What a careful forger does: every hash anew from the events that are left, and the case row to match. */
async function recompute(id: string): Promise<void> {
  let prev = genesis(DISTRICT, id).hash;
  const events = await district.rows<{ seq: number; body: string }>('event', id, 'seq');
  for (const { seq, body } of events) {
    const hash = hashOf(prev, body);
    await sql(`UPDATE event SET hash = $3, prev_hash = $4 WHERE case_id = $1 AND seq = $2`, id, seq, hash, prev);
    prev = hash;
  }
  await sql(`UPDATE proposal SET version = $2, head_hash = $3 WHERE id = $1`, id, events.length, prev);
}
async function cut(id: string, seq: number): Promise<void> {
  await sql(`DELETE FROM event_private WHERE case_id = $1 AND seq = $2`, id, seq);
  await sql(`DELETE FROM event WHERE case_id = $1 AND seq = $2`, id, seq);
}
async function expectBroken(id: string, seq: number): Promise<void> {
  expect(await verify(id)).toMatchObject({ ok: false, broken: { caseId: id, seq } });
  expect(await verify()).toMatchObject({ ok: false, broken: { caseId: id, seq } });
}

it('verifies an untouched district, before and after roots', async () => {
  await aCase();
  const before = await verify();
  expect(before).toMatchObject({ ok: true, cases: 3, erased: 0, broken: null });
  await root();
  await district.register();
  await root();
  await root();
  expect(await verify()).toMatchObject({ ok: true, cases: 4, events: before.events + 1 });
});

it('finds one byte changed in a body', async () => {
  const id = await aCase();
  await sql(
    `UPDATE event SET body = replace(body, 'office.assign', 'office.assigm') WHERE case_id = $1 AND seq = 2`,
    id,
  );
  await expectBroken(id, 2);
});

it.each([
  ['actor', `actor = 'system'`],
  ['type', `type = 'office.close'`],
  ['at', `at = at - interval '1 day'`],
  ['recorded_at', `recorded_at = recorded_at - interval '1 ms'`],
  ['from_state', `from_state = 'x'`],
  ['handling_id', `handling_id = gen_random_uuid()`],
  ['schema_version', `schema_version = 2`],
  ['hash', `hash = md5(hash)`],
])('finds a changed column: %s', async (_column, set) => {
  const id = await aCase();
  await sql(`UPDATE event SET ${set} WHERE case_id = $1 AND seq = 2`, id);
  await expectBroken(id, 2);
});

it('finds a changed event whose chain was recomputed to the end', async () => {
  const id = await aCase();
  await sql(
    `UPDATE event SET body = replace(body, 'office.assign', 'office.assigm'), type = 'office.assigm'
    WHERE case_id = $1 AND seq = 2`,
    id,
  );
  await recompute(id);
  await expectBroken(id, 2);
});

it('finds an event removed from the middle', async () => {
  const id = await aCase();
  await cut(id, 2);
  await expectBroken(id, 2);
});

it('finds the tail cut', async () => {
  const id = await aCase();
  const seq = await last(id);
  await cut(id, seq);
  await expectBroken(id, seq);
});

it('finds the tail cut and the chain with the case row recomputed', async () => {
  const id = await aCase();
  const seq = await last(id);
  await cut(id, seq);
  await recompute(id);
  await expectBroken(id, seq);
});

it("finds it even when the commit's mark was cut too, once a root covers it", async () => {
  const id = await aCase();
  await root();
  const seq = await last(id);
  await cut(id, seq);
  await recompute(id);
  await sql(`DELETE FROM audit_head WHERE case_id = $1 AND version = $2`, id, seq);
  await expectBroken(id, seq);
  await sql(`DELETE FROM audit_root_head WHERE case_id = $1`, id);
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: 1, why: '总根所记案件被改动' } });
});

it('finds a root that was changed or removed', async () => {
  await aCase();
  await root();
  await root();
  await sql(`UPDATE audit_root SET events = events + 1 WHERE seq = 1`);
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: 1, why: '总根被改动' } });
  await sql(`DELETE FROM audit_root WHERE seq = 1`);
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: 1, why: '缺少总根' } });
});

it('finds a whole case that was removed', async () => {
  const id = await aCase();
  const tables = [
    'rate_fact',
    'event_private',
    'event',
    'deadline',
    'todo',
    'outbox',
    'handling',
    'proposer',
    'case_words',
  ];
  for (const table of tables) {
    await sql(`DELETE FROM ${table} WHERE case_id = $1`, id);
  }
  await sql(`DELETE FROM proposal WHERE id = $1`, id);
  await expectBroken(id, 1);
});

it('finds changed, missing and smuggled private words', async () => {
  const id = await aCase();
  await sql(`UPDATE event_private SET content = content || ' ' WHERE case_id = $1 AND seq = 1`, id);
  await expectBroken(id, 1);
  await sql(`UPDATE event_private SET content = rtrim(content) WHERE case_id = $1 AND seq = 1`, id);
  expect(await verify(id)).toMatchObject({ ok: true });
  await sql(
    `INSERT INTO event_private (jurisdiction_id, case_id, seq, salt, content) VALUES ($1, $2, 2, 'x', 'y')`,
    DISTRICT,
    id,
  );
  await expectBroken(id, 2);
  await sql(`DELETE FROM event_private WHERE case_id = $1 AND seq = 2`, id);
  await sql(`DELETE FROM event_private WHERE case_id = $1 AND seq = 1`, id);
  await expectBroken(id, 1);
});

it('counts erased words as erased: the retention role alone may, and the chain holds', async () => {
  const id = await aCase();
  const place = { jurisdictionId: DISTRICT, caseId: id, seq: 1, why: '依申请删除个人信息' };
  await expect(district.db.database.engine(DISTRICT, (tx) => erasePrivate(tx, place))).rejects.toMatchObject({
    code: '42501',
  });
  const client = new pg.Client({ connectionString: roleUrls(district.db.url).retention });
  await client.connect();
  try {
    await client.query(`SELECT set_config('app.jurisdiction', $1, false)`, [DISTRICT]);
    const tx = {
      query: async <T>(text: string, values?: readonly unknown[]) =>
        (await client.query(text, values as unknown[])).rows as T[],
    };
    expect(await sql(`SELECT FROM case_words WHERE case_id = $1`, id)).toHaveLength(1);
    expect(await erasePrivate(tx, place)).toBe(true);
    expect(await sql(`SELECT FROM case_words WHERE case_id = $1`, id)).toEqual([]);
    expect(await erasePrivate(tx, place)).toBe(false);
  } finally {
    await client.end();
  }
  expect(await verify(id)).toMatchObject({ ok: true, erased: 1, broken: null });
  expect(await verify()).toMatchObject({ ok: true, erased: 1 });
});

it('audit:verify says the figures in Chinese, replays when asked, and fails where something is broken', async () => {
  const id = await aCase();
  const lines: string[] = [];
  const run = () => auditVerify(district.db.database, { replay: true }, (line) => lines.push(line));
  expect(await run()).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/核验 3 件、\d+ 条留痕.*管理留痕 0 条,全部相符/),
    '  重放 3 件,0 件不符',
  ]);
  lines.length = 0;
  await sql(`UPDATE handling SET envelope = jsonb_set(envelope, '{version}', '2') WHERE case_id = $1`, id);
  await cut(id, 2);
  expect(await run()).toBe(1);
  expect(lines).toEqual(
    expect.arrayContaining([`  件 ${id} 第 2 条:缺少事件`, expect.stringContaining(`件 ${id} 重放不符:`)]),
  );
});

it('says nothing of a case that never was', async () => {
  expect(await verify('01900000-0000-7000-8000-0000000000ff')).toMatchObject({ ok: true, cases: 0, events: 0 });
});

describe('日志不可改', () => {
  it.each(['read', 'write', 'engine'] as const)('%s may neither change nor remove an event', async (door) => {
    const id = await aCase();
    for (const table of ['event', 'event_private', 'audit_head', 'audit_root', 'audit_root_head', 'audit_event']) {
      const tries = [
        `UPDATE ${table} SET jurisdiction_id = jurisdiction_id`,
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
      ];
      for (const text of tries) {
        const tried = district.db.database[door](DISTRICT, (tx) => tx.query(text));
        await expect(tried).rejects.toMatchObject({ code: expect.stringMatching(/^(42501|25006)$/) as string });
      }
    }
    expect(await verify(id)).toMatchObject({ ok: true });
  });

  it('another district sees nothing of the case, whatever it asks', async () => {
    await aCase();
    const other = '01900000-0000-7000-8000-000000000002';
    for (const table of ['proposal', 'event', 'event_private', 'handling', 'audit_head']) {
      const rows = await district.db.database.read(other, (tx) => tx.query(`SELECT * FROM ${table}`));
      expect(rows).toEqual([]);
    }
  });
});
