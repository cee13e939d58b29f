/** 导入接口 · the lists of a district: read exactly, registered at commit and not before, once, and carried out. */
import { randomUUID } from 'node:crypto';
import type { Answer } from '../support/case-app.js';
import { ImportApp, SESSIONS } from '../support/import-app.js';
import { asExpected, asProblems, fixture, LISTS } from '../support/lists.js';
import { clerk, CPPCC, DISTRICT, HEAD, NPC, OFFICE, person, principal, SUPERVISION } from '../support/office.js';
import { HEADINGS, workbook } from '../support/workbooks.js';

let office: ImportApp;
beforeAll(async () => {
  office = await ImportApp.open();
});
afterAll(() => office.close());

interface CaseBody {
  number: string;
  title: string;
  text: string;
  category: string | null;
  registeredOn: string;
  assignedOn: string | null;
  mode: string | null;
  state: { key: string };
  proposers: { name: string; role: string; kind: string; personId?: string }[];
  handlings: { role: string; unit: { name: string }; state: { key: string } }[];
}
const casesOf = (answer: Answer) => answer.body.cases as { row: number; number: number; id: string }[];
const caseOf = async (id: string): Promise<CaseBody> =>
  (await office.app.get<CaseBody>(OFFICE, `/proposals/${id}`)).body;

describe.each(LISTS)('$file', ({ file, kind, expected }) => {
  const ofKind = `kind = '${kind}'`;

  test('读取与预期完全一致;登记后逐件交办;再次提交不增加', async () => {
    const view = await office.read(fixture(file), { name: file, kind });
    expect(view).toMatchObject({
      state: 'ready',
      rows: expected.accepted.length + expected.problems.length,
      accepted: expected.accepted.length,
      rejected: expected.problems.length,
    });
    expect(asExpected(view.preview, expected)).toEqual(expected.accepted);
    expect(asProblems(view.problems)).toEqual(expected.problems);
    for (const problem of view.problems) expect(problem.message).toMatch(/[\u4e00-\u9fff]/);
    expect(await office.count(ofKind)).toBe(0);

    const key = randomUUID();
    const first = await office.commit(view.id, key);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      state: 'committed',
      registered: expected.accepted.length,
      assigned: expected.accepted.length,
      rejected: expected.problems.length,
    });
    for (const again of [
      await office.commit(view.id, key),
      await office.commit(view.id),
      await office.commit(view.id),
    ]) {
      expect([again.status, again.body]).toEqual([200, first.body]);
    }
    expect(await office.count(ofKind)).toBe(expected.accepted.length);
    expect((await office.view(view.id)).state).toBe('committed');

    for (const [i, { id, row, number }] of casesOf(first).entries()) {
      const wanted = expected.accepted[i];
      const found = await caseOf(id);
      expect([row, number]).toEqual([wanted?.row, wanted?.number]);
      expect({
        number: Number(found.number),
        title: found.title,
        category: found.category,
        lead: found.handlings.filter((h) => h.role === 'lead').map((h) => h.unit.name),
        cos: found.handlings.filter((h) => h.role === 'co').map((h) => h.unit.name),
        states: [found.state.key, ...new Set(found.handlings.map((h) => h.state.key))],
        proposers: found.proposers.map((p) => [p.role, p.kind, p.name]),
      }).toEqual({
        number: wanted?.number,
        title: wanted?.title,
        category: wanted?.category ?? null,
        lead: [wanted?.lead],
        cos: wanted?.cos,
        states: ['assigning', 'offered'],
        proposers: [
          ['lead', wanted?.collective === true ? 'body' : 'person', wanted?.proposer],
          ...(wanted?.joint ?? []).map((name) => ['joint', 'person', name]),
        ],
      });
      expect(found.text).toContain('正文待补');
    }
  });

  test('已登记的编号再次导入,逐行指出,不覆盖', async () => {
    const view = await office.read(fixture(file), { name: file, kind });
    const known = view.problems.filter((p) => p.code === 'import.known_number');
    expect(known.map((p) => p.row)).toEqual(expected.accepted.map((a) => a.row));
    expect([view.state, view.accepted]).toEqual(['ready', 0]);
    const refused = await office.commit(view.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'import.nothing_to_register']);
  });
});

