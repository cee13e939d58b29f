/** 导出 · the rates and their cases as XLSX or CSV. */
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { RateKey } from '../domain/rate/definitions.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { LoggedIn } from '../platform/http/access.js';
import { AnswersFile } from '../platform/http/documented.js';
import { sendFile } from '../platform/http/send-file.js';
import type { CasesExport, TableExport } from './export-request.js';
import { casesExport, tableExport } from './export-request.js';
import { Exports } from './exports.service.js';
import { rateKey } from './population.js';

const BAD = { 400: ['request.invalid', 'request.malformed'] };

@Controller('api/exports/rates')
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Get()
  @LoggedIn()
  @AnswersFile('导出各率', BAD)
  async table(
    @CurrentCaller() caller: Caller,
    @Query({ schema: tableExport }) query: TableExport,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.exports.table(caller, query));
  }

  @Get(':key/cases')
  @LoggedIn()
  @AnswersFile('导出一个数所含的各件', { ...BAD, 409: ['export.too_large'] })
  async cases(
    @CurrentCaller() caller: Caller,
    @Param('key', { schema: rateKey }) key: RateKey,
    @Query({ schema: casesExport }) query: CasesExport,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.exports.cases(caller, key, query));
  }
}
