/** 测算事实 · what the engine keeps with each command is what the log gives, on every day of random lives. */
import { factsAsOf } from '../../src/domain/rate/fold.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { recountBacklog } from '../../src/engine/engine.js';
import { EngineDistrict } from '../support/engine-district.js';
import { factsFromLog, keptFacts } from '../support/kept-facts.js';
import { Walk } from '../support/engine-walk.js';
import { clerk, DEPUTY, DISTRICT, OFFICE } from '../support/office.js';
import { draws, SHAPES } from '../support/rate-lives.js';
import { seeded } from '../support/seeded.js';

let district: EngineDistrict;
beforeAll(async () => (district = await EngineDistrict.open()));
afterAll(() => district.close());

const kept = (caseId: string, on: string) => keptFacts(district, caseId, on);
const fromLog = (caseId: string, on: string) => factsFromLog(district, caseId, on);
const history = (caseId: string) =>
  district.db.superuser(`SELECT f::text AS row FROM rate_fact f WHERE case_id = $1 ORDER BY id, recorded_on`, [caseId]);

describe('随指令记下的事实', () => {
  it.each(SHAPES.map((shape, i) => [i, shape] as const))(
    'is what the log gives, day by day (life %i)',
    async (i, shape) => {
      const chance = seeded(100 + i);
      const walk = await Walk.begin(district, shape);
      const days = new Set<string>();
      for (let step = 0; step < 40; step++) {
        await walk.wait(chance() < 0.6 ? 0 : Math.floor(chance() * 8));
        const at = await walk.position();
        for (const { by, command } of draws(at, shape, chance)) {
          if ((await walk.give(by, command)) === null) break;
        }
        const today = dateOf((await walk.position()).now);
        days.add(today);
        expect(await kept(walk.id, today)).toEqual(await fromLog(walk.id, today));
      }
      // and nothing that came later has touched an earlier day
      for (const day of days) expect(await kept(walk.id, day)).toEqual(await fromLog(walk.id, day));
      expect(walk.given.length).toBeGreaterThanOrEqual(5);

      // recounted from the log alone, as for a case of an earlier version, the history is the same
      const before = await history(walk.id);
      await district.db.superuser(
        `UPDATE rate_fact SET is_key = NOT is_key, replied_on = '2024-01-01' WHERE case_id = $1`,
        [walk.id],
      );
      await district.db.superuser(`INSERT INTO rate_backlog VALUES ($1, $2)`, [DISTRICT, walk.id]);
      const { engine, db } = district;
      const take = () =>
        db.database.engine(DISTRICT, (tx) =>
          recountBacklog(tx, { jurisdictionId: DISTRICT, limit: 10 }, engine.locality),
        );
      expect(await take()).toBe(1);
      expect(await history(walk.id)).toEqual(before);
      expect(await take()).toBe(0);
    },
  );

  it('keeps one row a day, however often it changes on it', async () => {
    await district.setClock('2025-04-01T01:00:00Z');
    const { id, lead } = await district.assigned();
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    await district.give(id, DEPUTY, 'proposer.waiveContact', {}, lead);
    const rows = await district.rows<{ id: string; subject: string; until_on: unknown }>('rate_fact', id, 'subject');
    expect(rows.map((r) => r.subject)).toEqual(['case', 'lead']);
    await district.setClock('2025-04-02T01:00:00Z');
    await district.give(id, OFFICE, 'office.urge', { message: '请抓紧' });
    expect(await district.rows('rate_fact', id)).toHaveLength(2);
    await district.give(id, OFFICE, 'office.correctRegistration', {
      changes: { category: '城乡建设' },
      reason: '核对',
    });
    expect(await district.rows('rate_fact', id)).toHaveLength(2);
  });

  it('keeps nothing of a refused command', async () => {
    const { id, lead } = await district.assigned();
    const before = await history(id);
    await expect(district.give(id, clerk(2), 'unit.accept', {}, lead)).rejects.toThrow();
    await expect(district.give(id, clerk(1), 'lead.submitReply', {}, lead)).rejects.toThrow();
    expect(await history(id)).toEqual(before);
  });

  it('folds nothing for a case that is not handed over', async () => {
    const id = await district.register();
    expect(await district.rows('rate_fact', id)).toEqual([]);
    expect(
      factsAsOf(
        id,
        district.engine.locality.shelf.newest('binhu', '2025-04-02'),
        { events: [], dates: [] },
        '2025-04-02',
      ),
    ).toEqual([]);
  });
});
