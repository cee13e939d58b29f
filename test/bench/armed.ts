/**
 * 百万期限 · cases registered and assigned by the engine, one for each unit, and as many copies of them with ids of their
 * own as a million open deadlines need; some real cases beside them, for those who work meanwhile.
 */
import { randomUUID } from 'node:crypto';
import type { Envelope, Locality } from '../../src/engine/engine.js';
import { Engine } from '../../src/engine/engine.js';
import { Database } from '../../src/platform/database.js';
import type { Copy } from './bench-cluster.js';
import { DISTRICT, post, settle, unitId } from './district.js';
import { registration } from './tasks.js';

const MODELS = 33;
const OFFICE = post('office-clerk');
/** the day of the rung that falls due, and which rung it is */
const DUE = { key: 'signIn', rungDone: -1 };

export interface Size {
  deadlines: number;
  due: number;
  /** cases for interactive commands */
  working: number;
}

const envelope = (caseId: string, ifMatch: number, actor: Envelope['actor'], command: unknown): Envelope => ({
  caseId,
  command: command as Envelope['command'],
  actor,
  accountId: actor.personId,
  ifMatch,
  key: randomUUID(),
  requestHash: 'bench',
});

async function assigned(engine: Engine, n: number): Promise<string> {
  const { id, version } = await engine.register(registration(n));
  const [lead, ...cos] = [n, n + 7, n + 19].map((u) => ({ unitId: unitId(u) }));
  const data = { mode: 'leadAndCo', leads: [lead], cos };
  await engine.execute(envelope(id, version, OFFICE, { type: 'office.assign', data }));
  return id;
}

/** @returns how many deadlines are due: one, of the lead unit, in each of so many cases */
export async function arm(copy: Copy, locality: Locality, { deadlines, due, working }: Size): Promise<void> {
  await settle(copy.query);
  const database = await Database.open(copy.urls);
  const engine = new Engine(database, locality);
  const models: string[] = [];
  for (let n = 1; n <= MODELS; n++) models.push(await assigned(engine, n));
  for (let n = 1; n <= working; n++) await assigned(engine, MODELS + n);
  await database.close();
  await copy.query(`UPDATE deadline SET next_at = now() + interval '30 days'`);
  const [model] = await copy.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM deadline WHERE status = 'armed' AND case_id = $1`,
    [models[0]],
  );
  const each = Math.ceil(deadlines / (model?.n ?? 1) / MODELS);
  await copy.query(RENAMED);
  for (const id of models) {
    for (const table of ['proposal', 'proposer', 'handling', 'deadline', 'todo']) {
      await copy.query(copied(table), [DISTRICT, id, each, Math.ceil(due / MODELS)]);
    }
  }
}

/** A row as text, with each id in it turned into that of the n-th copy. */
const RENAMED = `CREATE FUNCTION pg_temp.renamed(doc text, ids uuid[], n int) RETURNS jsonb LANGUAGE plpgsql AS $$
  BEGIN
    FOR i IN 1 .. cardinality(ids) LOOP
      doc := replace(doc, ids[i]::text, md5(ids[i]::text || n)::uuid::text);
    END LOOP;
    RETURN doc::jsonb;
  END $$`;

/** $1 jurisdiction, $2 case, $3 copies, $4 in how many of them the date falls due. */
function copied(table: string): string {
  const own = {
    proposal: `jsonb_build_object('number', m.number || '-' || n, 'number_key', m.number || '-' || n)`,
    deadline: `jsonb_build_object('id', md5(m.id::text || n)::uuid) || CASE WHEN n <= $4 AND m.key = '${DUE.key}'
      AND m.handling_id = (SELECT id FROM handling WHERE case_id = $2 AND role = 'lead')
      THEN jsonb_build_object('due_on', current_date, 'next_at', date_trunc('hour', now()), 'rung_done', ${DUE.rungDone}) ELSE '{}' END`,
  }[table];
  return `INSERT INTO ${table} SELECT r.* FROM ${table} m
    CROSS JOIN (SELECT array_agg(id) AS ids FROM (SELECT $2::uuid AS id
      UNION SELECT id FROM handling WHERE case_id = $2 UNION SELECT id FROM proposer WHERE case_id = $2
      UNION SELECT part_id FROM handling WHERE case_id = $2) AS x) AS i
    CROSS JOIN generate_series(1, $3::int) AS n
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${table},
      pg_temp.renamed(to_jsonb(m)::text, i.ids, n) || ${own ?? `'{}'::jsonb`}) AS r
    WHERE m.jurisdiction_id = $1 AND m.${table === 'proposal' ? 'id' : 'case_id'} = $2 AND $4::int >= 0`;
}

/** 签收 · what the clerk of each unit does with the real cases, whatever else goes on. */
export async function acceptances(copy: Copy): Promise<Envelope[]> {
  const rows = await copy.query<{ case_id: string; id: string; unit_id: string; version: number }>(
    `SELECT h.case_id, h.id, h.unit_id, p.version FROM handling h JOIN proposal p ON p.id = h.case_id
     WHERE p.number NOT LIKE '%-%' AND h.role = 'lead' ORDER BY p.number`,
  );
  return rows.map((r) =>
    envelope(r.case_id, r.version, post('unit-clerk', r.unit_id), { type: 'unit.accept', handlingId: r.id, data: {} }),
  );
}
