/** 单位管理 · units come, are renamed and end; they are never removed, since old cases name them. */
import { v7 } from 'uuid';
import { z } from 'zod';
import { legalDate } from '../../domain/shared/command.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { invalid } from '../../platform/http/validation.js';
import { Problem } from '../../platform/problem.js';
import { plain } from '../plain.js';
import type { Caller } from '../sessions.js';
import type { Acts, Scene } from './acts.js';
import { conflict, idOf } from './acts.js';

const order = () => z.int().min(1).max(100_000);
const unitInput = z.strictObject({
  name: plain(100),
  short: plain(50),
  aliases: z.array(plain(50)).max(20).default([]),
  /** 排序; last when missing */
  order: order().optional(),
  from: legalDate().optional(),
  until: legalDate().optional(),
  /** 本级政府办公室; one of a district */
  office: z.boolean().optional(),
});
/** One, or a list. */
export const unitBody = z.union([unitInput, z.strictObject({ units: z.array(unitInput).min(1).max(500) })]);
export type UnitBody = z.infer<typeof unitBody>;
export type UnitInput = z.infer<typeof unitInput>;
export const unitChange = z
  .strictObject({
    name: plain(100).optional(),
    short: plain(50).optional(),
    aliases: z.array(plain(50)).max(20).optional(),
    order: order().optional(),
    from: legalDate().optional(),
    until: legalDate().nullable().optional(),
    office: z.boolean().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { message: '没有要更改的内容' });
export type UnitChange = z.infer<typeof unitChange>;

export interface UnitRecord {
  id: string;
  name: string;
  short: string;
  aliases: string[];
  order: number;
  from: string;
  until: string | null;
  office: boolean;
}
const COLUMNS = `id, name, short, aliases, sort_order AS "order", valid_from AS "from", valid_until AS until, is_office AS office`;
const unitNotFound = (): Problem => new Problem(404, 'unit.not_found', '没有这个单位');

export class Units {
  constructor(private readonly acts: Acts) {}

  create(caller: Caller, keyed: Keyed, input: UnitInput): Promise<UnitRecord> {
    const work = async (scene: Scene) => {
      const unit = await insert(scene, input, '');
      return { outcome: unit, entries: [{ type: 'unit.created' as const, data: { units: [unit] } }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  createMany(caller: Caller, keyed: Keyed, inputs: UnitInput[]): Promise<{ items: UnitRecord[] }> {
    const work = async (scene: Scene) => {
      const items: UnitRecord[] = [];
      for (const [i, input] of inputs.entries()) items.push(await insert(scene, input, `units.${i}.`));
      return { outcome: { items }, entries: [{ type: 'unit.created' as const, data: { units: items } }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  change(caller: Caller, keyed: Keyed, id: string, change: UnitChange): Promise<UnitRecord> {
    return this.acts.perform(caller, keyed, async (scene) => {
      const { tx, jurisdictionId } = scene;
      const values = [jurisdictionId, idOf(id, unitNotFound)];
      const where = `jurisdiction_id = $1 AND id = $2`;
      const [before] = await tx.query<UnitRecord>(`SELECT ${COLUMNS} FROM unit WHERE ${where}`, values);
      if (!before) throw unitNotFound();
      const after = { ...before, ...change };
      checkPeriod(after, '');
      await checkNames(scene, after, '');
      await checkOffice(scene, after, '');
      await tx.query(
        `UPDATE unit SET name = $3, short = $4, aliases = $5, sort_order = $6, valid_from = $7, valid_until = $8, is_office = $9
         WHERE ${where}`,
        [...values, after.name, after.short, after.aliases, after.order, after.from, after.until, after.office],
      );
      return { outcome: after, entries: [{ type: 'unit.changed', data: { unitId: after.id, before, after } }] };
    });
  }
}

async function insert(scene: Scene, input: UnitInput, path: string): Promise<UnitRecord> {
  const { tx, jurisdictionId, today } = scene;
  const { office = false } = input;
  const unit = { ...input, id: v7(), from: input.from ?? today, until: input.until ?? null, office };
  checkPeriod(unit, path);
  await checkNames(scene, unit, path);
  await checkOffice(scene, unit, path);
  const [made] = await tx.query<UnitRecord>(
    `INSERT INTO unit (jurisdiction_id, id, name, short, aliases, valid_from, valid_until, is_office, sort_order)
     SELECT $1, $2, $3, $4, $5, $6, $7, $9, coalesce($8::int, (SELECT max(sort_order) FROM unit WHERE jurisdiction_id = $1), 0)
       + CASE WHEN $8::int IS NULL THEN 1 ELSE 0 END
     RETURNING ${COLUMNS}`,
    [jurisdictionId, unit.id, unit.name, unit.short, unit.aliases, unit.from, unit.until, input.order ?? null, office],
  );
  return made as UnitRecord;
}

function checkPeriod({ from, until }: Pick<UnitRecord, 'from' | 'until'>, path: string): void {
  if (until !== null && until < from) throw invalid([{ path: [`${path}until`], message: '不得早于启用日期' }]);
}

/** 政府办公室只有一个: what it may not judge of itself must not depend on which of two is meant. */
async function checkOffice(
  { tx, jurisdictionId }: Scene,
  unit: UnitRecord | (Named & Pick<UnitRecord, 'office'>),
  path: string,
) {
  if (!unit.office) return;
  const [other] = await tx.query<{ name: string }>(
    `SELECT name FROM unit WHERE jurisdiction_id = $1 AND is_office AND id <> $2`,
    [jurisdictionId, unit.id],
  );
  if (other) throw conflict('unit.office_taken', `本级政府办公室已是“${other.name}”`, `${path}office`);
}

type Named = Pick<UnitRecord, 'id' | 'name' | 'short' | 'aliases'>;
/** Lists name units by full name, short name or alias: no living unit shares one with another. */
async function checkNames({ tx, jurisdictionId, today }: Scene, unit: Named, path: string): Promise<void> {
  const [taken] = await tx.query<{ name: string; by: string }>(
    `SELECT n.name, u.name AS by FROM unit u
       CROSS JOIN LATERAL unnest(u.aliases || ARRAY[u.name, u.short]) AS n(name)
      WHERE u.jurisdiction_id = $1 AND u.id <> $2 AND n.name = ANY ($3::text[])
        AND (u.valid_until IS NULL OR u.valid_until >= $4 OR u.name = $5) LIMIT 1`,
    [jurisdictionId, unit.id, [unit.name, unit.short, ...unit.aliases], today, unit.name],
  );
  if (taken) throw conflict('unit.name_taken', `“${taken.name}”已是“${taken.by}”的名称、简称或别名`, `${path}name`);
}
