import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { plain } from './plain.js';
import { Anyone, LoggedIn, RefusesForeign, TakesBody } from '../platform/http/access.js';
import { Answers, IdParam } from '../platform/http/documented.js';
import { Problem } from '../platform/problem.js';
import { demoStepsShape, installationShape, meShape } from './answers.js';
import { DemoEntry } from './demo-entry.js';
import { cookieName, tokenOf } from './session.guard.js';
import { Sessions } from './sessions.js';
import { WhoAmI } from './who-am-i.js';

const chosen = z.strictObject({ account: plain(100) });

const notHere = (): Problem => new Problem(404, 'not_found', '没有找到,或您无权查看');

/** 安装性质 · live or demo, and in a demo whom one may be at this machine. */
@Controller('api')
export class InstallationController {
  constructor(
    private readonly demo: DemoEntry,
    private readonly sessions: Sessions,
    private readonly whoAmI: WhoAmI,
  ) {}

  @Get('installation')
  @Anyone()
  @Answers('安装性质:正式或演示;演示库在本机可以选人登录', installationShape)
  async read(@Req() request: Request) {
    const people = this.demo.isOpenTo(request) ? await this.demo.people() : [];
    return { mode: this.demo.isDemo ? 'demo' : 'live', people };
  }

  @Post('demo/session')
  @Anyone()
  @TakesBody()
  @RefusesForeign()
  @Answers('演示登录:在本机选人,不用口令', meShape, { refuses: { 401: ['session.refused'], 404: ['not_found'] } })
  @HttpCode(200)
  async open(
    @Body({ schema: chosen }) body: z.infer<typeof chosen>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    if (!this.demo.isOpenTo(request)) throw notHere();
    const token = await this.sessions.openWithoutPassword(
      body.account,
      tokenOf(request.headers.cookie, cookieName(this.whoAmI.tls)),
    );
    response.cookie(cookieName(this.whoAmI.tls), token, this.whoAmI.cookie());
    const caller = await this.sessions.caller(token);
    return caller && this.whoAmI.view(caller);
  }

  @Get('demo/cases/:id/steps')
  @LoggedIn()
  @IdParam('本件')
  @Answers('演示库在本机:本件下一步由谁办', demoStepsShape, { refuses: { 404: ['not_found'] } })
  async steps(@Param('id') id: string, @Req() request: Request) {
    if (!this.demo.isOpenTo(request)) throw notHere();
    return { items: await this.demo.steps(id) };
  }
}
