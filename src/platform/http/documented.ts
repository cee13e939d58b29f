/** 接口说明 · what a route answers and how it refuses, for the generated document; tests hold every answer to it. */
import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** status → the stable codes of its problem details */
export type Refusals = Readonly<Record<number, readonly string[]>>;
const REFUSALS = Symbol('refusals');
type Method = (...values: never[]) => unknown;

const REASONS: Record<number, string> = {
  400: '请求或填写的内容有误',
  401: '没有登录,或登录已过期',
  403: '没有这项权限',
  404: '没有,或无权查看:两者同答',
  406: '只能按所列的格式读取',
  409: '当前状态不能办理,或条件未满足',
  410: '链接已失效',
  412: '所依据的版本之后已有变动',
  413: '内容过大',
  415: '内容格式不接受',
  422: '同一请求标识已用于另一请求',
  423: '链接已锁定',
  428: '没有说明所依据的版本',
  429: '失败次数过多',
  500: '系统出错',
  503: '暂不可用',
};

/** Adds to what other decorators of the same route said already. */
export function Refuses(refusals: Refusals): MethodDecorator {
  return (target, key, descriptor) => {
    const method = descriptor.value as Method;
    const known = (Reflect.getOwnMetadata(REFUSALS, method) ?? {}) as Refusals;
    const all: Record<number, string[]> = {};
    for (const [status, codes] of [...Object.entries(known), ...Object.entries(refusals)]) {
      all[Number(status)] = [...new Set([...(all[Number(status)] ?? []), ...codes])].sort();
    }
    Reflect.defineMetadata(REFUSALS, all, method);
    for (const status of Object.keys(refusals).map(Number)) {
      ApiResponse({
        status,
        // descriptions of one status are strung together
        description: status in known ? '' : (REASONS[status] ?? ''),
        content: { 'application/problem+json': { schema: problemWith(all[status] ?? []) } },
      } as Parameters<typeof ApiResponse>[0])(target, key, descriptor);
    }
  };
}
const problemWith = (codes: readonly string[]) => ({
  allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
});

export interface Answered {
  status?: number;
  /** the answer carries the case's version */
  etag?: boolean;
  refuses?: Refusals;
}

/** The one line that says what a route is for, and the shape of its answer; null: no content. */
export function Answers(summary: string, shape: z.ZodType | null, { status = 200, etag, refuses }: Answered = {}) {
  const headers = etag
    ? { ETag: { description: '版本,下一指令的 If-Match', schema: { type: 'string', example: '"7"' } } }
    : undefined;
  return applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status,
      description: summary,
      ...(headers ? { headers } : {}),
      ...(shape ? { standardSchema: shape } : {}),
    } as Parameters<typeof ApiResponse>[0]),
    Refuses({ 500: ['internal'], ...refuses }),
  );
}

/** Another answer of the same route. */
export const AlsoAnswers = (status: number, description: string, shape: z.ZodType) =>
  ApiResponse({ status, description, standardSchema: shape });

/** Bytes of a file, whichever type it has. */
export const AnswersFile = (summary: string, refuses: Refusals) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: summary,
      content: { '*/*': { schema: { type: 'string', format: 'binary' } } },
    } as Parameters<typeof ApiResponse>[0]),
    Refuses({ 500: ['internal'], ...refuses }),
  );

/** Server-sent events; what they are called and carry stands in the summary. */
export const AnswersStream = (summary: string, refuses: Refusals) =>
  applyDecorators(
    ApiOperation({ summary }),
    ApiResponse({
      status: 200,
      description: summary,
      content: { 'text/event-stream': { schema: { type: 'string' } } },
    } as Parameters<typeof ApiResponse>[0]),
    Refuses({ 500: ['internal'], ...refuses }),
  );

/** An id in the path; bytes that are no text there are refused before any route. */
export const IdParam = (description: string, name = 'id') =>
  applyDecorators(
    ApiParam({ name, description, schema: { type: 'string', format: 'uuid' } }),
    Refuses({ 400: ['request.malformed'] }),
  );

/** Bound of the document: what no installation reaches. */
const MOST = 1_000_000_000;
export const count = () => z.int().min(0).max(MOST);

/** RFC 9457 */
export const problemShape = z.object({
  type: z.literal('about:blank'),
  title: z.string().describe('中文,说明该怎么办'),
  status: z.int().min(400).max(599),
  code: z.string().describe('稳定的代码'),
  errors: z
    .array(z.object({ path: z.string().optional(), code: z.string().optional(), message: z.string() }))
    .describe('逐项说明'),
  traceId: z.string().describe('追踪号,告诉管理员'),
  version: count().optional().describe('412:现在的版本'),
  changes: z
    .array(
      z.object({
        seq: count(),
        type: z.string(),
        actor: z.string().nullable(),
        label: z.string(),
      }),
    )
    .optional()
    .describe('412:所依据的版本之后的变动'),
  state: z.string().optional().describe('409 case.not_admitted:现在的状态'),
  stateLabel: z.string().optional(),
  admitted: z.array(z.string()).optional().describe('409 case.not_admitted:现在可以办理的事项'),
  subjects: z.array(z.object({ kind: z.string(), id: z.uuid() })).optional(),
  expected: z.string().optional(),
  actual: z.string().optional(),
  lastEventAt: z.string().optional(),
  row: count().optional().describe('清单中的行'),
  problems: z
    .array(
      z.object({
        row: count(),
        column: z.string(),
        code: z.string(),
        message: z.string(),
        value: z.string(),
      }),
    )
    .optional()
    .describe('清单中不能登记的行'),
});

export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().describe('下一页的标记;没有下一页时为空'),
    total: count().describe('调用者可见的总数'),
  });
