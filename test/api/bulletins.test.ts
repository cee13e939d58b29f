/** 通报接口 · drafted from the frozen figures of the month's last day, once; edited, issued with its number, told to the units. */
import { randomUUID } from 'node:crypto';
import { upkeepTasks } from '../../src/app/worker.module.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { draftNextBulletin } from '../../src/measuring/bulletins/drafting.js';
import { freezeNextDay } from '../../src/measuring/frozen.js';
import { CaseApp } from '../support/case-app.js';
import { exportedSheet } from '../support/exported-sheet.js';
import {
  clerk,
  CPPCC,
  DEPUTY,
  DISTRICT,
  HEAD,
  NPC,
  OFFICE,
  principal,
  REGISTRATION,
  SUPERVISION,
  unit,
} from '../support/office.js';

interface Rate {
  key: string;
  numerator: number;
  denominator: number;
  label: string;
}
interface Bulletin {
  id: string;
  on: string;
  state: string;
  title: string;
  body: string;
  version: number;
  number: string | null;
  issuedOn: string | null;
  whole: { cases: number; leads: number; cos: number; rates: Rate[] };
  units: { unit: { id: string; name: string }; rates: Rate[] }[];
  overdue: { number: string }[];
  allowed: string[];
}
let app: CaseApp;
let id: string;
const { session: SESSION } = REGISTRATION;
const CPPCC_SESSION = '01900000-0000-7000-8000-000000000008';

const engine = <T>(work: Parameters<typeof app.district.db.database.engine<T>>[1]) =>
  app.district.db.database.engine(DISTRICT, work);
const draftNext = () => engine((tx) => draftNextBulletin(tx, DISTRICT, app.district.engine.locality));
const freezeAll = async () => {
  while ((await engine((tx) => freezeNextDay(tx, DISTRICT))) > 0);
};
const rows = () =>
  app.district.db.superuser<{ session_id: string; on_day: string; state: string }>(
    `SELECT session_id, on_day::text, state FROM bulletin ORDER BY session_id, on_day, made_at`,
  );
