/** 接口页面的准入 · in a live installation the page of the API and its document are for administrators (api.md). */
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import { holds } from '../domain/shared/actor.js';
import { callerOf, mustChange } from '../identity/session.guard.js';
import { Sessions } from '../identity/sessions.js';
import { Problem } from '../platform/problem.js';

export const DOCS = 'api/docs';

/** These routes are no controller's, so the guard never hears of them. */
export function docsFor(app: NestExpressApplication, tls: boolean) {
  const sessions = app.get(Sessions);
  const admit = async (request: Request): Promise<void> => {
    const { actor, mustChange: owes } = await callerOf(request, sessions, tls);
    if (owes) throw mustChange();
    if (!holds(actor, 'system-admin', 'security-admin', 'audit-admin')) {
      throw new Problem(403, 'access.forbidden', '接口文档仅供管理员查阅');
    }
  };
  return (request: Request, _response: Response, next: NextFunction): void => {
    if (!request.path.toLowerCase().startsWith(`/${DOCS}`)) return next();
    admit(request).then(() => next(), next);
  };
}
