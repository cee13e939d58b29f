/** 管理留痕的核验 · logins, grants and other acts that are no case commands: what a superuser changes in them is found. */
import pg from 'pg';
import { auditRoot, auditVerify } from '../../src/app/audit-cli.js';
import type { Verification } from '../../src/cases/verification.js';
import { verifyDistrict } from '../../src/cases/verification.js';
import { makeRoot } from '../../src/engine/engine.js';
import { actGenesis, actHash, append } from '../../src/identity/audit.js';
import { ACTS } from '../../src/platform/acts.js';
import type { ActType } from '../../src/identity/act-types.js';
import type { Tx } from '../../src/platform/tx.js';
import { EngineDistrict } from '../support/engine-district.js';
import { DISTRICT, OFFICE, person } from '../support/office.js';

const OTHER = '01900000-0000-7000-8000-000000000002';
let district: EngineDistrict;
let forger: pg.Client;
beforeAll(async () => {
  district = await EngineDistrict.open();
  forger = new pg.Client({ connectionString: district.db.url });
  await forger.connect();
  for (const type of ['session.opened', 'role.granted', 'session.closed', 'session.opened'] as const) await act(type);
});
// the superuser forges within a transaction of his own, verification looks at what he would leave, and it is undone
beforeEach(() => forger.query('BEGIN'));
afterEach(() => forger.query('ROLLBACK'));
afterAll(async () => {
  await forger.end();
  await district.close();
});

const act = (type: ActType, data: Record<string, unknown> = {}) =>
  district.db.database.write(DISTRICT, (tx) => append(tx, DISTRICT, { type, actor: person(1), data }));
const root = () => district.db.database.engine(DISTRICT, (tx) => makeRoot(tx, DISTRICT));
const verify = () => district.db.database.snapshot(DISTRICT, (tx) => verifyDistrict(tx, DISTRICT));

const forging: Tx = {
  query: async <T>(sql: string, values?: readonly unknown[]) =>
    (await forger.query(sql, values as unknown[])).rows as T[],
};
const left = (): Promise<Verification> => verifyDistrict(forging, DISTRICT);
const expectBroken = async (seq: number, why: string): Promise<void> =>
  expect(await left()).toMatchObject({ ok: false, broken: { caseId: ACTS, seq, why } });

const CHANGED = `UPDATE audit_event SET type = 'role.granter', body = replace(body, 'role.granted', 'role.granter') WHERE seq = 2`;
/** A careful forger computes every hash anew from what is left, and the marks to match. */
async function recompute(tx: Tx): Promise<void> {
  let prev = actGenesis(DISTRICT);
  const acts = await tx.query<{ seq: number; body: string }>(`SELECT seq, body FROM audit_event ORDER BY seq`);
  for (const { seq, body } of acts) {
    const hash = actHash(prev, body);
    await tx.query(`UPDATE audit_event SET hash = $2, prev_hash = $3 WHERE seq = $1`, [seq, hash, prev]);
    await tx.query(`UPDATE audit_head SET head_hash = $2 WHERE case_id = '${ACTS}' AND version = $1`, [seq, hash]);
    prev = hash;
  }
}

it('finds one byte changed', async () => {
  await forger.query(`UPDATE audit_event SET body = replace(body, 'role.granted', 'role.granter') WHERE seq = 2`);
  await expectBroken(2, '管理留痕内容被改动');
});

it.each([
  ['type', `type = 'grant.none'`],
  ['actor', `actor = 'cli'`],
  ['at', `at = at - interval '1 ms'`],
])('finds a changed column: %s', async (_column, set) => {
  await forger.query(`UPDATE audit_event SET ${set} WHERE seq = 2`);
  await expectBroken(2, '管理留痕各栏与内容不符');
});

it('finds an act removed, renumbered or not', async () => {
  await forger.query(`DELETE FROM audit_event WHERE seq = 2`);
  await expectBroken(2, '管理留痕缺少记录');
  await forger.query(`UPDATE audit_event SET seq = seq - 1 WHERE seq > 2`);
  await expectBroken(2, '管理留痕与前一记录不相接');
});

