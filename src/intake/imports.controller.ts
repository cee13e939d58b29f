/** 导入 · a list is uploaded, read, looked at, and registered as a whole (api.md "Around the cases"). */
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import { Controller, Get, HttpCode, HttpException, Param, Post, Query, Req, UploadedFile } from '@nestjs/common';
import { UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request } from 'express';
import multer from 'multer';
import type { Observable } from 'rxjs';
import { catchError, throwError } from 'rxjs';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import type { PageQuery } from '../platform/http/paging.js';
import { pageQuery } from '../platform/http/paging.js';
import { invalid } from '../platform/http/validation.js';
import { Problem } from '../platform/problem.js';
import { Imports, uploadFields } from './imports.service.js';
import type { ImportView, Receipt } from './imports.view.js';
import { LIMITS } from './list/limits.js';

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
  @Writes(...OFFICE)
  @HttpCode(202)
  @UseInterceptors(TellTooLarge, upload)
  upload(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Req() request: Request,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<{ id: string }> {
    if (!request.is('multipart/form-data')) {
      throw new Problem(415, 'request.media_type', '请以 multipart/form-data 上传');
    }
    if (!file) throw invalid([{ path: ['file'], message: '请选择 .xlsx 或 .csv 文件' }]);
    const fields = uploadFields.safeParse(request.body);
    if (!fields.success) throw invalid(fields.error.issues);
    return this.imports.upload(caller, key, { ...fields.data, name: file.originalname, content: file.buffer });
  }

  @Get()
  @LoggedIn(...OFFICE)
  list(@CurrentCaller() caller: Caller, @Query({ schema: pageQuery }) query: PageQuery) {
    return this.imports.list(caller, query);
  }

  @Get(':id')
  @LoggedIn(...OFFICE)
  read(@CurrentCaller() caller: Caller, @Param('id') id: string): Promise<ImportView> {
    return this.imports.view(caller, id);
  }

  @Post(':id/commit')
  @Writes(...OFFICE)
  @HttpCode(200)
  commit(@CurrentCaller() caller: Caller, @IdempotencyKey() key: string, @Param('id') id: string): Promise<Receipt> {
    return this.imports.commit(caller, id, key);
  }
}
