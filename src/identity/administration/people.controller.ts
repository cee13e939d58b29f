import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { Writes } from '../../platform/http/access.js';
import { Answers, IdParam } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { CurrentCaller } from '../session.guard.js';
import type { Caller } from '../sessions.js';
import { oneOrMany, personCreated, personRecord } from './answers.js';
import type { PersonBody, PersonChange } from './people.service.js';
import { People, personBody, personChange } from './people.service.js';

/** 人员 · one or a list of them; corrected, never removed. */
@Controller('api/people')
export class PeopleController {
  constructor(private readonly people: People) {}

  @Post()
  @Writes('system-admin')
  @Answers('新增人员,一个或一批', oneOrMany(personCreated), { status: 201, refuses: { 409: ['person.same_name'] } })
  create(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Body({ schema: personBody }) body: PersonBody,
  ) {
    return this.people.create(caller, keyed, body);
  }

  @Patch(':id')
  @Writes('system-admin')
  @IdParam('人员')
  @Answers('更正姓名、选区、电话', personRecord, { refuses: { 404: ['person.not_found'] } })
  correct(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: personChange }) change: PersonChange,
  ) {
    return this.people.correct(caller, keyed, id, change);
  }
}
