/** 机构改革 · cases go over to the successors of a unit in the engine's own transactions: whole, once, and as the log says. */
import pg from 'pg';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { decided } from '../support/succession.js';
import { EngineDistrict, refusalOf } from '../support/engine-district.js';
import { Walk } from '../support/engine-walk.js';
import { factsFromLog, keptFacts } from '../support/kept-facts.js';
import { clerk, DEPUTY, DISTRICT, HEAD, LETTER, OFFICE, principal, unit } from '../support/office.js';
import { draws, SHAPES } from '../support/rate-lives.js';
import { seeded } from '../support/seeded.js';

let district: EngineDistrict;
beforeEach(async () => {
  district = await EngineDistrict.open();
  await district.setClock('2025-03-03T01:00:00Z');
});
afterEach(() => district.close());

const units = async (caseId: string): Promise<string[]> =>
  (await district.rows<{ unit_id: string }>('handling', caseId, 'position')).map((h) => h.unit_id);
const succession = async (id: string) => {
  const [row] = await district.db.superuser<{ moved: number; done: boolean }>(
    `SELECT moved, done_at IS NOT NULL AS done FROM unit_succession WHERE id = $1`,
    [id],
  );
  return row;
};
const events = (caseId: string) => district.rows<{ type: string; actor: string; body: string }>('event', caseId, 'seq');
const succeed = () => district.engine.succeed(DISTRICT);

const kept = (caseId: string, on: string) => keptFacts(district, caseId, on);
const fromLog = (caseId: string, on: string) => factsFromLog(district, caseId, on);

describe('任何办理进度下的承接', () => {
  it.each(SHAPES.map((shape, i) => [i, shape] as const))(
    'the case goes on whole, and the log gives what stands (life %i)',
    async (i, shape) => {
      const chance = seeded(510 + i);
      const walk = await Walk.begin(district, shape);
      const at = 2 + Math.floor(chance() * 18);
      const days = new Set<string>();
      for (let step = 0; step < 30; step++) {
        await walk.wait(chance() < 0.6 ? 0 : Math.floor(chance() * 8));
        const here = await walk.position();
        const today = dateOf(here.now);
        days.add(today);
        if (step === at) {
          await decided(district, 1, [shape.spare], { on: today });
          expect((await succeed()).failed).toEqual([]);
          const { state } = await walk.position();
          expect(state.items.filter((item) => item.unitId === unit(1)).map((item) => item.state)).toEqual(
            here.state.items
              .filter(
                (item) => item.unitId === unit(1) && state.items.find((x) => x.id === item.id)?.unitId === unit(1),
              )
              .map((item) => item.state),
          );
          expect(state.commitments).toHaveLength(here.state.commitments.length);
        } else {
          for (const { by, command } of draws(here, shape, chance)) {
            if ((await walk.give(by, command)) === null) break;
          }
        }
        expect(await walk.faults()).toEqual([]);
        expect(await kept(walk.id, today)).toEqual(await fromLog(walk.id, today));
      }
      for (const day of days) expect(await kept(walk.id, day)).toEqual(await fromLog(walk.id, day));
    },
  );
});

