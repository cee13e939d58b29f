/** 期限的由来 · why a date of a case is what it is (api.md "deadlines"). */
import { Controller, Get, Param } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import { deadlineShape } from './answers.js';
import type { DeadlineExplained } from './deadlines.service.js';
import { Deadlines } from './deadlines.service.js';

@Controller('api/deadlines')
export class DeadlinesController {
  constructor(private readonly deadlines: Deadlines) {}

  @Get(':id')
  @LoggedIn()
  @IdParam('期限的标识')
  @Answers('期限的由来:规则、起算事项、逐日计数、延期', deadlineShape, { refuses: { 404: ['deadline.not_found'] } })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<DeadlineExplained> {
    return this.deadlines.explain(caller, id);
  }
}
