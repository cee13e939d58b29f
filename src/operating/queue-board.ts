/** 队列看板 · bull-board over the queues, in Chinese and for reading only; its fonts from abroad are not asked for. */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { ExpressAdapter } from '@bull-board/express';
import type { NextFunction, Request, Response } from 'express';
import type { Queues } from '../platform/queue.js';

export const BOARD_PATH = '/admin/queues';

const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

type Handler = (request: Request, response: Response, next: NextFunction) => void;

export class QueueBoard {
  private board: Handler | undefined;

  constructor(private readonly queues: Pick<Queues, 'queue' | 'settings'>) {}

  handle(request: Request, response: Response, next: NextFunction): void {
    response.setHeader('Content-Security-Policy', POLICY);
    request.url = request.url.slice(BOARD_PATH.length).replace(/^(?!\/)/, '/');
    this.board ??= this.made();
    this.board(request, response, next);
  }

  private made(): Handler {
    const serverAdapter = new ExpressAdapter();
    serverAdapter.setBasePath(BOARD_PATH);
    const queues = Object.entries(this.queues.settings).map(
      ([name, { label }]) =>
        new BullMQAdapter(this.queues.queue(name) as never, {
          readOnlyMode: true,
          displayName: label,
          description: name,
        }),
    );
    createBullBoard({
      queues,
      serverAdapter,
      options: {
        uiBasePath: dirname(createRequire(import.meta.url).resolve('@bull-board/ui/package.json')),
        uiConfig: { boardTitle: '后台队列', locale: { lng: 'zh-CN' }, hideDocsLink: true },
      },
    });
    const app = serverAdapter.getRouter() as Handler & { disable(name: string): void };
    app.disable('x-powered-by');
    app.disable('etag');
    return app;
  }
}
