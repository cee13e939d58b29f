/** 出错说明 · every failure leaves as RFC 9457 problem details with a Chinese title, a stable code and a trace id. */
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import { Catch, HttpException } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { describedFailure } from '../failure.js';
import { Problem } from '../problem.js';

const BY_STATUS: Record<number, [code: string, title: string]> = {
  400: ['request.malformed', '请求格式不正确'],
  401: ['session.required', '请先登录'],
  403: ['access.forbidden', '您没有这项权限'],
  404: ['not_found', '没有找到,或您无权查看'],
  405: ['request.method', '不支持这种请求方式'],
  413: ['request.too_large', '内容过大'],
  415: ['request.media_type', '不支持这种内容格式'],
  429: ['request.too_many', '请求过于频繁,请稍后再试'],
};

@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request & { id?: string }>(), http.getResponse<Response>()];
    const problem = problemOf(error);
    const traceId = String(request.id ?? '');
    if (problem.status >= 500) this.log.error({ ...describedFailure(error), traceId }, 'unexpected failure');
    if (response.headersSent) return void response.end();
    if (problem.status === 503) response.setHeader('Retry-After', '5');
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: 'about:blank',
          title: problem.title,
          status: problem.status,
          code: problem.code,
          errors: problem.errors,
          traceId,
          ...problem.extra,
        }),
      );
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const status = statusOf(error);
  const [code, title] = BY_STATUS[status] ?? ['internal', '系统出错,请稍后再试;如仍出错,请把追踪号告诉管理员'];
  return new Problem(status in BY_STATUS ? status : 500, code, title);
}

/** Nest's own exceptions, and what body parsers and multer throw with a status or a code of theirs. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const { status, code, name } = (error ?? {}) as { status?: number; code?: string; name?: string };
  if (name === 'MulterError') return code === 'LIMIT_FILE_SIZE' ? 413 : 400;
  if (error instanceof URIError) return 400;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}
