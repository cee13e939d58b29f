/** 办理留痕接口 · gapless and chained for everybody, words for whom they are (api.md "events"). */
import { append } from '../../src/identity/audit.js';
import { AUDITOR, CaseApp } from '../support/case-app.js';
import { clerk, DEPUTY, DISTRICT, OFFICE, unit } from '../support/office.js';

interface EventView {
  seq: number;
  type: string;
  redacted?: true;
  data?: Record<string, unknown>;
  actor?: { id: string; name: string };
  hash: string;
  prevHash: string;
}
interface Page {
  items: EventView[];
  nextCursor: string | null;
  total: number;
}
let app: CaseApp;
let id: string;
beforeAll(async () => {
  app = await CaseApp.open({ verifyAtOnce: 0 });
  const { district } = app;
  await district.setClock('2025-03-03T01:00:00.000Z');
  id = await district.register({
    proposers: [{ kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId, phone: '13800001111' }],
  });
  await district.give(id, OFFICE, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(1) }],
    cos: [{ unitId: unit(2) }],
    note: '内部说明',
  });
  const lead = await district.handling(id, 1);
  await district.give(id, clerk(1), 'unit.accept', {}, lead);
  await district.give(id, clerk(1), 'lead.requestOpinion', { question: '请提意见' }, lead);
  await district.give(id, clerk(1), 'unit.requestReturn', { reason: '不属我单位', basis: '三定规定' }, lead);
});
afterAll(() => app.close());

const events = async (by: typeof OFFICE, query = ''): Promise<Page> =>
  (await app.get<Page>(by, `/proposals/${id}/events${query}`)).body;

test('从一起无缺号,环环相扣,逐页同样', async () => {
  for (const by of [OFFICE, DEPUTY, AUDITOR, clerk(2)]) {
    const { items, total } = await events(by);
    expect(items.map((e) => e.seq)).toEqual(items.map((_, i) => i + 1));
    expect(total).toBe(items.length);
    expect(items.slice(1).every((e, i) => e.prevHash === items[i]?.hash)).toBe(true);
    const paged: EventView[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await events(by, `?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(items);
  }
});

test('遮蔽的留痕只留序号、类别与杂凑', async () => {
  const { items } = await events(DEPUTY);
  const full = (await events(OFFICE)).items;
  const hidden = items.filter((e) => e.redacted);
  expect(hidden.map((e) => full[e.seq - 1]?.type)).toEqual(
    full.map((e) => e.type).filter((t) => ['lead.requestOpinion', 'unit.requestReturn'].includes(t)),
  );
  for (const event of hidden) {
    expect(Object.keys(event).sort()).toEqual(['hash', 'prevHash', 'redacted', 'seq', 'type']);
    expect(event.type).toBe(full[event.seq - 1]?.type.split('.')[0]);
    expect(event.hash).toBe(full[event.seq - 1]?.hash);
  }
});

test('文字、电话与内部说明各归其人', async () => {
  const text = async (by: typeof OFFICE) => JSON.stringify(await events(by));
  const [office, leadClerk, co, deputy, auditor] = await Promise.all(
    [OFFICE, clerk(1), clerk(2), DEPUTY, AUDITOR].map(text),
  );
  const holds = (all: string | undefined) =>
    ['13800001111', '内部说明', '请提意见', '不属我单位'].map((w) => all?.includes(w));
  expect(holds(office)).toEqual([true, true, true, true]);
  expect(holds(leadClerk)).toEqual([true, true, true, true]);
  expect(holds(co)).toEqual([false, true, true, false]);
  expect(holds(deputy)).toEqual([false, false, false, false]);
  expect(holds(auditor)).toEqual([false, false, false, false]);
  expect(auditor).not.toContain('王丽华');
  expect((await events(AUDITOR)).items.every((e) => e.actor !== undefined && !e.redacted)).toBe(true);
});

test('核验:审计管理员专用;一件当时答,全区过多时转入后台', async () => {
  expect((await app.get(OFFICE, '/audit/verify')).status).toBe(403);
  const one = await app.get(AUDITOR, `/audit/verify?case=${id}`);
  expect([one.status, one.body]).toEqual([
    200,
    { ok: true, cases: 1, events: (await events(OFFICE)).total, erased: 0, broken: null },
  ]);
  expect((await app.get(AUDITOR, `/audit/verify?case=x`)).status).toBe(400);
  expect((await app.get(AUDITOR, `/audit/verify?case=${unit(1)}`)).status).toBe(404);
  const begun = await app.get(AUDITOR, '/audit/verify');
  expect([begun.status, begun.body.state]).toEqual([202, 'running']);
  let later = begun;
  for (let tries = 0; later.status === 202 && tries < 100; tries++) later = await app.get(AUDITOR, '/audit/verify');
  expect([later.status, later.body]).toMatchObject([200, { ok: true, cases: 1, acts: 0, broken: null }]);
});

test('核验全区也核验登录等管理留痕,改动即被指出', async () => {
  const { database, superuser } = app.district.db;
  for (const type of ['session.opened', 'session.closed'] as const) {
    await database.write(DISTRICT, (tx) => append(tx, DISTRICT, { type, actor: OFFICE.personId, data: {} }));
  }
  const verified = async () => {
    let answer = await app.get(AUDITOR, '/audit/verify');
    for (let tries = 0; answer.status === 202 && tries < 100; tries++) answer = await app.get(AUDITOR, '/audit/verify');
    return answer.body;
  };
  expect(await verified()).toMatchObject({ ok: true, acts: 2, broken: null });
  await superuser(`UPDATE audit_event SET body = replace(body, 'opened', 'opener') WHERE seq = 1`);
  expect(await verified()).toMatchObject({ ok: false, broken: { seq: 1, why: '管理留痕内容被改动' } });
});

test('改动一字即被指出,擦除的仍可核验', async () => {
  const { district } = app;
  await district.db.superuser(
    `UPDATE event_private SET content = NULL, erased_at = now(), erased_why = '依法' WHERE case_id = $1 AND seq = 4`,
    [id],
  );
  expect((await app.get(AUDITOR, `/audit/verify?case=${id}`)).body).toMatchObject({ ok: true, erased: 1 });
  await district.db.superuser(
    `UPDATE event SET body = replace(body, 'leadAndCo', 'leadAndCx') WHERE case_id = $1 AND seq = 2`,
    [id],
  );
  const broken = await app.get(AUDITOR, `/audit/verify?case=${id}`);
  expect(broken.body).toMatchObject({ ok: false, broken: { caseId: id, seq: 2 } });
});
