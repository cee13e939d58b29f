/** 导出留痕 · a sheet says above its header as of which day it is and who made it; that it was made stands in the trail. */
import type { Actor } from '../domain/shared/actor.js';
import type { Database } from '../platform/database.js';
import type { FileAnswer } from '../platform/http/send-file.js';
import { Problem } from '../platform/problem.js';
import type { Format, Sheet } from '../platform/sheet.js';
import { exported } from '../platform/sheet.js';
import type { ActType } from './act-types.js';
import { append } from './audit.js';

/** Whoever asks, at which business time. */
export interface Asker {
  actor: Actor;
  now: string;
}
/** rows of one sheet that is made while somebody waits */
export const MOST_AT_ONCE = 10_000;

export const madeBy = ({ actor, now }: Asker, asOf: string): [string, string][] => [
  ['截至', asOf],
  ['导出人', actor.name],
  ['导出时间', new Date(Date.parse(now) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')],
];

/** @param how what else may be done */
export const tooLarge = (total: number, most: number, how: string): Problem =>
  new Problem(409, 'export.too_large', `共 ${total} 行,一次最多导出 ${most} 行,${how}`);

export async function tracedExport(
  database: Pick<Database, 'write'>,
  { actor: { jurisdictionId, personId } }: Asker,
  sheet: Sheet,
  { as, type, data }: { as: Format; type: ActType; data: Record<string, unknown> },
): Promise<FileAnswer> {
  const file = await exported(sheet, as);
  await database.write(jurisdictionId, (tx) =>
    append(tx, jurisdictionId, { type, actor: personId, data: { ...data, format: as, rows: sheet.rows.length } }),
  );
  return file;
}
