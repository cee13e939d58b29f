/** 网页的送达与演示身份 · what the server hands to a browser, and to whom it opens the demo. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import { openQueues } from '../../src/app/background.js';
import { loadConfig } from '../../src/app/config-files.js';
import { createApp } from '../../src/app/create-app.js';
import { pagesIn } from '../../src/platform/http/pages.js';
import type { Job } from '../../src/platform/jobs.js';
import { roleUrls } from '../../src/platform/migrate.js';
import type { Queues } from '../../src/platform/queue.js';
import { EngineDistrict } from '../support/engine-district.js';
import { DISTRICT, OFFICE } from '../support/office.js';

const INDEX = '<!doctype html><title>承办</title>';
const SCRIPT = 'export const it = 1;';
let folder: string;
let district: EngineDistrict;
let queues: Queues<Job>;
const apps: INestApplication[] = [];

beforeAll(async () => {
  district = await EngineDistrict.open();
  const { app } = roleUrls(district.db.url);
  queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, app, pino({ level: 'silent' }));
  folder = await mkdtemp(join(tmpdir(), 'chengban-pages-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), INDEX);
  await writeFile(join(folder, 'assets', 'a-1.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'a-1.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(folder, 'secret.key'), 'not for anyone');
  await district.db.superuser(
    `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, 'office-clerk', 'none')`,
    [DISTRICT, OFFICE.personId],
  );
  await district.db.superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, valid_from) VALUES ($1, $2, $2, 'office-clerk', '2024-01-01')`,
    [DISTRICT, OFFICE.personId],
  );
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await queues.close();
  await district.close();
  await rm(folder, { recursive: true, force: true });
});

async function serve(more: { demo?: boolean; tls?: boolean; pages?: boolean }): Promise<number> {
  const app = await createApp({
    database: district.db.database,
    queues,
    locality: await loadConfig(),
    log: pino({ level: 'silent' }),
    demo: more.demo ?? false,
    tls: more.tls ?? false,
    pages: more.pages === false ? null : await pagesIn(folder),
  });
  await app.listen(0, '127.0.0.1');
  apps.push(app);
  return (app.getHttpServer().address() as AddressInfo).port;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}
/** Not fetch: it would not let a test name another host. */
const ask = (port: number, path: string, headers: Record<string, string> = {}, body?: unknown): Promise<Answer> =>
  new Promise((done, fail) => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: text === undefined ? 'GET' : 'POST',
        headers: { ...(text === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('latin1'),
          }),
        );
      },
    );
    sent.on('error', fail);
    sent.end(text);
  });
const BROWSER = { accept: 'text/html,application/xhtml+xml' };

describe('网页的送达', () => {
  let port: number;
  beforeAll(async () => {
    port = await serve({});
  });

  it('任何页面地址都给出首页,不许留存', async () => {
    for (const path of ['/', '/cases', '/cases/0190/give/unit.accept', '/apis']) {
      const page = await ask(port, path, BROWSER);
      expect([path, page.status, page.headers['cache-control']]).toEqual([path, 200, 'no-store']);
      expect(Buffer.from(page.body, 'latin1').toString()).toBe(INDEX);
    }
  });

  it('带内容标记的文件可以一直留存,压缩的给会解压的浏览器', async () => {
    const plain = await ask(port, '/assets/a-1.js', { 'accept-encoding': 'identity' });
    expect([plain.body, plain.headers['content-encoding']]).toEqual([SCRIPT, undefined]);
    expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const packed = await ask(port, '/assets/a-1.js', { 'accept-encoding': 'gzip' });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(packed.headers['content-type']).toMatch(/^text\/javascript/);
  });

  it('接口的地址从不给出网页,写法如何都一样', async () => {
    for (const path of ['/api/none', '/API/none', '//api/none', '/api', '/metrics/none']) {
      const answer = await ask(port, path, BROWSER);
      expect([path, answer.headers['content-type']]).toEqual([path, expect.stringMatching(/problem\+json/)]);
    }
  });

  it('没有的文件、不是网页的文件、目录之外的文件都是没有', async () => {
    for (const path of ['/assets/none.js', '/secret.key', '/assets/../../package.json']) {
      expect([path, (await ask(port, path, BROWSER)).status]).toEqual([path, 404]);
    }
    const outside = await ask(port, '/%2e%2e/package.json', BROWSER);
    expect(Buffer.from(outside.body, 'latin1').toString()).toBe(INDEX);
    expect((await ask(port, '/cases', { accept: 'application/json' })).status).toBe(404);
  });

  it('只许本站的脚本和样式,不许行内的;没有 TLS 时不叫浏览器改用 TLS', async () => {
    const policy = String((await ask(port, '/', BROWSER)).headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).not.toMatch(/unsafe|upgrade-insecure|https:/);
    const withTls = await ask(await serve({ tls: true }), '/', BROWSER);
    expect(String(withTls.headers['content-security-policy'])).toContain('upgrade-insecure-requests');
  });

  it('网页没有构建时只有接口', async () => {
    expect(await pagesIn(join(folder, 'nowhere'))).toBeNull();
    const without = await serve({ pages: false });
    expect((await ask(without, '/cases', BROWSER)).status).toBe(404);
    expect((await ask(without, '/', BROWSER)).headers.location).toBe('/api/docs');
  });
});

describe('演示身份', () => {
  const enter = { account: 'office-clerk' };
  const readPeople = async (port: number, headers: Record<string, string> = {}) =>
    JSON.parse((await ask(port, '/api/installation', headers)).body) as { mode: string; people: unknown[] };

  it('演示库在本机可以选人登录,不用口令,也不给出口令', async () => {
    const port = await serve({ demo: true });
    const { mode, people } = await readPeople(port);
    expect(mode).toBe('demo');
    expect(people).toContainEqual(expect.objectContaining({ account: 'office-clerk', role: 'office-clerk' }));
    expect(JSON.stringify(people)).not.toMatch(/password/);
    const entered = await ask(port, '/api/demo/session', {}, enter);
    expect(entered.status).toBe(200);
    const cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
    expect((await ask(port, '/api/session', { cookie })).status).toBe(200);
    expect((await ask(port, '/api/demo/session', {}, { account: 'nobody' })).status).toBe(401);
  });

  it.each([
    ['经过代理', { 'x-forwarded-for': '192.0.2.1' }],
    ['经过标准写法的代理', { forwarded: 'for=192.0.2.1' }],
    ['用别的主机名(域名重绑定)', { host: 'attacker.example' }],
  ])('%s的,不列人,也不让进', async (_how, headers) => {
    const port = await serve({ demo: true });
    expect(await readPeople(port, headers)).toEqual({ mode: 'demo', people: [] });
    expect((await ask(port, '/api/demo/session', headers, enter)).status).toBe(404);
  });

  it('来自别的网站的页面不让进', async () => {
    const port = await serve({ demo: true });
    const foreign = { origin: 'http://attacker.example' };
    expect((await ask(port, '/api/demo/session', foreign, enter)).status).toBe(403);
  });

  it('正式库没有这回事', async () => {
    const port = await serve({ demo: false });
    expect(await readPeople(port)).toEqual({ mode: 'live', people: [] });
    expect((await ask(port, '/api/demo/session', {}, enter)).status).toBe(404);
  });
});
