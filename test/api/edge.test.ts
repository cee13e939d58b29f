/** 接口的边沿 · headers, caching, the API page, figures, logs, and a stop that lets running requests end. */
import { networkInterfaces } from 'node:os';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { pino } from 'pino';
import { drain } from '../../src/app/drain.js';
import { ACase } from '../support/a-case.js';
import { RealOffice } from '../support/real-office.js';

describe('答复的头', () => {
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open({ docs: 'everyone' });
  });
  afterAll(() => office.close());

  test('helmet 的头齐备,页面只从本处加载,没有 TLS 时不逼着改用 https', async () => {
    for (const path of ['/api/health/live', '/api/docs', '/api/nothing']) {
      const { headers } = await office.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https:|upgrade-insecure-requests|unsafe-eval|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBe(null);
      expect(headers.get('x-powered-by')).toBe(null);
    }
  });

  test('一律不缓存,带着旧版本来问也给全文而不是 304', async () => {
    const one = await ACase.register(office, ['deputy-1']);
    const clerk = await office.enter('office-clerk');
    const first = await clerk.ask(`/api/proposals/${one.id}`);
    const again = await clerk.ask(`/api/proposals/${one.id}`, {
      headers: { 'if-none-match': first.headers.get('etag') ?? '', 'if-modified-since': new Date().toUTCString() },
    });
    expect([again.status, again.body]).toEqual([200, first.body]);
    const page = await office.ask('/api/docs/swagger-ui.css');
    const style = await office.ask('/api/docs/swagger-ui.css', {
      headers: { 'if-none-match': page.headers.get('etag') ?? '*' },
    });
    expect([page.status, style.status]).toEqual([200, 200]);
    for (const { headers } of [first, again, page, style]) {
      expect(headers.get('cache-control')).toBe('private, no-store');
    }
  });

  test('根路径引到接口页面;页面、样式、文档都打得开', async () => {
    const root = await office.ask('/');
    expect([root.status, root.headers.get('location')]).toEqual([302, '/api/docs']);
    const page = await office.ask('/api/docs');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    for (const part of (page.body.text as string).matchAll(/(?:src|href)="(\.[^"]+)"/g)) {
      const path = new URL(part[1] ?? '', `${office.address}/api/docs`).pathname;
      expect([path, (await office.ask(path)).status]).toEqual([path, 200]);
    }
    const document = await office.ask('/api/docs-json');
    expect(document.body.openapi).toMatch(/^3\./);
    expect(Object.keys(document.body.paths as object).length).toBeGreaterThan(15);
  });
});

describe('正式安装的接口页面', () => {
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open({ docs: 'administrators' });
  });
  afterAll(() => office.close());

  const PAGES = [
    '/api/docs',
    '/api/docs/',
    '/API/DOCS',
    '/api/docs-json',
    '/api/docs-yaml',
    '/api/docs/swagger-ui-init.js',
  ];

  test('没有登录 401,不是管理员 403,三种管理员都可以', async () => {
    for (const page of PAGES) {
      const { status, body } = await office.ask(page);
      expect([page, status, body.code]).toEqual([page, 401, 'session.required']);
      for (const account of ['office-head', 'clerk-01', 'deputy-1']) {
        const answer = await (await office.enter(account)).ask(page);
        expect([page, account, answer.status, answer.body.code]).toEqual([page, account, 403, 'access.forbidden']);
      }
      for (const account of ['system-admin', 'security-admin', 'audit-admin']) {
        expect([page, account, (await (await office.enter(account)).ask(page)).status]).toEqual([page, account, 200]);
      }
    }
  });

  test('须先改口令的管理员也不行', async () => {
    await office.db.superuser(`UPDATE account SET must_change = true WHERE name = 'system-admin'`);
    const { status, body } = await (await office.enter('system-admin')).ask('/api/docs-json');
    expect([status, body.code]).toEqual([403, 'password.must_change']);
  });
});

