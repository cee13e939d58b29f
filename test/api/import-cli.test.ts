/** 命令行导入 · the built program: problems row by row, nothing registered without --commit, the same code with it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineDistrict } from '../support/engine-district.js';
import { SESSIONS, settleLists } from '../support/import-app.js';
import { LISTS } from '../support/lists.js';
import { DISTRICT, OFFICE } from '../support/office.js';
import { Program } from '../support/program.js';

let district: EngineDistrict;
let folder: string;
beforeAll(async () => {
  district = await EngineDistrict.open();
  await settleLists(district);
  folder = await mkdtemp(join(tmpdir(), 'chengban-lists-'));
  for (const [account, person, role] of [
    ['office', OFFICE.personId, 'office-clerk'],
    ['clerk', '01900000-0000-7000-8000-000000020021', 'unit-clerk'],
  ]) {
    await district.db.superuser(
      `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, $3, 'none')`,
      [DISTRICT, person, account],
    );
    await district.db.superuser(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, '2024-01-01')`,
      [DISTRICT, person, role],
    );
  }
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await district.close();
});

const run = (...args: string[]) => Program.run('cli', { DATABASE_URL: district.db.url }, ['import:read', ...args]);
const count = async (): Promise<number> => (await district.db.superuser(`SELECT id FROM proposal`)).length;
const [suggestions, proposals] = LISTS;
const path = (file: string): string => join('test/fixtures/lists', file);

test('逐行指出问题,不加 --commit 不登记', async () => {
  const { code, said } = await run(path(suggestions.file), '--session', '人大会议', '--as', 'office');
  expect(code).toBe(0);
  for (const { row, column, code: why } of suggestions.expected.problems) {
    expect(said).toContain(`第 ${row} 行 ${column} [${why}] `);
  }
  expect(said).toContain('共 34 件,可登记 28 件,有问题 6 件');
  expect(said).toContain('第 4 行 待关联:王丽华');
  expect(await count()).toBe(0);
});

test('--commit 登记并交办;再来一次,编号都已登记', async () => {
  const args = [path(proposals.file), '--session', SESSIONS.proposal, '--as', 'office', '--commit'];
  const first = await run(...args);
  expect([first.code, await count()]).toEqual([0, 30]);
  expect(first.said).toContain('已登记 30 件,交办 30 件');
  const second = await run(...args);
  expect([second.code, await count()]).toEqual([1, 30]);
  expect(second.said).toContain('第 2 行 编号 [import.known_number]');
  expect(second.said).toContain('[import.nothing_to_register]');
  const [act] = await district.db.superuser<{ actor: string; body: string }>(
    `SELECT actor, body FROM audit_event WHERE type = 'import.uploaded' ORDER BY seq LIMIT 1`,
  );
  expect([act?.actor, JSON.parse(act?.body ?? '{}')]).toMatchObject([
    OFFICE.personId,
    { data: { onCommandLine: true } },
  ]);
});

test('读不了的文件、不对的参数、不是政府办的人', async () => {
  const broken = join(folder, '清单.xlsx');
  await writeFile(broken, 'PK\u0003\u0004');
  const unreadable = await run(broken, '--session', '人大会议', '--as', 'office', '--commit');
  expect([unreadable.code, unreadable.said]).toEqual([1, expect.stringContaining('文件 [import.unreadable]')]);
  const nothing = await run();
  expect([nothing.code, nothing.said.split('\n').filter((l) => l.includes(' / ')).length]).toEqual([2, 3]);
  const list = path(suggestions.file);
  for (const [args, why] of [
    [[list, '--session', '人大会议', '--as', 'clerk'], '不是在任的政府办人员'],
    [[list, '--session', '人大会议', '--as', 'nobody'], '不是在任的政府办人员'],
    [[list, '--session', '去年的会议', '--as', 'office'], '没有届次会议'],
    [['no-such-file.xlsx', '--session', '人大会议', '--as', 'office'], '没有文件'],
    [[folder, '--session', '人大会议', '--as', 'office'], '没有文件'],
  ] as const) {
    const { code, said } = await run(...args);
    expect([code, said]).toEqual([1, expect.stringContaining(why)]);
  }
  expect(await count()).toBe(30);
});
