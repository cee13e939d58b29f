/** 监控 · Prometheus figures on /metrics, for this machine or whoever holds the token. */
import { timingSafeEqual } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

export function metricsOf(token: string | undefined) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'chengban_http_request_seconds',
    help: 'time of requests by route',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    if (request.path === '/metrics' && request.method === 'GET') {
      if (!isAllowed(request, token)) return void response.status(404).end();
      void registry.metrics().then((text) => response.type(registry.contentType).send(text), next);
      return;
    }
    const done = seconds.startTimer({ method: request.method });
    response.once('finish', () => {
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      done({ route, status: response.statusCode });
    });
    next();
  };
}

function isAllowed(request: Request, token: string | undefined): boolean {
  if (LOOPBACK.has(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined) return true;
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token ?? ''}`);
  return token !== undefined && given.length === wanted.length && timingSafeEqual(given, wanted);
}
