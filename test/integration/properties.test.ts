/** 总有的保证 · random commands of random people on PostgreSQL: what holds after each of them, whatever they were. */
import fc from 'fast-check';
import type { Item } from '../../src/domain/case.js';
import { isLiving } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/commands.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { EngineDistrict } from '../support/engine-district.js';
import { refused, Walk } from '../support/engine-walk.js';
import type { Move, Position, Shape } from '../support/moves.js';
import { cast, givers, movesOf } from '../support/moves.js';
import { clerk, OFFICE, unit } from '../support/office.js';

let district: EngineDistrict;
beforeAll(async () => (district = await EngineDistrict.open()));
afterAll(() => district.close());

/** Ends of a case are left out of most walks, or none would come far. */
const ENDS: Shape['without'] = ['office.void', 'office.convert', 'office.withdraw', 'proposer.requestWithdrawal'];
const NOISE: Shape['without'] = [
  'office.urge',
  'lead.urgeOpinion',
  'office.correctRegistration',
  'lead.recordUndelivered',
];
const shapes = fc.constantFrom<Shape>(
  { leads: [1], cos: [], spare: 9, without: [...ENDS, ...NOISE] },
  { leads: [1], cos: [2], spare: 9, without: [...ENDS, ...NOISE] },
  { leads: [1], cos: [2, 3], spare: 9, without: ENDS },
  { leads: [1, 2], cos: [3], spare: 9, without: [...ENDS, ...NOISE] },
  { leads: [1], cos: [2], spare: 9 },
);
const step = fc.record({
  what: fc.oneof(
    { weight: 12, arbitrary: fc.constant('give' as const) },
    { weight: 2, arbitrary: fc.constant('repeat' as const) },
    { weight: 1, arbitrary: fc.constant('stale' as const) },
    { weight: 1, arbitrary: fc.constant('stranger' as const) },
  ),
  which: fc.nat(1_000_000),
  who: fc.nat(1_000_000),
  days: fc.oneof({ weight: 8, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(80) }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const one = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const runs = (numRuns: number) => ({ numRuns, ...(process.env.SEED ? { seed: Number(process.env.SEED) } : {}) });

const reached = new Map<string, number>();
const count = (what: string): number => reached.get(what) ?? 0;
const tally = (what: string): void => void reached.set(what, (reached.get(what) ?? 0) + 1);

async function take(walk: Walk, { what, which, who, days }: Step): Promise<void> {
  await walk.wait(days);
  const at = await walk.position();
  const anybody = one(cast(walk.shape), who) as Actor;
  if (what === 'give') {
    const move = one(await walk.open(), which);
    if (!move) return;
    const by = one(givers(at, move.command, walk.shape), who) ?? move.by;
    // what decide() takes in memory for one of them may still be refused to another, or by the database
    const before = await walk.fingerprint();
    const refusal = await walk.give(by, move.command);
    tally(refusal === null ? 'done' : `refused ${refusal.status}`);
    if (refusal) expect(await walk.fingerprint()).toEqual(before);
    else if (isGrantedReturn(move.command)) await returnedWhole(walk, move.command.handlingId as string);
    return;
  }
  const before = await walk.fingerprint();
  if (what === 'repeat') {
    const envelope = one(walk.given, which);
    if (!envelope) return;
    const refusal = await refused(walk.district.engine.execute(envelope));
    // a person who has lost sight of the case meanwhile is told nothing of it
    expect([null, 404]).toContain(refusal?.status ?? null);
    tally('repeated');
  } else {
    const move = one(movesOf(at, walk.shape), which);
    if (!move) return;
    if (what === 'stale') {
      expect([404, 412]).toContain((await walk.give(move.by, move.command, 0))?.status);
      tally('stale refused');
    } else if (!givers(at, move.command, walk.shape).some((giver) => giver.personId === anybody.personId)) {
      expect([403, 404]).toContain((await walk.give(anybody, move.command))?.status);
      tally('strangers refused');
    }
  }
  expect(await walk.fingerprint()).toEqual(before);
}

const isGrantedReturn = ({ type, data }: Command): boolean =>
  type === 'office.decideReturn' && (data as { granted: boolean }).granted;

/** 准予退办 · clocks, todos and the awaited opinion of the item end with it, in the very transaction of the decision. */
async function returnedWhole(walk: Walk, item: string): Promise<void> {
  const { superuser } = walk.district.db;
  const [state] = await superuser<{ state: string; living: boolean; xmin: string }>(
    `SELECT state, living, xmin::text FROM handling WHERE id = $1`,
    [item],
  );
  expect(state).toMatchObject({ state: 'returned', living: false });
  const [event] = await superuser<{ seq: number; xmin: string }>(
    `SELECT seq, xmin::text FROM event WHERE case_id = $1 AND handling_id = $2 AND type = 'office.decideReturn' ORDER BY seq DESC LIMIT 1`,
    [walk.id, item],
  );
  const clocks = await superuser<{ key: string; status: string; xmin: string }>(
    `SELECT key, status, xmin::text FROM deadline WHERE case_id = $1 AND handling_id = $2`,
    [walk.id, item],
  );
  expect(clocks.filter((c) => c.status === 'armed' || c.status === 'passed')).toEqual([]);
  // it was waiting for the decision until now, so something ended with the decision
  expect(clocks.some((c) => c.xmin === event?.xmin)).toBe(true);
  expect(state?.xmin).toBe(event?.xmin);
  expect(await superuser(`SELECT type FROM todo WHERE case_id = $1 AND handling_id = $2`, [walk.id, item])).toEqual([]);
  // the lead unit no longer waits for its opinion
  const { items } = (await walk.position()).state;
  for (const lead of items.filter((i) => i.role === 'lead' && i.state === 'handling')) {
    const { context } = lead.envelope.snapshot as { context: { total: number } };
    const awaited = items.filter(
      (i) => i.role === 'co' && i.partId === lead.partId && !['returned', 'withdrawn'].includes(i.state),
    );
    expect(context.total).toBe(awaited.length);
  }
  tally('returned');
}

it('the sequence has no gap, the chain verifies, the log replays, clocks and todos are of living items, somebody can go on', async () => {
  await fc.assert(
    fc.asyncProperty(shapes, fc.array(step, { minLength: 12, maxLength: 24 }), async (shape, steps) => {
      const walk = await Walk.begin(district, shape);
      for (const next of steps) {
        await take(walk, next);
        expect(await walk.faults()).toEqual([]);
      }
    }),
    runs(7),
  );
  // a walk in which everything is refused would prove nothing
  expect(count('done')).toBeGreaterThan(40);
  expect(count('repeated') + count('stale refused') + count('strangers refused')).toBeGreaterThan(3);
}, 240_000);

it('a granted return ends all that the item had, wherever in its life it was asked', async () => {
  const shape: Shape = { leads: [1], cos: [2], spare: 9, without: [...ENDS, ...NOISE, 'unit.requestReturn'] };
  const prefix = fc.array(fc.nat(1_000_000), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(prefix, fc.nat(1), fc.nat(2), async (moves, whose, how) => {
      const walk = await Walk.begin(district, shape);
      expect(await walk.give(OFFICE, assign(shape))).toBeNull();
      for (const which of moves) await take(walk, { what: 'give', which, who: 0, days: 0 });
      const item = one((await walk.position()).state.items.filter(isLiving), whose) as Item;
      const by = [1, 2, 9].map(clerk).find((c) => c.roles.some((r) => r.unitId === item.unitId)) as Actor;
      const asked = {
        type: 'unit.requestReturn',
        handlingId: item.id,
        data: { reason: '非本单位职责', basis: '三定方案' },
      };
      if ((await walk.give(by, asked as Command)) !== null) return tally('asked too late');
      const data = {
        granted: true,
        reason: '同意',
        ...(how === 0 && !isTaken(await walk.position()) ? { newUnitId: unit(9) } : {}),
      };
      expect(await walk.give(OFFICE, { type: 'office.decideReturn', handlingId: item.id, data })).toBeNull();
      await returnedWhole(walk, item.id);
      expect(await walk.faults()).toEqual([]);
    }),
    runs(12),
  );
  expect(count('returned')).toBeGreaterThan(3);
}, 240_000);

it('20 different commands at once: each version has one winner, the others are told why, and every promise holds', async () => {
  const shape: Shape = { leads: [1, 2], cos: [3], spare: 9, without: ENDS };
  const prefix = fc.array(fc.nat(1_000_000), { minLength: 2, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(prefix, fc.array(fc.nat(1_000_000), { minLength: 20, maxLength: 20 }), async (moves, choices) => {
      const walk = await Walk.begin(district, shape);
      expect(await walk.give(OFFICE, assign(shape))).toBeNull();
      for (const which of moves) await take(walk, { what: 'give', which, who: 0, days: 0 });
      const open = await walk.open();
      const { version } = (await walk.position()).state;
      const outcomes = await Promise.all(
        choices.map(async (which) => {
          const { by, command } = one(open, which) as Move;
          return walk.race(by, command, version);
        }),
      );
      const versions = outcomes.flatMap((o) => ('version' in o ? [o.version] : []));
      const statuses = outcomes.flatMap((o) => ('status' in o ? [o.status] : []));
      expect(versions.length).toBeGreaterThan(0);
      expect(new Set(versions).size).toBe(versions.length);
      expect(Math.max(...versions)).toBe((await walk.position()).state.version);
      // 404: the winner took the case out of the loser's sight
      expect(statuses.filter((status) => ![412, 409, 404].includes(status))).toEqual([]);
      expect(await walk.faults()).toEqual([]);
      tally(versions.length > 1 ? 'several winners' : 'one winner');
    }),
    runs(8),
  );
}, 240_000);

const isTaken = ({ state }: Position): boolean => state.items.some((i) => i.unitId === unit(9) && isLiving(i));
const assign = ({ leads, cos }: Shape): Command => ({
  type: 'office.assign',
  data: {
    mode: leads.length > 1 ? 'separate' : 'leadAndCo',
    leads: leads.map((n) => ({ unitId: unit(n), ...(leads.length > 1 ? { part: `第${n}部分` } : {}) })),
    cos: cos.map((n) => ({ unitId: unit(n) })),
  },
});
