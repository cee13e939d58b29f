import { Controller, Get, Param, Post, Req, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Request, Response } from 'express';
import multer from 'multer';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Writes } from '../platform/http/access.js';
import { invalid } from '../platform/http/validation.js';
import { Problem } from '../platform/problem.js';
import { dispositionOf } from './attachment-kinds.js';
import type { Uploaded } from './attachments.service.js';
import { Attachments, MAX_BYTES } from './attachments.service.js';

const upload = FileInterceptor('file', {
  storage: multer.memoryStorage(),
  defParamCharset: 'utf8',
  limits: { fileSize: MAX_BYTES, files: 1, fields: 5, parts: 6, fieldSize: 1000, fieldNameSize: 100, headerPairs: 50 },
});

/** 附件 · one file an upload; a command binds it by its id. */
@Controller('api/attachments')
export class AttachmentsController {
  constructor(private readonly attachments: Attachments) {}

  @Post()
  @Writes()
  @UseInterceptors(upload)
  keep(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @Req() request: Request,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<Uploaded> {
    if (!request.is('multipart/form-data'))
      throw new Problem(415, 'request.media_type', '请以 multipart/form-data 上传');
    if (!file || file.size === 0) throw invalid([{ path: ['file'], message: '请选择文件,不能是空文件' }]);
    return this.attachments.keep(caller, key, { name: file.originalname, content: file.buffer });
  }

  @Get(':id')
  @LoggedIn()
  async read(@CurrentCaller() caller: Caller, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { name, mime, content } = await this.attachments.read(caller, id);
    response
      .setHeader('Content-Type', mime)
      .setHeader('Content-Disposition', dispositionOf(name))
      .setHeader('X-Content-Type-Options', 'nosniff')
      .setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      .end(content);
  }
}
