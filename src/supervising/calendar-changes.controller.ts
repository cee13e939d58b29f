/** 载入日历 · a clerk of the office prepares, the head confirms what the preview showed. */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import type { CalendarChange } from '../domain/deadline/calendar.js';
import { calendarChange } from '../domain/deadline/calendar.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import type { PageQuery } from '../platform/http/paging.js';
import { pageQuery } from '../platform/http/paging.js';
import { changeShape, moveShape } from './calendar-answers.js';
import { CalendarChanges } from './calendar-changes.service.js';

const OFFICE = ['office-clerk', 'office-head'] as const;
const MISSING = { 404: ['calendar.change_not_found'] };

@Controller('api/calendar/changes')
export class CalendarChangesController {
  constructor(private readonly changes: CalendarChanges) {}

  @Get()
  @LoggedIn(...OFFICE)
  @Answers('日历的历次调整,新的在前', pageOf(changeShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.changes.page(caller, query);
  }

  @Post()
  @Writes(...OFFICE)
  @HttpCode(201)
  @Answers('预览:载入后将移动哪些期限;尚未生效', changeShape, { status: 201 })
  ask(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() request: Keyed,
    @Body({ schema: calendarChange }) body: CalendarChange,
  ) {
    return this.changes.ask(caller, body, request);
  }

  @Get(':id')
  @LoggedIn(...OFFICE)
  @IdParam('日历调整')
  @Answers('一次调整及重算的进度', changeShape, { refuses: MISSING })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.changes.read(caller, id);
  }

  @Get(':id/moves')
  @LoggedIn(...OFFICE)
  @IdParam('日历调整')
  @Answers('移动的期限:确认前为将移动的,确认后为已移动的', pageOf(moveShape), {
    refuses: { ...MISSING, 400: ['request.invalid', 'request.malformed'] },
  })
  moves(@CurrentCaller() caller: Caller, @Param('id') id: string, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.changes.moves(caller, id, query);
  }

  @Post(':id/confirm')
  @Writes('office-head')
  @HttpCode(200)
  @IdParam('日历调整')
  @Answers('确认载入,后台随即重算', changeShape, {
    refuses: { ...MISSING, 409: ['calendar.confirmed_already', 'calendar.changed_meanwhile'] },
  })
  confirm(@CurrentCaller() caller: Caller, @KeyedRequest() request: Keyed, @Param('id') id: string) {
    return this.changes.confirm(caller, id, request);
  }
}
