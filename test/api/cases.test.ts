/** 建议提案接口 · register, read, give commands, list; refusals in their order (api.md "Cases"). */
import { randomUUID } from 'node:crypto';
import { CaseApp } from '../support/case-app.js';
import {
  clerk,
  CPPCC,
  DEPUTY,
  LETTER,
  NPC,
  OFFICE,
  principal,
  REGISTRATION,
  SUPERVISION,
  unit,
} from '../support/office.js';

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-03-03T01:00:00.000Z');
});
afterAll(() => app.close());

let numbers = 300;
const registration = (more: object = {}) => ({
  ...REGISTRATION,
  number: String(++numbers),
  category: '城乡建设',
  ...more,
});

describe('登记', () => {
  test('政府办登记一件,得到全件与版本', async () => {
    const input = registration();
    const answer = await app.post(OFFICE, '/proposals', input);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    expect(answer.body).toMatchObject({
      number: input.number,
      kind: 'suggestion',
      title: input.title,
      text: input.text,
      category: '城乡建设',
      version: 1,
      state: { key: 'registered', label: '待交办' },
      round: 1,
      mode: null,
      handlings: [],
      contacts: [],
      opinions: [],
      replies: [],
      evaluations: [],
      commitments: [],
      deadlines: [],
    });
  });

  test('同键同内容得同一件,换内容 422,编号重复 409,单位不得登记', async () => {
    const input = registration();
    const key = { 'idempotency-key': randomUUID() };
    const first = await app.post(OFFICE, '/proposals', input, key);
    const again = await app.post(OFFICE, '/proposals', input, key);
    expect([again.status, again.body.id]).toEqual([201, first.body.id]);
    const other = await app.post(OFFICE, '/proposals', { ...input, title: '另一题' }, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    const twice = await app.post(OFFICE, '/proposals', { ...input, number: `00${input.number}` });
    expect([twice.status, twice.body.code]).toEqual([409, 'case.number_taken']);
    expect((await app.post(clerk(1), '/proposals', registration())).status).toBe(403);
    expect((await app.post(NPC, '/proposals', registration())).status).toBe(201);
  });

  test('缺项逐项指明', async () => {
    const { title: _title, ...rest } = registration();
    const answer = await app.post(OFFICE, '/proposals', { ...rest, raisedAt: 'never' });
    expect(answer.status).toBe(400);
    const { errors } = answer.body as { errors: { path: string; message: string }[] };
    expect(errors.map((e) => e.path).sort()).toEqual(['raisedAt', 'title']);
    expect(errors.every((e) => /[\u4e00-\u9fff]/.test(e.message))).toBe(true);
  });
});

describe('指令', () => {
  const ASSIGN = { mode: 'leadAndCo', leads: [{ unitId: unit(1) }], cos: [{ unitId: unit(2) }] };

  test('交办后返回新版本与全件,ETag 即版本', async () => {
    const id = await app.district.register();
    const answer = await app.give(OFFICE, id, 'office.assign', ASSIGN);
    expect(answer.status).toBe(200);
    const { version, case: view } = answer.body as { version: number; case: Record<string, unknown> };
    expect(version).toBe(2);
    expect(answer.headers.get('etag')).toBe('"2"');
    expect(view).toMatchObject({ version: 2, state: { key: 'assigning', label: '交办中' }, mode: 'leadAndCo' });
    expect(view.handlings).toMatchObject([
      { role: 'lead', unit: { id: unit(1), name: '单位1' }, state: { key: 'offered', label: '待签收' }, round: 1 },
      { role: 'co', unit: { id: unit(2), name: '单位2' }, state: { key: 'offered', label: '待签收' }, round: 1 },
    ]);
  });

  test('拒绝的次序:401、400 键、428、400 内容、404、422、412、403、409', async () => {
    const { id, lead } = await app.district.assigned();
    const path = `/proposals/${id}/commands`;
    const accept = { type: 'unit.accept', handlingId: lead, data: {} };
    const json = { 'content-type': 'application/json' };
    const raw = (by: typeof OFFICE | null, headers: Record<string, string>, body: unknown) =>
      app.send(by, path, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
    const outcome = async (answer: Promise<{ status: number; body: Record<string, unknown> }>) => {
      const { status, body } = await answer;
      return [status, body.code];
    };
    const key = { 'idempotency-key': randomUUID() };
    const match = { 'if-match': '"2"' };
    expect(await outcome(raw(null, {}, {}))).toEqual([401, 'session.required']);
    expect(await outcome(raw(clerk(5), {}, {}))).toEqual([400, 'idempotency.key_missing']);
    expect(await outcome(raw(clerk(5), key, {}))).toEqual([428, 'case.version_missing']);
    expect(await outcome(raw(clerk(5), { ...key, ...match }, {}))).toEqual([400, 'request.invalid']);
    expect(await outcome(raw(clerk(5), { ...key, ...match }, { ...accept, type: 'unit.grumble' }))).toEqual([
      400,
      'command.unknown',
    ]);
    expect(await outcome(raw(clerk(5), { ...key, ...match }, { type: 'unit.accept', data: {} }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect(await outcome(raw(OFFICE, { ...key, ...match }, { ...accept, type: 'office.close' }))).toEqual([
      400,
      'request.invalid',
    ]);
    expect(await outcome(raw(clerk(5), { ...key, ...match }, accept))).toEqual([404, 'case.not_found']);
    expect(await outcome(raw(OFFICE, { ...key, ...match }, { ...accept, handlingId: randomUUID() }))).toEqual([
      404,
      'handling.not_found',
    ]);
    expect(await outcome(raw(principal(1), { ...key, ...match }, accept))).toEqual([403, 'case.forbidden']);
    const given = await raw(clerk(1), { ...key, 'if-match': 'W/"2"' }, accept);
    expect(given.status).toBe(200);
    const replay = await raw(clerk(1), { ...key, ...match }, accept);
    expect([replay.status, replay.body.version]).toEqual([200, given.body.version]);
    expect(await outcome(raw(clerk(1), { ...key, ...match }, { ...accept, type: 'lead.submitReply' }))).toEqual([
      422,
      'idempotency.key_reused',
    ]);
    const fresh = { 'idempotency-key': randomUUID() };
    expect(await outcome(raw(clerk(1), { ...fresh, ...match }, accept))).toEqual([412, 'case.version_conflict']);
    const now = { 'if-match': `"${given.body.version as number}"` };
    const refused = await raw(clerk(1), { ...fresh, ...now }, accept);
    expect([refused.status, refused.body.code]).toEqual([409, 'case.not_admitted']);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body).toMatchObject({ state: 'handling', stateLabel: '办理中' });
    expect(await outcome(app.give(clerk(1), id, 'lead.submitReply', {}, lead))).toEqual([409, 'case.not_admitted']);
    const said = { type: 'paragraph', content: [{ type: 'text', text: '已办理。' }] };
    const drawn = (...content: object[]) => ({ ...LETTER, body: { type: 'doc', content } });
    const unfit = await app.give(clerk(1), id, 'lead.draftReply', drawn(said, { type: 'image' }), lead);
    expect(unfit.body.errors).toEqual([{ path: 'data.body.content.1.type', message: '正文里不能有这种内容' }]);
    expect((await app.give(clerk(1), id, 'lead.draftReply', drawn(said), lead)).status).toBe(200);
    await app.give(clerk(1), id, 'lead.draftReply', LETTER, lead);
    const blocked = await app.give(clerk(1), id, 'lead.submitReply', {}, lead);
    expect([blocked.status, blocked.body.code]).toEqual([409, 'case.precondition']);
    expect((blocked.body.errors as unknown[]).length).toBeGreaterThan(0);
  });

  test('可办事项带数据格式与未满足的条件', async () => {
    const { id, lead } = await app.district.assigned();
    const available = async (by: typeof OFFICE) =>
      (
        await app.get<{
          availableCommands: { type: string; handlingId?: string; schema: object; blockedBy: unknown[] }[];
        }>(by, `/proposals/${id}`)
      ).body.availableCommands;
    expect((await available(clerk(1))).map((c) => [c.type, c.handlingId])).toEqual([
      ['unit.accept', lead],
      ['unit.requestReturn', lead],
      ['unit.requestExtension', lead],
    ]);
    const assign = (await available(OFFICE)).find((c) => c.type === 'office.addCo');
    expect(assign?.schema).toMatchObject({
      type: 'object',
      properties: { unitId: { format: 'uuid' }, reason: { type: 'string' } },
      required: ['unitId', 'reason'],
    });
    expect(new Set((await available(SUPERVISION)).map((c) => c.type))).toEqual(
      new Set(['office.urge', 'office.superviseOrder']),
    );
  });
});

describe('清单', () => {
  interface List {
    items: {
      id: string;
      number: string;
      leads: { id: string }[];
      dueOn: string | null;
      workdaysLeft?: number;
      light: string;
    }[];
    nextCursor: string | null;
    total: number;
  }
  let ids: string[];
  beforeAll(async () => {
    ids = [];
    for (const [n, title] of ['护栏', '公交线路', '停车_设施', '100%达标'].entries()) {
      const id = await app.district.register({ title, number: String(700 + n) });
      await app.district.give(id, OFFICE, 'office.assign', {
        mode: 'sole',
        leads: [{ unitId: unit(7 + (n % 2)) }],
        cos: [],
      });
      ids.push(id);
    }
  });
  const list = async (by: typeof OFFICE, query = ''): Promise<List> =>
    (await app.get<List>(by, `/proposals${query}`)).body;
  const idsOf = (page: List): string[] => page.items.map((i) => i.id);

  test('单位只见自己的件,总数也只数自己的', async () => {
    const page = await list(clerk(7));
    expect(page.total).toBe(2);
    expect(idsOf(page)).toEqual([ids[2], ids[0]]);
    expect((await list(clerk(9))).total).toBe(0);
    expect((await list(CPPCC)).total).toBe(0);
  });

  test('逐页翻看不漏不重', async () => {
    for (const sort of ['newest', 'number', 'due', 'updated']) {
      const seen: string[] = [];
      let cursor: string | null = null;
      do {
        const page: List = await list(OFFICE, `?limit=3&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...idsOf(page));
        expect(page.total).toBeGreaterThanOrEqual(4);
        if (page.nextCursor === null) expect(seen.length).toBe(page.total);
        cursor = page.nextCursor;
      } while (cursor !== null);
      expect(new Set(seen).size).toBe(seen.length);
    }
    const first = await list(OFFICE, '?limit=1&sort=number');
    expect((await app.get(OFFICE, `/proposals?sort=due&cursor=${first.nextCursor}`)).status).toBe(400);
    expect((await app.get(OFFICE, `/proposals?cursor=bad`)).status).toBe(400);
  });

  test('检索编号、标题、提出人,通配符只是文字', async () => {
    expect(idsOf(await list(clerk(7), `?q=${encodeURIComponent('停车_')}`))).toEqual([ids[2]]);
    expect(idsOf(await list(OFFICE, `?q=${encodeURIComponent('100%')}`))).toEqual([ids[3]]);
    expect(idsOf(await list(OFFICE, '?q=0702'))).toEqual([ids[2]]);
    expect((await list(clerk(8), `?q=${encodeURIComponent('王丽华')}`)).total).toBe(2);
    expect((await app.get(OFFICE, '/proposals?q=%00')).status).toBe(400);
  });

  test('按单位、角色、状态、期限、灯色筛选', async () => {
    expect((await list(OFFICE, `?unit=${unit(8)}&role=lead`)).total).toBe(2);
    expect((await list(OFFICE, `?unit=${unit(8)}&role=co`)).total).toBe(0);
    expect((await list(clerk(8), `?role=lead`)).total).toBe(2);
    expect((await list(clerk(8), `?state=assigning&kind=suggestion&session=${REGISTRATION.session}`)).total).toBe(2);
    const [item] = (await list(clerk(8))).items;
    expect([item?.dueOn, item?.workdaysLeft]).toEqual(['2025-03-05', 2]);
    expect(await list(clerk(8), `?due=${item?.dueOn}`)).toMatchObject({ total: 2 });
    expect((await list(clerk(8), `?due=overdue`)).total).toBe(0);
    expect((await list(clerk(8), `?light=${item?.light}`)).total).toBe(2);
    expect((await app.get(OFFICE, '/proposals?light=blue')).status).toBe(400);
    expect((await app.get(OFFICE, '/proposals?limit=201')).status).toBe(400);
  });
});

describe('不相干的单位', () => {
  test('处处 404,与没有这件一样', async () => {
    const { id } = await app.district.assigned();
    for (const path of [`/proposals/${id}`, `/proposals/${id}/events`]) {
      const hidden = await app.get(clerk(5), path);
      const missing = await app.get(clerk(5), path.replace(id, randomUUID()));
      const garbage = await app.get(clerk(5), path.replace(id, 'x'));
      for (const answer of [hidden, missing, garbage]) {
        expect([answer.status, answer.body.code, answer.body.title]).toEqual([
          404,
          'case.not_found',
          missing.body.title,
        ]);
      }
    }
    const hidden = await app.give(clerk(5), id, 'office.close');
    expect([hidden.status, hidden.body.code]).toEqual([404, 'case.not_found']);
  });

  test('退办的单位再也看不到本件', async () => {
    const { id, lead } = await app.district.assigned();
    await app.give(clerk(1), id, 'unit.requestReturn', { reason: '非本单位职责', basis: '三定规定' }, lead);
    expect((await app.get(clerk(1), `/proposals/${id}`)).status).toBe(200);
    const granted = await app.give(
      OFFICE,
      id,
      'office.decideReturn',
      { granted: true, reason: '同意', newUnitId: unit(2) },
      lead,
    );
    expect(granted.status).toBe(200);
    expect((await app.get(clerk(1), `/proposals/${id}`)).status).toBe(404);
    expect((await app.get(clerk(2), `/proposals/${id}`)).status).toBe(200);
    expect((await app.get(DEPUTY, `/proposals/${id}`)).body.returns).toEqual([]);
  });
});
