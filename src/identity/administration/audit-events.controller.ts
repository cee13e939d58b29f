import { Controller, Get, Query } from '@nestjs/common';
import { LoggedIn } from '../../platform/http/access.js';
import { Answers, pageOf } from '../../platform/http/documented.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { actShape } from './answers.js';
import type { AuditQuery } from './audit-events.service.js';
import { AuditEvents, auditQuery } from './audit-events.service.js';

/** 管理留痕 */
@Controller('api/audit')
export class AuditEventsController {
  constructor(private readonly events: AuditEvents) {}

  @Get('events')
  @LoggedIn('audit-admin')
  @Answers('管理留痕,新的在前', pageOf(actShape), { refuses: { 400: ['request.invalid'] } })
  page(@CurrentCaller() caller: Caller, @Query({ schema: auditQuery }) query: AuditQuery) {
    return this.events.page(caller, query);
  }
}
