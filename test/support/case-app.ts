/** 办件接口 · a district of rows behind the whole app on a port; people come logged in. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { pino } from 'pino';
import { loadConfig } from '../../src/app/config-files.js';
import { createApp } from '../../src/app/create-app.js';
import { openQueues } from '../../src/app/background.js';
import { AuditVerification } from '../../src/cases/audit.service.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Locality } from '../../src/engine/engine.js';
import { COOKIE } from '../../src/identity/session.guard.js';
import { Streams } from '../../src/live/streams.service.js';
import { roleUrls } from '../../src/platform/migrate.js';
import type { Job } from '../../src/platform/jobs.js';
import type { Queues } from '../../src/platform/queue.js';
import { checkAnswer } from './answer-check.js';
import { EngineDistrict } from './engine-district.js';
import { logIn } from './login.js';
import { actor, person } from './office.js';

export const AUDITOR = actor(person(8), ['audit-admin', null]);
export const SYSTEM_ADMIN = actor(person(9), ['system-admin', null]);
export const SECURITY_ADMIN = actor(person(10), ['security-admin', null]);

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  body: T;
}
type Json = Record<string, unknown>;

export class CaseApp {
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly district: EngineDistrict,
    private readonly app: INestApplication,
    readonly queues: Queues<Job>,
    readonly address: string,
  ) {}

  static async open(
    options: {
      verifyAtOnce?: number;
      rightsEveryMs?: number;
      locality?: Locality;
      trustProxy?: string[];
      tls?: boolean;
    } = {},
  ): Promise<CaseApp> {
    const district = await EngineDistrict.open();
    const log = pino({ level: 'silent' });
    const queues = await openQueues({ ROLE: 'web', REDIS_URL: undefined }, roleUrls(district.db.url).app, log);
    const { database } = district.db;
    const { trustProxy, tls = false } = options;
    const locality = options.locality ?? (await loadConfig());
    const app = await createApp({ database, locality, queues, log, trustProxy, tls });
    // a small district is verified at once; a test may ask for the way of large ones
    if (options.verifyAtOnce !== undefined) Object.assign(app.get(AuditVerification), { atOnce: options.verifyAtOnce });
    if (options.rightsEveryMs !== undefined) Object.assign(app.get(Streams), { rightsEveryMs: options.rightsEveryMs });
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new CaseApp(district, app, queues, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.queues.close();
    await this.district.close();
  }

  /** Every route that answers a GET, as the server itself lists them. */
  routes(): string[] {
    const { router } = this.app.getHttpAdapter().getInstance() as {
      router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
    };
    return router.stack.flatMap(({ route }) => (route?.methods.get ? [route.path] : []));
  }

  private async tokenOf(by: Actor): Promise<string> {
    const known = this.tokens.get(by.personId) ?? (await logIn(this.district.db, by));
    this.tokens.set(by.personId, known);
    return known;
  }

  /** Whoever has it speaks as this person. */
  async cookieOf(by: Actor): Promise<string> {
    return `${COOKIE}=${await this.tokenOf(by)}`;
  }

  send(by: Actor | null, path: string, init: RequestInit = {}): Promise<Answer> {
    return this.visit(by, `/api${path}`, init);
  }

  /** Any address of the server, those beside the API too. */
  async visit(by: Actor | null, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (by) headers.set('cookie', await this.cookieOf(by));
    const response = await fetch(`${this.address}${path}`, { ...init, headers });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const body = (isJson ? JSON.parse(text) : { text }) as Json;
    const { status, headers: told } = response;
    if (path.startsWith('/api/')) checkAnswer({ method: init.method ?? 'GET', path, status, headers: told, body });
    return { status, headers: told, body };
  }

  get<T = Json>(by: Actor, path: string): Promise<Answer<T>> {
    return this.send(by, path) as Promise<Answer<T>>;
  }

  post(by: Actor, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(by, path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
      body: JSON.stringify(body),
    });
  }

  /** One command on the newest version that the district knows of. */
  async give(by: Actor, caseId: string, type: string, data: unknown = {}, handlingId?: string): Promise<Answer> {
    const [row] = await this.district.rows<{ version: number }>('proposal', caseId);
    const body = { type, data, ...(handlingId === undefined ? {} : { handlingId }) };
    return this.post(by, `/proposals/${caseId}/commands`, body, { 'if-match': `"${row?.version ?? 1}"` });
  }

  async upload(
    by: Actor,
    name: string,
    content: Buffer | string,
    key: string = randomUUID(),
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(content)]), name);
    return this.send(by, '/attachments', {
      method: 'POST',
      headers: { 'idempotency-key': key, ...headers },
      body: form,
    });
  }
}
