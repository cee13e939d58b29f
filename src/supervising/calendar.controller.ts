/** 工作日历 · adds working days, days or months to a day and says why each was counted (api.md "calendar"). */
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import { reachedShape } from './answers.js';
import { calendarShape } from './calendar-answers.js';
import type { AddQuery } from './calendars.service.js';
import { addQuery, Calendars } from './calendars.service.js';

@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  @Get()
  @LoggedIn()
  @Answers('本区现行的工作日历', calendarShape)
  inForce(@CurrentCaller() caller: Caller) {
    return this.calendars.inForce(caller);
  }

  @Get('add')
  @LoggedIn()
  @Answers('从一日起推算若干工作日、日或月,逐日说明', reachedShape, { refuses: { 400: ['request.invalid'] } })
  add(@CurrentCaller() caller: Caller, @Query({ schema: addQuery }) query: AddQuery) {
    return this.calendars.add(caller, query);
  }
}
