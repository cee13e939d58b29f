import { Body, Controller, Put } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { Writes } from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import type { ClockSet } from './demo-clock.service.js';
import { DemoClock } from './demo-clock.service.js';

/** a hundred years */
const MOST_MS = 3_200_000_000_000;
const instant = z.iso.datetime({ offset: true });
const clockBody = z.strictObject({
  now: instant
    .refine((at) => /^20\d\d/.test(at), '应在 2000 年至 2099 年之间')
    .nullable()
    .describe('业务时间;null 为回到真实时间'),
});
const clockShape = z.object({
  businessTime: instant,
  offsetMs: z.int().min(-MOST_MS).max(MOST_MS).describe('与真实时间相差的毫秒数'),
});

/** 演示时钟 · of demo installations only. */
@Controller('api/demo/clock')
export class DemoClockController {
  constructor(private readonly clock: DemoClock) {}

  @Put()
  @Writes('system-admin')
  @Answers('拨动后的业务时间;到期的已处理完毕', clockShape, { refuses: { 404: ['not_found'] } })
  set(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() request: Keyed,
    @Body({ schema: clockBody }) body: z.infer<typeof clockBody>,
  ): Promise<ClockSet> {
    return this.clock.set(caller, body.now, request);
  }
}
