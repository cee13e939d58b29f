/** 乱投 · rubbish to every route of the document: no answer of 5xx, each a problem in Chinese with a stable code. */
import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Controller, Get, Post } from '@nestjs/common';
import { pino } from 'pino';
import { ApiModule } from '../../src/app/api.module.js';
import { loadConfig } from '../../src/app/config-files.js';
import { createApp } from '../../src/app/create-app.js';
import { databaseNeed, Readiness } from '../../src/platform/readiness.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, DEPUTY, HEAD, OFFICE, principal } from '../support/office.js';
import type { Thrown } from '../support/thrown.js';
import { thrownAt } from '../support/thrown.js';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
}
interface Operation {
  parameters?: Parameter[];
  requestBody?: unknown;
  security?: unknown[];
}
const document = JSON.parse(readFileSync('test/golden/openapi.json', 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
);
const named = routes.map((route) => [`${route.method} ${route.path}`, route] as const);
type Route = (typeof routes)[number];

let app: CaseApp;
let caseId: string;
let cookies: Record<string, string>;
beforeAll(async () => {
  app = await CaseApp.open();
  ({ id: caseId } = await app.district.assigned([2]));
  cookies = {
    office: await app.cookieOf(OFFICE),
    head: await app.cookieOf(HEAD),
    principal: await app.cookieOf(principal(1)),
    clerk: await app.cookieOf(clerk(1)),
    deputy: await app.cookieOf(DEPUTY),
    auditor: await app.cookieOf(AUDITOR),
    operator: await app.cookieOf(SYSTEM_ADMIN),
    security: await app.cookieOf(SECURITY_ADMIN),
  };
});
afterAll(() => app.close());

const thrown = (what: Thrown) => thrownAt(app.address, what);
const filled = (path: string, id: string): string => path.replace(/\{\w+\}/g, id);
const NUL = '\u0000';
const TEXTS = ['x'.repeat(5000), NUL, '\u202e', "' OR 1=1 --", '../../etc/passwd', '%', '💥'.repeat(300)];

describe('每一条路', () => {
  test('文档里的路不止二十条,写的、读的、上传的都在', () => {
    expect(routes.length).toBeGreaterThan(20);
    expect(new Set(routes.map((r) => r.method))).toEqual(new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']));
  });

  test.each(named)('%s:没有登录一律 401,公开的除外', async (_name, { path, method, operation }) => {
    const open = operation.security === undefined;
    for (const id of [caseId, 'x']) {
      const answer = await thrown({
        method,
        path: filled(path, id),
        headers: method === 'GET' ? {} : { 'content-type': 'application/json', 'content-length': '8' },
        ...(method === 'GET' ? {} : { body: '{"broken' }),
      });
      expect(answer.status === 401).toBe(!open);
    }
    for (const cookie of ['chengban_session=', 'chengban_session=forged', '__Host-chengban_session=forged', ';;=;']) {
      const answer = await thrown({ method, path: filled(path, caseId), headers: { cookie } });
      expect(answer.status === 401).toBe(!open);
    }
  });

  test.each(named)('%s:路径与查询里的垃圾是 400 或 404', async (_name, route) => {
    const those = await throwers(route);
    const throwing = ([, cookie]: [string, string], path: string) =>
      thrown({ method: route.method, path, headers: { cookie, ...(route.method === 'GET' ? {} : HEADERS()) } });
    for (const [turn, path] of paths(route).entries()) {
      const all = those(turn);
      const [first] = all.splice(turn % all.length, 1);
      if (!first) throw new Error('nobody throws');
      const { status } = await throwing(first, path);
      expect(status).toBeLessThan(500);
      // what the form of a query refuses, it refuses whoever asks; the rest by everybody at once, as they come in an office
      if (status === 400) continue;
      for (const answer of await Promise.all(all.map((one) => throwing(one, path)))) {
        expect(answer.status).toBeLessThan(500);
      }
    }
  });
});

/**
 * Who throws: whom the guard lets through, everything; whom it turns away before anything is read, one after the other.
 * That it turns away by the post alone is seen with each of them.
 */
async function throwers({ method, path }: Route): Promise<(turn: number) => [who: string, cookie: string][]> {
  const all = Object.entries(cookies);
  // to ask is to do it: 退出登录; and without a body there is no half one to ask with
  if (method === 'DELETE') return () => [...all];
  const codes = await Promise.all(
    all.map(([, cookie]) => {
      const headers = { cookie, ...(method === 'GET' ? {} : { ...HEADERS(), 'content-type': 'application/json' }) };
      return thrown({ method, path: filled(path, caseId), headers, ...(method === 'GET' ? {} : { body: '{"half' }) });
    }),
  );
  const away = all.filter((_, i) => codes[i]?.code === 'access.forbidden');
  const inside = all.filter((one) => !away.includes(one));
  return (turn) => [...inside, ...away.slice(turn % (away.length || 1)).slice(0, 1)];
}

const HEADERS = () => ({ 'idempotency-key': randomUUID(), 'if-match': '"1"' });

/** Paths with ids that are none, and queries with values of every wrong kind. */
function paths({ path, method, operation }: Route): string[] {
  const ids = ['x', '%00', '%ff', '..%2f..', '0', randomUUID(), caseId.toUpperCase(), '%F0%9F%92%A5', 'null'];
  const found = path.includes('{') ? ids.map((id) => filled(path, id)) : [path];
  if (method === 'DELETE') return found.filter((p) => p !== '/api/session');
  const whole = filled(path, caseId);
  const asked = (operation.parameters ?? []).filter((p) => p.in === 'query').map((p) => p.name);
  for (const name of asked) {
    const wrong = [...TEXTS.map((t) => encodeURIComponent(t)), '', '%ff', '%00', '-1', '1e999', '[]', '{}'];
    found.push(
      ...wrong.map((value) => `${whole}?${name}=${value}`),
      `${whole}?${name}=a&${name}=b`,
      `${whole}?${name}[x]=1`,
    );
  }
  for (const cursor of asked.includes('cursor') ? CURSORS : []) found.push(`${whole}?cursor=${cursor}`);
  return [...found, `${whole}?${'a=1&'.repeat(200)}`];
}
const packed = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const CURSORS = [
  'x',
  packed([]),
  packed({}),
  packed(null),
  packed(['a', 'b']),
  packed([1, 2]),
  packed([1e300]),
  packed([-1]),
  packed([0.5]),
  packed([1, 'not-a-uuid']),
  packed([NUL, caseIdLike()]),
  packed(['2025-13-45', '2025-01-01T00:00:00Z', caseIdLike(), 1]),
  packed(['newest', '', 'x']),
  packed(['newest', NUL, caseIdLike()]),
  packed(['due', '9'.repeat(500), caseIdLike()]),
  Buffer.from([0xff, 0xfe, 0x00]).toString('base64url'),
];
function caseIdLike(): string {
  return '01900000-0000-7000-8000-000000000001';
}

describe('每一条写的路', () => {
  const writes = named.filter(([, { method }]) => ['POST', 'PUT', 'PATCH'].includes(method));
  const json = 'application/json';
  const deep = (open: string, close: string, n: number): string => `${open.repeat(n)}1${close.repeat(n)}`;
  const BODIES: [what: string, type: string, body: string | Buffer][] = [
    ['空的', json, ''],
    ['半截', json, '{"a":'],
    ['空值', json, 'null'],
    ['数', json, '7'],
    ['文字', json, '"x"'],
    ['列表', json, '[]'],
    ['空对象', json, '{}'],
    ['样样不对的', json, JSON.stringify({ type: [], data: 7, account: {}, password: [], title: { a: 1 }, kind: null })],
    ['原型', json, '{"__proto__":{"polluted":true},"constructor":{"prototype":{}},"type":"office.close","data":{}}'],
    [
      'NUL',
      json,
      JSON.stringify({ account: NUL, password: NUL, present: NUL, title: NUL, type: NUL, data: { reason: NUL } }),
    ],
    [
      '半个代理对',
      json,
      '{"account":"\\ud800","password":"\\udfff","present":"\\ud800","title":"\\ud800","type":"\\ud800"}',
    ],
    ['坏的 UTF-8', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    [
      '长文字',
      json,
      JSON.stringify({ account: 'x'.repeat(500_000), password: 'y'.repeat(500_000), type: 'z'.repeat(1000) }),
    ],
    ['深列表', json, deep('[', ']', 50_000)],
    ['深对象', json, deep('{"data":', '}', 20_000)],
    ['宽对象', json, JSON.stringify(Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`k${i}`, i])))],
    ['过大', json, `"${'x'.repeat(3 * 1024 * 1024)}"`],
    ['别的格式', 'text/plain', 'hello'],
    ['表单', 'application/x-www-form-urlencoded', 'account=a&password=b'],
    ['没有分界的表单', 'multipart/form-data', 'x'],
    ['坏的表单', 'multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="file"'],
    [
      '没有文件的表单',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n--b--\r\n',
    ],
    ['别的字符集', 'application/json; charset=gbk', '{}'],
    ['没有格式', '', '{}'],
  ];

  test.each(writes)('%s:内容里的垃圾是 4xx', async (_name, route) => {
    const { path, method } = route;
    const those = await throwers(route);
    for (const [turn, [what, type, body]] of BODIES.entries()) {
      for (const [who, cookie] of those(turn)) {
        const headers = { cookie, ...HEADERS(), ...(type === '' ? {} : { 'content-type': type }) };
        const { status } = await thrown({ method, path: filled(path, caseId), headers, body });
        expect([what, who, status >= 400 && status < 500]).toEqual([what, who, true]);
      }
    }
    expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
  });

  test.each(writes)('%s:压缩的、分块过大的也不行', async (_name, { path, method }) => {
    const base = { method, path: filled(path, caseId) };
    const able: string[] = [];
    for (const cookie of Object.values(cookies)) {
      const packedBody = { cookie, ...HEADERS(), 'content-type': json, 'content-encoding': 'gzip' };
      const { status } = await thrown({ ...base, headers: packedBody, body: 'x' });
      expect([403, 415]).toContain(status);
      if (status === 415) able.push(cookie);
    }
    const [cookie] = able;
    if (cookie === undefined) throw new Error('nobody of the cast may write here');
    // files come as forms, with a limit of their own
    if (['/api/attachments', '/api/imports'].includes(path)) return;
    const chunked = { cookie, ...HEADERS(), 'content-type': json, 'transfer-encoding': 'chunked' };
    const { status, code } = await thrown({ ...base, headers: chunked, body: Buffer.alloc(3 * 1024 * 1024, 0x20) });
    expect([status, code]).toEqual([413, 'request.too_large']);
  });

  test('头里的垃圾:键与版本不合格的说得清楚', async () => {
    const path = `/api/proposals/${caseId}/commands`;
    const cookie = cookies.office ?? '';
    const give = (headers: Record<string, string>) =>
      thrown({ method: 'POST', path, headers: { cookie, 'content-type': json, ...headers }, body: '{}' });
    expect(await give({ 'idempotency-key': ' ' })).toEqual({ status: 400, code: 'idempotency.key_missing' });
    expect(await give({ 'idempotency-key': 'x'.repeat(101) })).toEqual({
      status: 400,
      code: 'idempotency.key_too_long',
    });
    for (const match of ['7', '"x"', '*', '"-1"', '"99999999999"', 'W/7', '""']) {
      expect((await give({ 'idempotency-key': 'k', 'if-match': match })).code).toBe('request.invalid');
    }
  });
});

