/**
 * 准入 · every route says who may enter; a route that says nothing is refused (deny by default). The same decorator
 * documents what it enforces: the login, the headers, and the refusals that follow from them.
 */
import { applyDecorators, createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiConsumes, ApiCookieAuth, ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import { Refuses } from './documented.js';

export interface Access {
  who: 'anyone' | 'login';
  /** roles of which the caller must hold one; other callers get 403 */
  roles?: readonly string[];
  /** writes name an Idempotency-Key */
  key?: boolean;
  /** commands name the version they were read at */
  version?: boolean;
  /** the body is a form with a file; every other body is JSON */
  form?: boolean;
  /** asking does not keep an idle session alive */
  quiet?: boolean;
}
export const ACCESS = 'access';
export const BEFORE_CHANGE = 'beforeChange';

const login = (roles: readonly string[]): Access => ({ who: 'login', ...(roles.length > 0 ? { roles } : {}) });
const KEY = { 400: ['idempotency.key_missing', 'idempotency.key_too_long'], 422: ['idempotency.key_reused'] };
const BODY = {
  400: ['request.invalid', 'request.malformed'],
  413: ['request.too_large'],
  415: ['request.media_type'],
};
/** What the guard says of a page that writes from another site. */
export const FOREIGN = { 403: ['request.foreign_origin'] };

const entering = (access: Access) =>
  applyDecorators(
    SetMetadata(ACCESS, access),
    ApiCookieAuth(),
    Refuses({
      401: ['session.required'],
      403: ['password.must_change', ...(access.roles ? ['access.forbidden'] : [])],
    }),
  );
const keyed = () =>
  applyDecorators(
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '请求标识:同键同内容得第一次的答复,同键换内容 422;保留 30 天',
      schema: { type: 'string', minLength: 1, maxLength: 100 },
    }),
    Refuses(KEY),
    Refuses(FOREIGN),
  );

export const Anyone = () => SetMetadata(ACCESS, { who: 'anyone' } satisfies Access);
/** A write without login, by a secret of its own in the address or the body. */
export const AnyoneWrites = () =>
  applyDecorators(SetMetadata(ACCESS, { who: 'anyone', key: true } satisfies Access), keyed(), TakesBody());
export const LoggedIn = (...roles: string[]) => entering(login(roles));
/** What a page asks by itself, with nobody at the keys: it does not prolong the session. */
export const AsksQuietly = () => entering({ ...login([]), quiet: true });
export const WritesQuietly = () =>
  applyDecorators(entering({ ...login([]), key: true, quiet: true }), keyed(), TakesBody());
export const Writes = (...roles: string[]) =>
  applyDecorators(entering({ ...login(roles), key: true }), keyed(), TakesBody());
export const Uploads = (...roles: string[]) =>
  applyDecorators(
    entering({ ...login(roles), key: true, form: true }),
    keyed(),
    TakesBody(),
    ApiConsumes('multipart/form-data'),
  );
export const GivesCommand = () =>
  applyDecorators(
    entering({ who: 'login', key: true, version: true }),
    keyed(),
    TakesBody(),
    ApiHeader({
      name: 'If-Match',
      required: true,
      description: '所依据的版本,取自上次所读的 ETag',
      schema: { type: 'string', example: '"7"', pattern: '^(W/)?"[0-9]{1,9}"$' },
    }),
    Refuses({ 428: ['case.version_missing'] }),
  );
/** An unsafe method that needs no key, from another site. */
export const RefusesForeign = () => Refuses(FOREIGN);
export const TakesBody = () => Refuses(BODY);
/** 首次登录 · open to an account that must change its password first; all other routes answer 403 until it did. */
export const EvenBeforeChange = () => SetMetadata(BEFORE_CHANGE, true);

export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string =>
  String(context.switchToHttp().getRequest<Request>().headers['idempotency-key']),
);
/** The version last read, already checked by the guard. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number =>
    versionOf(String(context.switchToHttp().getRequest<Request>().headers['if-match'])) ?? -1,
);

/** `"7"` or `W/"7"` */
export function versionOf(header: string): number | null {
  const found = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  return found ? Number(found[1]) : null;
}
