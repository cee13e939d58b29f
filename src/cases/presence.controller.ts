/** 在场 · a page says that a case is open in it, and learns which colleagues have it open too. */
import { Body, Controller, Param, Put } from '@nestjs/common';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { WritesQuietly } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import { Presence } from './presence.service.js';

const report = z.strictObject({ writing: z.boolean().describe('正在填写') });
const presentShape = z.object({
  others: z.array(z.object({ name: z.string(), writing: z.boolean() })).describe('同时打开本件的同事,正在填写的在前'),
});

@Controller('api/proposals')
export class PresenceController {
  constructor(private readonly presence: Presence) {}

  @Put(':id/presence')
  @WritesQuietly()
  @IdParam('本件')
  @Answers('我正打开本件;还有哪些同事打开着', presentShape, { refuses: { 404: ['case.not_found'] } })
  async report(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body({ schema: report }) { writing }: z.infer<typeof report>,
  ): Promise<z.infer<typeof presentShape>> {
    return { others: await this.presence.report(caller, id, writing) };
  }
}
