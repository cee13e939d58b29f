/** 装配 · the one bootstrap of program and tests: what tests pass through is what users meet. */
import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import type { Locality } from '../engine/engine.js';
import type { Database } from '../platform/database.js';
import { useChineseMessages } from '../platform/http/messages.js';
import { metricsOf } from '../platform/http/metrics.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { validation } from '../platform/http/validation.js';
import { ApiModule } from './api.module.js';

export interface AppParts {
  database: Database;
  locality: Locality;
  log: Logger;
  tls?: boolean;
  /** addresses and subnets of the proxies that are believed; nobody when missing */
  trustProxy?: readonly string[] | undefined;
  metricsToken?: string | undefined;
  /** the API page; in a live installation for administrators, who fetch the document with `npm run generate` */
  docs?: boolean;
}

const JSON_LIMIT = '2mb';

export async function createApp(parts: AppParts): Promise<NestExpressApplication> {
  const { database, locality, log, tls = false } = parts;
  useChineseMessages();
  const module = ApiModule.of({ database, locality, tls });
  const app = await NestFactory.create<NestExpressApplication>(module, { logger: false, bodyParser: false });
  // without it every login would seem to come from the proxy, and share its limit
  if (parts.trustProxy) app.set('trust proxy', [...parts.trustProxy]);
  app.set('etag', false);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.use(helmet(), traced(log), metricsOf(parts.metricsToken));
  app.useBodyParser('json', { limit: JSON_LIMIT, type: 'application/json' });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(log));
  if (parts.docs !== false) SwaggerModule.setup('api/docs', app, () => openApi(app));
  await app.init();
  return app;
}

export const openApi = (app: NestExpressApplication) =>
  SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('承办')
      .setDescription('建议提案办理接口')
      .setVersion('1')
      .addCookieAuth('chengban_session')
      .build(),
  );

/** One line a request: method, route, status, time and trace id; no names, no bodies, no query. */
function traced(log: Logger) {
  return (request: Request & { id?: string }, response: Response, next: NextFunction): void => {
    const started = performance.now();
    request.id = randomUUID();
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('X-Trace-Id', request.id);
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      const ms = Math.round(performance.now() - started);
      log.info({ traceId: request.id, method: request.method, route, status: response.statusCode, ms }, 'request');
    });
    next();
  };
}
