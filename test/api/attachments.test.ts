/** 附件接口 · kind, size, key, binding by a command, reading by the rights of the case, expiry after a day. */
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { expireUnbound } from '../../src/cases/attachments.service.js';
import { roleUrls } from '../../src/platform/migrate.js';
import { AUDITOR, CaseApp } from '../support/case-app.js';
import { clerk, DEPUTY, DISTRICT, NPC, OFFICE, principal, SUPERVISION } from '../support/office.js';

const PDF = Buffer.from('%PDF-1.7\n扫描件\n');
let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
});
afterAll(() => app.close());

const idOf = (answer: { body: Record<string, unknown> }): string => answer.body.id as string;

describe('上传', () => {
  test('得到编号、SM3、大小、种类;同键同件,换件 422', async () => {
    const key = randomUUID();
    const first = await app.upload(clerk(1), '沟通记录(签字).pdf', PDF, key);
    expect(first.status).toBe(201);
    expect(first.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/) as string,
      name: '沟通记录(签字).pdf',
      sm3: createHash('sm3').update(PDF).digest('hex'),
      size: PDF.length,
      mime: 'application/pdf',
      state: 'unbound',
    });
    expect((await app.upload(clerk(1), '沟通记录(签字).pdf', PDF, key)).body).toEqual(first.body);
    const other = await app.upload(clerk(1), '另一份.pdf', PDF, key);
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
  });

  test.each([
    ['脚本', 'a.html', '<script>'],
    ['改名的脚本', 'a.pdf', '<script>'],
    ['改名的图片', 'a.png', PDF],
    ['压缩包', 'a.zip', Buffer.from('504b0304', 'hex')],
    ['没有扩展名', 'pdf', PDF],
    ['带控制字符的文本', 'a.txt', Buffer.from([0x41, 0x00, 0x42])],
  ])('不接受%s', async (_what, name, content) => {
    const answer = await app.upload(clerk(1), name, content);
    expect([answer.status, answer.body.code]).toEqual([415, 'attachment.kind']);
  });

  test.each([
    ['国标编码的文本', 'a.txt', Buffer.from('b0d9b6c8', 'hex'), 'text/plain; charset=utf-8'],
    ['图片', 'a.JPG', Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg'],
    ['文档', 'a.docx', Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('word/document.xml')]), undefined],
  ])('接受%s', async (_what, name, content, mime) => {
    const answer = await app.upload(clerk(1), name, content);
    expect(answer.status).toBe(201);
    if (mime) expect(answer.body.mime).toBe(mime);
  });

  test('空件 400,过大 413,不是表单 415,没有键 400', async () => {
    expect((await app.upload(clerk(1), 'a.txt', '')).status).toBe(400);
    expect((await app.upload(clerk(1), 'a.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 65))).status).toBe(413);
    expect((await app.post(clerk(1), '/attachments', { a: 1 })).status).toBe(415);
    const keyless = await app.send(clerk(1), '/attachments', { method: 'POST', body: new FormData() });
    expect([keyless.status, keyless.body.code]).toEqual([400, 'idempotency.key_missing']);
  });
});

describe('下载', () => {
  test('未使用前只有上传者能看,文件名与防嗅探齐备', async () => {
    const id = idOf(await app.upload(clerk(1), '../评“议”\u202Efdp.pdf', PDF));
    const answer = await app.get(clerk(1), `/attachments/${id}`);
    expect([answer.status, answer.body.text]).toEqual([200, PDF.toString()]);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition.startsWith('attachment; filename="')).toBe(true);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toMatch(/评“议”_fdp\.pdf$/);
    for (const by of [OFFICE, principal(1), clerk(2)]) {
      expect((await app.get(by, `/attachments/${id}`)).status).toBe(404);
    }
    expect((await app.get(clerk(1), '/attachments/x')).status).toBe(404);
  });

  test('指令使用后按本件的可见范围', async () => {
    const { id: caseId, lead } = await app.district.assigned([2]);
    await app.give(clerk(1), caseId, 'unit.accept', {}, lead);
    const bind = async (type: string, data: object): Promise<string> => {
      const file = idOf(await app.upload(clerk(1), '依据.pdf', PDF));
      const given = await app.give(clerk(1), caseId, type, { ...data, attachments: [file] }, lead);
      expect(given.status).toBe(200);
      return file;
    };
    const proposers = (await app.get(OFFICE, `/proposals/${caseId}`)).body.proposers as { id: string }[];
    const contact = await bind('lead.recordContact', {
      kind: 'visit',
      at: new Date(Date.now() - 60_000).toISOString(),
      unitPeople: ['张三'],
      proposerIds: proposers.map((p) => p.id),
      summary: '走访',
    });
    const returning = await bind('unit.requestReturn', { reason: '不属我单位', basis: '三定规定' });
    const readers = [OFFICE, SUPERVISION, clerk(1), clerk(2), DEPUTY, NPC, AUDITOR, clerk(6)];
    const statuses = (file: string) =>
      Promise.all(readers.map(async (by) => (await app.get(by, `/attachments/${file}`)).status));
    // one after the other: a first look of a person opens the session
    for (const by of readers) await app.get(by, '/todos');
    expect(await statuses(contact)).toEqual([200, 200, 200, 404, 200, 200, 404, 404]);
    expect(await statuses(returning)).toEqual([200, 200, 200, 404, 404, 404, 404, 404]);
  });

  test('他人的附件不能使用', async () => {
    const { id: caseId, lead } = await app.district.assigned();
    const file = idOf(await app.upload(clerk(2), '依据.pdf', PDF));
    const data = { reason: '不属我单位', basis: '三定规定', attachments: [file] };
    const given = await app.give(clerk(1), caseId, 'unit.requestReturn', data, lead);
    expect([given.status, given.body.code]).toEqual([400, 'request.invalid']);
  });
});

test('一日内未使用的过期:不再提供,内容清除', async () => {
  const { superuser, url } = app.district.db;
  const [old, fresh] = [
    idOf(await app.upload(clerk(1), '旧.pdf', PDF)),
    idOf(await app.upload(clerk(1), '新.pdf', PDF)),
  ];
  await superuser(`UPDATE attachment SET created_at = now() - interval '24 hours' WHERE id = $1`, [old]);
  expect((await app.get(clerk(1), `/attachments/${old}`)).status).toBe(404);
  const client = new pg.Client({ connectionString: roleUrls(url).retention });
  await client.connect();
  await client.query(`SELECT set_config('app.jurisdiction', $1, false)`, [DISTRICT]);
  const tx = {
    query: async <T>(sql: string, values?: readonly unknown[]) =>
      (await client.query(sql, values as unknown[])).rows as T[],
  };
  expect(await expireUnbound(tx, new Date().toISOString(), 500)).toBe(1);
  await client.end();
  const rows = await superuser(
    `SELECT state, content IS NULL AS gone FROM attachment WHERE id = ANY ($1::uuid[]) ORDER BY id`,
    [[old, fresh]],
  );
  expect(rows).toEqual([
    { state: 'expired', gone: true },
    { state: 'unbound', gone: false },
  ]);
});
