/** 中断的读取 · what a dead process left half read is read by the next that starts or looks; three deaths are enough. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { loadConfig } from '../../src/app/config-files.js';
import { createApp } from '../../src/app/create-app.js';
import { ImportApp, SESSIONS } from '../support/import-app.js';
import { fixture } from '../support/lists.js';
import { DISTRICT, OFFICE } from '../support/office.js';
import { longList } from '../support/workbooks.js';

const FILE = '交办清单-代表建议.xlsx';
let office: ImportApp;
beforeEach(async () => {
  office = await ImportApp.open();
});
afterEach(() => office.close());

/** As a process that died leaves it. */
async function left(given: { attempts?: number; heldFor?: string; content?: Buffer } = {}): Promise<string> {
  const id = randomUUID();
  await office.app.district.db.superuser(
    `INSERT INTO import_batch (jurisdiction_id, id, session_id, created_by, file_name, content, state, created_at, attempts, claimed_until)
     VALUES ($1, $2, $3, $4, $5, $6, 'reading', now(), $7, now() + $8::interval)`,
    [
      DISTRICT,
      id,
      SESSIONS.suggestion,
      OFFICE.personId,
      FILE,
      given.content ?? fixture(FILE),
      given.attempts ?? 1,
      given.heldFor ?? '-1 second',
    ],
  );
  return id;
}
const rowOf = async (id: string) => {
  const [row] = await office.app.district.db.superuser<{
    state: string;
    attempts: number;
    free: boolean;
    content: Buffer | null;
  }>(`SELECT state, attempts, claimed_until <= now() AS free, content FROM import_batch WHERE id = $1`, [id]);
  return row;
};

test('下一次查看时接手读完,文件留到登记,登记后不留', async () => {
  const id = await left();
  expect(await office.settled(id)).toMatchObject({ state: 'ready', accepted: 28, rejected: 6 });
  expect(await rowOf(id)).toMatchObject({ attempts: 2, content: fixture(FILE) });
  expect((await office.commit(id)).status).toBe(200);
  expect(await rowOf(id)).toMatchObject({ state: 'committed', content: null });
});

test('别的进程还在读的不抢', async () => {
  const id = await left({ heldFor: '1 minute' });
  expect((await office.view(id)).state).toBe('reading');
  expect((await office.commit(id)).body.code).toBe('import.not_ready');
  expect(await rowOf(id)).toMatchObject({ state: 'reading', attempts: 1 });
});

const started = async () => {
  const { database } = office.app.district.db;
  return createApp({
    database,
    queues: office.app.queues,
    locality: await loadConfig(),
    log: pino({ level: 'silent' }),
  });
};

test('下一次启动时接手', async () => {
  const id = await left();
  const next = await started();
  for (let waited = 0; (await rowOf(id))?.state === 'reading' && waited < 300; waited++) await sleep(100);
  await next.close();
  expect(await rowOf(id)).toMatchObject({ state: 'ready', attempts: 2 });
});

test('停机时交还,不等读完,不算读过一次', async () => {
  const id = await left({ content: await longList(5000) });
  const next = await started();
  expect(await rowOf(id)).toMatchObject({ state: 'reading', attempts: 2, free: false });
  await next.close();
  expect(await rowOf(id)).toMatchObject({ state: 'reading', attempts: 1, free: true });
});

test('三次中断的不再读,请重新上传', async () => {
  const id = await left({ attempts: 3 });
  await office.view(id);
  expect(await office.view(id)).toMatchObject({ state: 'failed', problems: [{ code: 'import.unreadable' }] });
});

test('很多清单一起上传,逐个读完', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => office.upload(fixture(FILE))));
  const views = await Promise.all(all.map((a) => office.settled(a.body.id as string)));
  expect(views.map((v) => v.accepted)).toEqual(Array(6).fill(28));
});
