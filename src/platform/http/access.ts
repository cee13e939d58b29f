/** 准入 · every route says who may enter; a route that says nothing is refused (deny by default). */
import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

export interface Access {
  who: 'anyone' | 'login';
  /** roles of which the caller must hold one; other callers get 403 */
  roles?: readonly string[];
  /** writes name an Idempotency-Key */
  key?: boolean;
  /** commands name the version they were read at */
  version?: boolean;
}
export const ACCESS = 'access';

export const Anyone = () => SetMetadata(ACCESS, { who: 'anyone' } satisfies Access);
export const LoggedIn = (...roles: string[]) =>
  SetMetadata(ACCESS, { who: 'login', ...(roles.length > 0 ? { roles } : {}) } satisfies Access);
export const Writes = (...roles: string[]) =>
  SetMetadata(ACCESS, { who: 'login', key: true, ...(roles.length > 0 ? { roles } : {}) } satisfies Access);
export const GivesCommand = () => SetMetadata(ACCESS, { who: 'login', key: true, version: true } satisfies Access);

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
