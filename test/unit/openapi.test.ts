/** 接口文档 · generated from the code, kept as a golden file, and whole: `npm run generate` renews it. */
import { readFileSync } from 'node:fs';
import { openApiDocument } from '../../src/app/openapi.js';
import { COMMAND_TYPES } from '../../src/domain/commands.js';

const FILE = 'test/golden/openapi.json';
const document = await openApiDocument();

interface Operation {
  summary?: string;
  operationId: string;
  parameters?: { name: string; in: string; required?: boolean; schema?: { format?: string } }[];
  requestBody?: { content: Record<string, { schema?: object }> };
  responses: Record<string, { description: string; headers?: object; content?: Record<string, { schema: object }> }>;
  security?: object[];
}
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods as Record<string, Operation>).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    method,
    operation,
  })),
);
const faulty = (is: (o: (typeof operations)[number]) => boolean): string[] => operations.filter(is).map((o) => o.route);

/** api.md, the main line. */
const ROUTES = [
  'GET /api/health/live',
  'GET /api/health/ready',
  'POST /api/session',
  'GET /api/session',
  'DELETE /api/session',
  'PUT /api/session/password',
  'GET /api/units',
  'GET /api/units/{id}/succession',
  'POST /api/units/{id}/succession',
  'GET /api/categories',
  'GET /api/streets',
  'GET /api/people',
  'GET /api/sessions',
  'GET /api/proposals',
  'POST /api/proposals',
  'GET /api/proposals/stages',
  'GET /api/proposals/{id}',
  'POST /api/proposals/{id}/commands',
  'GET /api/proposals/{id}/events',
  'GET /api/views',
  'POST /api/views',
  'PATCH /api/views/{id}',
  'DELETE /api/views/{id}',
  'GET /api/todos',
  'POST /api/attachments',
  'GET /api/attachments/{id}',
  'GET /api/machines',
  'GET /api/machines/{key}/permissions',
  'GET /api/audit/verify',
  'GET /api/calendar',
  'GET /api/calendar/add',
  'GET /api/calendar/changes',
  'POST /api/calendar/changes',
  'GET /api/calendar/changes/{id}',
  'GET /api/calendar/changes/{id}/moves',
  'POST /api/calendar/changes/{id}/confirm',
  'GET /api/proposals/{id}/rulebook',
  'POST /api/proposals/{id}/rulebook',
  'GET /api/rulebooks',
  'GET /api/rulebooks/{key}',
  'GET /api/rulebooks/{key}/due',
  'GET /api/deadlines/{id}',
  'GET /api/bulk-commands',
  'POST /api/bulk-tasks/preview',
  'POST /api/bulk-tasks',
  'GET /api/bulk-tasks',
  'GET /api/bulk-tasks/{id}',
  'GET /api/bulk-tasks/{id}/rows',
  'POST /api/bulk-tasks/{id}/retry',
  'POST /api/export-tasks',
  'GET /api/export-tasks',
  'GET /api/export-tasks/{id}',
  'GET /api/export-tasks/{id}/file',
  'GET /api/exports/assessments/{id}',
  'GET /api/exports/bulletins/{id}',
  'GET /api/exports/bulk-tasks/{id}',
  'GET /api/exports/commitments',
  'GET /api/exports/rates',
  'GET /api/exports/rates/{key}/cases',
  'GET /api/exports/stages',
  'GET /api/commitments',
  'GET /api/bulletins',
  'POST /api/bulletins',
  'GET /api/bulletins/{id}',
  'PATCH /api/bulletins/{id}',
  'POST /api/bulletins/{id}/issue',
  'POST /api/bulletins/{id}/withdrawal',
  'GET /api/assessments',
  'POST /api/assessments',
  'GET /api/assessments/{id}',
  'GET /api/assessments/{id}/units/{unit}/lines/{item}/evidence',
  'POST /api/assessments/{id}/manual-entries',
  'POST /api/assessments/{id}/publish',
  'POST /api/assessments/{id}/objections',
  'POST /api/assessments/{id}/objections/{objection}/decision',
  'POST /api/feedback-links/{token}/challenge',
  'POST /api/feedback-links/{token}/evaluation',
  'GET /api/demo/cases/{id}/steps',
  'GET /api/rates',
  'GET /api/rates/{key}/cases',
  'GET /api/rates/{key}/trend',
  'GET /api/rates/{key}/comparison',
  'GET /api/proposals/{id}/drafts',
  'GET /api/proposals/{id}/drafts/{form}',
  'PUT /api/proposals/{id}/drafts/{form}',
  'DELETE /api/proposals/{id}/drafts/{form}',
  'GET /api/proposals/{id}/drafts/{form}/versions',
  'GET /api/proposals/{id}/drafts/{form}/versions/{n}',
  'GET /api/phrases',
  'POST /api/phrases',
  'PATCH /api/phrases/{id}',
  'DELETE /api/phrases/{id}',
];
const OPEN = [
  'GET /api/health/live',
  'GET /api/health/ready',
  // what a login page must know, and the demo's own login
  'GET /api/installation',
  'POST /api/demo/session',
  'POST /api/session',
  // by a link of the proposer's own
  'POST /api/feedback-links/{token}/challenge',
  'POST /api/feedback-links/{token}/evaluation',
];

