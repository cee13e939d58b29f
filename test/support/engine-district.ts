/** 数据库中的一个区 · a district of rows with the engine over it; cases come to be by commands alone. */
import { randomUUID } from 'node:crypto';
import { loadConfig } from '../../src/app/config-files.js';
import type { Command } from '../../src/domain/commands.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Rules } from '../../src/engine/rules.js';
import { Engine } from '../../src/engine/engine.js';
import type { TestDatabase } from './database.js';
import { testDatabase } from './database.js';
import { DISTRICT, OFFICE, person, REGISTRATION, unit } from './office.js';

const CPPCC_SESSION = '01900000-0000-7000-8000-000000000008';

export class EngineDistrict {
  private constructor(
    readonly db: TestDatabase,
    readonly engine: Engine,
  ) {}

  static async open(rules?: Rules): Promise<EngineDistrict> {
    const db = await testDatabase();
    const { shelf, calendar } = await loadConfig();
    await db.superuser(`INSERT INTO installation (mode) VALUES ('demo') ON CONFLICT DO NOTHING`);
    await db.superuser(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, '测试区', 'binhu')`, [DISTRICT]);
    await db.superuser(
      `INSERT INTO unit (jurisdiction_id, id, name, short, sort_order, valid_from)
       SELECT $1, u, '单位' || n, '单位' || n, n, '2024-01-01' FROM unnest($2::uuid[]) WITH ORDINALITY AS x(u, n)`,
      [DISTRICT, range(20).map(unit)],
    );
    await db.superuser(
      `INSERT INTO person (jurisdiction_id, id, name) SELECT $1, p, '人员' || n FROM unnest($2::uuid[]) WITH ORDINALITY AS x(p, n)`,
      [DISTRICT, range(70).map(person)],
    );
    await db.superuser(
      `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on)
       VALUES ($1, $2, '人大会议', 'suggestion', '2025-01-06', '2025-01-09'), ($1, $3, '政协会议', 'proposal', '2025-01-05', '2025-01-08')`,
      [DISTRICT, REGISTRATION.session, CPPCC_SESSION],
    );
    await db.superuser(`INSERT INTO category (jurisdiction_id, id, name, sort_order) VALUES ($1, $2, '城乡建设', 1)`, [
      DISTRICT,
      randomUUID(),
    ]);
    return new EngineDistrict(db, new Engine(db.database, { shelf, calendar }, rules));
  }

  close(): Promise<void> {
    return this.db.close();
  }

  async setClock(now: string): Promise<void> {
    await this.db.superuser(`UPDATE installation SET clock_offset_ms = $1`, [Date.parse(now) - Date.now()]);
  }

  private numbers = 0;
  async register(input: Partial<RegisterInput> = {}, by: Actor = OFFICE): Promise<string> {
    const { id } = await this.engine.register({
      actor: by,
      accountId: by.personId,
      key: randomUUID(),
      requestHash: 'x',
      input: { ...REGISTRATION, number: String(++this.numbers), category: '城乡建设', ...input },
    });
    return id;
  }

  /** One command with a fresh key on the newest version; refusals are thrown. */
  async give(
    caseId: string,
    by: Actor,
    type: Command['type'],
    data: unknown = {},
    handlingId?: string,
  ): Promise<number> {
    const { version } = await this.engine.execute(await this.envelope(caseId, by, type, data, handlingId));
    return version;
  }

  async envelope(caseId: string, by: Actor, type: Command['type'], data: unknown = {}, handlingId?: string) {
    const command = { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Command;
    const [row] = await this.db.superuser<{ version: number }>(`SELECT version FROM proposal WHERE id = $1`, [caseId]);
    return {
      caseId,
      command,
      actor: by,
      accountId: by.personId,
      ifMatch: row?.version ?? 1,
      key: randomUUID() as string,
      requestHash: 'x',
    };
  }

  /** A case assigned to unit 1 as lead and, when asked, unit 2 as co. */
  async assigned(cos: number[] = []): Promise<{ id: string; lead: string }> {
    const id = await this.register();
    await this.give(id, OFFICE, 'office.assign', {
      mode: cos.length > 0 ? 'leadAndCo' : 'sole',
      leads: [{ unitId: unit(1) }],
      cos: cos.map((n) => ({ unitId: unit(n) })),
    });
    return { id, lead: await this.handling(id, 1) };
  }

  async handling(caseId: string, n: number): Promise<string> {
    const [row] = await this.db.superuser<{ id: string }>(
      `SELECT id FROM handling WHERE case_id = $1 AND unit_id = $2 ORDER BY position DESC LIMIT 1`,
      [caseId, unit(n)],
    );
    if (!row) throw new Error(`unit ${n} has no handling`);
    return row.id;
  }

  rows<T = Record<string, unknown>>(table: string, caseId: string, order = '1'): Promise<T[]> {
    const column = table === 'proposal' ? 'id' : 'case_id';
    return this.db.superuser<T>(`SELECT * FROM ${table} WHERE ${column} = $1 ORDER BY ${order}`, [caseId]);
  }
}

const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** What a refused promise was refused with. */
export async function refusalOf(
  promise: Promise<unknown>,
): Promise<{ status: number; code: string; extra: Record<string, unknown> }> {
  const outcome = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome === null) throw new Error('it was not refused');
  if (typeof outcome === 'object' && 'status' in outcome && 'code' in outcome) return outcome as never;
  throw outcome;
}
