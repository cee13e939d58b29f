/** 健康 · live: the process answers; ready: what it needs answers too, or the cause. `/` leads to the API page. */
import { Controller, Get, Redirect } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem } from '../problem.js';
import { Readiness } from '../readiness.js';
import { Anyone } from './access.js';
import { Answers } from './documented.js';

const okShape = z.object({ status: z.literal('ok') });

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

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
    const faults = await this.readiness.faults();
    const [first] = faults;
    if (first) throw new Problem(503, first.code ?? '', `${first.message},请稍后再试`, faults);
    return { status: 'ok' };
  }
}
