/** 办理阶段的导出 · the numbers of the page, as XLSX or CSV. */
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { z } from 'zod';
import { dateOf } from '../domain/shared/legal-date.js';
import { CurrentCaller } from '../identity/session.guard.js';
import type { Caller } from '../identity/sessions.js';
import { madeBy, tracedExport } from '../identity/traced-export.js';
import { Database } from '../platform/database.js';
import { LoggedIn } from '../platform/http/access.js';
import { AnswersFile } from '../platform/http/documented.js';
import { sendFile } from '../platform/http/send-file.js';
import { format } from '../platform/sheet.js';
import { CaseList } from './case-list.service.js';
import { stagesQuery } from './stages.js';

const stagesExport = stagesQuery.extend({ format });
const COUNTED_AS = '件数;一件有几个承办件处于同一状态的,计一件';

@Controller('api/exports/stages')
export class StageExportController {
  constructor(
    private readonly cases: CaseList,
    private readonly database: Database,
  ) {}

  @Get()
  @LoggedIn()
  @AnswersFile('导出办理阶段的件数', { 400: ['request.invalid'] })
  async table(
    @CurrentCaller() caller: Caller,
    @Query({ schema: stagesExport }) { format: as, ...query }: z.infer<typeof stagesExport>,
    @Res() response: Response,
  ): Promise<void> {
    const { total, items } = await this.cases.stages(caller, query);
    const sheet = {
      name: '办理阶段',
      about: [['共', `${total} 件`], ['计数', COUNTED_AS], ...madeBy(caller, dateOf(caller.now))] as [string, string][],
      header: ['对象', '阶段', '件数'],
      rows: items.flatMap(({ label, states }) => states.map((s) => [label, s.label, s.count])),
    };
    sendFile(
      response,
      await tracedExport(this.database, caller, sheet, { as, type: 'table.exported', data: { table: 'stages' } }),
    );
  }
}
