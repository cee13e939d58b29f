/** 装配 · the one bootstrap of program and tests: what tests pass through is what users meet. */
import { randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SwaggerModule } from '@nestjs/swagger';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Locality } from '../engine/engine.js';
import type { Database } from '../platform/database.js';
import { JsonBody } from '../platform/http/json-body.js';
import { useChineseMessages } from '../platform/http/messages.js';
import { metricsOf } from '../platform/http/metrics.js';
import { ProblemFilter } from '../platform/http/problem.filter.js';
import { useSecurityHeaders } from '../platform/http/security-headers.js';
import { validation } from '../platform/http/validation.js';
import type { Job } from '../platform/jobs.js';
import type { Queues } from '../platform/queue.js';
import { databaseNeed, queueNeed, Readiness } from '../platform/readiness.js';
import { ApiModule } from './api.module.js';
import { DOCS, docsFor } from './docs-access.js';
import { openApi } from './openapi.js';

export interface AppParts {
  database: Database;
  locality: Locality;
  queues: Queues<Job>;
  readiness?: Readiness;
  log: Logger;
  tls?: boolean;
  /** addresses and subnets of the proxies that are believed; unset: under TLS those of this machine, else nobody */
  trustProxy?: readonly string[] | undefined;
  metricsToken?: string | undefined;
  /** who may read the API page: in a live installation administrators only */
  docs?: 'everyone' | 'administrators';
  /** a demo lets this machine choose whom to be, without a password */
  demo?: boolean;
  /** of the office, told where a link of a proposer does not open */
  officePhone?: string | undefined;
  /** the built pages; without them the interface alone is served */
  pages?: RequestHandler | null;
}

/** @param module the API, or in a test the API with something planted in it */
export async function createApp(parts: AppParts, module?: DynamicModule): Promise<NestExpressApplication> {
  const { database, locality, queues, log, tls = false, demo = false, docs = 'administrators' } = parts;
  const { readiness = new Readiness([databaseNeed(database), queueNeed(queues)]) } = parts;
  useChineseMessages();
  const app = await NestFactory.create<NestExpressApplication>(
    module ?? ApiModule.of({ database, locality, queues, readiness, log, tls, demo, officePhone: parts.officePhone }),
    { logger: false, bodyParser: false },
  );
  app.set('etag', false);
  app.set('query parser', 'simple');
  // the address of a failed login is that of the proxy's client: else all of them would share one limit
  const { trustProxy = tls ? ['loopback'] : [] } = parts;
  if (trustProxy.length > 0) app.set('trust proxy', [...trustProxy]);
  app.disable('x-powered-by');
  useSecurityHeaders(app, tls);
  app.use(traced(log), metricsOf(parts.metricsToken), ...(parts.pages ? [parts.pages] : []));
  if (docs === 'administrators') app.use(docsFor(app, tls));
  app.useGlobalInterceptors(new JsonBody(app.get(Reflector)));
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter(log));
  SwaggerModule.setup(DOCS, app, () => openApi(app));
  await app.init();
  return app;
}

/** One line a request: method, route, status, time and trace id; no names, no bodies, no query. */
function traced(log: Logger) {
  return (request: Request & { id?: string }, response: Response, next: NextFunction): void => {
    const started = performance.now();
    request.id = randomUUID();
    // every answer is whole: rights may have changed since the copy that somebody holds
    delete request.headers['if-none-match'];
    delete request.headers['if-modified-since'];
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('X-Trace-Id', request.id);
    response.once('close', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      const ms = Math.round(performance.now() - started);
      const status = response.writableFinished ? response.statusCode : 499;
      log.info({ traceId: request.id, method: request.method, route, status, ms }, 'request');
    });
    next();
  };
}
