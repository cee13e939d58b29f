import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, pageOf } from '../platform/http/documented.js';
import type { PageQuery } from '../platform/http/paging.js';
import { pageQuery } from '../platform/http/paging.js';
import { todoShape } from './answers/lists.js';
import { Todos } from './todos.service.js';

/** 待办 · each person's own list. */
@Controller('api/todos')
export class TodosController {
  constructor(private readonly todos: Todos) {}

  @Get()
  @LoggedIn()
  @Answers('待办,急的在前', pageOf(todoShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.todos.page(caller, query);
  }
}
