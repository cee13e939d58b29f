/** 到期清扫与提醒 · what the sweeper does when it is late, interrupted, doubled, or overtaken by somebody who acts. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Actor } from '../../src/domain/shared/actor.js';
import { Reminding } from '../../src/supervising/reminding.service.js';
import { EngineDistrict } from '../support/engine-district.js';
import { clerk, DISTRICT, OFFICE, principal, SUPERVISION } from '../support/office.js';

let district: EngineDistrict;
let reminding: Reminding;
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  district.db.superuser<T>(text, values);
const at = (day: string, time = '09:00'): Promise<void> => district.setClock(`${day}T${time}:05+08:00`);
const walk = async (day: string, time?: string): Promise<void> => {
  await at(day, time);
  await reminding.run();
};
interface Row {
  id: string;
  key: string;
  rung: number;
  to: string;
  state: string;
  kind: string | null;
  basis: string;
  message: string | null;
}
/** Reminders of one window of a case, in the order of the ladder. */
const told = (caseId: string, key = 'signIn'): Promise<Row[]> =>
  sql<Row>(
    `SELECT r.id, d.key, r.rung, r.role AS to, r.state, m.kind, r.basis, r.message_id AS message
     FROM reminder r JOIN deadline d ON d.id = r.deadline_id LEFT JOIN message m ON m.id = r.message_id
     WHERE r.case_id = $1 AND d.key = $2 ORDER BY r.rung, r.role`,
    caseId,
    key,
  );
const sent = async (caseId: string, key?: string): Promise<string[]> =>
  (await told(caseId, key)).filter((r) => r.state === 'sent').map((r) => `${r.rung} ${r.to} ${r.kind}`);

async function appoint(by: Actor): Promise<void> {
  for (const { role, unitId } of by.roles) {
    await sql(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
      DISTRICT,
      randomUUID(),
      by.personId,
      role,
      unitId,
    );
  }
}

beforeEach(async () => {
  district = await EngineDistrict.open();
  reminding = new Reminding(district.db.database, district.engine);
  for (const by of [OFFICE, SUPERVISION, clerk(1), principal(1)]) await appoint(by);
  // 3 March 2025 is a Monday: to be signed in by Wednesday the 5th
  await at('2025-03-03');
});
afterEach(() => district.close());

describe('到期清扫', () => {
  it('lets a right of the unit end with its day, and keeps what is owed as overdue', async () => {
    const { id } = await district.assigned();
    await walk('2025-06-20');
    const rows = await sql<{ key: string; status: string; ended_on: string | null; next_at: string | null }>(
      `SELECT key, status, ended_on, next_at FROM deadline WHERE case_id = $1 AND due_on < '2025-06-20' ORDER BY key`,
      id,
    );
    expect(rows.map((r) => `${r.key} ${r.status}`)).toEqual([
      'reply passed',
      'reply passed',
      'returnRequest ended',
      'signIn passed',
    ]);
    expect(rows[2]).toMatchObject({ ended_on: '2025-03-10', next_at: null });
  });

  it('after a jump of the clock tells each person the latest rung once; the others are kept as skipped', async () => {
    const { id } = await district.assigned();
    await walk('2026-04-07');
    expect(await sent(id)).toEqual(['5 supervision-clerk digest', '5 unit-clerk digest', '5 unit-principal digest']);
    const rows = await told(id);
    expect(rows.filter((r) => r.state === 'skipped').map((r) => `${r.rung} ${r.to}`)).toEqual([
      '-1 unit-clerk',
      '0 unit-clerk',
      '1 unit-clerk',
      '1 unit-principal',
      '3 supervision-clerk',
      '3 unit-clerk',
      '3 unit-principal',
    ]);
    expect(
      await sql(`SELECT DISTINCT status, next_at FROM deadline WHERE case_id = $1 AND key = 'signIn'`, id),
    ).toEqual([{ status: 'passed', next_at: null }]);
  });

  it('says nothing again when the clock is moved back and forth, and leaves a case alone that lies after the clock', async () => {
    const { id } = await district.assigned();
    await walk('2025-03-05');
    const once = await told(id);
    await walk('2025-03-01');
    await walk('2025-03-05');
    expect(await told(id)).toEqual(once);
    await at('2025-03-20');
    const later = await district.assigned();
    await walk('2025-03-10');
    await sql(`UPDATE deadline SET next_at = '2025-03-01' WHERE case_id = $1`, later.id);
    await walk('2025-03-10', '15:00');
    expect(await told(later.id)).toEqual([]);
  });

  it('two sweepers and two posters at once double nothing', async () => {
    const cases = [];
    for (let i = 0; i < 6; i++) cases.push(await district.assigned());
    for (const day of ['2025-03-04', '2025-03-05', '2025-03-06']) {
      await at(day);
      await Promise.all([1, 2, 3, 4].map(() => new Reminding(district.db.database, district.engine).run()));
      await reminding.run();
    }
    for (const { id } of cases) {
      expect(await sent(id)).toEqual([
        '-1 unit-clerk digest',
        '0 unit-clerk digest',
        '1 unit-clerk digest',
        '1 unit-principal digest',
      ]);
    }
    expect(await sql(`SELECT count(*)::int AS n FROM message`)).toEqual([{ n: 4 }]);
  });

  it('passes over a case that somebody holds, and takes it in the next round', async () => {
    const { id } = await district.assigned();
    const other = await district.assigned();
    await at('2025-03-04');
    const clerkAtWork = new pg.Client({ connectionString: district.db.url });
    await clerkAtWork.connect();
    try {
      await clerkAtWork.query('BEGIN');
      await clerkAtWork.query(`SELECT 1 FROM proposal WHERE id = $1 FOR UPDATE`, [id]);
      await district.engine.sweep(DISTRICT);
      expect([(await told(id)).length, (await told(other.id)).length]).toEqual([0, 1]);
    } finally {
      await clerkAtWork.end();
    }
    await reminding.run();
    expect(await sent(id)).toEqual(['-1 unit-clerk digest']);
  });

  it('takes up at once what a killed sweeper had claimed, when its claim has run out', async () => {
    const { id } = await district.assigned();
    await at('2025-03-04');
    await sql(`UPDATE deadline SET claimed_by = 'gone', claimed_until = clock_timestamp() + interval '1 minute'`);
    await reminding.run();
    expect(await told(id)).toEqual([]);
    await sql(`UPDATE deadline SET claimed_until = clock_timestamp() - interval '1 second'`);
    await reminding.run();
    expect(await sent(id)).toEqual(['-1 unit-clerk digest']);
  });

  it('one case that cannot be swept holds up no other, and the failure is told', async () => {
    const broken = await district.assigned();
    const { id } = await district.assigned();
    await sql(`UPDATE proposal SET rulebook_version = 'none' WHERE id = $1`, broken.id);
    await at('2025-03-04');
    await expect(reminding.run()).rejects.toThrow(/1 件未能清扫/);
    expect(await sent(id)).toEqual(['-1 unit-clerk digest']);
    expect(await told(broken.id)).toEqual([]);
  });
});

