/** 草稿 · kept while typing, one's own alone, never overwritten by another window of one's own, gone when it must go. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import { Database } from '../../src/platform/database.js';
import { roleUrls } from '../../src/platform/migrate.js';
import { forgetDrafts } from '../../src/writing/drafts.queries.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN } from '../support/case-app.js';
import { clerk, DEPUTY, DISTRICT, HEAD, OFFICE, principal, SUPERVISION, unit, unitOffice } from '../support/office.js';

type Json = Record<string, unknown>;
const WRITER = clerk(1);
const [HERE, THERE] = [randomUUID(), randomUUID()];
let app: CaseApp;
let id: string;
let lead: string;
let form: string;
beforeAll(async () => {
  app = await CaseApp.open();
});
beforeEach(async () => {
  ({ id, lead } = await app.district.assigned([2]));
  form = `unit.requestReturn~${lead}`;
});
afterAll(() => app.close());

const sql = <T = Json>(text: string, ...values: unknown[]) => app.district.db.superuser<T>(text, values);
const at = (rest = `/${form}`) => `/proposals/${id}/drafts${rest}`;
const put = (
  data: Json,
  { by = WRITER, base = null as unknown, window = HERE, to = at(), ...rest }: Json & { by?: Actor; to?: string } = {},
) =>
  app.send(by, to, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ data, base, window, ...rest }),
  });
const drop = (by = WRITER) => app.send(by, at(), { method: 'DELETE', headers: { 'idempotency-key': randomUUID() } });
const newest = async (by = WRITER) => (await app.get<{ draft: Json | null }>(by, at())).body.draft;
const versions = async () => (await app.get<{ items: { n: number }[] }>(WRITER, at(`/${form}/versions`))).body.items;
const textOf = async (n: number) => (await app.get<{ data: Json }>(WRITER, at(`/${form}/versions/${n}`))).body.data;

describe('自动保存', () => {
  it('不完整的表单也存;同一窗口接着写是同一版,另一台电脑上读得到', async () => {
    expect(await newest()).toBeNull();
    const first = await put({ reason: '职责' });
    expect(first).toMatchObject({ status: 200, body: { n: 1 } });
    const second = await put({ reason: '职责不在本单位', rows: [{ a: null }] }, { base: first.body.stamp });
    expect(second.body).toMatchObject({ n: 1 });
    expect(await newest()).toEqual({ ...second.body, data: { reason: '职责不在本单位', rows: [{ a: null }] } });
    // its answer was lost, and it is sent once more
    expect((await put({ reason: '职责不在本单位。' }, { base: first.body.stamp })).status).toBe(200);
    expect((await app.get(WRITER, at(''))).body).toMatchObject({ items: [{ form, versions: 1 }] });
  });

  it('另一窗口、十分钟以后、指明另起的,都另起一版;没有改动的不算;只留最近二十版', async () => {
    const first = await put({ reason: '甲' });
    expect((await put({ reason: '甲' }, { base: first.body.stamp, anew: true })).body).toEqual(first.body);
    const second = await put({ reason: '乙' }, { base: first.body.stamp, window: THERE });
    expect(second.body).toMatchObject({ n: 2 });
    await sql(`UPDATE draft_version SET began_at = began_at - interval '11 minutes' WHERE case_id = $1`, id);
    const third = await put({ reason: '丙' }, { base: second.body.stamp, window: THERE });
    const fourth = await put({ reason: '丁' }, { base: third.body.stamp, window: THERE, anew: true });
    expect([third.body.n, fourth.body.n]).toEqual([3, 4]);
    expect([await textOf(1), await textOf(3)]).toEqual([{ reason: '甲' }, { reason: '丙' }]);
    for (let n = 5; n <= 22; n++) await put({ reason: `${n}` }, { window: THERE, anew: true });
    expect((await versions()).map((v) => v.n)).toEqual([...Array(20).keys()].map((i) => 22 - i));
    expect((await app.get(WRITER, at(`/${form}/versions/2`))).body).toMatchObject({ code: 'draft.version_not_found' });
  });

  it('两个窗口同时写:后来的被告知,两份都在,谁也没有盖掉谁', async () => {
    const first = await put({ reason: '底稿' });
    const here = await put({ reason: '底稿,这边续写' }, { base: first.body.stamp });
    const there = await put({ reason: '底稿,那边续写' }, { base: first.body.stamp, window: THERE });
    expect(there).toMatchObject({ status: 412, body: { code: 'draft.written_elsewhere' } });
    expect(await newest()).toMatchObject({ data: { reason: '底稿,这边续写' } });
    const kept = await put({ reason: '底稿,那边续写' }, { base: here.body.stamp, window: THERE });
    expect(kept.body).toMatchObject({ n: 2 });
    expect([await textOf(1), await textOf(2)]).toEqual([{ reason: '底稿,这边续写' }, { reason: '底稿,那边续写' }]);
    // the first that both begin, at the same moment
    const both = await Promise.all([HERE, THERE].map((window) => put({ window }, { window, to: at('/unit.accept') })));
    expect(both.map((b) => b.status).sort()).toEqual([200, 412]);
  });

  it('每人每件只能留五十份,每份不过半兆;表单须是有的', async () => {
    await sql(
      `INSERT INTO draft_version (jurisdiction_id, case_id, person_id, form, n, stamp, window_id, data, began_at, saved_at)
       SELECT $1, $2, $3, 'f' || n, 1, $2, $2, '{}', now(), now() FROM generate_series(1, 50) AS n`,
      DISTRICT,
      id,
      WRITER.personId,
    );
    expect(await put({ reason: '多' })).toMatchObject({ status: 409, body: { code: 'draft.too_many' } });
    expect(await put({ reason: '字'.repeat(180_000) })).toMatchObject({
      status: 413,
      body: { code: 'draft.too_large' },
    });
    for (const other of ['unit.dance', `unit.requestReturn~x`, `${form}~${lead}~${lead}`, '~', '%20']) {
      expect(await put({}, { to: at(`/${other}`) })).toMatchObject({
        status: 404,
        body: { code: 'draft.form_unknown' },
      });
    }
    expect((await put({}, { window: 'x' })).status).toBe(400);
  });
});

describe('只有本人', () => {
  it('同事、领导、政府办、督查、审计、代表,谁也读不到;看不见本件的人答 404', async () => {
    await put({ reason: '只有我看得见' });
    for (const by of [principal(1), unitOffice(1), clerk(2), OFFICE, HEAD, SUPERVISION, AUDITOR, DEPUTY]) {
      expect(await newest(by)).toBeNull();
      expect((await app.get(by, at(''))).body).toEqual({ items: [] });
      expect((await app.get(by, at(`/${form}/versions`))).body).toEqual({ items: [] });
      expect((await app.get(by, at(`/${form}/versions/1`))).status).toBe(404);
      expect((await drop(by)).status).toBe(204);
    }
    expect(await newest()).toMatchObject({ data: { reason: '只有我看得见' } });
    expect(await put({ reason: '外人' }, { by: clerk(3) })).toMatchObject({
      status: 404,
      body: { code: 'case.not_found' },
    });
    for (const rest of ['', `/${form}`, `/${form}/versions`, `/${form}/versions/1`]) {
      expect((await app.get(clerk(3), at(rest))).body).toMatchObject({ code: 'case.not_found' });
    }
  });

  it('后台的两个角色删得掉,一个字也读不到', async () => {
    await put({ reason: '后台读不到' });
    const read = () => app.district.db.database.engine(DISTRICT, (tx) => tx.query(`SELECT data FROM draft_version`));
    await expect(read()).rejects.toThrow(/permission denied/);
  });
});

describe('不再留着', () => {
  it('办了这一项,这份草稿就没有了,别人的和别的表单的还在;弃用的连同各版都没有了', async () => {
    const others = `unit.accept~${lead}`;
    await put({ reason: '要交的' }, { to: at(`/${others}`) });
    await put({ reason: '同事的' }, { to: at(`/${others}`), by: unitOffice(1) });
    await put({ reason: '别的表单的' });
    await app.district.give(id, WRITER, 'unit.accept', {}, lead);
    const left = await sql<{ form: string; person_id: string }>(
      `SELECT form, person_id FROM draft_version WHERE case_id = $1 ORDER BY form`,
      id,
    );
    expect(left).toEqual([
      { form: others, person_id: unitOffice(1).personId },
      { form, person_id: WRITER.personId },
    ]);
    await put({ reason: '又一版' }, { anew: true });
    expect((await drop()).status).toBe(204);
    expect(await versions()).toEqual([]);
  });

  it('转线下办理时一并抹去,此后不再保存', async () => {
    await put({ reason: '涉密的字' });
    await app.district.give(id, HEAD, 'security.requestSeal', { reason: '定密审查' });
    expect((await put({ reason: '申请时仍可写' })).status).toBe(200);
    await app.district.give(id, SECURITY_ADMIN, 'security.seal', { reason: '确属' });
    expect(await newest()).toBeNull();
    expect(await sql(`SELECT FROM draft_version WHERE case_id = $1`, id)).toEqual([]);
    expect(await put({ reason: '又写' })).toMatchObject({ status: 409, body: { code: 'draft.case_sealed' } });
  });

  it('六十日没有动过的、归档满一日的,由例行维护清去', async () => {
    await put({ reason: '旧' });
    await put({ reason: '新' }, { anew: true });
    await put({ reason: '同事的' }, { by: principal(1) });
    await sql(`UPDATE draft_version SET saved_at = now() - interval '61 days' WHERE case_id = $1 AND n = 1`, id);
    const database = await Database.open(roleUrls(app.district.db.url), { mayErase: true });
    const now = new Date().toISOString();
    const forget = () =>
      database.retention(DISTRICT, (tx) => forgetDrafts(tx, { jurisdictionId: DISTRICT, now, limit: 500 }));
    try {
      expect(await forget()).toBe(2);
      expect((await versions()).map((v) => v.n)).toEqual([2]);
      await sql(`UPDATE proposal SET state = 'archived' WHERE id = $1`, id);
      expect(await forget()).toBe(0);
      await sql(`UPDATE draft_version SET saved_at = now() - interval '25 hours' WHERE case_id = $1`, id);
      expect(await forget()).toBe(1);
    } finally {
      await database.close();
    }
  });
});

describe('常用语', () => {
  const write = (by: Actor, method: string, path: string, body?: Json) =>
    app.send(by, `/phrases${path}`, {
      method,
      headers: { 'idempotency-key': randomUUID(), ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const add = (by: Actor, title: string, text = `${title}的内容`) => write(by, 'POST', '', { title, text });
  const titles = async (by: Actor) =>
    (await app.get<{ items: { title: string }[] }>(by, '/phrases')).body.items.map((p) => p.title);

  it('本单位的人都读得到,承办人和办公室管理;别的单位和政府办读不到、改不动', async () => {
    const made = await add(clerk(1), '开头');
    expect(made).toMatchObject({ status: 201, body: { title: '开头', text: '开头的内容', unitId: unit(1) } });
    await add(unitOffice(1), '结尾');
    await add(clerk(2), '别单位的');
    for (const by of [clerk(1), unitOffice(1), principal(1)]) expect(await titles(by)).toEqual(['开头', '结尾']);
    for (const by of [clerk(3), OFFICE, DEPUTY, AUDITOR]) expect(await titles(by)).toEqual([]);
    expect((await app.get(clerk(1), '/phrases')).body).toMatchObject({ keeps: [unit(1)] });
    expect((await app.get(principal(1), '/phrases')).body).toMatchObject({ keeps: [] });
    const place = `/${made.body.id as string}`;
    for (const by of [principal(1), OFFICE]) {
      expect(await write(by, 'PATCH', place, { title: '改' })).toMatchObject({ status: 403 });
    }
    expect(await write(clerk(2), 'PATCH', place, { title: '改' })).toMatchObject({ status: 404 });
    expect(await write(clerk(2), 'DELETE', place)).toMatchObject({ status: 404, body: { code: 'phrase.not_found' } });
    const foreign = { title: '塞进去', text: '别单位', unitId: unit(2) };
    expect(await write(clerk(1), 'POST', '', foreign)).toMatchObject({ status: 404 });
    expect(await titles(clerk(1))).toEqual(['开头', '结尾']);
  });

  it('改名、改写、移动、删去;同名的不收;审计里不留内容', async () => {
    const third = await add(clerk(1), '过渡');
    const place = `/${third.body.id as string}`;
    expect(await add(clerk(1), '过渡')).toMatchObject({ status: 409, body: { code: 'phrase.title_taken' } });
    expect(await write(clerk(1), 'PATCH', place, { title: '开头' })).toMatchObject({ status: 409 });
    const moved = await write(unitOffice(1), 'PATCH', place, { title: '承上启下', text: '秘密的字', order: 1 });
    expect(moved.body).toMatchObject({ title: '承上启下', text: '秘密的字' });
    expect(await titles(clerk(1))).toEqual(['承上启下', '开头', '结尾']);
    await write(clerk(1), 'PATCH', place, { order: 3 });
    expect(await titles(clerk(1))).toEqual(['开头', '结尾', '承上启下']);
    expect(await write(clerk(1), 'DELETE', place)).toMatchObject({ status: 204 });
    expect(await titles(clerk(1))).toEqual(['开头', '结尾']);
    const { items } = (await app.get<{ items: Json[] }>(AUDITOR, '/audit/events?limit=50')).body;
    expect(items.map((e) => e.type)).toEqual(expect.arrayContaining(['phrase.changed', 'phrase.removed']));
    expect(JSON.stringify(items)).not.toMatch(/秘密的字|承上启下/);
  });
});