describe('清单所载', () => {
  test('交办日期、提出日期照录;以前的交办日期注明按交办清单导入', async () => {
    const list = await workbook([
      [...HEADINGS, '交办日期', '提出日期', '建议内容'],
      [301, '关于交办的建议', '张三', '区教育局', null, '2025年1月20日', '2025/1/7', '一、加快。\n二、公开。'],
    ]);
    const done = await office.commit((await office.read(list)).id);
    const [{ id } = { id: '' }] = casesOf(done);
    expect(await caseOf(id)).toMatchObject({
      registeredOn: '2025-01-07',
      assignedOn: '2025-01-20',
      mode: 'sole',
      text: '一、加快。\n二、公开。',
    });
    const { items } = (
      await office.app.get<{ items: { type: string; data: unknown }[] }>(OFFICE, `/proposals/${id}/events`)
    ).body;
    expect(items.find((e) => e.type === 'office.assign')?.data).toMatchObject({
      assignedOn: '2025-01-20',
      reason: '按交办清单导入',
    });
  });

  test('分办清单交给各主办单位;没有承办列的清单只登记', async () => {
    const divided = await workbook([
      [...HEADINGS, '办理方式'],
      [311, '关于分办的建议', '张三', '区教育局、区财政局', '区民政局', '分办'],
    ]);
    const plain = await workbook([
      ['建议编号', '案由', '提出人'],
      ['第312号', '关于登记的建议', '张三'],
    ]);
    const [one, two] = [
      await office.commit((await office.read(divided)).id),
      await office.commit((await office.read(plain)).id),
    ];
    expect([one.body.assigned, two.body.assigned]).toEqual([1, 0]);
    const found = await caseOf(casesOf(one)[0]?.id ?? '');
    expect([found.mode, found.handlings.map((h) => [h.role, h.unit.name])]).toEqual([
      'separate',
      [
        ['lead', '区教育局'],
        ['lead', '区财政局'],
        ['co', '区民政局'],
      ],
    ]);
    expect(await caseOf(casesOf(two)[0]?.id ?? '')).toMatchObject({
      number: '312',
      handlings: [],
      state: { key: 'registered' },
    });
  });

  test('在任代表按姓名关联,同名与不识的列出待关联', async () => {
    const { superuser } = office.app.district.db;
    const people = { 王晓关: person(61), 李同名: person(62), 赵卸任: person(64) };
    for (const [name, id] of Object.entries(people))
      await superuser(`UPDATE person SET name = $2 WHERE id = $1`, [id, name]);
    await superuser(`UPDATE person SET name = '李同名' WHERE id = $1`, [person(63)]);
    await superuser(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, valid_from, valid_until)
       SELECT $1, gen_random_uuid(), p, 'deputy', '2024-01-01', u FROM unnest($2::uuid[], $3::date[]) AS x(p, u)`,
      [DISTRICT, [person(61), person(62), person(63), person(64)], [null, null, null, '2024-12-31']],
    );
    const list = await workbook([
      ['编号', '标题', '领衔代表', '附议代表', '主办单位'],
      [321, '关于关联的建议', '王晓关等4人', '李同名、赵卸任、钱不识', '区教育局'],
    ]);
    const view = await office.read(list);
    const unlinked = [
      { row: 2, number: 321, name: '李同名', kind: 'person', role: 'joint', sameName: 2 },
      { row: 2, number: 321, name: '赵卸任', kind: 'person', role: 'joint', sameName: 0 },
      { row: 2, number: 321, name: '钱不识', kind: 'person', role: 'joint', sameName: 0 },
    ];
    expect([view.problems, view.unlinked]).toEqual([[], unlinked]);
    const done = await office.commit(view.id);
    expect(done.body.unlinked).toEqual(unlinked);
    const { proposers } = await caseOf(casesOf(done)[0]?.id ?? '');
    expect(proposers.map((p) => [p.name, p.personId])).toEqual([
      ['王晓关', person(61)],
      ['李同名', undefined],
      ['赵卸任', undefined],
      ['钱不识', undefined],
    ]);
  });

  test('闭会期间的清单另编号,同号不相犯', async () => {
    const list = await workbook([HEADINGS, [1, '关于闭会期间的建议', '张三', '区教育局', null]]);
    const view = await office.read(list, { fields: { raisedAt: 'recess' } });
    expect(view.problems).toEqual([]);
    expect((await office.commit(view.id)).status).toBe(200);
    expect(await office.count(`number = '1' AND kind = 'suggestion' AND raised_at = 'recess'`)).toBe(1);
  });
});

describe('谁可以导入,怎样请求', () => {
  const small = () => workbook([HEADINGS, [501, '关于权限的建议', '张三', '区教育局', null]]);

  test('只有政府办;其他人 403,不存在的 404', async () => {
    const view = await office.read(await small(), { by: HEAD });
    for (const by of [clerk(1), principal(1), NPC, CPPCC, SUPERVISION]) {
      const answers = [
        await office.upload('x', { by }),
        await office.app.get(by, '/imports'),
        await office.app.get(by, `/imports/${view.id}`),
        await office.commit(view.id, randomUUID(), by),
      ];
      expect(answers.map((a) => a.status)).toEqual([403, 403, 403, 403]);
    }
    for (const id of [randomUUID(), 'x']) {
      expect((await office.app.get(OFFICE, `/imports/${id}`)).body.code).toBe('import.not_found');
      expect((await office.commit(id)).status).toBe(404);
    }
    expect(await office.count(`number = '501'`)).toBe(0);
  });

  test('同键同一次导入,换文件或换路径 422,没有键 400', async () => {
    const [content, key] = [await small(), randomUUID()];
    const first = await office.upload(content, { key });
    expect([(await office.upload(content, { key })).body, first.status]).toEqual([first.body, 202]);
    const other = await office.upload('编号,标题', { key, name: 'a.csv' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    await office.settled(first.body.id as string);
    const commit = await office.commit(first.body.id as string, key);
    expect([commit.status, commit.body.code]).toEqual([422, 'idempotency.key_reused']);
    const keyless = await office.app.send(OFFICE, '/imports', { method: 'POST', body: new FormData() });
    expect([keyless.status, keyless.body.code]).toEqual([400, 'idempotency.key_missing']);
  });

  test('没有文件、没有届次、不是表单、过大', async () => {
    const session = SESSIONS.suggestion;
    const form = new FormData();
    form.set('session', session);
    const fileless = await office.app.send(OFFICE, '/imports', {
      method: 'POST',
      headers: { 'idempotency-key': randomUUID() },
      body: form,
    });
    expect([fileless.status, fileless.body.errors]).toMatchObject([400, [{ path: 'file' }]]);
    for (const bad of ['x', randomUUID()]) {
      const answer = await office.upload(await small(), { fields: { session: bad } });
      expect([answer.status, answer.body.errors]).toMatchObject([400, [{ path: 'session' }]]);
    }
    expect((await office.app.post(OFFICE, '/imports', { session })).status).toBe(415);
    const large = await office.upload(Buffer.alloc(10 * 1024 * 1024 + 1, 65));
    expect([large.status, large.body.code]).toEqual([413, 'import.too_large']);
  });

  test('列表新的在前,可翻页,合计相符', async () => {
    type List = { items: { id: string; accepted: number }[]; nextCursor: string | null; total: number };
    const { body: all } = await office.app.get<List>(OFFICE, '/imports');
    expect(all.items.length).toBe(all.total);
    expect(all.items.map((i) => i.id)).toEqual([...all.items.map((i) => i.id)].sort().reverse());
    const { body: first } = await office.app.get<List>(OFFICE, '/imports?limit=2');
    const { body: next } = await office.app.get<List>(OFFICE, `/imports?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...next.items]).toEqual(all.items.slice(0, 4));
    expect((await office.app.get(OFFICE, '/imports?cursor=eA')).status).toBe(400);
  });
});
