import canonicalize from 'canonicalize';
import type { Request } from 'express';
import { sm3Hex } from '../platform/digest.js';

/** 请求的杂凑 · method, path and body: the same key with another request is refused (api.md "Idempotency-Key"). */
export const requestHashOf = ({
  method,
  originalUrl,
  body,
}: Pick<Request, 'method' | 'originalUrl' | 'body'>): string =>
  sm3Hex(`${method} ${originalUrl.split('?')[0] ?? ''}\n${canonicalize(body) ?? ''}`);
