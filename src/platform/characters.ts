/**
 * 字符检查 · the database must keep Chinese (UTF8), and should know it for letters: with LC_CTYPE C search by letters
 * (pg_trgm) ignores it without a word.
 */
import type pg from 'pg';

/** @throws Error when the database cannot keep every character */
export async function refuseEncoding(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ encoding: string }>(
    `SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database WHERE datname = current_database()`,
  );
  if (rows[0]?.encoding !== 'UTF8') {
    throw new Error(
      `数据库编码须为 UTF8,现为 ${rows[0]?.encoding};请以 ENCODING 'UTF8' 新建数据库 / the database encoding must be UTF8`,
    );
  }
}

/** @returns what an operator should know; nothing in a database that is fit */
export async function characterWarnings(client: pg.Client): Promise<string[]> {
  // asked of the extension itself, and undone: whether to install it is not ours to decide
  await client.query('BEGIN');
  try {
    await client.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const { rows: places } = await client.query<{ schema: string }>(
      `SELECT quote_ident(n.nspname) AS schema FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'pg_trgm'`,
    );
    const { rows } = await client.query<{ sees: boolean; ctype: string }>(
      `SELECT cardinality(${places[0]?.schema ?? 'public'}.show_trgm('中文')) > 0 AS sees, datctype AS ctype
       FROM pg_database WHERE datname = current_database()`,
    );
    if (rows[0]?.sees) return [];
    return [
      `数据库的 LC_CTYPE 为 ${rows[0]?.ctype},按字检索认不出中文;请以 LC_CTYPE 'C.UTF-8' 新建数据库 / LC_CTYPE makes search by letters blind to Chinese, make the database with LC_CTYPE 'C.UTF-8'`,
    ];
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [
      `不能建立扩展 pg_trgm,未能核对按字检索是否认得中文 / pg_trgm cannot be created, so search by letters was not checked: ${why}`,
    ];
  } finally {
    await client.query('ROLLBACK');
  }
}
