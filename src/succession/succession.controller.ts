import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import { previewShape, successionShape } from './answers.js';
import type { SuccessionInput } from './succession.input.js';
import { successionInput } from './succession.input.js';
import { Successions } from './succession.service.js';

/** 机构改革 · a unit is merged into another or split; the head of the government office decides, its clerks may look. */
@Controller('api/units/:id/succession')
export class SuccessionController {
  constructor(private readonly successions: Successions) {}

  @Get()
  @LoggedIn('office-clerk', 'office-head', 'supervision-clerk', 'system-admin', 'security-admin', 'audit-admin')
  @IdParam('终止的单位')
  @Answers('单位的承接情况', successionShape, { refuses: { 404: ['unit.not_found', 'succession.none'] } })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.successions.read(caller, id);
  }

  @Post()
  @Writes('office-clerk', 'office-head')
  @HttpCode(200)
  @IdParam('终止的单位')
  @Answers('机构改革:单位撤并、分设,承办件、期限、人员随转;可先预览', z.union([successionShape, previewShape]), {
    refuses: {
      403: ['access.forbidden'],
      404: ['unit.not_found'],
      409: ['succession.ended', 'succession.office', 'succession.successor', 'succession.items_open'],
    },
  })
  give(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: successionInput }) input: SuccessionInput,
  ) {
    return input.dryRun ? this.successions.preview(caller, id, input) : this.successions.give(caller, keyed, id, input);
  }
}
