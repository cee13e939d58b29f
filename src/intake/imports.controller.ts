/** 导入 · a list is uploaded, read, looked at, and registered as a whole (api.md "Around the cases"). */
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Body, Controller, Get, HttpCode, HttpException, Param, Post, Put, Query, Req } from '@nestjs/common';
import { UploadedFile } from '@nestjs/common';
import { UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody } from '@nestjs/swagger';
import type { Request } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { catchError, throwError } from 'rxjs';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Uploads, Writes } from '../platform/http/access.js';
import { Answers, IdParam, pageOf } from '../platform/http/documented.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { KeyedRequest } from '../platform/http/keyed-request.js';
import type { PageQuery } from '../platform/http/paging.js';
import { pageQuery } from '../platform/http/paging.js';
import { invalid } from '../platform/http/validation.js';
import { Problem } from '../platform/problem.js';
import { importShape, listedShape, receiptShape, uploadedShape } from './answers.js';
import type { CommitQuery, FixesAsked } from './fixing.js';
import { commitQuery, fixesAsked } from './fixing.js';
import { Imports, uploadFields } from './imports.service.js';
import type { ImportView, Receipt } from './imports.view.js';
import { LIMITS } from './list/limits.js';

const CONFLICTS = [
  'import.not_ready',
  'import.committing',
  'import.changed',
  'import.nothing_to_register',
  'import.known_number',
  'case.number_taken',
  'case.precondition',
  'request.invalid',
];
const OFFICE = ['office-clerk', 'office-head'] as const;

class TellTooLarge implements NestInterceptor {
  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    const told = new Problem(413, 'import.too_large', `文件不得超过 ${LIMITS.bytes / 1024 / 1024} MB,请分开导入`);
    const isTooLarge = (error: unknown): boolean => error instanceof HttpException && error.getStatus() === 413;
    return next.handle().pipe(catchError((error: unknown) => throwError(() => (isTooLarge(error) ? told : error))));
  }
}
const upload = FileInterceptor('file', {
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: {
    fileSize: LIMITS.bytes,
    files: 1,
    fields: 5,
    parts: 6,
    fieldSize: 1000,
    fieldNameSize: 100,
    headerPairs: 50,
  },
});

@Controller('api/imports')
export class ImportsController {
  constructor(private readonly imports: Imports) {}

  @Post()
  @Uploads(...OFFICE)
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file', 'session'],
      properties: {
        file: { type: 'string', format: 'binary', description: '.xlsx 或 .csv,不超过 10 MB' },
        session: { type: 'string', format: 'uuid', description: '届次会议' },
        raisedAt: { type: 'string', enum: ['session', 'recess'], default: 'session', description: 'recess:闭会期间' },
      },
    },
  })
  @Answers('导入清单:先读取,登记之前什么都不改', uploadedShape, {
    status: 202,
    refuses: { 409: ['import.too_many'], 413: ['import.too_large'] },
  })
  @HttpCode(202)
  @UseInterceptors(TellTooLarge, upload)
  upload(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Req() request: Request,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<{ id: string }> {
    if (!file) throw invalid([{ path: ['file'], message: '请选择 .xlsx 或 .csv 文件' }]);
    const fields = uploadFields.safeParse(request.body);
    if (!fields.success) throw invalid(fields.error.issues);
    return this.imports.upload(caller, key, { ...fields.data, name: file.originalname, content: file.buffer });
  }

  @Get()
  @LoggedIn(...OFFICE)
  @Answers('导入记录,新的在前', pageOf(listedShape), { refuses: { 400: ['request.invalid'] } })
  list(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.imports.list(caller, query);
  }

  @Get(':id')
  @LoggedIn(...OFFICE)
  @IdParam('导入')
  @Answers('一次导入:可登记的行、有问题的行', importShape, { refuses: { 404: ['import.not_found'] } })
  read(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ImportView> {
    return this.imports.view(caller, id);
  }

  @Put(':id/fixes')
  @Writes(...OFFICE)
  @IdParam('导入')
  @Answers('更正清单:单位、主办、编号、日期;重新读取,登记之前什么都不改', importShape, {
    refuses: {
      404: ['import.not_found'],
      409: ['import.not_ready', 'import.committing', 'import.changed', 'import.file_gone'],
    },
  })
  fix(
    @CurrentCaller() caller: Caller,
    @KeyedRequest() keyed: Keyed,
    @Param('id') id: string,
    @Body({ schema: fixesAsked }) asked: FixesAsked,
  ): Promise<ImportView> {
    return this.imports.fix(caller, id, keyed, asked);
  }

  @Post(':id/commit')
  @Writes(...OFFICE)
  @HttpCode(200)
  @IdParam('导入')
  @Answers('登记清单,全部或全不;重复提交得同一回执', receiptShape, {
    refuses: { 404: ['import.not_found'], 409: CONFLICTS },
  })
  commit(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Param('id') id: string,
    @Query({ schema: commitQuery }) { edition }: CommitQuery,
  ): Promise<Receipt> {
    return this.imports.commit(caller, id, key, edition);
  }
}
