import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Request } from 'express';
import { sm3Hex } from '../digest.js';

type Asked = Pick<Request, 'method' | 'originalUrl' | 'body'>;

/** 请求的原文 · method, path and body: the same key with another request is refused (api.md "Idempotency-Key"). */
export const requestText = ({ method, originalUrl, body }: Asked): string =>
  `${method} ${originalUrl.split('?')[0] ?? ''}\n${canonicalize(body) ?? ''}`;

export const requestHashOf = (request: Asked): string => sm3Hex(requestText(request));

/** What a write is known by, should it be sent again. */
export interface Keyed {
  key: string;
  requestHash: string;
}
export const KeyedRequest = createParamDecorator((_: unknown, context: ExecutionContext): Keyed => {
  const request = context.switchToHttp().getRequest<Request>();
  return { key: String(request.headers['idempotency-key']), requestHash: requestHashOf(request) };
});
