/** 导出 · the table of the rates and the cases behind one number, as the caller sees them; each export leaves its trace. */
import type { CellValue } from 'hucre';
import type { RateKey } from '../domain/rate/definitions.js';
import { rateOf } from '../domain/rate/definitions.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Asker } from '../identity/traced-export.js';
import { madeBy, MOST_AT_ONCE, tooLarge, tracedExport } from '../identity/traced-export.js';
import type { Database } from '../platform/database.js';
import type { FileAnswer } from '../platform/http/send-file.js';
import type { Sheet } from '../platform/sheet.js';
import { fileNameOf } from '../platform/sheet.js';
import type { CasesExport, ExportRequest, TableExport } from './export-request.js';
import type { RatesFilter } from './population.js';
import type { Rates } from './rates.service.js';
import type { CountedView } from './rates.view.js';

const TABLE = '各率';
const PART_WORDS = { numerator: '分子', denominator: '分母', missing: '还差' } as const;
const RESULTS: Record<string, string> = { satisfied: '满意', basically: '基本满意', dissatisfied: '不满意' };
const KINDS: Record<string, string> = { suggestion: '代表建议', proposal: '政协提案' };

export class Exports {
  constructor(
    private readonly database: Pick<Database, 'write'>,
    private readonly rates: Rates,
  ) {}

  async table(caller: Asker, { format: as, ...query }: TableExport): Promise<FileAnswer> {
    const { asOf, items } = await this.rates.table(caller, query);
    const rows = items.flatMap(({ group, rates }) =>
      rates.map((r) => [
        group.name,
        r.name,
        r.numerator,
        r.denominator,
        r.missing,
        r.percent,
        r.definition,
        r.exclusions,
        r.definitionVersion,
      ]),
    );
    const header = ['分组', '指标', '分子', '分母', '还差', '百分比(%)', '定义', '不计入', '定义版本'];
    const about = [...(await this.scope(caller, query)), ...madeBy(caller, asOf)];
    return this.made(caller, { name: TABLE, about, header, rows }, as, { by: query.by, asOf });
  }

  /** @param progress is told how many rows there are, of how many. @throws Problem 409 when there are more than `most` */
  async cases(
    caller: Asker,
    key: RateKey,
    { format: as, ...query }: CasesExport,
    {
      most = MOST_AT_ONCE,
      progress = () => undefined,
    }: { most?: number; progress?: (done: number, total: number) => void } = {},
  ): Promise<FileAnswer> {
    const { asOf, items } = await this.rates.table(caller, { ...query, by: 'none' });
    const rate = items[0]?.rates.find((r) => r.key === key);
    const rows: CellValue[][] = [];
    await this.rates.everyCase(caller, key, query, (more, total) => {
      if (total > most) throw tooMany(total, most);
      for (const each of more) rows.push(lineOf(each));
      progress(rows.length, total);
    });
    const name = rate?.name ?? rateOf(key).key;
    const about: [string, string][] = [
      ['指标', `${name} · ${PART_WORDS[query.part]}`],
      ['定义', rate?.definition ?? ''],
      ['不计入', rate?.exclusions ?? ''],
      ['定义版本', rate?.definitionVersion ?? ''],
      ...(await this.scope(caller, query)),
      ...madeBy(caller, asOf),
    ];
    const header = ['编号', '类型', '标题', '单位', '计入分子', '答复日期', '答复期限', '评价'];
    const sheet = { name: listName(name, query.part), about, header, rows };
    return this.made(caller, sheet, as, { key, part: query.part, asOf });
  }

  /** What the file will be called, before it is made. */
  async nameOf({ actor, now }: Asker, request: ExportRequest): Promise<string> {
    if (request.of === 'rates') return fileNameOf(TABLE, request.format);
    const rate = await this.rates.nameOf(actor, request.rate, request.asOf ?? dateOf(now));
    return fileNameOf(listName(rate, request.part), request.format);
  }

  private async scope({ actor }: Asker, query: RatesFilter): Promise<[string, string][]> {
    const words = await this.rates.scopeOf(actor, query);
    return words === '' ? [] : [['统计范围', words]];
  }
  private made(caller: Asker, sheet: Sheet, as: TableExport['format'], data: Record<string, unknown>) {
    return tracedExport(this.database, caller, sheet, { as, type: 'rates.exported', data });
  }
}

const listName = (rate: string, part: CasesExport['part']): string => `${rate}(${PART_WORDS[part]})`;
const lineOf = (c: CountedView): CellValue[] => [
  c.number,
  KINDS[c.kind] ?? c.kind,
  c.title ?? '',
  c.unit?.name ?? '',
  c.good ? '是' : '否',
  c.repliedOn ?? '',
  c.dueOn ?? '',
  RESULTS[c.result ?? ''] ?? '',
];

const tooMany = (total: number, most: number) =>
  tooLarge(
    total,
    most,
    most === MOST_AT_ONCE ? '请改用后台导出,或按届次、单位、类别缩小范围' : '请先按届次、单位或类别缩小范围',
  );
