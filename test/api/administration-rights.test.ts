/** 三员分立 · who may use which administrative route: the whole set, over HTTP, so that one more right also fails. */
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import type { RoleKey } from '../../src/domain/shared/actor.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { UNIT_POSTS } from '../../src/domain/access/posts.js';
import { AccountsController } from '../../src/identity/administration/accounts.controller.js';
import { AuditEventsController } from '../../src/identity/administration/audit-events.controller.js';
import { DelegationsController } from '../../src/identity/administration/delegations.controller.js';
import { PeopleController } from '../../src/identity/administration/people.controller.js';
import { PlacesController } from '../../src/identity/administration/places.controller.js';
import { RolesController } from '../../src/identity/administration/roles.controller.js';
import { UnitsController } from '../../src/identity/administration/units.controller.js';
import { SuccessionController } from '../../src/succession/succession.controller.js';
import { CaseApp } from '../support/case-app.js';
import { actor, person, unit } from '../support/office.js';
import { write } from '../support/visitor.js';

const SYSTEM: RoleKey[] = ['system-admin'];
const SECURITY: RoleKey[] = ['security-admin'];
const RIGHTS: Record<string, RoleKey[]> = {
  'POST /units': SYSTEM,
  'PATCH /units/:id': SYSTEM,
  'GET /units/:id/succession': [
    'office-clerk',
    'office-head',
    'supervision-clerk',
    'system-admin',
    'security-admin',
    'audit-admin',
  ],
  // the clerks may look at what would go where
  'POST /units/:id/succession': ['office-clerk', 'office-head'],
  'POST /categories': SYSTEM,
  'PATCH /categories/:id': SYSTEM,
  'POST /streets': SYSTEM,
  'PATCH /streets/:id': SYSTEM,
  'POST /sessions': SYSTEM,
  'PATCH /sessions/:id': SYSTEM,
  'POST /people': SYSTEM,
  'PATCH /people/:id': SYSTEM,
  'GET /people/:id/roles': ['security-admin', 'audit-admin'],
  'POST /people/:id/roles': SECURITY,
  'POST /roles/:id/end': SECURITY,
  'GET /accounts': SECURITY,
  'POST /accounts': SECURITY,
  'POST /accounts/:id/disable': SECURITY,
  'POST /accounts/:id/enable': SECURITY,
  'POST /accounts/:id/unlock': SECURITY,
  'POST /accounts/:id/reset-password': SECURITY,
  'GET /delegations': [
    'office-clerk',
    'office-head',
    'audit-admin',
    'unit-clerk',
    'unit-office',
    'deputy-head',
    'unit-principal',
  ],
  'POST /delegations': ['unit-principal', 'office-head'],
  'POST /delegations/:id/end': ['unit-principal', 'office-head'],
  'GET /audit/events': ['audit-admin'],
};
const CONTROLLERS = [
  AccountsController,
  AuditEventsController,
  DelegationsController,
  PeopleController,
  PlacesController,
  RolesController,
  SuccessionController,
  UnitsController,
];

/** What the controllers say of themselves, as `METHOD /path`. */
function routes(): string[] {
  return CONTROLLERS.flatMap((controller) => {
    const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
    const prototype = controller.prototype as unknown as Record<string, object>;
    return Object.getOwnPropertyNames(prototype).flatMap((name) => {
      const handler = prototype[name] as object;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const path = `/${base}/${Reflect.getMetadata(PATH_METADATA, handler) as string}`.replace(/\/+/g, '/');
      return [`${RequestMethod[method]} ${path.replace(/^\/api/, '').replace(/\/$/, '')}`];
    });
  });
}

const NOBODY = '01900000-0000-7000-8000-00000000ffff';
let app: CaseApp;
beforeAll(async () => (app = await CaseApp.open()));
afterAll(() => app.close());

const who = ROLES.map((role, i) => actor(person(51 + i), [role, UNIT_POSTS.includes(role) ? unit(1) : null]));
const nobody = actor(person(70));
const ask = (by: (typeof who)[number], route: string) => {
  const [method = '', path = ''] = route.split(' ');
  return write(app, by, method, path.replace(':id', NOBODY), method === 'GET' ? undefined : { unexpected: 1 });
};

describe('管理接口由谁使用', () => {
  it('every administrative route stands in the table', () => {
    expect(routes().sort()).toEqual(Object.keys(RIGHTS).sort());
  });

  it.each(Object.entries(RIGHTS))('%s: %s, and nobody else', async (route, roles) => {
    const admitted: RoleKey[] = [];
    for (const [i, by] of who.entries()) {
      const { status, body } = await ask(by, route);
      if (status === 403) expect(body).toMatchObject({ code: 'access.forbidden' });
      else admitted.push(ROLES[i] as RoleKey);
    }
    expect(admitted.sort()).toEqual([...roles].sort());
    expect(await ask(nobody, route)).toMatchObject({ status: 403, body: { code: 'access.forbidden' } });
    const [method = '', path = ''] = route.split(' ');
    const stranger = await app.send(null, path.replace(':id', NOBODY), { method });
    expect(stranger).toMatchObject({ status: 401, body: { code: 'session.required' } });
  });

  it('every write names an Idempotency-Key', async () => {
    for (const route of Object.keys(RIGHTS).filter((r) => !r.startsWith('GET'))) {
      const [method = '', path = ''] = route.split(' ');
      const admin = who[ROLES.indexOf(RIGHTS[route]?.[0] as RoleKey)] ?? null;
      const answer = await app.send(admin, path.replace(':id', NOBODY), { method });
      expect([route, answer.status, answer.body.code]).toEqual([route, 400, 'idempotency.key_missing']);
    }
  });
});
