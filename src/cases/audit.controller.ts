import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { AlsoAnswers, Answers } from '../platform/http/documented.js';
import { auditShape, runningShape } from './answers/lists.js';
import { AuditVerification } from './audit.service.js';

const verifyQuery = z.object({ case: z.uuid().optional() });

/** 留痕核验 */
@Controller('api/audit')
export class AuditController {
  constructor(private readonly verification: AuditVerification) {}

  @Get('verify')
  @LoggedIn('audit-admin')
  @Answers('留痕核验', auditShape, { refuses: { 400: ['request.invalid'], 404: ['case.not_found'] } })
  @AlsoAnswers(202, '件数多,正在后台核验;再问一次得结果', runningShape)
  async verify(
    @CurrentCaller() caller: Caller,
    @Query({ schema: verifyQuery }) query: z.infer<typeof verifyQuery>,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (query.case !== undefined) return this.verification.case(caller, query.case);
    const verified = await this.verification.district(caller);
    if ('report' in verified) return verified.report;
    response.status(202);
    return verified.running;
  }
}
