/** 真实的登录 · the whole app over a database with the demo's units and people: argon2 passwords, logins, HTTP only. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import { openQueues } from '../../src/app/background.js';
import { loadConfig } from '../../src/app/config-files.js';
import type { AppParts } from '../../src/app/create-app.js';
import { createApp } from '../../src/app/create-app.js';
import type { DemoDistrict } from '../../src/app/demo/district.js';
import { settleDistrict } from '../../src/app/demo/district.js';
import type { DemoAccount } from '../../src/app/demo/people.js';
import { hashPasswords, openAccounts } from '../../src/app/demo/people.js';
import type { Job } from '../../src/platform/jobs.js';
import { roleUrls } from '../../src/platform/migrate.js';
import type { Queues } from '../../src/platform/queue.js';
import { checkAnswer } from './answer-check.js';
import type { TestDatabase } from './database.js';
import { testDatabase } from './database.js';

export type Json = Record<string, unknown>;
export interface Answer<T = Json> {
  status: number;
  headers: Headers;
  body: T;
}
export interface Asking {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}
/** units that have a clerk and a principal; the first three have 核稿 and 分管领导 too */
const STAFFED = 9;

export class RealOffice {
  private readonly people = new Map<string, Person>();

  private constructor(
    readonly db: TestDatabase,
    readonly district: DemoDistrict,
    readonly app: INestApplication,
    private readonly queues: Queues<Job>,
    readonly address: string,
  ) {}

  static async open(parts: Partial<AppParts> = {}, host = '127.0.0.1'): Promise<RealOffice> {
    const db = await testDatabase();
    await db.superuser(`INSERT INTO installation (mode) VALUES ('demo') ON CONFLICT DO NOTHING`);
    const district = await settleDistrict(db.database, join(process.cwd(), 'config', 'demo'), STAFFED);
    const hashes = await hashPasswords(district.people);
    await db.database.write(district.jurisdictionId, (tx) => openAccounts(tx, district.people, hashes));
    const log = pino({ level: 'silent' });
    const queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, roleUrls(db.url).app, log);
    const app = await createApp({ database: db.database, queues, locality: await loadConfig(), log, ...parts });
    await app.listen(0, host);
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new RealOffice(db, district, app, queues, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.closeRest();
  }

  /** What stands behind an application that has stopped. */
  async closeRest(): Promise<void> {
    await this.queues.close();
    await this.db.close();
  }

  /** Business time goes on from here. */
  async setClock(now: string): Promise<void> {
    await this.db.superuser(`UPDATE installation SET clock_offset_ms = $1`, [Date.parse(now) - Date.now()]);
  }

  account(name: string): DemoAccount {
    const found = this.district.people.find((p) => p.account.account === name);
    if (!found) throw new Error(`no account ${name}`);
    return found.account;
  }

  /** Whoever has the account, logged in with the password. */
  async enter(name: string): Promise<Person> {
    const known = this.people.get(name);
    if (known) return known;
    const person = new Person(this, this.account(name));
    await person.login();
    this.people.set(name, person);
    return person;
  }

  unit(n: number): string {
    const found = this.district.units[n - 1];
    if (!found) throw new Error(`no unit ${n}`);
    return found.id;
  }

  /** requests made so far */
  asked = 0;

  /** One request as a program sends it, without anybody's session; every answer is held to the document. */
  async ask(path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> {
    const isJson = body !== undefined && !(body instanceof FormData) && typeof body !== 'string';
    this.asked += 1;
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: { ...(isJson ? { 'content-type': 'application/json' } : {}), ...headers },
      ...(body === undefined ? {} : { body: isJson ? JSON.stringify(body) : (body as string) }),
      redirect: 'manual',
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    const answer = {
      status: response.status,
      headers: response.headers,
      body: (/json/.test(type) && text !== '' ? JSON.parse(text) : { text }) as Json,
    };
    if (path.startsWith('/api/') && !path.startsWith('/api/docs')) checkAnswer({ method, path, ...answer });
    return answer;
  }
}

export class Person {
  private cookie = '';

  constructor(
    readonly office: RealOffice,
    readonly account: DemoAccount,
  ) {}

  get id(): string {
    return this.account.personId;
  }
  get name(): string {
    return this.account.name;
  }

  async login(password = this.account.password): Promise<Answer> {
    const body = { account: this.account.account, password };
    const answer = await this.office.ask('/api/session', { method: 'POST', body });
    if (answer.status === 200) this.cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    return answer;
  }

  ask(path: string, asking: Asking = {}): Promise<Answer> {
    return this.office.ask(path, { ...asking, headers: { cookie: this.cookie, ...asking.headers } });
  }

  async get<T = Json>(path: string): Promise<T> {
    const { status, body } = await this.ask(path);
    if (status !== 200) throw new Error(`GET ${path} → ${status} ${JSON.stringify(body)}`);
    return body as T;
  }

  /** A write with a key of its own. */
  write(method: string, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.ask(path, { method, body, headers: { 'idempotency-key': randomUUID(), ...headers } });
  }

  /** A command on the version that this person has just read. */
  async give(caseId: string, type: string, data: unknown = {}, handlingId?: string): Promise<Answer> {
    const { headers } = await this.ask(`/api/proposals/${caseId}`);
    const body = { type, data, ...(handlingId === undefined ? {} : { handlingId }) };
    const match = { 'if-match': headers.get('etag') ?? '"1"' };
    return this.write('POST', `/api/proposals/${caseId}/commands`, body, match);
  }

  upload(name: string, content: string | Buffer): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(content)]), name);
    return this.write('POST', '/api/attachments', form);
  }
}
