/** 建议提案 · list, register, read, give a command, read the history (api.md "Cases"). */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { RegisterInput } from '../domain/proposal/registration.js';
import { registration } from '../domain/proposal/registration.js';
import { Engine } from '../engine/engine.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { GivesCommand, IdempotencyKey, IfMatch, LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../platform/http/documented.js';
import { requestHashOf } from '../platform/http/keyed-request.js';
import { pageQuery } from '../platform/http/paging.js';
import { caseShape, givenShape } from './answers/case.js';
import { eventShape, summaryShape } from './answers/lists.js';
import { CaseList } from './case-list.service.js';
import type { CaseView } from './case-view.js';
import { caseIdOf, Cases } from './cases.service.js';
import type { CommandBody } from './command-body.js';
import { commandBody, commandOf } from './command-body.js';
import { History } from './history.service.js';
import { RefusedTries } from './refused-tries.js';
import type { ListQuery } from './list-filters.js';
import { listQuery } from './list-filters.js';
import type { StagesQuery } from './stages.js';
import { stagesQuery, stagesShape } from './stages.js';

const INVALID = { refuses: { 400: ['request.invalid'] } };
const HIDDEN = { 404: ['case.not_found'] };
/** In the order of api.md "Order of refusals"; the guard's own stand with the guard. */
const COMMAND = {
  400: ['command.unknown'],
  403: ['case.forbidden'],
  404: ['case.not_found', 'handling.not_found'],
  409: [
    'case.not_admitted',
    'case.precondition',
    'case.subject_ambiguous',
    'case.content_changed',
    'case.number_taken',
    'demo.clock_before_case',
  ],
  412: ['case.version_conflict'],
};

@Controller('api/proposals')
export class CasesController {
  constructor(
    private readonly engine: Engine,
    private readonly cases: Cases,
    private readonly caseList: CaseList,
    private readonly history: History,
    private readonly refused: RefusedTries,
  ) {}

  @Get()
  @LoggedIn()
  @Answers('办件清单', pageOf(summaryShape), INVALID)
  list(@CurrentCaller() caller: Caller, @Query({ schema: listQuery }) query: ListQuery) {
    return this.caseList.page(caller, query);
  }

  @Get('stages')
  @LoggedIn()
  @Answers('办理阶段:处于各状态的件数', stagesShape, INVALID)
  stages(@CurrentCaller() caller: Caller, @Query({ schema: stagesQuery }) query: StagesQuery) {
    return this.caseList.stages(caller, query);
  }

  @Post()
  @Writes()
  @Answers('登记', caseShape, {
    status: 201,
    etag: true,
    refuses: { 403: ['case.forbidden'], 409: ['case.number_taken'] },
  })
  async register(
    @CurrentCaller() { actor, accountId, ...caller }: Caller,
    @IdempotencyKey() key: string,
    @Body({ schema: registration }) input: RegisterInput,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    const requestHash = requestHashOf(request);
    const { id } = await this.engine.register({ actor, accountId, key, requestHash, input });
    return tagged(response, await this.cases.view({ ...caller, actor, accountId }, id));
  }

  @Get(':id')
  @LoggedIn()
  @IdParam('本件')
  @Answers('阅卷', caseShape, { etag: true, refuses: HIDDEN })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseView> {
    return tagged(response, await this.cases.view(caller, id));
  }

  @Post(':id/commands')
  @GivesCommand()
  @IdParam('本件')
  @Answers('办理一项:给出指令', givenShape, { etag: true, refuses: COMMAND })
  @HttpCode(200)
  async give(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @IfMatch() ifMatch: number,
    @Param('id') id: string,
    @Body({ schema: commandBody }) body: CommandBody,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ version: number; case: CaseView | null }> {
    const command = commandOf(body);
    const [caseId, { actor, accountId }] = [caseIdOf(id), caller];
    const requestHash = requestHashOf(request);
    const { version } = await this.refused.watch(caller, caseId, command, () =>
      this.engine.execute({ caseId, command, actor, accountId, ifMatch, key, requestHash }),
    );
    const view = await this.cases.viewOrNull(caller, caseId);
    return { version, case: view && tagged(response, view) };
  }

  @Get(':id/events')
  @LoggedIn()
  @IdParam('本件')
  @Answers('办理留痕,旧的在前', pageOf(eventShape), { refuses: { ...HIDDEN, 400: ['request.invalid'] } })
  events(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: pageQuery }) query: z.infer<typeof pageQuery>,
  ) {
    return this.history.page(caller, caseIdOf(id), query);
  }
}

/** The version is the case's ETag: what the next command names in If-Match. */
function tagged(response: Response, view: CaseView): CaseView {
  response.setHeader('ETag', `"${view.version}"`);
  return view;
}
