/** 批量办理 · what may be given to many cases at once, its preview, and the tasks that it becomes. */
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentCaller } from '../../identity/session.guard.js';
import type { Caller } from '../../identity/sessions.js';
import { LoggedIn, RefusesForeign, TakesBody, Writes } from '../../platform/http/access.js';
import { Answers, AnswersFile, IdParam } from '../../platform/http/documented.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { KeyedRequest } from '../../platform/http/keyed-request.js';
import { sendFile } from '../../platform/http/send-file.js';
import type { BulkRequest, PreviewRequest, RowsExport, RowsQuery } from './bulk.input.js';
import { bulkRequest, nothing, previewRequest, rowsExport, rowsQuery } from './bulk.input.js';
import { bulkRowsShape, bulkTaskShape, offeredShape, previewShape } from './bulk.view.js';
import { BulkPlans } from './bulk-plans.service.js';
import { BulkTasks } from './bulk-tasks.service.js';

const MISSING = { 404: ['bulk.not_found'] };
/** the data itself is refused, whatever the case */
const PLANNED = { 400: ['bulk.not_allowed'], 409: ['bulk.too_many', 'case.precondition'] };

@Controller('api')
export class BulkController {
  constructor(
    private readonly plans: BulkPlans,
    private readonly tasks: BulkTasks,
  ) {}

  @Get('bulk-commands')
  @LoggedIn()
  @Answers('本人岗位可批量办理的事项', offeredShape)
  offered(@CurrentCaller() caller: Caller) {
    return this.plans.offered(caller);
  }

  @Post('bulk-tasks/preview')
  @LoggedIn()
  @RefusesForeign()
  @TakesBody()
  @HttpCode(200)
  @Answers('批量办理的预览:逐件将办理,或因何跳过', previewShape, { refuses: PLANNED })
  preview(@CurrentCaller() caller: Caller, @Body({ schema: previewRequest }) request: PreviewRequest) {
    return this.plans.preview(caller, request);
  }

  @Post('bulk-tasks')
  @Writes()
  @HttpCode(202)
  @Answers('开始批量办理', z.object({ id: z.uuid() }), {
    status: 202,
    refuses: { ...PLANNED, 409: [...PLANNED[409], 'bulk.changed', 'bulk.nothing'] },
  })
  start(
    @CurrentCaller() caller: Caller,
    @Body({ schema: bulkRequest }) request: BulkRequest,
    @KeyedRequest() keyed: Keyed,
  ): Promise<{ id: string }> {
    return this.tasks.start(caller, request, keyed);
  }

  @Get('bulk-tasks')
  @LoggedIn()
  @Answers('本人发起的批量任务,新的在前', z.object({ items: z.array(bulkTaskShape) }))
  list(@CurrentCaller() caller: Caller) {
    return this.tasks.list(caller);
  }

  @Get('bulk-tasks/:id')
  @LoggedIn()
  @IdParam('批量任务')
  @Answers('一项批量任务办到哪里', bulkTaskShape, { refuses: MISSING })
  one(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.tasks.one(caller, id);
  }

  @Get('bulk-tasks/:id/rows')
  @LoggedIn()
  @IdParam('批量任务')
  @Answers('批量任务逐件的结果', bulkRowsShape, { refuses: { ...MISSING, 400: ['request.invalid'] } })
  rows(@CurrentCaller() caller: Caller, @Param('id') id: string, @Query({ schema: rowsQuery }) query: RowsQuery) {
    return this.tasks.rows(caller, id, query);
  }

  @Post('bulk-tasks/:id/retry')
  @Writes()
  @HttpCode(202)
  @IdParam('批量任务')
  @Answers('重办未成的各件', bulkTaskShape, {
    status: 202,
    refuses: { ...MISSING, 409: ['bulk.working', 'bulk.nothing_failed'] },
  })
  retry(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Body({ schema: nothing }) _nothing: object,
    @KeyedRequest() keyed: Keyed,
  ) {
    return this.tasks.retry(caller, id, keyed);
  }

  @Get('exports/bulk-tasks/:id')
  @LoggedIn()
  @IdParam('批量任务')
  @AnswersFile('导出批量任务逐件的结果', { ...MISSING, 400: ['request.invalid'] })
  async file(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: rowsExport }) query: RowsExport,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.tasks.file(caller, id, query));
  }
}
