/** 期限的由来 · why a date of a case is what it is (api.md "deadlines"). */
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import type { DeadlineExplained } from './deadlines.service.js';
import { Deadlines } from './deadlines.service.js';

@Controller('api/deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: Deadlines) {}

  @Get(':id')
  @LoggedIn()
  read(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeadlineExplained> {
    return this.deadlines.explain(caller, id);
  }
}