test('没有的路 404,有的路换个方法也是 404,都是中文说明', async () => {
  const cookie = cookies.office ?? '';
  for (const path of ['/api', '/api/nothing', '/api/proposals/x/y/z', '/api/../etc', '/%ff', '/api/%00']) {
    const { status } = await thrown({ method: 'GET', path, headers: { cookie } });
    expect([400, 404]).toContain(status);
  }
  expect((await thrown({ method: 'DELETE', path: `/api/proposals/${caseId}`, headers: { cookie } })).status).toBe(404);
});

@Controller('api/planted')
class Planted {
  @Get()
  open() {
    return { secret: true };
  }
  @Post()
  write() {
    return { secret: true };
  }
}

test('没有说明谁能进的路,谁也进不了', async () => {
  const { database } = app.district.db;
  const locality = await loadConfig();
  const { queues } = app;
  const readiness = new Readiness([databaseNeed(database)]);
  const log = pino({ level: 'silent' });
  const module = ApiModule.of({ database, locality, queues, readiness, log, tls: false });
  module.controllers = [...(module.controllers ?? []), Planted];
  const other = await createApp({ database, locality, queues, log }, module);
  await other.listen(0, '127.0.0.1');
  const { port } = other.getHttpServer().address() as { port: number };
  for (const cookie of ['', ...Object.values(cookies)]) {
    for (const method of ['GET', 'POST']) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/planted`, { method, headers: { cookie } });
      const text = await answer.text();
      expect([answer.status, text.includes('secret')]).toEqual([403, false]);
    }
  }
  await other.close();
});
