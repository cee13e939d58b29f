/** 并发 · many hands on one case: one winner per version, nothing lost, nothing twice. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { loadConfig } from '../../src/app/config-files.js';
import { Engine } from '../../src/engine/engine.js';
import { EngineDistrict, refusalOf } from '../support/engine-district.js';
import { clerk, DISTRICT, OFFICE, REGISTRATION, unit } from '../support/office.js';

let district: EngineDistrict;
beforeAll(async () => {
  district = await EngineDistrict.open();
  await district.setClock('2025-03-03T01:00:00Z');
});
afterAll(() => district.close());

const seqs = async (id: string): Promise<number[]> =>
  (await district.rows<{ seq: number }>('event', id, 'seq')).map((e) => e.seq);
const gapless = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

/** Someone else's open transaction in which the case is locked. */
async function holding(id: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: district.db.url });
  await client.connect();
  await client.query('BEGIN');
  await client.query(`SELECT id FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
  return client;
}
async function release(client: pg.Client): Promise<void> {
  await client.query('ROLLBACK');
  await client.end();
}
async function waiting(n: number): Promise<void> {
  for (let tried = 0; tried < 400; tried++) {
    const [row] = await district.db.superuser<{ n: number }>(
      `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (row && row.n >= n) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`never ${n} waiting on a lock`);
}

it('20 commands on one version: one winner, 19 told what changed', async () => {
  const { id } = await district.assigned();
  const urge = await district.envelope(id, OFFICE, 'office.urge', { message: '请抓紧办理' });
  const all = await Promise.allSettled(gapless(20).map(() => district.engine.execute({ ...urge, key: randomUUID() })));
  const won = all.filter((r) => r.status === 'fulfilled');
  expect(won).toHaveLength(1);
  for (const r of all) {
    if (r.status === 'rejected') expect(r.reason).toMatchObject({ status: 412, code: 'case.version_conflict' });
  }
  expect(await seqs(id)).toEqual(gapless(urge.ifMatch + 1));
});

it('20 writers who read again after a 412 all come through, each version once', async () => {
  const { id } = await district.assigned();
  const start = (await seqs(id)).length;
  const write = async (): Promise<number> => {
    for (;;) {
      try {
        return await district.give(id, OFFICE, 'office.urge', { message: '请抓紧办理' });
      } catch (error) {
        if ((error as { status?: number }).status !== 412) throw error;
      }
    }
  };
  const versions = await Promise.all(gapless(20).map(write));
  expect(versions.sort((a, b) => a - b)).toEqual(gapless(20).map((n) => start + n));
  expect(await seqs(id)).toEqual(gapless(start + 20));
});

it('a command that waited sees the handlings as they are after the wait, not before', async () => {
  const { id, lead } = await district.assigned([2]);
  const co = await district.handling(id, 2);
  const accept = await district.envelope(id, clerk(2), 'unit.accept', {}, co);
  const reassign = await district.envelope(id, OFFICE, 'office.withdrawUnit', { reason: '不需会办' }, co);
  const holder = await holding(id);
  const first = district.engine.execute(reassign);
  await waiting(1);
  const second = refusalOf(district.engine.execute(accept));
  await waiting(2);
  await release(holder);
  await first;
  expect(await second).toMatchObject({ status: 404 });
  const [row] = await district.db.superuser<{ state: string }>(`SELECT state FROM handling WHERE id = $1`, [co]);
  expect(row?.state).toBe('withdrawn');
  await district.give(id, clerk(1), 'unit.accept', {}, lead);
  expect(await seqs(id)).toEqual(gapless((await seqs(id)).length));
});

it('two equal keys waiting on one lock: done once, the same answer twice', async () => {
  const { id, lead } = await district.assigned();
  const accept = await district.envelope(id, clerk(1), 'unit.accept', {}, lead);
  const holder = await holding(id);
  const both = [district.engine.execute(accept), district.engine.execute(accept)];
  await waiting(2);
  await release(holder);
  const outcomes = await Promise.all(both);
  expect(outcomes.map((o) => o.version)).toEqual([outcomes[0]?.version, outcomes[0]?.version]);
  expect(outcomes.map((o) => o.replayed).sort()).toEqual([false, true]);
  const accepted = (await district.rows<{ type: string }>('event', id)).filter((e) => e.type === 'unit.accept');
  expect(accepted).toHaveLength(1);
});

