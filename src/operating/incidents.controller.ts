import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import { pageQuery } from '../platform/http/paging.js';
import type { Incident, IncidentQuery } from './incidents.service.js';
import { Incidents } from './incidents.service.js';

const incidentQuery = pageQuery.extend({ state: z.enum(['open', 'retried']).optional() });

/** 故障 · what failed for good in the background, newest first; 重试 has it run again. */
@Controller('api/incidents')
export class IncidentsController {
  constructor(private readonly incidents: Incidents) {}

  @Get()
  @LoggedIn('system-admin')
  list(@CurrentCaller() caller: Caller, @Query({ schema: incidentQuery }) query: IncidentQuery) {
    return this.incidents.page(caller, query);
  }

  @Post(':id/retry')
  @Writes('system-admin')
  @HttpCode(200)
  retry(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string): Promise<Incident> {
    return this.incidents.retry(caller, id, key);
  }
}