describe('接口文档', () => {
  test('the kept file is what the code says', () => {
    expect(JSON.parse(readFileSync(FILE, 'utf8'))).toEqual(document);
  });

  test('every route of the main line stands in it', () => {
    const known = new Set(operations.map((o) => o.route));
    expect(ROUTES.filter((route) => !known.has(route))).toEqual([]);
  });

  test('every route says in Chinese what it is for, and what shape its answer has', () => {
    expect(faulty(({ operation }) => !/[\u4e00-\u9fff]/.test(operation.summary ?? ''))).toEqual([]);
    const shapeless = faulty(({ operation }) =>
      Object.entries(operation.responses).some(
        ([status, r]) => /^2/.test(status) && status !== '204' && Object.values(r.content ?? {}).length === 0,
      ),
    );
    expect(shapeless).toEqual([]);
  });

  test('every refusal is a problem detail with its stable codes', () => {
    const refusals = operations.flatMap(({ route, operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => /^[45]/.test(status))
        .map(([status, { content }]) => ({ name: `${route} ${status}`, content })),
    );
    expect(refusals.length).toBeGreaterThan(100);
    for (const { name, content } of refusals) {
      expect(`${name}: ${Object.keys(content ?? {}).join()}`).toBe(`${name}: application/problem+json`);
      expect(JSON.stringify(content)).toMatch(/"enum":\["[a-z]/);
    }
  });

  test('whoever must be logged in is told so, and only seven routes are open', () => {
    const closed = operations.filter(({ operation }) => operation.security?.length && operation.responses['401']);
    const known = new Set(closed.map((o) => o.route));
    expect(operations.map((o) => o.route).filter((route) => !known.has(route))).toEqual(OPEN);
  });

  test('writes name their key, commands their version, cases carry their ETag, ids are UUIDs', () => {
    const named = (o: Operation, header: string) =>
      o.parameters?.some((p) => p.in === 'header' && p.name === header && p.required) ?? false;
    const writes = faulty(({ operation }) => named(operation, 'Idempotency-Key'));
    const unkeyed = faulty(({ method, route }) => method !== 'get' && !writes.includes(route));
    expect(unkeyed).toEqual([
      'POST /api/demo/session',
      'POST /api/session',
      'DELETE /api/session',
      // writes nothing
      'POST /api/bulk-tasks/preview',
      'POST /api/feedback-links/{token}/challenge',
    ]);
    expect(faulty(({ operation }) => named(operation, 'If-Match'))).toEqual([
      'POST /api/proposals/{id}/commands',
      'POST /api/proposals/{id}/rulebook',
    ]);
    const tagged = faulty(({ operation }) =>
      Object.entries(operation.responses).some(([s, r]) => /^2/.test(s) && 'ETag' in (r.headers ?? {})),
    );
    expect(tagged).toEqual(['POST /api/proposals', 'GET /api/proposals/{id}', 'POST /api/proposals/{id}/commands']);
    const ids = operations.flatMap(({ operation }) => (operation.parameters ?? []).filter((p) => p.name === 'id'));
    expect(ids.length).toBeGreaterThan(3);
    expect(ids.filter((p) => p.schema?.format !== 'uuid')).toEqual([]);
  });

  test('every command stands in it with the shape of its data', () => {
    const schemas = (document.components?.schemas ?? {}) as Record<string, { properties?: { data?: object } }>;
    const missing = COMMAND_TYPES.filter((type) => schemas[`Command.${type}`]?.properties?.data === undefined);
    expect(missing).toEqual([]);
    const body = (document.paths['/api/proposals/{id}/commands']?.post as unknown as Operation).requestBody;
    const { oneOf } = body?.content['application/json']?.schema as { oneOf: unknown[] };
    expect(oneOf.length).toBe(COMMAND_TYPES.length);
  });

  test('no number is bounded by what a machine can hold, every reference leads somewhere', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('9007199254740991');
    const schemas = document.components?.schemas ?? {};
    const names = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map((m) => m[1] ?? '');
    expect(names.length).toBeGreaterThan(10);
    expect([...new Set(names)].filter((name) => !(name in schemas))).toEqual([]);
    expect(text).not.toContain('#/$defs/');
  });
});
