/**
 * 请求内容 · read after the guard has spoken, so that nobody unknown makes us parse anything (401 before 400):
 * JSON in UTF-8, within a size and a depth; forms belong to the routes that take a file.
 */
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import type { Observable } from 'rxjs';
import { Problem } from '../problem.js';
import type { Access } from './access.js';
import { ACCESS } from './access.js';
import { invalid } from './validation.js';

const MAX_BYTES = 2 * 1024 * 1024;
/** deeper than any document of ours; what reads a body further on goes down it by recursion */
const MAX_DEPTH = 100;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

@Injectable()
export class JsonBody implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<Request>();
    if (!SAFE.has(request.method) && hasBody(request)) {
      const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
      if (access?.form) requireType(request, 'multipart/form-data');
      else request.body = await readJson(request, http.getResponse<Response>());
    }
    return next.handle();
  }
}

const hasBody = ({ headers }: Request): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

function requireType({ headers }: Request, wanted: string): void {
  const [type = '', ...rest] = (headers['content-type'] ?? '').toLowerCase().split(';');
  const charset = rest.map((p) => p.trim()).find((p) => p.startsWith('charset='));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  const isPlain = ['identity', undefined].includes(headers['content-encoding']);
  if (type.trim() !== wanted || !isUtf8 || !isPlain) {
    throw new Problem(415, 'request.media_type', `不支持这种内容格式,请以 ${wanted}(UTF-8)提交`);
  }
}

async function readJson(request: Request, response: Response): Promise<unknown> {
  requireType(request, 'application/json');
  const text = decoded(await bytesOf(request, response));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('不是有效的 JSON');
  }
  checkDepthAndText(value);
  return value;
}

async function bytesOf(request: Request, response: Response): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = Number(request.headers['content-length'] ?? 0);
  if (size > MAX_BYTES) throw tooLarge();
  size = 0;
  await new Promise<void>((done, fail) => {
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= MAX_BYTES) return void chunks.push(chunk);
      // the rest is let through unread, and the connection ends with the answer
      request.removeAllListeners('data').resume();
      response.setHeader('Connection', 'close');
      fail(tooLarge());
    });
    request.once('end', done);
    request.once('error', () => fail(malformed('内容没有传完')));
  });
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw malformed('不是 UTF-8 文字');
  }
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
const UNSTORABLE = /\0|[\uD800-\uDFFF]/u;
const isUnstorable = (value: unknown): boolean => typeof value === 'string' && UNSTORABLE.test(value);

function checkDepthAndText(value: unknown): void {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw malformed(`嵌套超过 ${MAX_DEPTH} 层`);
    const inner = level.flatMap((v) => (v !== null && typeof v === 'object' ? Object.entries(v) : []));
    const fault = inner.find(([key, v]) => isUnstorable(key) || isUnstorable(v));
    if (fault) throw invalid([{ path: isUnstorable(fault[0]) ? [] : [fault[0]], message: '含有无法保存的字符' }]);
    level = inner.map(([, v]) => v as unknown);
  }
}

const tooLarge = (): Problem => new Problem(413, 'request.too_large', '内容过大');
const malformed = (message: string): Problem =>
  new Problem(400, 'request.malformed', '请求格式不正确', [{ path: 'body', message }]);
