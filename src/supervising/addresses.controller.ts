import { Body, Controller, Get, Put } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn, Writes } from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import { OwnAddresses } from './addresses.service.js';

const addresses = z.strictObject({
  email: z.email().max(200).nullable().describe('电子邮箱'),
  gateway: z
    .string()
    .regex(/^\+?\d{5,20}$/, '应为手机号码')
    .nullable()
    .describe('手机号码,用于短信或机器人'),
});
const channelsShape = z.object({ channels: z.array(z.string()).describe('此后的通知渠道') });

/** 通知地址 · each person's own. */
@Controller('api/notifications/addresses')
export class AddressesController {
  constructor(private readonly addresses: OwnAddresses) {}

  @Get()
  @LoggedIn()
  @Answers('本人的通知地址', addresses)
  read(@CurrentCaller() caller: Caller) {
    return this.addresses.read(caller);
  }

  @Put()
  @Writes()
  @Answers('本人的通知渠道', channelsShape)
  write(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() request: Keyed,
    @Body({ schema: addresses }) body: z.infer<typeof addresses>,
  ) {
    return this.addresses.write(caller, body, request);
  }
}
