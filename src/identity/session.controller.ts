/** 登录 · open, look at and end one's session; change one's password. */
import { createHmac } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Anyone, IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import { requestText } from '../platform/http/keyed-request.js';
import { PasswordChange } from './password-change.js';
import { plain } from './plain.js';
import { cookieName, CurrentCaller, tokenOf } from './session.guard.js';
import type { Caller } from './sessions.js';
import { Sessions } from './sessions.js';
import { WhoAmI } from './who-am-i.js';

const login = z.strictObject({ account: plain(100), password: z.string().min(1).max(200) });
const change = z.strictObject({ present: z.string().min(1).max(200), password: z.string().min(1).max(200) });

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly passwords: PasswordChange,
    private readonly whoAmI: WhoAmI,
  ) {}

  @Post()
  @Anyone()
  @HttpCode(200)
  async open(
    @Body({ schema: login }) body: z.infer<typeof login>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const present = tokenOf(request.headers.cookie, this.whoAmI.tls);
    const token = await this.sessions.open(body.account, body.password, request.ip ?? '', present);
    response.cookie(cookieName(this.whoAmI.tls), token, this.whoAmI.cookie());
    const caller = await this.sessions.caller(token);
    return caller && this.whoAmI.view(caller);
  }

  @Get()
  @LoggedIn()
  me(@CurrentCaller() caller: Caller) {
    return this.whoAmI.view(caller);
  }

  @Delete()
  @LoggedIn()
  @HttpCode(204)
  async end(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(caller);
    response.clearCookie(cookieName(this.whoAmI.tls), this.whoAmI.cookie());
  }

  @Put('password')
  @Writes()
  @HttpCode(204)
  change(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: change }) body: z.infer<typeof change>,
    @Req() request: Request,
  ): Promise<void> {
    // keyed by what the database does not hold: a bare digest of a password could be guessed at leisure
    const secret = tokenOf(request.headers.cookie, this.whoAmI.tls) ?? '';
    const requestHash = createHmac('sha256', secret).update(requestText(request)).digest('hex');
    return this.passwords.change(caller, { key, requestHash }, body.present, body.password);
  }
}
