/** 各表的导出 · 承诺台账、考核、通报 as XLSX or CSV. */
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { CurrentCaller } from '../../identity/session.guard.js';
import type { Caller } from '../../identity/sessions.js';
import { LoggedIn } from '../../platform/http/access.js';
import { AnswersFile, IdParam } from '../../platform/http/documented.js';
import { sendFile } from '../../platform/http/send-file.js';
import type { AssessmentExport, BulletinExport, LedgerExport } from './table-exports.service.js';
import { assessmentExport, bulletinExport, ledgerExport, TableExports } from './table-exports.service.js';

const BAD = { 400: ['request.invalid'] };

@Controller('api/exports')
export class TableExportsController {
  constructor(private readonly tables: TableExports) {}

  @Get('commitments')
  @LoggedIn()
  @AnswersFile('导出承诺台账', { ...BAD, 409: ['export.too_large'] })
  async ledger(
    @CurrentCaller() caller: Caller,
    @Query({ schema: ledgerExport }) query: LedgerExport,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.tables.ledger(caller, query));
  }

  @Get('assessments/:id')
  @LoggedIn()
  @IdParam('考核')
  @AnswersFile('导出考核的名次或分项得分', { ...BAD, 404: ['assessment.not_found'] })
  async assessment(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: assessmentExport }) query: AssessmentExport,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.tables.assessment(caller, id, query));
  }

  @Get('bulletins/:id')
  @LoggedIn()
  @IdParam('通报')
  @AnswersFile('导出通报的数字', { ...BAD, 404: ['bulletin.not_found'] })
  async bulletin(
    @CurrentCaller() caller: Caller,
    @Param('id') id: string,
    @Query({ schema: bulletinExport }) query: BulletinExport,
    @Res() response: Response,
  ): Promise<void> {
    sendFile(response, await this.tables.bulletin(caller, id, query));
  }
}