it('finds the tail cut', async () => {
  await forger.query(`DELETE FROM audit_event WHERE seq = 4`);
  await expectBroken(4, '管理留痕末尾记录被删除');
});

it('finds an act that the program never committed', async () => {
  await forger.query(`DELETE FROM audit_head WHERE case_id = '${ACTS}' AND version = 3`);
  await expectBroken(3, '管理留痕缺少提交记录');
});

it('finds a changed act whose chain was recomputed, by the marks of the commits', async () => {
  const marks = await forging.query(`SELECT version, head_hash FROM audit_head WHERE case_id = '${ACTS}'`);
  await forger.query(CHANGED);
  await recompute(forging);
  for (const { version, head_hash } of marks) {
    await forging.query(`UPDATE audit_head SET head_hash = $2 WHERE case_id = '${ACTS}' AND version = $1`, [
      version,
      head_hash,
    ]);
  }
  await expectBroken(2, '管理留痕哈希链被重新计算过');
});

it('the app marks acts and no case, and in its own district alone', async () => {
  const mark = (jurisdiction: string, caseId: string) =>
    district.db.database.write(DISTRICT, (tx) =>
      tx.query(`INSERT INTO audit_head (jurisdiction_id, case_id, version, head_hash) VALUES ($1, $2, 9, 'x')`, [
        jurisdiction,
        caseId,
      ]),
    );
  const id = await district.register({}, OFFICE);
  await expect(mark(DISTRICT, id)).rejects.toMatchObject({ code: '42501' });
  await expect(mark(OTHER, ACTS)).rejects.toMatchObject({ code: '42501' });
});

describe('总根', () => {
  it('an untouched stream verifies, before and after roots, and many acts at once leave no gap', async () => {
    expect(await verify()).toMatchObject({ ok: true, acts: 4, broken: null });
    await root();
    await Promise.all(Array.from({ length: 20 }, (_, n) => act('session.opened', { n })));
    await root();
    expect(await verify()).toMatchObject({ ok: true, acts: 24, broken: null });
    const covered = await forging.query(`SELECT version FROM audit_root_head WHERE case_id = '${ACTS}' ORDER BY 1`);
    expect(covered).toEqual([{ version: 4 }, { version: 24 }]);
  });

  it('finds the recomputed chain whose marks were forged too', async () => {
    await forger.query(CHANGED);
    await recompute(forging);
    await expectBroken(4, '管理留痕哈希链被重新计算过');
  });

  it('finds the tail cut together with its mark, and the root that was made to forget it', async () => {
    await forger.query(`DELETE FROM audit_event WHERE seq = 24`);
    await forger.query(`DELETE FROM audit_head WHERE case_id = '${ACTS}' AND version = 24`);
    await expectBroken(24, '管理留痕末尾记录被删除');
    await forger.query(`DELETE FROM audit_root_head WHERE case_id = '${ACTS}'`);
    expect(await left()).toMatchObject({ ok: false, broken: { seq: 1, why: '总根所记案件被改动' } });
  });

  it('one that was kept outside tells a database forged throughout from the true one', async () => {
    const { database, superuser } = district.db;
    const lines: string[] = [];
    expect(await auditRoot(database, (line) => lines.push(line))).toBe(0);
    const kept = /总根 ([0-9a-f]{64})/.exec(lines[0] ?? '')?.[1];
    await act('session.closed');
    await auditRoot(database, () => undefined);
    const run = (options = {}) => auditVerify(database, options, (line) => lines.push(line));
    expect(await run({ root: kept })).toBe(0);
    for (const sql of [`DELETE FROM audit_root_head`, `DELETE FROM audit_root`, CHANGED]) await superuser(sql);
    await recompute({ query: superuser as Tx['query'] });
    await root();
    expect(await run()).toBe(0);
    expect(await run({ root: kept })).toBe(1);
    expect(lines.at(-1)).toContain(`总根 ${kept} 已不在链上`);
  });
});
