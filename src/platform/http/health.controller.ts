/** 健康 · live: the process answers; ready: the database answers too. `/` leads to the API page. */
import { Controller, Get, Redirect } from '@nestjs/common';
import { Database } from '../database.js';
import { Problem } from '../problem.js';
import { Anyone } from './access.js';

@Controller()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get()
  @Anyone()
  @Redirect('/api/docs')
  home(): void {}

  @Get('api/health/live')
  @Anyone()
  live() {
    return { status: 'ok' };
  }

  @Get('api/health/ready')
  @Anyone()
  async ready() {
    try {
      await this.database.unscoped((tx) => tx.query('SELECT 1'));
    } catch {
      throw new Problem(503, 'health.database', '数据库暂不可用,请稍后再试');
    }
    return { status: 'ok' };
  }
}
