/** 演示手机 · in a demo at its own machine: what a short message says, with a link that opens (decision 0112). */
import { Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { OVERSEERS } from '../domain/access/supervisors.js';
import type { Locality } from '../engine/engine.js';
import { idOf } from '../identity/administration/acts.js';
import { DemoEntry } from '../identity/demo-entry.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { Writes } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import { Problem } from '../platform/problem.js';
import { waitingOrSent } from './delivering.queries.js';
import { letterFor } from './letters.js';
import { phoneToAsk } from './noticing.queries.js';

const shown = z.object({ to: z.string().nullable().describe('发往的号码'), text: z.string() });
const notFound = (): Problem => new Problem(404, 'outbox.not_found', '没有这条消息,或您无权查看');

/** Whoever may be anybody without a password may hold anybody's phone: it opens to no one else. */
export class DemoPhone {
  constructor(
    private readonly database: Pick<Database, 'write'>,
    private readonly locality: Locality,
  ) {}

  /** Written anew, with a token of its own: none was kept. */
  async read(
    { actor: { jurisdictionId } }: Caller,
    given: string,
    pages: string,
  ): Promise<{ to: string | null; text: string }> {
    const id = idOf(given, notFound);
    return this.database.write(jurisdictionId, async (tx) => {
      const message = await waitingOrSent(tx, jurisdictionId, id);
      if (message?.channel !== 'gateway') throw notFound();
      const { text } = await letterFor(tx, jurisdictionId, message, this.locality, pages);
      return { to: message.address ?? (await phoneToAsk(tx, jurisdictionId, id)), text };
    });
  }
}

@Controller('api/demo/messages')
export class DemoPhoneController {
  constructor(
    private readonly phone: DemoPhone,
    private readonly demo: DemoEntry,
  ) {}

  @Post(':id/text')
  @Writes(...OVERSEERS)
  @HttpCode(200)
  @IdParam('短信')
  @Answers('演示库在本机:看短信的全文', shown, { refuses: { 404: ['outbox.not_found'] } })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string, @Req() request: Request) {
    if (!this.demo.isOpenTo(request)) throw notFound();
    return this.phone.read(caller, id, `http://${request.headers.host ?? ''}`);
  }
}