const read = async (by: Actor): Promise<Bulletin> => {
  const answer = await app.get<Bulletin>(by, `/bulletins/${id}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const refused = async (by: Actor, path: string, body: unknown, method = 'POST'): Promise<string> => {
  const { status, body: said } = await app.send(by, path, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify(body),
  });
  return `${status} ${String(said.code)}`;
};

beforeAll(async () => {
  app = await CaseApp.open();
  const { district } = app;
  await district.setClock('2025-03-03T01:00:00Z');
  const one = await district.assigned([2]);
  await district.give(one.id, clerk(1), 'unit.accept', {}, one.lead);
  const proposal = await district.register({ kind: 'proposal', session: CPPCC_SESSION });
  await district.give(proposal, OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] });
  for (const by of [clerk(1), principal(1), clerk(2), clerk(9)]) await app.cookieOf(by);
});
afterAll(() => app.close());

describe('每月的草稿', () => {
  it('waits for the first working day, and for the figures of the last day of the month', async () => {
    await app.district.setClock('2025-06-01T01:00:00Z');
    await freezeAll();
    // Sunday the first, Monday the day of 端午节
    expect(await draftNext()).toBe(0);
    await app.district.setClock('2025-06-02T01:00:00Z');
    expect(await draftNext()).toBe(0);
    expect(await rows()).toEqual([]);
    const frozen = await app.district.db.superuser(`SELECT * FROM rate_frozen WHERE on_day = '2025-05-31'`);
    expect(frozen.length).toBeGreaterThan(0);
  });

  it('makes one for each session, one at a time; cut off between, it makes no second, and nothing the second time', async () => {
    await app.district.setClock('2025-06-03T01:00:00Z');
    expect(await draftNext()).toBe(1);
    const cut = engine(async (tx) => {
      await draftNextBulletin(tx, DISTRICT, app.district.engine.locality);
      throw new Error('killed');
    });
    await expect(cut).rejects.toThrow('killed');
    expect(await rows()).toHaveLength(1);
    // two at once: the second finds what the first has made
    await Promise.all([draftNext(), draftNext()]);
    expect(await draftNext()).toBe(0);
    expect(await rows()).toEqual(
      [SESSION, CPPCC_SESSION].sort().map((of) => ({ session_id: of, on_day: '2025-05-31', state: 'draft' })),
    );
    expect(upkeepTasks(app.district.engine.locality).map((t) => t.name)).toContain('bulletin-drafts');
  });

  it('says the very integers of that day’s rates', async () => {
    const list = await app.get<{ items: Bulletin[]; total: number }>(OFFICE, '/bulletins?state=draft');
    expect(list.body.total).toBe(2);
    id = list.body.items.find((b) => b.title.includes('人大会议建议'))?.id ?? '';
    const found = await read(OFFICE);
    expect(found).toMatchObject({ on: '2025-05-31', state: 'draft', version: 1, allowed: ['edit', 'withdraw'] });
    const figures = async (by: string) =>
      (
        await app.get<{ items: { group: { id: string | null }; rates: Rate[] }[] }>(
          OFFICE,
          `/rates?by=${by}&session=${SESSION}&asOf=2025-05-31`,
        )
      ).body.items;
    const pairs = (of: readonly Rate[], keys: readonly string[]) =>
      keys.map((key) => of.find((r) => r.key === key)).map((r) => [r?.key, r?.numerator, r?.denominator, r?.label]);
    const keys = found.whole.rates.map((r) => r.key);
    const [whole] = await figures('none');
    expect(pairs(found.whole.rates, keys)).toEqual(pairs(whole?.rates ?? [], keys));
    const units = await figures('unit');
    expect(found.units.map((u) => u.unit.id).sort()).toEqual(units.map((u) => u.group.id).sort());
    for (const { group, rates } of units) {
      expect(pairs(found.units.find((u) => u.unit.id === group.id)?.rates ?? [], keys)).toEqual(pairs(rates, keys));
    }
    const reply = found.whole.rates.find((r) => r.key === 'reply');
    expect(found.body).toContain(`复函率${reply?.label}（${reply?.numerator}/${reply?.denominator}）`);
    expect(found.body).toContain('截至2025年5月31日');
    expect(found.body).toContain('共交办1件，其中主办件1件、会办件1件');
    expect(found.body).toMatch(/：见面率0\.00%（0\/1），还差1件；复函率0\.00%（0\/1），还差1件/);
    expect(found.overdue).toHaveLength(0);
    expect(found.body).toContain('四、逾期未答复的件\n暂无。');
  });
});

describe('编辑与印发', () => {
  it('is the office’s while a draft, and the version that was read counts', async () => {
    for (const by of [clerk(1), NPC]) expect((await app.get(by, `/bulletins/${id}`)).status).toBe(404);
    expect((await app.get(DEPUTY, `/bulletins/${id}`)).status).toBe(403);
    expect((await app.get<{ total: number }>(clerk(1), '/bulletins')).body.total).toBe(0);
    const edit = { version: 1, title: '关于五月办理情况的通报', body: '各承办单位：\n现将办理情况通报如下。' };
    expect(await refused(SUPERVISION, `/bulletins/${id}`, edit, 'PATCH')).toBe('403 access.forbidden');
    expect(await refused(OFFICE, `/bulletins/${id}`, { ...edit, body: ' ' }, 'PATCH')).toBe('400 request.invalid');
    expect(await refused(OFFICE, `/bulletins/${id}`, edit, 'PATCH')).toBe('200 undefined');
    expect(await refused(OFFICE, `/bulletins/${id}`, edit, 'PATCH')).toBe('409 bulletin.changed_meanwhile');
    const found = await read(SUPERVISION);
    expect(found).toMatchObject({ version: 2, title: edit.title, body: edit.body, allowed: [] });
    expect(found.whole.cases).toBe(1);
  });

  it('is issued by the head with a number that was never used; then it stands and the units are told', async () => {
    const number = '锡滨建提通报〔2025〕1号';
    expect(await refused(OFFICE, `/bulletins/${id}/issue`, { version: 2, number })).toBe('403 access.forbidden');
    expect(await refused(HEAD, `/bulletins/${id}/issue`, { version: 1, number })).toBe(
      '409 bulletin.changed_meanwhile',
    );
    expect((await app.post(HEAD, `/bulletins/${id}/issue`, { version: 2, number })).status).toBe(200);
    expect(await refused(HEAD, `/bulletins/${id}/issue`, { version: 3, number })).toBe('409 bulletin.issued_already');
    const edit = { version: 3, title: '改', body: '改' };
    expect(await refused(OFFICE, `/bulletins/${id}`, edit, 'PATCH')).toBe('409 bulletin.issued_already');
    expect(await refused(OFFICE, `/bulletins/${id}/withdrawal`, { version: 3 })).toBe('409 bulletin.issued_already');
    for (const by of [clerk(1), clerk(9), NPC]) {
      expect(await read(by)).toMatchObject({ state: 'issued', number, issuedOn: '2025-06-03', allowed: [] });
    }
    expect((await app.get(CPPCC, `/bulletins/${id}`)).status).toBe(404);
    const told = async (by: Actor) =>
      (await app.get<{ items: { kind: string; why: string; aboutId?: string }[] }>(by, '/notifications')).body.items
        .filter((m) => m.kind === 'bulletin')
        .map((m) => [m.why, m.aboutId]);
    for (const by of [clerk(1), principal(1), clerk(2)]) {
      expect(await told(by)).toEqual([[`关于五月办理情况的通报已印发,文号:${number}。`, id]]);
    }
    expect(await told(clerk(9))).toEqual([]);
    const other = (await app.get<{ items: Bulletin[] }>(OFFICE, '/bulletins?state=draft')).body.items[0];
    const path = `/bulletins/${other?.id}/issue`;
    expect(await refused(HEAD, path, { version: 1, number })).toBe('409 bulletin.number_taken');
  });

  it('exports the figures that it was made of, to whoever may read it', async () => {
    const { whole, units } = await read(clerk(1));
    const { about, rows } = await exportedSheet(app, clerk(1), `bulletins/${id}`);
    expect(about).toMatchObject({
      通报: '关于五月办理情况的通报',
      文号: '锡滨建提通报〔2025〕1号',
      截至: '2025-05-31',
    });
    expect(rows.map((r) => [r.分子, r.分母, r.百分比])).toEqual(
      [whole, ...units].flatMap((u) => u.rates.map((r) => [r.numerator, r.denominator, r.label])),
    );
    expect(rows.every((r) => / ÷ /.test(String(r.定义)))).toBe(true);
    expect((await exportedSheet(app, CPPCC, `bulletins/${id}`)).status).toBe(404);
    const acts = await app.district.db.superuser<{ data: unknown }>(
      `SELECT body::jsonb -> 'data' AS data FROM audit_event WHERE type = 'table.exported' ORDER BY seq`,
    );
    expect(acts.map((a) => a.data)).toEqual([{ table: 'bulletin', id, format: 'xlsx', rows: rows.length }]);
  });

  it('a draft that is withdrawn is not drafted again by itself, but when asked', async () => {
    const [other] = (await app.get<{ items: Bulletin[] }>(OFFICE, '/bulletins?state=draft')).body.items;
    const wish = { session: CPPCC_SESSION, on: '2025-05-31' };
    expect(await refused(OFFICE, '/bulletins', wish)).toBe('409 bulletin.exists');
    expect((await app.post(OFFICE, `/bulletins/${other?.id}/withdrawal`, { version: 1 })).status).toBe(200);
    expect(await refused(HEAD, `/bulletins/${other?.id}/issue`, { version: 2, number: '二' })).toBe(
      '409 bulletin.withdrawn_already',
    );
    expect(await draftNext()).toBe(0);
    expect((await app.post(OFFICE, '/bulletins', wish)).status).toBe(201);
    expect(await rows()).toHaveLength(3);
    expect(await refused(OFFICE, '/bulletins', { ...wish, on: '2025-06-03' })).toBe('400 request.invalid');
    expect(await refused(OFFICE, '/bulletins', { ...wish, on: '2024-12-31' })).toBe('409 bulletin.not_frozen');
    expect(await refused(OFFICE, '/bulletins', { ...wish, session: unit(1) })).toBe('404 session.not_found');
    expect(await refused(clerk(1), '/bulletins', wish)).toBe('403 access.forbidden');
  });
});
