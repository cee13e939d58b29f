/** 数据库类型 · one place: dates stay strings, instants are RFC 3339 UTC strings in ms, bigint is a checked number. */
import pg from 'pg';

const DATE = 1082;
const TIMESTAMPTZ = 1184;
const INT8 = 20;

export function useTypeParsers(): void {
  // raw pg turns a date into local midnight: 2025-12-26 became the 25th under TZ=Asia/Shanghai
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(TIMESTAMPTZ, (text) => new Date(text).toISOString());
  pg.types.setTypeParser(INT8, (text) => {
    const number = Number(text);
    if (!Number.isSafeInteger(number)) throw new RangeError(`bigint ${text} is beyond the safe integers`);
    return number;
  });
}
