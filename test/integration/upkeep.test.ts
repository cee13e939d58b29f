/** 例行维护 · a district on real queues: each standing task once in its period, however often it is woken. */
import { randomUUID } from 'node:crypto';
import { openQueues, startBackground } from '../../src/app/background.js';
import { backgroundPage, upkeepTasks } from '../../src/app/worker.module.js';
import { verifyAudit } from '../../src/engine/engine.js';
import type { UpkeepTask } from '../../src/operating/upkeep.js';
import { Upkeep } from '../../src/operating/upkeep.js';
import { Database } from '../../src/platform/database.js';
import type { Job } from '../../src/platform/jobs.js';
import { QUEUES } from '../../src/platform/jobs.js';
import { roleUrls } from '../../src/platform/migrate.js';
import { Queues } from '../../src/platform/queue.js';
import { EngineDistrict } from '../support/engine-district.js';
import { silent, until } from '../support/errands.js';
import { DISTRICT, OFFICE, REGISTRATION } from '../support/office.js';

let district: EngineDistrict;
let database: Database;
let queues: Queues<Job>;
let stop: (() => Promise<void>) | undefined;
beforeEach(async () => {
  district = await EngineDistrict.open();
  const urls = roleUrls(district.db.url);
  database = await Database.open({ ...urls, poolSize: 4 }, { mayErase: true });
  queues = await openQueues({ ROLE: 'all', REDIS_URL: undefined }, urls.app, silent);
});
afterEach(async () => {
  await stop?.();
  stop = undefined;
  await queues.close();
  await database.close();
  await district.close();
});