it('equal keys of one registration at the same time: registered once, the same answer to all', async () => {
  const given = {
    actor: OFFICE,
    accountId: OFFICE.personId,
    key: randomUUID(),
    requestHash: 'a',
    input: { ...REGISTRATION, number: '500' },
  };
  const holder = new pg.Client({ connectionString: district.db.url });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('LOCK TABLE proposal IN SHARE MODE');
  const six = gapless(6).map(() => district.engine.register(given));
  await waiting(6);
  await release(holder);
  const all = await Promise.all(six);
  expect(new Set(all.map((r) => r.id)).size).toBe(1);
  expect(all.filter((r) => !r.replayed)).toHaveLength(1);
});

it('two links of the same two cases in opposite order do not deadlock', async () => {
  const [one, two] = [await district.register(), await district.register()];
  const link = (id: string, other: string) =>
    district.envelope(id, OFFICE, 'office.linkHandling', { withIds: [other], reason: '同一事项' });
  const all = await Promise.allSettled([
    district.engine.execute(await link(one, two)),
    district.engine.execute(await link(two, one)),
  ]);
  expect(all.filter((r) => r.status === 'fulfilled')).toHaveLength(1);
  for (const r of all) if (r.status === 'rejected') expect(r.reason).toMatchObject({ status: 412 });
});

it('tries again after a real deadlock, from outside the transaction', async () => {
  const { id, lead } = await district.assigned();
  const file = randomUUID();
  await district.db.superuser(
    `INSERT INTO attachment (jurisdiction_id, id, uploaded_by, name, mime, size, sm3, content, state, created_at)
     VALUES ($1, $2, $3, 'a.txt', 'text/plain', 1, 'x', 'x', 'unbound', now())`,
    [DISTRICT, file, clerk(1).personId],
  );
  const codes: string[] = [];
  const { shelf, calendar } = await loadConfig();
  const engine = new Engine(
    {
      engine: (jurisdiction, work) =>
        district.db.database.engine(jurisdiction, work).catch((error: { code: string }) => {
          codes.push(error.code);
          throw error;
        }),
    },
    { shelf, calendar },
  );
  const other = new pg.Client({ connectionString: district.db.url });
  await other.connect();
  await other.query(`SET deadlock_timeout = '20s'`);
  await other.query('BEGIN');
  await other.query(`SELECT id FROM attachment WHERE id = $1 FOR UPDATE`, [file]);
  const back = { reason: '非本单位职责', basis: '三定方案', attachments: [file] };
  const command = engine.execute(await district.envelope(id, clerk(1), 'unit.requestReturn', back, lead));
  await waiting(1);
  await other.query(`SELECT id FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
  await release(other);
  await command;
  expect(codes).toEqual(['40P01']);
  expect(
    (await district.rows<{ type: string }>('event', id)).filter((e) => e.type === 'unit.requestReturn'),
  ).toHaveLength(1);
});

it('gives up after three tries and leaves nothing', async () => {
  const { id } = await district.assigned();
  let tries = 0;
  const { shelf, calendar } = await loadConfig();
  const engine = new Engine(
    {
      engine: () => {
        tries += 1;
        return Promise.reject(Object.assign(new Error('serialization'), { code: '40001' }));
      },
    },
    { shelf, calendar },
  );
  const urge = await district.envelope(id, OFFICE, 'office.urge', { message: '请抓紧' });
  await expect(engine.execute(urge)).rejects.toMatchObject({ status: 503, code: 'database.busy' });
  expect(tries).toBe(3);
});

it('is not nested into another transaction', async () => {
  const given = await district.envelope(await district.register(), OFFICE, 'office.assign', {
    mode: 'sole',
    leads: [{ unitId: unit(1) }],
    cos: [],
  });
  await expect(district.db.database.read(DISTRICT, () => district.engine.execute(given))).rejects.toThrow(/nested/);
});
