/** 演示区的底子 · 滨湖区 with its units, categories, streets and sessions, and people in every role; no case yet. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Doors } from '../../platform/one-transaction.js';
import type { DemoUnit, Posted } from './people.js';
import { settlePeople } from './people.js';

const CATEGORIES = ['城乡建设', '财政经济', '社会治理', '社会保障', '教科文卫', '农业农村', '生态环境', '其他'];
const STREETS = '河埒街道 荣巷街道 蠡湖街道 蠡园街道 华庄街道 太湖街道 雪浪街道 马山街道 胡埭镇'.split(' ');

export interface DemoDistrict {
  jurisdictionId: string;
  units: DemoUnit[];
  sessions: Record<'suggestion' | 'proposal', string>;
  people: Posted[];
}

/** @param staffed how many of the units, from the first, have people */
export async function settleDistrict(
  database: Doors,
  config: string,
  staffed = Number.POSITIVE_INFINITY,
): Promise<DemoDistrict> {
  const jurisdictionId = v7();
  const named = JSON.parse(await readFile(join(config, 'units.json'), 'utf8')) as (Omit<DemoUnit, 'id'> & {
    aliases: string[];
  })[];
  const units = named.map((u) => ({ id: v7(), ...u }));
  const sessions = { suggestion: v7(), proposal: v7() };
  const people = await database.write(jurisdictionId, async (tx) => {
    await tx.query(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, '无锡市滨湖区', 'binhu')`, [
      jurisdictionId,
    ]);
    for (const [i, u] of units.entries()) {
      await tx.query(
        `INSERT INTO unit (jurisdiction_id, id, name, short, aliases, sort_order, valid_from) VALUES ($1, $2, $3, $4, $5, $6, '2024-01-01')`,
        [jurisdictionId, u.id, u.name, u.short, u.aliases, i + 1],
      );
    }
    const listed = (names: readonly string[]) => [jurisdictionId, names.map(() => v7()), names];
    await tx.query(`INSERT INTO category (jurisdiction_id, id, name, sort_order) ${LISTED}`, listed(CATEGORIES));
    await tx.query(`INSERT INTO street (jurisdiction_id, id, name, sort_order) ${LISTED}`, listed(STREETS));
    await tx.query(
      `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on) VALUES
       ($1, $2, '区人大2025年会议', 'suggestion', '2025-01-07', '2025-01-10'), ($1, $3, '区政协2025年会议', 'proposal', '2025-01-06', '2025-01-09')`,
      [jurisdictionId, sessions.suggestion, sessions.proposal],
    );
    return settlePeople(tx, jurisdictionId, units.slice(0, staffed));
  });
  return { jurisdictionId, units, sessions, people };
}

const LISTED = `SELECT $1, l.id, l.name, l.n FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS l(id, name, n)`;
