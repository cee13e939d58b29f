/** 每日定数与核对 · figures frozen once a day, resumed where they stopped; facts that differ from the log become an incident. */
import { upkeepTasks } from '../../src/app/worker.module.js';
import { checkFacts } from '../../src/engine/engine.js';
import { freezeNextDay } from '../../src/measuring/frozen.js';
import { figuresOf } from '../../src/measuring/rates.queries.js';
import { EngineDistrict } from '../support/engine-district.js';
import { clerk, DEPUTY, DISTRICT, OFFICE, REGISTRATION, unit } from '../support/office.js';

let district: EngineDistrict;
beforeEach(async () => (district = await EngineDistrict.open()));
afterEach(() => district.close());

const asEngine = <T>(work: Parameters<typeof district.db.database.engine<T>>[1]) =>
  district.db.database.engine(DISTRICT, work);
const freeze = () => asEngine((tx) => freezeNextDay(tx, DISTRICT));
const check = (limit = 50) =>
  asEngine((tx) => checkFacts(tx, { jurisdictionId: DISTRICT, limit }, district.engine.locality));
const frozen = () =>
  district.db.superuser<{ on_day: string; unit_id: string | null; cases: number; counts: Record<string, number[]> }>(
    `SELECT on_day::text, unit_id, cases, counts FROM rate_frozen ORDER BY on_day, unit_id NULLS FIRST`,
  );
const incidents = () =>
  district.db.superuser<{ job_id: string; cause: string; times: number }>(`SELECT job_id, cause, times FROM incident`);

describe('每日定数', () => {
  it('freezes every day up to yesterday, one a bite, and never a day twice', async () => {
    await district.setClock('2025-03-03T01:00:00Z');
    const { id, lead } = await district.assigned();
    expect(await freeze()).toBe(0);
    expect(await frozen()).toEqual([]);
    await district.setClock('2025-03-05T01:00:00Z');
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    await district.setClock('2025-03-07T01:00:00Z');
    let bites = 0;
    while ((await freeze()) > 0) bites += 1;
    expect(bites).toBe(3);
    const rows = await frozen();
    expect(rows.map((r) => [r.on_day, r.unit_id, r.cases, r.counts.planned, r.counts.reply])).toEqual(
      ['2025-03-03', '2025-03-04', '2025-03-05', '2025-03-06'].flatMap((day) =>
        [null, unit(1)].map((by) => [day, by, 1, [0, day < '2025-03-05' ? 0 : 1], [0, 1]]),
      ),
    );
    // what is frozen stays as it was told, even if the facts of the day were altered by hand
    await district.db.superuser(`UPDATE rate_fact SET standing = 'out'`);
    expect(await freeze()).toBe(0);
    expect(await frozen()).toEqual(rows);
  });

  it('says what the figures of that day say', async () => {
    await district.setClock('2025-03-03T01:00:00Z');
    const { id, lead } = await district.assigned([2]);
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    await district.setClock('2025-03-04T01:00:00Z');
    await freeze();
    await district.give(id, DEPUTY, 'proposer.waiveContact', {}, lead);
    const [figures] = await district.db.database.read(DISTRICT, (tx) =>
      figuresOf(tx, OFFICE, { by: 'none', session: REGISTRATION.session }, ['2025-03-03']),
    );
    const [whole] = (await frozen()).filter((r) => r.unit_id === null);
    expect(whole?.counts).toEqual(
      Object.fromEntries(
        Object.entries(figures?.counts ?? {}).map(([key, { numerator, denominator }]) => [
          key,
          [numerator, denominator],
        ]),
      ),
    );
  });
});

describe('测算核对', () => {
  it('finds nothing where nothing differs, and goes on where it stopped', async () => {
    await district.setClock('2025-03-03T01:00:00Z');
    for (let n = 0; n < 3; n++) await district.assigned([2]);
    await district.setClock('2025-03-04T01:00:00Z');
    expect([await check(2), await check(2), await check(2)]).toEqual([2, 1, 0]);
    expect(await incidents()).toEqual([]);
  });

  it('raises one incident for a case that differs, and says where', async () => {
    await district.setClock('2025-03-03T01:00:00Z');
    const { id, lead } = await district.assigned();
    await district.assigned();
    await district.setClock('2025-03-04T01:00:00Z');
    await district.db.superuser(`UPDATE rate_fact SET replied_on = '2025-03-03' WHERE id = $1`, [lead]);
    expect(await check()).toBe(2);
    expect(await incidents()).toMatchObject([
      {
        job_id: `rate-drift-${id}`,
        times: 1,
        cause: expect.stringContaining('replied_on 应为 null,实为 2025-03-03') as string,
      },
    ]);
    await district.db.superuser(`DELETE FROM rate_check`);
    await check();
    expect(await incidents()).toMatchObject([{ times: 2 }]);
    await district.db.superuser(`DELETE FROM rate_fact WHERE id = $1`, [lead]);
    await district.db.superuser(`DELETE FROM rate_check`);
    await check();
    expect(await incidents()).toMatchObject([{ cause: expect.stringContaining('应有 2 行,实有 1 行') as string }]);
  });

  it('stands among the tasks of every day, with the backlog', () => {
    const names = upkeepTasks(district.engine.locality).map((t) => t.name);
    expect(names).toEqual(expect.arrayContaining(['rate-backlog', 'rate-frozen', 'rate-drift']));
  });
});
