/** 办法 · what each locality lays down, with the source of every rule, and the date that a window gives (api.md "rulebooks"). */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import { dueShape, rulebooksShape, rulebookShape } from './answers.js';
import type { DueQuery } from './rulebooks.service.js';
import { dueQuery, Rulebooks } from './rulebooks.service.js';

const UNKNOWN = { refuses: { 400: ['request.malformed'], 404: ['rulebook.not_found'] } };

@Controller('api/rulebooks')
export class RulebooksController {
  constructor(private readonly rulebooks: Rulebooks) {}

  @Get()
  @LoggedIn()
  @Answers('办法,各为现行版本', rulebooksShape)
  list(@CurrentCaller() caller: Caller) {
    return this.rulebooks.list(caller);
  }

  @Get(':key')
  @LoggedIn()
  @Answers('一部办法的全部规则,条条有出处', rulebookShape, UNKNOWN)
  read(@CurrentCaller() caller: Caller, @Param('key') key: string) {
    return this.rulebooks.read(caller, key);
  }

  @Get(':key/due')
  @LoggedIn()
  @Answers('一个期限自某日起算的届满日', dueShape, {
    refuses: { ...UNKNOWN.refuses, 400: ['request.invalid', 'request.malformed'] },
  })
  due(@CurrentCaller() caller: Caller, @Param('key') key: string, @Query({ schema: dueQuery }) query: DueQuery) {
    return this.rulebooks.due(caller, key, query);
  }
}
