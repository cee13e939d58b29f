import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, count, IdParam, pageOf } from '../platform/http/documented.js';
import { pageQuery } from '../platform/http/paging.js';
import type { Incident, IncidentQuery } from './incidents.service.js';
import { Incidents } from './incidents.service.js';

const incidentQuery = pageQuery.extend({ state: z.enum(['open', 'retried']).optional() });

const incidentShape = z.object({
  id: z.uuid(),
  queue: z.object({ name: z.string(), label: z.string() }),
  type: z.string(),
  jobId: z.string(),
  job: z.record(z.string(), z.string()).describe('只有编号'),
  cause: z.string(),
  attempts: count(),
  times: count(),
  firstFailedAt: z.string(),
  failedAt: z.string(),
  state: z.enum(['open', 'retried']),
  retriedAt: z.string().optional(),
});

/** 故障 · what failed for good in the background, newest first; 重试 has it run again. */
@Controller('api/incidents')
export class IncidentsController {
  constructor(private readonly incidents: Incidents) {}

  @Get()
  @LoggedIn('system-admin')
  @Answers('后台故障,新的在前', pageOf(incidentShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: incidentQuery }) query: IncidentQuery) {
    return this.incidents.page(caller, query);
  }

  @Post(':id/retry')
  @Writes('system-admin')
  @HttpCode(200)
  @IdParam('故障')
  @Answers('重试之后的故障', incidentShape, { refuses: { 404: ['incident.not_found'], 503: ['queue.unavailable'] } })
  retry(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string): Promise<Incident> {
    return this.incidents.retry(caller, id, key);
  }
}
