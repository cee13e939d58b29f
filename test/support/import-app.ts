/** 导入的区 · the units and categories of the lists' district, and uploads until they are read. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { ImportView } from '../../src/intake/imports.view.js';
import type { Answer } from './case-app.js';
import { CaseApp } from './case-app.js';
import type { EngineDistrict } from './engine-district.js';
import { around } from './lists.js';
import { DISTRICT, OFFICE, REGISTRATION } from './office.js';

export const SESSIONS = { suggestion: REGISTRATION.session, proposal: '01900000-0000-7000-8000-000000000008' };

export async function settleLists({ db }: EngineDistrict): Promise<void> {
  const { units, categories } = around();
  for (const [i, u] of units.entries()) {
    await db.superuser(
      `INSERT INTO unit (jurisdiction_id, id, name, short, aliases, sort_order, valid_from) VALUES ($1, $2, $3, $4, $5, $6, '2024-01-01')`,
      [DISTRICT, u.id, u.name, u.short, u.aliases, 100 + i],
    );
  }
  await db.superuser(
    `INSERT INTO category (jurisdiction_id, id, name, sort_order) SELECT $1, gen_random_uuid(), n, 9 FROM unnest($2::text[]) AS n
     ON CONFLICT ON CONSTRAINT category_name DO NOTHING`,
    [DISTRICT, categories],
  );
}

export interface Given {
  name?: string;
  kind?: 'suggestion' | 'proposal';
  by?: Actor;
  key?: string;
  fields?: Record<string, string>;
}

export class ImportApp {
  private constructor(readonly app: CaseApp) {}

  static async open(): Promise<ImportApp> {
    const app = await CaseApp.open();
    await settleLists(app.district);
    // the first look of a person opens the session; several at once would open it twice
    await app.get(OFFICE, '/todos');
    return new ImportApp(app);
  }
  close(): Promise<void> {
    return this.app.close();
  }

  upload(content: Buffer | string, given: Given = {}): Promise<Answer> {
    const form = new FormData();
    form.set('file', new Blob([Buffer.from(content)]), given.name ?? '清单.xlsx');
    form.set('session', SESSIONS[given.kind ?? 'suggestion']);
    for (const [field, value] of Object.entries(given.fields ?? {})) form.set(field, value);
    return this.app.send(given.by ?? OFFICE, '/imports', {
      method: 'POST',
      headers: { 'idempotency-key': given.key ?? randomUUID() },
      body: form,
    });
  }

  async view(id: string): Promise<ImportView> {
    return (await this.app.get<ImportView>(OFFICE, `/imports/${id}`)).body;
  }

  async settled(id: string, withinMs = 40_000): Promise<ImportView> {
    for (let waited = 0; waited < withinMs; waited += 50) {
      const view = await this.view(id);
      if (view.state !== 'reading') return view;
      await sleep(50);
    }
    throw new Error(`import ${id} was not read within ${withinMs} ms`);
  }

  async read(content: Buffer | string, given: Given = {}): Promise<ImportView> {
    const { status, body } = await this.upload(content, given);
    if (status !== 202) throw new Error(`upload: ${status} ${JSON.stringify(body)}`);
    return this.settled(body.id as string);
  }

  commit(id: string, key: string = randomUUID(), by: Actor = OFFICE): Promise<Answer> {
    return this.app.post(by, `/imports/${id}/commit`, {}, { 'idempotency-key': key });
  }

  count(where = 'true'): Promise<number> {
    return this.app.district.db
      .superuser<{ n: number }>(`SELECT count(*)::int AS n FROM proposal WHERE ${where}`)
      .then(([row]) => row?.n ?? 0);
  }
}
