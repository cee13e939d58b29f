/** 后台进程的健康检查 · a worker takes no requests but this: live and ready, as the server answers them. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { Readiness } from '../readiness.js';

export async function serveHealth(readiness: Readiness, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(body));
    };
    if (request.url === '/api/health/live') return answer(200, { status: 'ok' });
    if (request.url !== '/api/health/ready') return answer(404, { status: 404, code: 'not_found' });
    void readiness.faults().then((errors) => {
      if (errors.length === 0) answer(200, { status: 'ok' });
      else answer(503, { status: 503, code: errors[0]?.code, title: errors[0]?.message, errors });
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return server;
}
