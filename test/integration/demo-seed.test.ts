/** 演示区 · made once, whole or not at all, and its history verifies through the command line as an auditor runs it. */
import { mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/app/config-files.js';
import { ensureDemo } from '../../src/app/demo/ensure.js';
import { ROLES } from '../../src/domain/shared/actor.js';
import { append } from '../../src/identity/audit.js';
import { passwordFaults } from '../../src/identity/passwords.js';
import type { TestDatabase } from '../support/database.js';
import { testDatabase } from '../support/database.js';
import { Program } from '../support/program.js';

let db: TestDatabase;
let folder: string;
let accounts: Awaited<ReturnType<typeof ensureDemo>>;
const ensure = async () => ensureDemo(db.url, await loadConfig(), folder);
beforeAll(async () => {
  db = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'chengban-demo-'));
  // two starters of one empty database
  const [first, second] = await Promise.all([ensure(), ensure()]);
  expect(second).toEqual(first);
  accounts = first;
}, 240_000);
afterAll(async () => {
  await db.close();
  await rm(folder, { recursive: true, force: true });
});

describe('演示区', () => {
  it('每种角色都有人,八个以上单位有承办人和主要负责人', () => {
    expect(ROLES.filter((role) => !accounts.some((a) => a.role === role))).toEqual([]);
    const units = (role: string) => new Set(accounts.filter((a) => a.role === role).map((a) => a.unit));
    expect([...units('unit-clerk')].filter((u) => units('unit-principal').has(u)).length).toBeGreaterThanOrEqual(8);
    for (const role of ['deputy', 'member'])
      expect(accounts.filter((a) => a.role === role).length).toBeGreaterThanOrEqual(6);
  });

  it('账号文件的每一行与合同一致,姓名是不同的中文姓名,与库中的人和角色相符', async () => {
    const rows = await db.superuser(
      `SELECT a.name AS account, p.name, g.role, u.name AS unit, p.id AS "personId" FROM account a
         JOIN person p ON p.id = a.person_id JOIN role_grant g ON g.person_id = p.id LEFT JOIN unit u ON u.id = g.unit_id
        WHERE g.valid_from = '2024-01-01' AND g.valid_until IS NULL AND NOT a.must_change ORDER BY a.name`,
    );
    const said = accounts.map(({ password: _, ...rest }) => rest);
    expect(said.sort((a, b) => (a.account < b.account ? -1 : 1))).toEqual(rows);
    expect(accounts.filter((a) => !/^[\u4e00-\u9fff]{2,3}$/.test(a.name))).toEqual([]);
    expect(new Set(accounts.map((a) => a.name)).size).toBe(accounts.length);
    expect(accounts.filter((a) => passwordFaults(a.password, a.account).length > 0)).toEqual([]);
  });

  it.each([
    ['deputy', '代表建议'],
    ['member', '政协提案'],
  ])('%s 都是《交办清单-%s》中的领衔人,清单中的其他人没有同名账号', async (role, list) => {
    const text = await readFile(`test/fixtures/lists/交办清单-${list}.expected.json`, 'utf8');
    const { accepted } = JSON.parse(text) as { accepted: { proposer: string; joint: string[] }[] };
    const leads = new Set(accepted.map((row) => row.proposer));
    const named = accounts.filter((a) => a.role === role);
    expect(named.filter((a) => !leads.has(a.name))).toEqual([]);
    expect(named.map((a) => a.account)).toEqual(named.map((_, i) => `${role}-${i + 1}`));
    const everybody = new Set(accepted.flatMap((row) => [row.proposer, ...row.joint]));
    expect(accounts.filter((a) => a.role !== role && everybody.has(a.name))).toEqual([]);
  });

  it('民盟滨湖区总支的提案由 contact-1 联系', async () => {
    const contact = accounts.find((a) => a.account === 'contact-1');
    expect(contact?.role).toBe('proposer-contact');
    const proposers = await db.superuser(
      `SELECT DISTINCT r.kind, r.contact_person_id, p.constituency FROM proposer r JOIN person p ON p.id = r.contact_person_id
        WHERE r.name = '民盟滨湖区总支'`,
    );
    expect(proposers).toEqual([{ kind: 'body', contact_person_id: contact?.personId, constituency: '民盟滨湖区总支' }]);
  });

  it('各种状态的件都有,编号在约定的号段内', async () => {
    const rows = await db.superuser<{ state: string; number: string }>(`SELECT state, number FROM proposal`);
    const states = new Set(rows.map((r) => r.state));
    const wanted = [
      'registered',
      'assigning',
      'handling',
      'evaluating',
      'closed',
      'archived',
      'withdrawn',
      'void',
      'converted',
    ];
    expect(wanted.filter((s) => !states.has(s))).toEqual([]);
    expect(rows.length).toBe(60);
    const inRange = ({ number: n }: { number: string }) => (+n >= 801 && +n <= 899) || (+n >= 951 && +n <= 999);
    expect(rows.filter((r) => !inRange(r))).toEqual([]);
  });

  it('有人要短信:拨动时钟就看得到', async () => {
    const reached = await db.superuser<{ channel: string; address: string }>(
      `SELECT channel, address FROM contact_address ORDER BY address`,
    );
    expect(reached).toEqual(['13800004001', '13800004002'].map((address) => ({ channel: 'gateway', address })));
  });

  it('时钟已复位,没有办在将来的件', async () => {
    expect(await db.superuser(`SELECT clock_offset_ms FROM installation`)).toEqual([{ clock_offset_ms: 0 }]);
    const future = await db.superuser(`SELECT number FROM proposal WHERE last_event_at > now()`);
    expect(future).toEqual([]);
  });

  it('过去各日的定数都在,到昨日为止;一次考核已公布,一次是草稿;除此以外没有人收到通知', async () => {
    const [frozen] = await db.superuser(
      `SELECT max(on_day) = (now() AT TIME ZONE 'Asia/Shanghai')::date - 1 AS "isWhole", count(DISTINCT on_day)::int AS days
       FROM rate_frozen WHERE unit_id IS NULL`,
    );
    expect(frozen).toEqual({ isWhole: true, days: 32 });
    const assessments = await db.superuser(`SELECT a.state, s.kind FROM assessment a
      JOIN council_session s ON s.id = a.session_id ORDER BY a.state`);
    expect(assessments).toEqual([
      { state: 'draft', kind: 'proposal' },
      { state: 'published', kind: 'suggestion' },
    ]);
    expect(await db.superuser(`SELECT DISTINCT kind, channel FROM message`)).toEqual([
      { kind: 'assessment', channel: 'inApp' },
    ]);
  });

  it('只建一次;账号文件在提交与改名之间中断也不丢', async () => {
    const file = join(folder, 'demo-accounts.json');
    expect(await ensure()).toEqual(accounts);
    await rename(file, `${file}.new`);
    expect(await ensure()).toEqual(accounts);
    expect(await readdir(folder)).toEqual(['demo-accounts.json']);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(accounts);
    expect(await db.superuser(`SELECT count(*)::int AS n FROM jurisdiction`)).toEqual([{ n: 1 }]);
  });
});

