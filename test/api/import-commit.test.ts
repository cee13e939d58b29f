/** 登记清单 · numbers are looked at again at the commit; a list is registered whole or not at all, and once. */
import { randomUUID } from 'node:crypto';
import type { Fix } from '../../src/intake/list/fixes.js';
import { AUDITOR } from '../support/case-app.js';
import { ImportApp } from '../support/import-app.js';
import { clerk, DISTRICT, HEAD, NPC, OFFICE } from '../support/office.js';
import { HEADINGS, workbook } from '../support/workbooks.js';

let office: ImportApp;
beforeAll(async () => {
  office = await ImportApp.open();
});
afterAll(() => office.close());

describe('登记时再核对', () => {
  const list = (from: number) =>
    workbook([HEADINGS, ...[0, 1, 2].map((i) => [from + i, `关于第${from + i}件的建议`, '张三', '区教育局', null])]);

  test('其间有人登记了同号:409 指出行,一件不留', async () => {
    const view = await office.read(await list(401));
    await office.app.district.register({ number: '0402' });
    const refused = await office.commit(view.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.known_number']);
    expect(refused.body.problems).toEqual([
      expect.objectContaining({ row: 3, column: '编号', code: 'import.known_number', value: '402' }),
    ]);
    expect(await office.count(`number IN ('401', '402', '403')`)).toBe(0);
    expect((await office.view(view.id)).state).toBe('ready');
  });

  test('两份清单争一个号:一份登记,另一份指出行', async () => {
    const views = [await office.read(await list(411)), await office.read(await list(413))];
    const both = await Promise.all(views.map((v) => office.commit(v.id)));
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
    const refused = both.find((a) => a.status === 409);
    expect(refused?.body).toMatchObject({ code: 'import.known_number', problems: [{ value: '413' }] });
    expect(await office.count(`number::int BETWEEN 411 AND 415`)).toBe(3);
  });

  test('十人同时提交一份清单:同一回答,登记一次', async () => {
    const { id } = await office.read(await list(421));
    const all = await Promise.all(Array.from({ length: 10 }, () => office.commit(id)));
    expect(all.map((a) => a.status)).toEqual(Array(10).fill(200));
    expect(new Set(all.map((a) => JSON.stringify(a.body))).size).toBe(1);
    expect(await office.count(`number::int BETWEEN 421 AND 423`)).toBe(3);
  });

  test('登记中如实显示', async () => {
    const { id } = await office.read(await list(431));
    const { database } = office.app.district.db;
    await database.engine(DISTRICT, async (tx) => {
      await tx.query(`SELECT 1 FROM import_batch WHERE id = $1 FOR UPDATE`, [id]);
      expect((await office.view(id)).state).toBe('committing');
    });
  });

  test('留痕核验相符', async () => {
    expect((await office.app.get(AUDITOR, '/audit/verify')).body).toMatchObject({ ok: true, broken: null });
  });
});

describe('更正清单', () => {
  const rows = [
    [431, '关于第一件的建议', '张三', '区教育厅', null],
    [432, '关于第二件的建议', '张三', '区教育厅、区财政局', null],
    ['四三三', '关于第三件的建议', '张三', '区民政局', null],
  ];
  const put = (id: string, body: unknown, { by = OFFICE, key = randomUUID() as string } = {}) =>
    office.app.send(by, `/imports/${id}/fixes`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
  const codeOf = async (answer: ReturnType<typeof put>) => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  const at = (row: number) => ({ sheet: '清单', row });

  test('逐条更正,服务器重新读;撤销即还原;登记的就是预览的,谁改了什么有记录', async () => {
    const { id, edition, problems } = await office.read(await workbook([HEADINGS, ...rows]));
    expect([edition, problems.length]).toEqual([0, 3]);
    const [offer] = problems[0]?.offers ?? [];
    if (offer?.kind !== 'unit') throw new Error('no unit is offered');
    const unitId = offer.units[0]?.id ?? '';
    const name: Fix = { kind: 'unit', text: offer.text, unitId, at: null };
    const key = randomUUID();
    const [first, again] = [
      await put(id, { edition: 0, fixes: [name] }, { key }),
      await put(id, { edition: 0, fixes: [name] }, { key }),
    ];
    expect(first.body).toMatchObject({
      ...{ state: 'ready', edition: 1, accepted: 1, rejected: 2, fixes: [{ fix: name, by: { id: OFFICE.personId } }] },
      changes: [2, 3].map((row) => ({ fix: 0, row, from: '区教育厅', to: '区教育局' })),
    });
    expect(again.body).toEqual(first.body);
    const fixes: Fix[] = [
      name,
      { kind: 'leads', leadId: unitId, at: at(3) },
      { kind: 'cell', field: 'number', value: '433', at: at(4) },
    ];
    const all = await put(id, { edition: 1, fixes }, { by: HEAD });
    expect(all.body).toMatchObject({ edition: 2, accepted: 3, rejected: 0, problems: [] });
    expect((await office.view(id)).fixes.map((f) => f.by.id)).toEqual([
      ...[OFFICE.personId, HEAD.personId, HEAD.personId],
    ]);
    const taken = await put(id, { edition: 2, fixes: fixes.slice(0, 2) });
    expect(taken.body).toMatchObject({ edition: 3, accepted: 2, rejected: 1 });
    // a page that has not seen it registers nothing that it did not show
    const stale = await office.app.post(OFFICE, `/imports/${id}/commit?edition=2`, {});
    expect([stale.status, stale.body.code]).toEqual([409, 'import.changed']);
    expect(await office.count(`number IN ('431', '432', '433')`)).toBe(0);
    const done = await office.app.post(OFFICE, `/imports/${id}/commit?edition=3`, {});
    expect(done.body).toMatchObject({ registered: 2, assigned: 2, rejected: 1 });
    const [, second] = done.body.cases as { id: string }[];
    const { body } = await office.app.get<{ handlings: object[] }>(OFFICE, `/proposals/${second?.id ?? ''}`);
    expect(body.handlings).toMatchObject([
      { role: 'lead', unit: { name: '区教育局' } },
      { role: 'co', unit: { name: '区财政局' } },
    ]);
    const acts = await office.app.district.db.superuser<{ actor: string; data: object }>(
      `SELECT actor, body::jsonb -> 'data' AS data FROM audit_event WHERE type = 'import.fixed' ORDER BY seq`,
    );
    expect(acts.map((a) => a.actor)).toEqual([OFFICE.personId, HEAD.personId, OFFICE.personId]);
    expect(acts[2]?.data).toEqual({ importId: id, edition: 3, given: [], takenBack: fixes.slice(2) });
    expect(await codeOf(put(id, { edition: 3, fixes: [] }))).toEqual([409, 'import.not_ready']);
  });

  test('谁先改谁算数;不是单位的、别人的、没有的都不行', async () => {
    const { id } = await office.read(await workbook([HEADINGS, ...rows]));
    const fixes: Fix[] = [{ kind: 'cell', field: 'number', value: '434', at: at(4) }];
    const both = await Promise.all([put(id, { edition: 0, fixes }), put(id, { edition: 0, fixes }, { by: HEAD })]);
    expect(both.map((a) => a.status).sort()).toEqual([200, 409]);
    expect((await office.settled(id)).edition).toBe(1);
    const strange: Fix = { kind: 'unit', text: '区教育厅', unitId: randomUUID(), at: null };
    const unknown = await put(id, { edition: 1, fixes: [...fixes, strange] });
    expect([unknown.status, unknown.body.errors]).toMatchObject([400, [{ path: 'fixes.1.unitId' }]]);
    for (const wrong of [{ kind: 'cell', field: 'title', value: '关于', at: at(4) }, { kind: 'unit' }, 7]) {
      expect(await codeOf(put(id, { edition: 1, fixes: [wrong] }))).toEqual([400, 'request.invalid']);
    }
    for (const by of [NPC, clerk(1)]) expect((await put(id, { edition: 1, fixes }, { by })).status).toBe(403);
    for (const other of [randomUUID(), 'x']) {
      expect(await codeOf(put(other, { edition: 0, fixes }))).toEqual([404, 'import.not_found']);
    }
    await office.app.district.db.superuser(`UPDATE import_batch SET content = NULL WHERE id = $1`, [id]);
    expect(await codeOf(put(id, { edition: 1, fixes: [] }))).toEqual([409, 'import.file_gone']);
  });
});
