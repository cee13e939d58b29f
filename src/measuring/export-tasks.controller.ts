/** 后台导出 · asked for, looked at, fetched. */
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn, Writes } from '../platform/http/access.js';
import { Answers, AnswersFile, count, IdParam } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import { sendFile } from '../platform/http/send-file.js';
import type { ExportRequest } from './export-request.js';
import { exportRequest } from './export-request.js';
import { STATES } from './export-tasks.queries.js';
import { ExportTasks } from './export-tasks.service.js';

const instant = z.iso.datetime();
const taskShape = z
  .object({
    id: z.uuid(),
    state: z.enum(STATES).describe('waiting 排队, making 生成中, ready 可取, failed 未成, expired 已过保存期'),
    request: exportRequest.describe('所要求的导出,再次导出时照此提交'),
    asOf: z.iso.date(),
    askedAt: instant,
    done: count().describe('已写入的行数'),
    total: count().nullable().describe('总行数;还不知道的为空'),
    name: z.string().nullable().describe('文件名'),
    problem: z.string().nullable().describe('未成的原因'),
    expiresAt: instant.nullable().describe('保存至'),
  })
  .meta({ id: 'ExportTask' });

@Controller('api/export-tasks')
export class ExportTasksController {
  constructor(private readonly tasks: ExportTasks) {}

  @Post()
  @Writes()
  @HttpCode(202)
  @Answers('要求后台导出', z.object({ id: z.uuid() }), { status: 202, refuses: { 409: ['export.too_many'] } })
  ask(
    @CurrentCaller() caller: Caller,
    @Body({ schema: exportRequest }) request: ExportRequest,
    @KeyedRequest() keyed: Keyed,
  ): Promise<{ id: string }> {
    return this.tasks.ask(caller, request, keyed);
  }

  @Get()
  @LoggedIn()
  @Answers('本人要求的导出,新的在前', z.object({ items: z.array(taskShape) }))
  list(@CurrentCaller() caller: Caller) {
    return this.tasks.list(caller);
  }

  @Get(':id')
  @LoggedIn()
  @IdParam('导出')
  @Answers('一项导出办到哪里', taskShape, { refuses: { 404: ['export.not_found'] } })
  one(@CurrentCaller() caller: Caller, @Param('id') id: string) {
    return this.tasks.one(caller, id);
  }

  @Get(':id/file')
  @LoggedIn()
  @IdParam('导出')
  @AnswersFile('取回导出的文件', {
    404: ['export.not_found'],
    409: ['export.not_ready', 'export.expired', 'export.outdated'],
  })
  async file(@CurrentCaller() caller: Caller, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.tasks.file(caller, id));
  }
}
