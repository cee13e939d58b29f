import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Writes } from '../../platform/http/access.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import type { PersonBody, PersonChange } from './people.service.js';
import { People, personBody, personChange } from './people.service.js';

/** 人员 · one or a list of them; corrected, never removed. */
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Post()
  @Writes('system-admin')
  create(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: personBody }) body: PersonBody,
  ) {
    return this.people.create(caller, keyed, body);
  }

  @Patch(':id')
  @Writes('system-admin')
  correct(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: personChange }) change: PersonChange,
  ) {
    return this.people.correct(caller, keyed, id, change);
  }
}
