/**
 * 准入守卫 · global and closed: 403 foreign origin → 401 → 403 password to be changed, role → 400 key → 428 version;
 * a route that says nothing is refused.
 */
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { createParamDecorator, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Access } from '../platform/http/access.js';
import { ACCESS, BEFORE_CHANGE, versionOf } from '../platform/http/access.js';
import { Problem } from '../platform/problem.js';
import type { Caller } from './sessions.js';
import { Sessions } from './sessions.js';
import { WhoAmI } from './who-am-i.js';

export const COOKIE = 'chengban_session';
export const cookieName = (tls: boolean): string => (tls ? `__Host-${COOKIE}` : COOKIE);
type Asked = Request & { caller?: Caller };

export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<Asked>();
  if (!caller) throw new Problem(401, 'session.required', '请先登录');
  return caller;
});

@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly whoAmI: WhoAmI,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Asked>();
    const access = this.reflector.get<Access | undefined>(ACCESS, context.getHandler());
    if (!access) throw new Problem(403, 'access.forbidden', '此处不对外开放');
    refuseForeign(request);
    if (access.who === 'login') {
      await this.admit(request, access, this.reflector.get<boolean>(BEFORE_CHANGE, context.getHandler()));
    }
    if (access.key) requireKey(request);
    if (access.version) requireVersion(request);
    return true;
  }

  private async admit(request: Asked, { roles, quiet = false }: Access, evenBeforeChange = false): Promise<void> {
    const caller = await callerOf(request, this.sessions, this.whoAmI.tls, { prolongs: !quiet });
    request.caller = caller;
    if (caller.mustChange && !evenBeforeChange) throw mustChange();
    if (roles && !caller.actor.roles.some((r) => roles.includes(r.role))) {
      throw new Problem(403, 'access.forbidden', '您没有这项权限');
    }
  }
}

/** Who stands behind a request, whichever way it comes in. @throws Problem 401 */
export async function callerOf(
  request: Request,
  sessions: Sessions,
  tls: boolean,
  options: { prolongs?: boolean } = {},
): Promise<Caller> {
  const token = tokenOf(request.headers.cookie, cookieName(tls));
  const caller = token === null ? null : await sessions.caller(token, options);
  if (!caller) throw new Problem(401, 'session.required', '请先登录');
  return caller;
}
export const mustChange = (): Problem =>
  new Problem(403, 'password.must_change', '请先修改口令;修改之前不能办理其他事项');

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A page of another site cannot write in our user's name; a program sends neither header and passes. */
function refuseForeign(request: Request): void {
  if (SAFE.has(request.method)) return;
  const site = request.headers['sec-fetch-site'];
  const { origin, host } = request.headers;
  const foreign =
    (typeof site === 'string' && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !sameHost(origin, host));
  if (foreign) throw new Problem(403, 'request.foreign_origin', '不接受来自其他网站的请求');
}
function sameHost(origin: string, host: string | undefined): boolean {
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

function requireKey(request: Request): void {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || key.trim() === '') {
    throw new Problem(400, 'idempotency.key_missing', '缺少请求标识 Idempotency-Key');
  }
  if (key.length > 100) throw new Problem(400, 'idempotency.key_too_long', '请求标识不得超过 100 个字符');
}

function requireVersion(request: Request): void {
  const header = request.headers['if-match'];
  if (header === undefined) throw new Problem(428, 'case.version_missing', '缺少所依据的版本 If-Match');
  if (versionOf(header) === null) {
    throw new Problem(400, 'request.invalid', '版本格式不正确', [{ path: 'If-Match', message: '应为 "7" 或 W/"7"' }]);
  }
}

/** Under TLS only the name that no other host of the domain can set. */
export function tokenOf(header: string | undefined, cookie: string): string | null {
  for (const pair of (header ?? '').split(';')) {
    const [name, ...value] = pair.trim().split('=');
    if (name === cookie) return value.join('=');
  }
  return null;
}
