/** 读文件 · one file to its result; whatever is wrong with the file is a problem of the list, not of the program. */
import type { Fix } from '../list/fixes.js';
import { Fixes } from '../list/fixes.js';
import { LIMITS } from '../list/limits.js';
import type { ReadCase, ReadResult } from '../list/outcome.js';
import { outcomeOf, refusedResult } from '../list/outcome.js';
import { ofFile, Refused } from '../list/problems.js';
import type { Surroundings } from '../list/read-list.js';
import { readList } from '../list/read-list.js';
import type { Sheet } from '../list/sheet.js';
import { readCsv } from './csv.js';
import { readXlsx } from './xlsx.js';

export interface FileRead {
  state: 'ready' | 'failed';
  result: ReadResult;
  cases: ReadCase[];
}

export async function readFile(
  name: string,
  content: Buffer,
  around: Surroundings,
  fixes: readonly Fix[] = [],
): Promise<FileRead> {
  try {
    const sheets = await sheetsOf(name, content);
    if (sheets.some((s) => s.rows.length > LIMITS.rows * 2)) {
      throw new Refused('import.too_large', `表格超过 ${LIMITS.rows * 2} 行,请删去多余的行,或分开导入`);
    }
    return { state: 'ready', ...outcomeOf(readList(sheets, around, new Fixes(fixes)), around) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { state: 'failed', result: refusedResult(ofFile(error.code, error.message)), cases: [] };
  }
}

const starts = (content: Buffer, hex: string): boolean => content.subarray(0, hex.length / 2).toString('hex') === hex;

async function sheetsOf(name: string, content: Buffer): Promise<Sheet[]> {
  if (content.length === 0) throw new Refused('import.unreadable', '文件是空的');
  const [isPackage, isOle] = [starts(content, '504b0304'), starts(content, 'd0cf11e0a1b11ae1')];
  switch (/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase()) {
    case 'xlsx':
      if (isOle)
        throw new Refused('import.unreadable', '文件有密码保护,或是旧版 .xls:请取消密码、另存为 .xlsx 后再导入');
      if (!isPackage) throw mismatched('.xlsx');
      return readXlsx(content);
    case 'csv':
      if (isPackage || isOle) throw mismatched('.csv');
      return readCsv(content);
    default:
      throw new Refused('import.unreadable', '只接受 .xlsx 和 .csv 文件');
  }
}
const mismatched = (extension: string): Refused =>
  new Refused('import.unreadable', `内容与扩展名 ${extension} 不符,请以表格软件另存后再导入`);