describe('演示区的留痕', () => {
  const verify = () => Program.run('cli', { DATABASE_URL: db.url }, ['audit:verify', '--replay']);
  beforeAll(async () => {
    const [here] = await db.superuser<{ id: string }>(`SELECT id FROM jurisdiction`);
    const id = here?.id ?? '';
    await db.database.write(id, (tx) => append(tx, id, { type: 'session.opened', actor: 'x', data: {} }));
  });

  it('逐件核验、逐件重放均相符', async () => {
    const { code, said } = await verify();
    expect(said).toMatch(/^无锡市滨湖区:核验 60 件、\d{3,} 条留痕,其中依法擦除 0 条;管理留痕 4 条,全部相符$/m);
    expect(said).toContain('重放 60 件,0 件不符');
    expect(code).toBe(0);
  });

  it.each([
    [
      '改一字节',
      `UPDATE event SET body = overlay(body PLACING '#' FROM 40) WHERE (case_id, seq) = (SELECT id, 3 FROM victim)`,
      3,
    ],
    ['删一条', `DELETE FROM event WHERE (case_id, seq) = (SELECT id, 4 FROM victim)`, 4],
    ['截去末尾', `DELETE FROM event WHERE (case_id, seq) = (SELECT id, version FROM victim)`, null],
  ])('%s,即被指出在哪一件哪一条', async (_what, sql, seq) => {
    // with the references switched off: a superuser is not stopped by them
    await db.superuser(`CREATE TABLE victim AS SELECT id, version FROM proposal ORDER BY version DESC, id LIMIT 1`);
    await db.superuser(`CREATE TABLE kept AS SELECT e.* FROM event e JOIN victim v ON v.id = e.case_id`);
    await db.superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica; ${sql}; END $$`);
    const [victim] = await db.superuser<{ id: string; version: number }>(`SELECT id, version FROM victim`);
    const { code, said } = await verify();
    await db.superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
      DELETE FROM event WHERE case_id = (SELECT id FROM victim); INSERT INTO event SELECT * FROM kept; DROP TABLE kept, victim; END $$`);
    expect(said).toMatch(/发现异常/);
    expect(said).toContain(`件 ${victim?.id} 第 ${seq ?? victim?.version} 条:`);
    expect(code).toBe(1);
  });
});
