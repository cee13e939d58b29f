/** 承诺台账 · promises over the years, the earliest date first (api.md "commitments"). */
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, pageOf } from '../platform/http/documented.js';
import type { LedgerQuery } from './commitments.service.js';
import { Ledger, ledgerQuery, ledgerShape } from './commitments.service.js';

@Controller('api/commitments')
export class CommitmentsController {
  constructor(private readonly ledger: Ledger) {}

  @Get()
  @LoggedIn()
  @Answers('承诺台账,日期早的在前', pageOf(ledgerShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: ledgerQuery }) query: LedgerQuery) {
    return this.ledger.page(caller, query);
  }
}
