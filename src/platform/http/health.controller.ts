/** 健康 · live: the process answers; ready: the database answers too. `/` leads to the API page. */
import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { z } from 'zod';
import { Database } from '../database.js';
import { Problem } from '../problem.js';
import { Anyone } from './access.js';
import { Answers } from './documented.js';

const okShape = z.object({ status: z.literal('ok') });

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @Anyone()
  @ApiExcludeEndpoint()
  @Redirect('/api/docs')
  home(): void {}

  @Get('api/health/live')
  @Anyone()
  @Answers('程序在运行', okShape)
  live() {
    return { status: 'ok' };
  }

  @Get('api/health/ready')
  @Anyone()
  @Answers('程序与数据库都可用', okShape, { refuses: { 503: ['health.database'] } })
  async ready() {
    try {
      await this.database.unscoped((tx) => tx.query('SELECT 1'));
    } catch {
      throw new Problem(503, 'health.database', '数据库暂不可用,请稍后再试');
    }
    return { status: 'ok' };
  }
}
