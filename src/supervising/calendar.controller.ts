/** 工作日历 · adds working days, days or months to a day and says why each was counted (api.md "calendar"). */
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import type { AddQuery } from './calendars.service.js';
import { addQuery, Calendars } from './calendars.service.js';

@Controller('api/calendar')
export class CalendarController {
  constructor(private readonly calendars: Calendars) {}

  @Get('add')
  @LoggedIn()
  add(@CurrentCaller() caller: Caller, @Query({ schema: addQuery }) query: AddQuery) {
    return this.calendars.add(caller, query);
  }
}
