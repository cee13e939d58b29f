/** 登录 · open, look at and end one's session; change one's password. */
import { Body, Controller, Delete, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Anyone, EvenBeforeChange, LoggedIn, RefusesForeign, TakesBody, Writes } from '../platform/http/access.js';
import { Answers } from '../platform/http/documented.js';
import { meShape } from './answers.js';
import { cookieName, CurrentCaller } from './session.guard.js';
import type { Caller } from './sessions.js';
import { Sessions } from './sessions.js';
import { WhoAmI } from './who-am-i.js';

const login = z.strictObject({ account: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const change = z.strictObject({ present: z.string().min(1).max(200), password: z.string().min(1).max(200) });

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
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
    const token = await this.sessions.open(body.account, body.password, request.ip ?? '');
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
    refuses: { 400: ['password.weak', 'password.repeated'], 403: ['password.wrong'], 429: ['session.too_many'] },
  })
  @HttpCode(204)
  change(@CurrentCaller() caller: Caller, @Body({ schema: change }) body: z.infer<typeof change>): Promise<void> {
    return this.sessions.changePassword(caller, body.present, body.password);
  }
}
