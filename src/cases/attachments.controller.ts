import { Controller, Get, Param, Post, Res, UploadedFile, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody } from '@nestjs/swagger';
import type { Response } from 'express';
import multer from 'multer';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { IdempotencyKey, LoggedIn, Uploads } from '../platform/http/access.js';
import { Answers, AnswersFile, IdParam } from '../platform/http/documented.js';
import { sendFile } from '../platform/http/send-file.js';
import { invalid } from '../platform/http/validation.js';
import { uploadedShape } from './answers/lists.js';
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
  @Uploads()
  @ApiBody({
    schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
  })
  @Answers('上传附件', uploadedShape, {
    status: 201,
    refuses: { 409: ['attachment.too_many'], 415: ['attachment.kind'] },
  })
  @UseInterceptors(upload)
  keep(
    @CurrentCaller() caller: Caller,
    @IdempotencyKey() key: string,
    @UploadedFile() file?: Express.Multer.File,
  ): Promise<Uploaded> {
    if (!file || file.size === 0) throw invalid([{ path: ['file'], message: '请选择文件,不能是空文件' }]);
    return this.attachments.keep(caller, key, { name: file.originalname, content: file.buffer });
  }

  @Get(':id')
  @LoggedIn()
  @IdParam('附件')
  @AnswersFile('下载附件', { 404: ['attachment.not_found'] })
  async read(@CurrentCaller() caller: Caller, @Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.attachments.read(caller, id));
  }
}
