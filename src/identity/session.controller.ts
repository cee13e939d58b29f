/** 登录 · open, look at and end one's session; change one's password. */
import { createHmac } from 'node:crypto';
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import {
  Anyone,
  EvenBeforeChange,
  IdempotencyKey,
  LoggedIn,
  RefusesForeign,
  TakesBody,
  Writes,
} from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import { requestText } from '../platform/http/keyed-request.js';
import { meShape } from './answers.js';
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
  @TakesBody()
  @RefusesForeign()
  @Answers('登录', meShape, { refuses: { 401: ['session.refused'], 429: ['session.too_many'] } })
  @HttpCode(200)
  async open(
    @Body({ schema: login }) body: z.infer<typeof login>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    const token = await this.sessions.open(body.account, body.password, request.ip ?? '', this.tokenOf(request));
    response.cookie(cookieName(this.whoAmI.tls), token, this.whoAmI.cookie());
    const caller = await this.sessions.caller(token);
    return caller && this.whoAmI.view(caller);
  }

  @Get()
  @LoggedIn()
  @EvenBeforeChange()
  @Answers('我是谁', meShape)
  me(@CurrentCaller() caller: Caller) {
    return this.whoAmI.view(caller);
  }

  @Delete()
  @LoggedIn()
  @EvenBeforeChange()
  @RefusesForeign()
  @Answers('退出登录', null, { status: 204 })
  @HttpCode(204)
  async end(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.close(caller);
    response.clearCookie(cookieName(this.whoAmI.tls), this.whoAmI.cookie());
  }

  @Put('password')
  @Writes()
  @EvenBeforeChange()
  @Answers('修改口令', null, {
    status: 204,
    refuses: { 400: ['password.weak', 'password.repeated'], 403: ['password.wrong'] },
  })
  @HttpCode(204)
  change(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: change }) body: z.infer<typeof change>,
    @Req() request: Request,
  ): Promise<void> {
    // keyed by what the database does not hold: a bare digest of a password could be guessed at leisure
    const hmac = createHmac('sha256', this.tokenOf(request) ?? '').update(requestText(request));
    return this.passwords.change(caller, { key, requestHash: hmac.digest('hex') }, body.present, body.password);
  }

  private tokenOf({ headers }: Request): string | null {
    return tokenOf(headers.cookie, cookieName(this.whoAmI.tls));
  }
}