describe('一个单位并入另一个单位', () => {
  it('the same items go on: clocks, opinions and letters stay, todos and figures are the successor’s from the day', async () => {
    const { id, lead } = await district.assigned([2]);
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    await district.give(id, DEPUTY, 'proposer.waiveContact', {}, lead);
    await district.give(id, clerk(1), 'lead.draftReply', LETTER, lead);
    const clocks = () =>
      district.db.superuser(
        `SELECT key, handling_id, start_on::text, due_on::text, generation, status FROM deadline WHERE case_id = $1 ORDER BY id`,
        [id],
      );
    const [before, record] = [await clocks(), (await district.rows<{ record: unknown }>('proposal', id))[0]?.record];
    await district.setClock('2025-03-10T01:00:00Z');
    const made = await decided(district, 1, [4], { on: '2025-03-10' });
    await succeed();
    expect(await units(id)).toEqual([unit(4), unit(2)]);
    expect(await clocks()).toEqual(before);
    const after = (await district.rows<{ record: Record<string, unknown> }>('proposal', id))[0]?.record;
    expect({ ...after, successions: [] }).toEqual(record);
    expect(after?.successions).toMatchObject([{ itemId: lead, from: unit(1), to: unit(4), on: '2025-03-10' }]);
    const todos = await district.rows<{ unit_id: string | null }>('todo', id);
    expect(todos.map((t) => t.unit_id)).toContain(unit(4));
    expect(todos.map((t) => t.unit_id)).not.toContain(unit(1));
    const owner = async (on: string) => (await kept(id, on)).filter((f) => f.subject === 'lead').map((f) => f.unit_id);
    expect([await owner('2025-03-09'), await owner('2025-03-10')]).toEqual([[unit(1)], [unit(4)]]);
    const [last] = (await events(id)).slice(-1);
    expect(last).toMatchObject({ type: 'unit.succeeded', actor: HEAD.personId });
    expect(last?.body).not.toContain('滨委发');
    expect(await succession(made)).toEqual({ moved: 1, done: true });
    await expect(district.give(id, clerk(1), 'lead.draftReply', LETTER, lead)).rejects.toMatchObject({ status: 404 });
    await district.give(id, clerk(4), 'lead.draftReply', { ...LETTER, body: '接续办理。' }, lead);
  });

  it('nothing happens before the day, and nothing twice', async () => {
    const { id } = await district.assigned();
    const made = await decided(district, 1, [4], { on: '2025-03-05' });
    await succeed();
    expect([await units(id), await succession(made)]).toEqual([[unit(1)], { moved: 0, done: false }]);
    await district.setClock('2025-03-05T01:00:00Z');
    await district.engine.sweep(DISTRICT);
    const log = await events(id);
    expect([await units(id), await succession(made)]).toEqual([[unit(4)], { moved: 1, done: true }]);
    await Promise.all([succeed(), succeed()]);
    expect(await events(id)).toEqual(log);
  });

  it('a run cut off in the middle is taken up: each of many cases has one event, in more than one transaction', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 60; n++) ids.push((await district.assigned()).id);
    const made = await decided(district, 1, [4], { on: '2025-03-03' });
    const { engine } = district.db.database;
    let [transactions, isCut] = [0, true];
    district.db.database.engine = async (...args) => {
      transactions += 1;
      // due, the first fifty found, moved, the rest found; then the process is gone
      if (isCut && transactions > 4) throw new Error('killed');
      return engine.apply(district.db.database, args) as never;
    };
    await succeed().catch(() => undefined);
    expect(await succession(made)).toEqual({ moved: 50, done: false });
    isCut = false;
    expect((await succeed()).caseIds).toHaveLength(10);
    expect(await succession(made)).toEqual({ moved: 60, done: true });
    for (const id of ids) {
      expect(await units(id)).toEqual([unit(4)]);
      expect((await events(id)).filter((e) => e.type === 'unit.succeeded')).toHaveLength(1);
    }
  });

  it('waits for nobody: a case that somebody holds goes over with the next run', async () => {
    const [{ id: held }, { id: free }] = [await district.assigned(), await district.assigned()];
    const made = await decided(district, 1, [4], { on: '2025-03-03' });
    const other = new pg.Client({ connectionString: district.db.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query(`SELECT FROM proposal WHERE id = $1 FOR UPDATE`, [held]);
    await succeed();
    expect([await units(held), await units(free)]).toEqual([[unit(1)], [unit(4)]]);
    expect(await succession(made)).toEqual({ moved: 1, done: false });
    await other.end();
    await succeed();
    expect([await units(held), await succession(made)]).toEqual([[unit(4)], { moved: 2, done: true }]);
  });

  it('who was its own co-unit owes no opinion to itself; a signed opinion stays in the record', async () => {
    const { id, lead } = await district.assigned([2, 3]);
    const [two, three] = [await district.handling(id, 2), await district.handling(id, 3)];
    for (const n of [2, 3]) await district.give(id, clerk(n), 'unit.accept', {}, n === 2 ? two : three);
    await district.give(id, clerk(3), 'co.submitOpinion', { text: '支持', stance: 'support' }, three);
    await district.give(id, principal(3), 'principal.sign', {}, three);
    await decided(district, 1, [2], { on: '2025-03-03' });
    await decided(district, 3, [2], { on: '2025-03-03' });
    await succeed();
    const items = await district.rows<{ id: string; unit_id: string; state: string }>('handling', id, 'position');
    expect(items.map((h) => [h.id, h.unit_id, h.state])).toEqual([
      [lead, unit(2), 'offered'],
      [two, unit(2), 'withdrawn'],
      [three, unit(2), 'withdrawn'],
    ]);
    const [row] = await district.rows<{ record: { opinions: { signedOn: string; unitId: string }[] } }>('proposal', id);
    expect(row?.record.opinions).toMatchObject([{ signedOn: '2025-03-03', unitId: unit(3) }]);
    const open = await district.db.superuser(
      `SELECT 1 FROM deadline WHERE handling_id = ANY ($1::uuid[]) AND status IN ('armed', 'passed')`,
      [[two, three]],
    );
    expect(open).toEqual([]);
    expect(await kept(id, '2025-03-03')).toEqual(await fromLog(id, '2025-03-03'));
  });

  it('two co-units of one part that become one owe one opinion', async () => {
    const { id } = await district.assigned([2, 3]);
    await decided(district, 3, [2], { on: '2025-03-03' });
    await succeed();
    const items = await district.rows<{ unit_id: string; state: string }>('handling', id, 'position');
    expect(items.map((h) => [h.unit_id, h.state])).toEqual([
      [unit(1), 'offered'],
      [unit(2), 'offered'],
      [unit(2), 'withdrawn'],
    ]);
  });
});

