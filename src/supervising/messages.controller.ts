/** 消息 · each person's own, with the reason of each (api.md "notifications"). */
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import { legalDay } from './legal-day.js';
import { messageShape, readShape, snoozedShape } from './message-answers.js';
import type { MessageQuery } from './messages.service.js';
import { messageQuery, Messages } from './messages.service.js';
import { OwnMessages } from './own-messages.service.js';

const snoozeBody = z.strictObject({
  until: legalDay.describe('自此日起照常提醒,不晚于届满日'),
  reason: z.string().trim().min(1).max(500),
  deadlineId: z.uuid().optional().describe('汇总中的一项;不写则为其中可以暂缓的各项'),
});
const HIDDEN = { 404: ['notification.not_found'] };

@Controller('api/notifications')
export class MessagesController {
  constructor(
    private readonly messages: Messages,
    private readonly own: OwnMessages,
  ) {}

  @Get()
  @LoggedIn()
  @Answers('本人的消息,新的在前;每条写明缘由', pageOf(messageShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: messageQuery }) query: MessageQuery) {
    return this.messages.page(caller, query);
  }

  @Post(':id/read')
  @Writes()
  @HttpCode(200)
  @IdParam('消息')
  @Answers('已读回执', readShape, { refuses: HIDDEN })
  read(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string) {
    return this.own.read(caller, id, key);
  }

  @Post(':id/snooze')
  @Writes()
  @HttpCode(200)
  @IdParam('消息')
  @Answers('暂缓的提醒', snoozedShape, { refuses: { ...HIDDEN, 409: ['notification.nothing_to_snooze'] } })
  snooze(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() request: Keyed,
    @Param('id') id: string,
    @Body({ schema: snoozeBody }) body: z.infer<typeof snoozeBody>,
  ) {
    return this.own.snooze(caller, id, body, request);
  }
}
