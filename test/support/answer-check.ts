/** 答复与文档相符 · every answer that a test gets is held to the document: status, shape, code, headers. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';

type Json = Record<string, unknown>;
interface Documented {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: Json }> }> }>>;
}
const document = strict(JSON.parse(readFileSync('test/golden/openapi.json', 'utf8'))) as Documented;

/** Readers pass over what they do not know; a test does not: each field of an answer must be documented. */
function strict(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strict);
  if (value === null || typeof value !== 'object') return value;
  const made = Object.fromEntries(Object.entries(value).map(([key, v]) => [key, strict(v)]));
  const isShape = made.type === 'object' && made.properties !== undefined && !('additionalProperties' in made);
  const { nullable, ...shape } = isShape ? { ...made, additionalProperties: false } : made;
  return nullable === true
    ? { anyOf: [shape, { type: 'null' }] }
    : { ...shape, ...('nullable' in made ? { nullable } : {}) };
}

const ajv = new Ajv({ strict: false, validateSchema: false, allErrors: true });
ajv.addFormat('email', /^[^@\s]+@[^@\s]+$/);
ajv.addFormat('uuid', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
ajv.addFormat('date', /^\d{4}-\d\d-\d\d$/);
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
ajv.addSchema(document, 'api');

const compiled = new Map<string, ValidateFunction>();
function shapeAt(...path: string[]): ValidateFunction {
  const pointer = path.map((p) => encodeURIComponent(p.replace(/~/g, '~0').replace(/\//g, '~1'))).join('/');
  const known = compiled.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
  compiled.set(pointer, known);
  return known;
}

const templates = Object.keys(document.paths).map((path) => ({
  path,
  is: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}/?$`),
}));
/** The plainest template that fits: `/a/b` before `/a/{id}`. */
const templateOf = (path: string): string | undefined =>
  templates.filter((t) => t.is.test(path)).sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0]?.path;

export interface Told {
  method: string;
  path: string;
  status: number;
  headers: Headers;
  body: unknown;
}

/** @throws Error that names all that is not as documented */
export function checkAnswer(told: Told): void {
  const faults = [...headerFaults(told), ...shapeFaults(told)];
  if (faults.length > 0) {
    const { method, path, status, body } = told;
    throw new Error(`${method} ${path} → ${status}:\n${faults.join('\n')}\n${JSON.stringify(body)?.slice(0, 500)}`);
  }
}

function headerFaults({ headers }: Told): string[] {
  return [
    ...(headers.get('cache-control') === 'private, no-store' ? [] : ['Cache-Control is not private, no-store']),
    ...(headers.get('x-content-type-options') === 'nosniff' ? [] : ['no X-Content-Type-Options']),
    ...(/^[0-9a-f-]{36}$/.test(headers.get('x-trace-id') ?? '') ? [] : ['no X-Trace-Id']),
    ...(headers.has('x-powered-by') ? ['X-Powered-By tells the framework'] : []),
    ...(headers.has('access-control-allow-origin') ? ['CORS is open'] : []),
  ];
}

function shapeFaults(told: Told): string[] {
  const { method, status, headers, body } = told;
  if (status >= 400) return problemFaults(told);
  const path = templateOf(told.path.split('?')[0] ?? '');
  const answer = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()]?.responses[status];
  if (path === undefined || !answer) return ['this answer is not documented'];
  const type = headers.get('content-type') ?? '';
  if (!answer.content) return type === '' ? [] : [`content ${type} where none is documented`];
  if (answer.content['*/*']) return [];
  if (!type.startsWith('application/json')) return [`content type ${type}`];
  const at = [
    'paths',
    path,
    method.toLowerCase(),
    'responses',
    String(status),
    'content',
    'application/json',
    'schema',
  ];
  return faultsOf(shapeAt(...at), body);
}

function problemFaults({ method, path: asked, status, headers, body }: Told): string[] {
  const { code, title, traceId, ...problem } = body as Json;
  const path = templateOf(asked.split('?')[0] ?? '');
  const known = path === undefined ? undefined : document.paths[path]?.[method.toLowerCase()];
  const codes = JSON.stringify(known?.responses[status]?.content?.['application/problem+json'] ?? '');
  return [
    ...(headers.get('content-type')?.startsWith('application/problem+json') ? [] : ['no problem details']),
    ...(known === undefined || codes.includes(`"${String(code)}"`) ? [] : [`code ${String(code)} is not documented`]),
    ...(/[\u4e00-\u9fff]/.test(String(title)) ? [] : ['the title is not Chinese']),
    ...(problem.status === status ? [] : ['the status in the body is another']),
    ...(traceId === headers.get('x-trace-id') ? [] : ['the trace id is another']),
    ...faultsOf(shapeAt('components', 'schemas', 'Problem'), body),
  ];
}

function faultsOf(valid: ValidateFunction, body: unknown): string[] {
  if (valid(body)) return [];
  return (valid.errors ?? []).slice(0, 5).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`);
}