const sql = <T>(text: string, ...values: unknown[]) => district.db.superuser<T>(text, values);
const count = async (table: string): Promise<number> =>
  (await sql<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? -1;
const done = () => sql<{ task: string; period: string }>(`SELECT task, period FROM upkeep ORDER BY task`);

/** One row of each kind whose time has come, and one whose time has not. */
async function old(): Promise<void> {
  for (const hours of [25, 23]) {
    await sql(
      `INSERT INTO attachment (jurisdiction_id, id, uploaded_by, name, mime, size, sm3, content, state, created_at)
       VALUES ($1, $2, $3, '说明.txt', 'text/plain', 1, 'x', 'x', 'unbound', now() - $4 * interval '1 hour')`,
      DISTRICT,
      randomUUID(),
      OFFICE.personId,
      hours,
    );
  }
  await sql(
    `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, '张三', 'none')`,
    DISTRICT,
    OFFICE.personId,
  );
  for (const hours of [13, 11]) {
    await sql(
      `INSERT INTO login_session (jurisdiction_id, token_hash, account_id, created_at, last_seen_at)
       VALUES ($1, $2, $3, now() - $4 * interval '1 hour', now() - $4 * interval '1 hour')`,
      DISTRICT,
      `hash-${hours}`,
      OFFICE.personId,
      hours,
    );
  }
  for (const [days, state] of [
    [31, 'ready'],
    [31, 'committed'],
    [29, 'ready'],
  ]) {
    await sql(
      `INSERT INTO import_batch (jurisdiction_id, id, session_id, created_by, file_name, state, result, cases, created_at)
       VALUES ($1, $2, $3, $4, '清单.xlsx', $6, '{"preview": ["王丽华"]}', '["王丽华"]', now() - $5 * interval '1 day')`,
      DISTRICT,
      randomUUID(),
      REGISTRATION.session,
      OFFICE.personId,
      days,
      state,
    );
  }
  for (const days of [31, 29]) {
    await sql(
      `INSERT INTO command_record (jurisdiction_id, account_id, key, request_hash, status, outcome, created_at)
       VALUES ($1, $2, $3, 'x', 200, '{}', now() - $4 * interval '1 day')`,
      DISTRICT,
      OFFICE.personId,
      `key-${days}`,
      days,
    );
  }
}

describe('例行维护', () => {
  it('does every task on a tick: what is over goes, what is not stays, and the day has its root', async () => {
    await district.register();
    const records = await count('command_record');
    await old();
    stop = await startBackground({ database, engine: district.engine, queues, log: silent });
    await queues.add({ queue: 'upkeep', type: 'due' }, { id: 'tick-1' });
    await until(done, (rows) => rows.length === upkeepTasks(district.engine.locality).length);
    expect(await sql(`SELECT state, content IS NULL AS gone FROM attachment ORDER BY created_at`)).toEqual([
      { state: 'expired', gone: true },
      { state: 'unbound', gone: false },
    ]);
    expect(await sql(`SELECT token_hash FROM login_session`)).toEqual([{ token_hash: 'hash-11' }]);
    expect(await count('command_record')).toBe(records + 1);
    const batches = await sql<{ state: string; cases: unknown; result: unknown }>(
      `SELECT state, cases, result FROM import_batch ORDER BY created_at > now() - interval '30 days', state DESC`,
    );
    expect(batches.map((b) => [b.state, b.cases])).toEqual([
      ['failed', null],
      // the receipt of what was registered stays
      ['committed', null],
      ['ready', ['王丽华']],
    ]);
    expect(JSON.stringify(batches[0]?.result)).toMatch(/超过 30 日未登记/);
    expect(JSON.stringify(batches[0]?.result)).not.toContain('王丽华');
    expect(batches[1]?.result).toEqual({ preview: ['王丽华'] });
    expect(await count('audit_root')).toBe(1);
    expect(await database.read(DISTRICT, (tx) => verifyAudit(tx, DISTRICT))).toMatchObject({ ok: true, cases: 1 });
    // the day and the hour of Shanghai, whatever zone the machine is in
    const [now] = await sql<{ day: string; hour: string }>(
      `SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day, to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD"T"HH24') AS hour`,
    );
    const periods = upkeepTasks(district.engine.locality).map(({ every }) => now?.[every]);
    expect((await done()).map((d) => d.period).sort()).toEqual(periods.sort());
  });

  it('does nothing twice in a period: not for further ticks, nor for two runners at once', async () => {
    await district.register();
    stop = await startBackground({ database, engine: district.engine, queues, log: silent });
    for (const id of ['tick-1', 'tick-2']) await queues.add({ queue: 'upkeep', type: 'due' }, { id });
    await until(done, (rows) => rows.length === upkeepTasks(district.engine.locality).length);
    const upkeep = new Upkeep(database, upkeepTasks(district.engine.locality));
    expect(await upkeep.due()).toEqual([]);
    const [root] = await sql<{ period: string }>(`SELECT period FROM upkeep WHERE task = 'audit-root'`);
    const job = { queue: 'upkeep', type: 'task', task: 'audit-root', jurisdictionId: DISTRICT } as const;
    await Promise.all([1, 2, 3].map(() => upkeep.run({ ...job, period: root?.period ?? '' })));
    expect(await count('audit_root')).toBe(1);
    // the next day it is due again, and several at once make one root
    await Promise.all([1, 2, 3].map(() => upkeep.run({ ...job, period: '2999-01-01' })));
    expect(await count('audit_root')).toBe(2);
  });

  it('goes on after a crash where it stopped, and is not done before its last bite', async () => {
    let bites = 0;
    let isBroken = true;
    const task: UpkeepTask = {
      name: 'gnaw',
      every: 'day',
      as: 'engine',
      bite: async (_tx, { limit }) => {
        bites += 1;
        if (bites === 2 && isBroken) throw new Error('断电');
        return bites < 4 ? limit : limit - 1;
      },
    };
    const upkeep = new Upkeep(database, [task]);
    const [job] = await upkeep.due();
    if (!job) throw new Error('nothing is due');
    await expect(upkeep.run(job)).rejects.toThrow('断电');
    expect(await done()).toEqual([]);
    isBroken = false;
    await upkeep.run(job);
    expect([bites, (await done()).map((d) => d.task)]).toEqual([4, ['gnaw']]);
  });

  it('tells the operator of a task that fails for good', async () => {
    await queues.close();
    const place = { kind: 'postgres', url: roleUrls(district.db.url).app } as const;
    const settings = { ...QUEUES, upkeep: { label: '例行维护', attempts: 2, backoffMs: 10 } };
    queues = await Queues.open<Job>({ place, queues: settings, log: silent });
    await sql(`REVOKE INSERT ON upkeep FROM chengban_engine`);
    try {
      stop = await startBackground({ database, engine: district.engine, queues, log: silent });
      const job: Job = { queue: 'upkeep', type: 'task', task: 'audit-root', jurisdictionId: DISTRICT, period: '2999' };
      await queues.add(job, { id: 'root-2999' });
      const incidents = () =>
        sql(`SELECT jurisdiction_id, queue, type, job_id, job, cause, attempts, times FROM incident`);
      const seen = await until(incidents, (rows) => rows.length > 0);
      const { queue, type, ...ids } = job;
      const cause = 'permission denied for table upkeep';
      expect(seen).toEqual([
        { jurisdiction_id: DISTRICT, queue, type, job_id: 'root-2999', job: ids, cause, attempts: 2, times: 1 },
      ]);
      // what was rolled back with the mark was not done
      expect(await count('audit_root')).toBe(0);
    } finally {
      await sql(`GRANT INSERT ON upkeep TO chengban_engine`);
    }
  });
});

describe('后台启动', () => {
  it('wakes a relay with each commit, and with no other one', async () => {
    const woken = { bell: 0, poll: 0 };
    const page = backgroundPage({ database, engine: district.engine, queues });
    page.relays.push(
      { name: 'bell', onCommit: true, find: async () => (woken.bell += 1) },
      { name: 'poll', find: async () => (woken.poll += 1) },
    );
    stop = await startBackground({ database, engine: district.engine, queues, log: silent }, page);
    await until(
      async () => woken,
      ({ bell, poll }) => bell === 1 && poll === 1,
    );
    await district.register();
    await until(
      async () => woken.bell,
      (n) => n === 2,
      1_000,
    );
    expect(woken.poll).toBe(1);
    await stop();
    stop = undefined;
    await district.register();
    expect(woken.bell).toBe(2);
  });
});
