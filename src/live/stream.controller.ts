/** 实时通知 · server-sent events, ids only; what changed is read through the other routes (api.md "GET /api/stream"). */
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { AsksQuietly } from '../platform/http/access.js';
import { AnswersStream } from '../platform/http/documented.js';
import { Problem } from '../platform/problem.js';
import { Streams } from './streams.service.js';

const FORMAT = 'text/event-stream';
/** A reader that does not read: it is let go, and reads everything anew when it comes again. */
const MOST_WAITING = 64 * 1024;

@Controller('api/stream')
export class StreamController {
  constructor(private readonly streams: Streams) {}

  @Get()
  @AsksQuietly()
  @AnswersStream('变动通知:case 事件只有编号与版本,内容另读;ended 表示登录已结束', {
    406: ['stream.format'],
    429: ['stream.too_many'],
  })
  async open(@CurrentCaller() caller: Caller, @Req() request: Request, @Res() response: Response): Promise<void> {
    if (!(request.headers.accept ?? '').includes(FORMAT)) {
      throw new Problem(406, 'stream.format', `请以 ${FORMAT} 格式读取变动通知`);
    }
    const leave = await this.streams.begin(caller, {
      write: (lines) => {
        response.write(lines);
        if (response.writableLength > MOST_WAITING) response.destroy();
      },
      end: () => response.end(),
    });
    if (response.destroyed) return leave();
    response.once('close', leave);
    // a proxy that gathers answers would hold the lines back
    response.writeHead(200, { 'Content-Type': `${FORMAT}; charset=utf-8`, 'X-Accel-Buffering': 'no' });
    response.write('retry: 2000\n\n');
  }
}
