/** 健康 · live: the process answers; ready: the database answers too. */
import { Controller, Get } from '@nestjs/common';
import { Database } from '../database.js';
import { Problem } from '../problem.js';
import { Anyone } from './access.js';

@Controller('api/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Anyone()
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
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