describe('/metrics', () => {
  const TOKEN = 'metrics-token-of-the-test';
  let office: RealOffice;
  beforeAll(async () => {
    office = await RealOffice.open({ metricsToken: TOKEN });
  });
  afterAll(() => office.close());

  test('本机直接可读;经代理来的、别处来的凭令牌', async () => {
    await office.ask('/api/health/live');
    const own = await office.ask('/metrics');
    expect(own.status).toBe(200);
    expect(own.body.text).toContain('chengban_http_request_seconds_count{');
    expect(own.body.text).toContain('route="/api/health/live"');
    const forwarded = { 'x-forwarded-for': '10.0.0.8' };
    const statuses = [];
    for (const authorization of [undefined, 'Bearer wrong', `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, `Bearer ${TOKEN}`]) {
      const headers = { ...forwarded, ...(authorization === undefined ? {} : { authorization }) };
      statuses.push((await office.ask('/metrics', { headers })).status);
    }
    expect(statuses).toEqual([404, 404, 404, 404, 200]);
  });

  test('标签里没有编号与标识,只有路的样子', async () => {
    const one = await ACase.register(office, ['deputy-1']);
    await one.seenBy('deputy-1');
    const { body } = await office.ask('/metrics');
    expect(body.text).toContain('route="/api/proposals/:id"');
    expect(body.text).not.toContain(one.id);
  });

  const outside = Object.values(networkInterfaces())
    .flat()
    .find((i) => i?.family === 'IPv4' && !i.internal)?.address;
  (outside === undefined ? test.skip : test)('从别的网卡来的也凭令牌', async () => {
    const open = await RealOffice.open({ metricsToken: TOKEN }, '0.0.0.0');
    const from = `http://${outside}:${new URL(open.address).port}/metrics`;
    const bare = await fetch(from);
    const borne = await fetch(from, { headers: { authorization: `Bearer ${TOKEN}` } });
    await Promise.all([bare.text(), borne.text()]);
    await open.close();
    expect([bare.status, borne.status]).toEqual([404, 200]);
  });
});

describe('日志', () => {
  test('办一件、出一次故障:每个请求一行,追踪号对得上,没有人名、电话、题目、账号、口令', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(...chunk.toString('utf8').trim().split('\n'));
        done();
      },
    });
    const office = await RealOffice.open({ log: pino({ level: 'trace' }, sink) });
    await office.setClock('2025-03-03T01:00:00.000Z');
    const one = await ACase.register(office, ['deputy-1', 'deputy-2'], { title: '关于护栏的建议', text: '护栏锈蚀。' });
    await one.assign([2], [3]);
    await one.accept(2, 3);
    await one.opine(3);
    await one.meetAndConfirm(2, 'deputy-1');
    await one.answer(2);
    await one.evaluate(2, 'deputy-1', 'dissatisfied');
    const clerk = await office.enter('office-clerk');
    await clerk.ask(`/api/proposals?q=${encodeURIComponent(office.account('deputy-1').name)}`);
    await office.ask('/api/session', { method: 'POST', body: { account: 'clerk-01', password: '错的口令' } });
    // a database that fails says what was being written
    await office.db.superuser(`ALTER TABLE proposer ADD CONSTRAINT planted CHECK (name <> '林某某') NOT VALID`);
    const broken = await clerk.write('POST', '/api/proposals', {
      kind: 'suggestion',
      session: office.district.sessions.suggestion,
      number: '999',
      title: '关于桥梁的建议',
      text: '建议检修。',
      raisedAt: 'session',
      notSecret: true,
      proposers: [{ kind: 'person', name: '林某某', role: 'lead', phone: '13912345678' }],
    });
    expect([broken.status, broken.body.code]).toEqual([500, 'internal']);
    await office.close();

    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = parsed.filter((l) => l.msg === 'request');
    expect(requests.length).toBe(office.asked);
    expect(office.asked).toBeGreaterThan(40);
    for (const line of requests) {
      expect(Object.keys(line).sort()).toEqual([
        'hostname',
        'level',
        'method',
        'ms',
        'msg',
        'pid',
        'route',
        'status',
        'time',
        'traceId',
      ]);
    }
    const failure = parsed.filter((l) => l.msg === 'unexpected failure');
    expect(failure).toMatchObject([{ traceId: broken.body.traceId, code: '23514', constraint: 'planted' }]);
    expect(failure[0]?.stack).toContain('src/');
    const text = lines.join('\n');
    const cast = office.district.people.flatMap(({ account }) => [account.name, account.password]);
    const words = ['护栏', '桥梁', '检修', '林某某', '1380000000', '13912345678', '错的口令', 'clerk-01', 'deputy-1'];
    const others = ['单位3的意见', '当面听取意见', '问题未解决', '您提出的建议', one.id];
    expect(
      [...new Set([...cast.filter((w) => w.length > 1), ...words, ...others])].filter((w) => text.includes(w)),
    ).toEqual([]);
  });
});

describe('停止', () => {
  test('正在办的请求办完才停,新的不再接;超时的断开', async () => {
    const office = await RealOffice.open();
    const one = await ACase.register(office, ['deputy-1']);
    const holder = new pg.Client({ connectionString: office.db.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query(`SELECT id FROM proposal WHERE id = $1 FOR UPDATE`, [one.id]);
    const clerk = await office.enter('office-clerk');
    const running = clerk.give(one.id, 'office.assign', { mode: 'sole', leads: [{ unitId: office.unit(2) }], cos: [] });
    await waiting(office);
    const stopped = drain(office.app);
    await sleep(100);
    await expect(fetch(`${office.address}/api/health/live`)).rejects.toThrow();
    await holder.query('ROLLBACK');
    await holder.end();
    const { status, body } = await running;
    expect([status, body.version]).toEqual([200, 2]);
    const started = performance.now();
    await stopped;
    expect(performance.now() - started).toBeLessThan(4000);
    const [row] = await office.db.superuser<{ version: number }>(`SELECT version FROM proposal WHERE id = $1`, [
      one.id,
    ]);
    expect(row?.version).toBe(2);
    await office.closeRest();
  });

  test('停不下来的到时断开', async () => {
    const office = await RealOffice.open();
    const { port } = new URL(office.address);
    const { connect } = await import('node:net');
    const hanging = connect(Number(port), '127.0.0.1');
    hanging.on('error', () => undefined);
    hanging.write(
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    await sleep(100);
    const started = performance.now();
    await drain(office.app, 500);
    const took = performance.now() - started;
    expect(took).toBeGreaterThan(400);
    expect(took).toBeLessThan(3000);
    hanging.destroy();
    await office.closeRest();
  });

  async function waiting(office: RealOffice): Promise<void> {
    for (let tried = 0; tried < 500; tried++) {
      const [row] = await office.db.superuser<{ n: number }>(
        `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      if (row && row.n > 0) return;
      await sleep(10);
    }
    throw new Error('nobody waits for the case');
  }
});