describe('一个单位一分为二', () => {
  it('each item goes where the office chose; what was handed over in the same moment goes to the first', async () => {
    const [one, two] = [await district.assigned(), await district.assigned()];
    const made = await decided(district, 1, [4, 5], { on: '2025-03-03', chosen: { [one.lead]: 4, [two.lead]: 5 } });
    await succeed();
    expect([await units(one.id), await units(two.id)]).toEqual([[unit(4)], [unit(5)]]);
    expect(await succession(made)).toEqual({ moved: 2, done: true });
    // an assignment that passed its check before the unit ended and was written after
    await district.db.superuser(`UPDATE unit SET valid_until = NULL WHERE id = $1`, [unit(1)]);
    const late = await district.assigned();
    await succeed();
    expect([await units(late.id), await succession(made)]).toEqual([[unit(4)], { moved: 3, done: true }]);
  });
});

describe('已终止的单位', () => {
  it('is given nothing any more, in every way that names a unit; who took over is named', async () => {
    const { id, lead } = await district.assigned();
    await decided(district, 3, [4, 5], { on: '2025-03-03' });
    await succeed();
    const fresh = await district.register();
    const tries: [string, Parameters<typeof district.give>[2], unknown, string?][] = [
      [fresh, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] }],
      [id, 'office.addCo', { unitId: unit(3), reason: '需要会办' }],
      [id, 'office.reassign', { newUnitId: unit(3), reason: '调整' }, lead],
    ];
    for (const [caseId, type, data, handlingId] of tries) {
      const refusal = await refusalOf(district.give(caseId, OFFICE, type, data, handlingId));
      expect(refusal).toMatchObject({ status: 409, code: 'case.precondition' });
      expect(JSON.stringify(refusal)).toContain('“单位3”已于 2025-03-02 终止,职责由单位4、单位5承接,请改选单位');
    }
    await district.give(id, clerk(1), 'unit.requestReturn', { reason: '非本单位职责', basis: '三定规定' }, lead);
    const grant = { granted: true, reason: '同意', newUnitId: unit(3) };
    expect(await refusalOf(district.give(id, OFFICE, 'office.decideReturn', grant, lead))).toMatchObject({
      status: 409,
    });
    await district.give(id, OFFICE, 'office.decideReturn', { ...grant, newUnitId: unit(4) }, lead);
  });
});
