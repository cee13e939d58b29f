/** 导出的表 · fetched by a person and read back: what it says of itself, and its rows below the header, cell by cell. */
import { readXlsx } from 'hucre/xlsx';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { CaseApp } from './case-app.js';

export interface Exported {
  status: number;
  about: Record<string, unknown>;
  /** by the words of the header */
  rows: Record<string, unknown>[];
}

export async function exportedSheet(app: CaseApp, by: Actor, path: string): Promise<Exported> {
  const headers = { cookie: await app.cookieOf(by) };
  const response = await fetch(`${app.address}/api/exports/${path}`, { headers });
  if (response.status !== 200) return { status: response.status, about: {}, rows: [] };
  const [sheet] = (await readXlsx(Buffer.from(await response.arrayBuffer()))).sheets;
  const rows = sheet?.rows ?? [];
  const at = sheet?.freezePane?.rows ?? 0;
  const header = (rows[at - 1] ?? []).map(String);
  return {
    status: response.status,
    about: Object.fromEntries(rows.slice(0, at - 2).map((r) => [String(r[0]), r[1]])),
    rows: rows.slice(at).map((r) => Object.fromEntries(header.map((title, i) => [title, r[i] ?? '']))),
  };
}
