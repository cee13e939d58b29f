/** 健康 · live: the process answers; ready: what it needs answers too, or the cause. `/` leads to the API page. */
import { Controller, Get, Redirect } from '@nestjs/common';
import { Problem } from '../problem.js';
import { Readiness } from '../readiness.js';
import { Anyone } from './access.js';

@Controller()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

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
    const faults = await this.readiness.faults();
    const [first] = faults;
    if (first) throw new Problem(503, first.code ?? '', `${first.message},请稍后再试`, faults);
    return { status: 'ok' };
  }
}