describe('提醒', () => {
  it('stops when the act is done: no further rung, and what waited for the morning is not sent', async () => {
    const { id, lead } = await district.assigned();
    await walk('2025-03-04');
    // the server was down in office hours: the rung of the day waits for the next morning
    await walk('2025-03-05', '18:00');
    expect((await told(id)).map((r) => `${r.rung} ${r.state}`)).toEqual(['-1 sent', '0 waiting']);
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    await walk('2025-03-06');
    await walk('2025-03-13');
    expect((await told(id)).map((r) => `${r.rung} ${r.state}`)).toEqual(['-1 sent', '0 dropped']);
  });

  it('after the digest of the morning only what is due or late leaves by itself', async () => {
    const first = await district.assigned();
    await walk('2025-03-04');
    // found only now, as after a stop of the server: one date of today, one of tomorrow
    const urgent = await district.assigned();
    const later = await district.assigned();
    await sql(
      `UPDATE deadline SET due_on = '2025-03-04', next_at = '2025-03-04', rung_done = -1 WHERE case_id = $1 AND key = 'signIn'`,
      urgent.id,
    );
    await sql(
      `UPDATE deadline SET due_on = '2025-03-05', next_at = '2025-03-04', rung_done = -2 WHERE case_id = $1 AND key = 'signIn'`,
      later.id,
    );
    await walk('2025-03-04', '15:00');
    expect(await sent(first.id)).toEqual(['-1 unit-clerk digest']);
    expect(await sent(urgent.id)).toEqual(['0 unit-clerk single']);
    expect((await told(later.id)).map((r) => `${r.rung} ${r.state}`)).toEqual(['-1 waiting']);
    await walk('2025-03-05');
    // overtaken by the rung of the day itself
    expect((await told(later.id)).map((r) => `${r.rung} ${r.state}`)).toEqual(['-1 skipped', '0 sent']);
    const [own, others] = [await told(first.id), await told(later.id)];
    expect(own.at(-1)?.message).toBe(others.at(-1)?.message);
  });

  it('waits for the office hours of a working day', async () => {
    const { id } = await district.assigned();
    await walk('2025-03-04', '08:59');
    expect(await told(id)).toEqual([]);
    await walk('2025-03-04', '17:00');
    expect((await told(id)).map((r) => r.state)).toEqual(['waiting']);
    await walk('2025-03-05', '16:59');
    expect(await sent(id)).toEqual(['0 unit-clerk digest']);
    // Saturday and Sunday
    for (const day of ['2025-03-08', '2025-03-09']) await walk(day);
    expect((await sql(`SELECT 1 FROM message WHERE on_day IN ('2025-03-08', '2025-03-09')`)).length).toBe(0);
  });

  it('a rung whose posts are all vacant is told to the office, which then knows why', async () => {
    await sql(`UPDATE role_grant SET valid_until = '2025-03-03' WHERE person_id = $1`, clerk(1).personId);
    const { id } = await district.assigned();
    await walk('2025-03-04');
    expect((await told(id)).map((r) => `${r.rung} ${r.to} ${r.basis} ${r.state}`)).toEqual([
      '-1 office-clerk vacant sent',
    ]);
  });
});
