import { Controller, Get, Next, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { NextFunction, Request, Response } from 'express';
import { LoggedIn } from '../platform/http/access.js';
import { QueueBoard } from './queue-board.js';

/** 队列看板 · behind the same guard as every route, and for reading only: nothing but GET is routed. */
@ApiExcludeController()
@Controller('admin/queues')
export class QueueBoardController {
  constructor(private readonly board: QueueBoard) {}

  @Get(['', '*path'])
  @LoggedIn('system-admin')
  show(@Req() request: Request, @Res() response: Response, @Next() next: NextFunction): void {
    this.board.handle(request, response, next);
  }
}
