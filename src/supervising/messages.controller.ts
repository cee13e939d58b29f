/** 消息 · each person's own, with the reason of each (api.md "notifications"). */
import { Controller, Get, Query } from '@nestjs/common';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { Answers, pageOf } from '../platform/http/documented.js';
import type { PageQuery } from '../platform/http/paging.js';
import { pageQuery } from '../platform/http/paging.js';
import { messageShape } from './message-answers.js';
import { Messages } from './messages.service.js';

@Controller('api/notifications')
export class MessagesController {
  constructor(private readonly messages: Messages) {}

  @Get()
  @LoggedIn()
  @Answers('本人的消息,新的在前;每条写明缘由', pageOf(messageShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.messages.page(caller, query);
  }
}
