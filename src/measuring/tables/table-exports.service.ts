/** 各表的导出 · each table as its page shows it to the same person; each export leaves its trace. */
import { z } from 'zod';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Locality } from '../../engine/engine.js';
import type { Caller } from '../../identity/sessions.js';
import { madeBy, tracedExport } from '../../identity/traced-export.js';
import type { Database } from '../../platform/database.js';
import type { FileAnswer } from '../../platform/http/send-file.js';
import { format } from '../../platform/sheet.js';
import { editionQuery } from '../assessing/assessing.input.js';
import type { Assessments } from '../assessing/assessments.service.js';
import type { Bulletins } from '../bulletins/bulletins.service.js';
import type { Ledger } from '../commitments.service.js';
import { ledgerQuery } from '../commitments.service.js';
import type { Table } from './table-sheets.js';
import { bulletinTable, ledgerTable, linesTable, rankingTable } from './table-sheets.js';

export const ledgerExport = ledgerQuery.omit({ limit: true, cursor: true }).extend({ format });
/** `ranking` 名次, `lines` 分项得分 */
export const assessmentExport = editionQuery.extend({ of: z.enum(['ranking', 'lines']).default('ranking'), format });
export const bulletinExport = z.object({ format });
export type LedgerExport = z.infer<typeof ledgerExport>;
export type AssessmentExport = z.infer<typeof assessmentExport>;
export type BulletinExport = z.infer<typeof bulletinExport>;

interface Made {
  as: BulletinExport['format'];
  name: string;
  asOf: string;
  about?: [string, string][];
  /** which table, for the trail */
  data: Record<string, unknown>;
}

export class TableExports {
  constructor(
    private readonly database: Pick<Database, 'write'>,
    private readonly of: { ledger: Ledger; assessments: Assessments; bulletins: Bulletins },
    private readonly locality: Pick<Locality, 'shelf'>,
  ) {}

  async ledger(caller: Caller, { format: as, ...query }: LedgerExport): Promise<FileAnswer> {
    const table = ledgerTable(await this.of.ledger.all(caller, query));
    return this.made(caller, table, {
      as,
      name: '承诺台账',
      asOf: dateOf(caller.now),
      about: [['口径', '已发出的答复中承诺的各事项,现行承诺日期早的在前']],
      data: { table: 'commitments' },
    });
  }

  async assessment(caller: Caller, id: string, { of, edition, format: as }: AssessmentExport): Promise<FileAnswer> {
    const read = await this.of.assessments.read(caller, id, edition);
    return this.made(caller, of === 'lines' ? linesTable(read) : rankingTable(read), {
      as,
      name: of === 'lines' ? '考核得分表' : '考核名次',
      asOf: read.asOf,
      about: [
        ['考核', read.session.name],
        ['版次', read.shown === 0 ? '草稿' : `第${read.shown}版`],
        ['办法', read.rulebook],
        ['得分', '实得除以应得,折合百分;没有此类任务的项目不计入应得'],
      ],
      data: { table: 'assessment', of, id: read.id, edition: read.shown },
    });
  }

  async bulletin(caller: Caller, id: string, { format: as }: BulletinExport): Promise<FileAnswer> {
    const read = await this.of.bulletins.read(caller, id);
    return this.made(caller, bulletinTable(read, this.bookOf(read.rulebook)), {
      as,
      name: '通报数字',
      asOf: read.on,
      about: [
        ['通报', read.title],
        ['文号', read.number ?? '未印发'],
        ['办法', read.rulebook],
      ],
      data: { table: 'bulletin', id: read.id },
    });
  }

  private bookOf(name: string): Rulebook {
    const [key = '', version = ''] = name.split('@');
    return this.locality.shelf.get(key, version);
  }

  private made(caller: Caller, table: Table, { as, name, asOf, about = [], data }: Made): Promise<FileAnswer> {
    const sheet = { name, about: [...about, ...madeBy(caller, asOf)], ...table };
    return tracedExport(this.database, caller, sheet, { as, type: 'table.exported', data });
  }
}
