/** 办法 · what each locality lays down, with the source of every rule, and the date that a window gives (api.md "rulebooks"). */
import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import type { DueQuery } from './rulebooks.service.js';
import { dueQuery, Rulebooks } from './rulebooks.service.js';

@Controller('api/rulebooks')
export class RulebooksController {
  constructor(private readonly rulebooks: Rulebooks) {}

  @Get()
  @LoggedIn()
  list(@CurrentCaller() caller: Caller) {
    return this.rulebooks.list(caller);
  }

  @Get(':key')
  @LoggedIn()
  read(@CurrentCaller() caller: Caller, @Param('key') key: string) {
    return this.rulebooks.newest(caller, key);
  }

  @Get(':key/due')
  @LoggedIn()
  due(@CurrentCaller() caller: Caller, @Param('key') key: string, @Query({ schema: dueQuery }) query: DueQuery) {
    return this.rulebooks.due(caller, key, query);
  }
}
