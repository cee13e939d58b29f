/** 办件接口 · a district of rows behind the real controllers, guard, pipe and filter on a port; people come logged in. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { pino } from 'pino';
import { loadConfig } from '../../src/app/config-files.js';
import { AttachmentsController } from '../../src/cases/attachments.controller.js';
import { Attachments } from '../../src/cases/attachments.service.js';
import { AuditController } from '../../src/cases/audit.controller.js';
import { AuditVerification } from '../../src/cases/audit.service.js';
import { CaseList } from '../../src/cases/case-list.service.js';
import { CasesController } from '../../src/cases/cases.controller.js';
import { Cases } from '../../src/cases/cases.service.js';
import { History } from '../../src/cases/history.service.js';
import { MachinesController } from '../../src/cases/machines.controller.js';
import { TodosController } from '../../src/cases/todos.controller.js';
import { Todos } from '../../src/cases/todos.service.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { Engine } from '../../src/engine/engine.js';
import { COOKIE, SessionGuard } from '../../src/identity/session.guard.js';
import { Sessions } from '../../src/identity/sessions.js';
import { Database } from '../../src/platform/database.js';
import { useChineseMessages } from '../../src/platform/http/messages.js';
import { ProblemFilter } from '../../src/platform/http/problem.filter.js';
import { validation } from '../../src/platform/http/validation.js';
import { EngineDistrict } from './engine-district.js';
import { actor, DISTRICT, person } from './office.js';

export const AUDITOR = actor(person(8), ['audit-admin', null]);
export const SYSTEM_ADMIN = actor(person(9), ['system-admin', null]);
export const SECURITY_ADMIN = actor(person(10), ['security-admin', null]);

const CONTROLLERS = [CasesController, TodosController, MachinesController, AttachmentsController, AuditController];

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
    private readonly address: string,
  ) {}

  static async open(options: { verifyAtOnce?: number } = {}): Promise<CaseApp> {
    const district = await EngineDistrict.open();
    const { database } = district.db;
    const locality = await loadConfig();
    useChineseMessages();
    class TestModule {}
    const made = <T>(provide: T, value: unknown) => ({ provide, useValue: value });
    Module({
      controllers: CONTROLLERS,
      providers: [
        made(Database, database),
        made(Engine, district.engine),
        made(Cases, new Cases(database, locality)),
        made(CaseList, new CaseList(database)),
        made(History, new History(database)),
        made(Todos, new Todos(database)),
        made(Attachments, new Attachments(database)),
        made(AuditVerification, new AuditVerification(database, options.verifyAtOnce)),
        made(Sessions, new Sessions(database)),
        { provide: APP_GUARD, useClass: SessionGuard },
      ],
    })(TestModule);
    const app = await NestFactory.create(TestModule, { logger: false });
    app.useGlobalPipes(validation());
    app.useGlobalFilters(new ProblemFilter(pino({ level: 'silent' })));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    return new CaseApp(district, app, `http://127.0.0.1:${port}`);
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.district.close();
  }

  /** A session like the login makes one, without the password's cost; roles as the actor of the test holds them. */
  private async tokenOf(by: Actor): Promise<string> {
    const known = this.tokens.get(by.personId);
    if (known !== undefined) return known;
    const { superuser } = this.district.db;
    const token = randomBytes(32).toString('base64url');
    await superuser(
      `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, $3, 'none')`,
      [DISTRICT, by.personId, by.personId],
    );
    for (const { role, unitId } of by.roles) {
      await superuser(
        `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
        [DISTRICT, randomUUID(), by.personId, role, unitId],
      );
    }
    await superuser(`INSERT INTO login_session (jurisdiction_id, token_hash, account_id) VALUES ($1, $2, $3)`, [
      DISTRICT,
      createHash('sha256').update(token).digest('hex'),
      by.personId,
    ]);
    this.tokens.set(by.personId, token);
    return token;
  }

  async send(by: Actor | null, path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (by) headers.set('cookie', `${COOKIE}=${await this.tokenOf(by)}`);
    const response = await fetch(`${this.address}/api${path}`, { ...init, headers });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : { text }) as Json };
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
