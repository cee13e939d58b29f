import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { OVERSEERS } from '../domain/access/supervisors.js';
import { MESSAGE_KINDS } from '../domain/reminder/words.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, count, IdParam, pageOf } from '../platform/http/documented.js';
import { DELIVERY_STATES } from './outbox.queries.js';
import type { OutboxQuery } from './outbox.service.js';
import { Outbox, outboxQuery } from './outbox.service.js';

const instant = z.iso.datetime({ offset: true });
const sentShape = z
  .object({
    id: z.uuid(),
    at: instant.describe('业务时间'),
    kind: z.enum(MESSAGE_KINDS),
    channel: z.enum(['inApp', 'email', 'gateway']),
    to: z.object({ id: z.uuid(), name: z.string() }),
    why: z.string(),
    items: count(),
    cases: z
      .array(z.object({ id: z.uuid(), number: z.string(), title: z.string() }))
      .optional()
      .describe('系统管理员看不到'),
    state: z.enum(DELIVERY_STATES).describe('待送、失败、已送、作废'),
    attempts: count(),
    doubtful: z.boolean().describe('存疑:收件人可能收到两次'),
    lastError: z.string().optional(),
    handedAt: instant.optional(),
    deliveredAt: instant.optional(),
    readAt: instant.optional(),
  })
  .meta({ id: 'SentMessage' });
const READERS = [...OVERSEERS, 'system-admin'];

/** 发件箱 · what went out, to whom, why, and how far it came. */
@Controller('api/outbox')
export class OutboxController {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @LoggedIn(...READERS)
  @Answers('发出的消息及其送达,新的在前', pageOf(sentShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: outboxQuery }) query: OutboxQuery) {
    return this.outbox.page(caller, query);
  }

  @Post(':id/retry')
  @Writes(...READERS)
  @HttpCode(200)
  @IdParam('消息')
  @Answers('重发的消息', sentShape, {
    refuses: { 404: ['outbox.not_found'], 409: ['outbox.not_waiting'], 503: ['queue.unavailable'] },
  })
  retry(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string) {
    return this.outbox.retry(caller, id, key);
  }
}
