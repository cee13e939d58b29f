import { Controller, Get, Query } from '@nestjs/common';
import { LoggedIn } from '../../platform/http/access.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import type { AuditQuery } from './audit-events.service.js';
import { AuditEvents, auditQuery } from './audit-events.service.js';

/** 管理留痕 */
@Controller('api/audit')
export class AuditEventsController {
  constructor(private readonly events: AuditEvents) {}

  @Get('events')
  @LoggedIn('audit-admin')
  page(@CurrentCaller() caller: Caller, @Query({ schema: auditQuery }) query: AuditQuery) {
    return this.events.page(caller, query);
  }
}
