/** 考核的拟订 · scored by the figures of a day that is over and by hand, each point opening its cases; a preview till then. */
import type { Actor } from '../../src/domain/shared/actor.js';
import type { CaseApp } from '../support/case-app.js';
import { AssessedDistrict, entry, line, linesOf, SESSION } from '../support/assessed-district.js';
import { clerk, DEPUTY, HEAD, NPC, OFFICE, principal, SUPERVISION, unit } from '../support/office.js';

let district: AssessedDistrict;
let app: CaseApp;
let id: string;
const read = (by: Actor, query = '') => district.read(by, query);
const refused = (by: Actor, path: string, body: unknown) => district.refused(by, path, body);

beforeAll(async () => {
  district = await AssessedDistrict.open();
  ({ app } = district);
});
afterAll(() => app.close());

describe('拟订', () => {
  it('is the office’s to draft, as of a day that is over, once for a session and day', async () => {
    for (const by of [clerk(1), NPC, SUPERVISION, DEPUTY]) {
      expect(await refused(by, '/assessments', { session: SESSION, asOf: '2025-03-09' })).toBe('403 access.forbidden');
    }
    expect(await refused(OFFICE, '/assessments', { session: SESSION, asOf: '2025-03-10' })).toBe('400 request.invalid');
    expect(await refused(OFFICE, '/assessments', { session: unit(1), asOf: '2025-03-09' })).toBe(
      '404 session.not_found',
    );
    const made = await app.post(
      OFFICE,
      '/assessments',
      { session: SESSION, asOf: '2025-03-09' },
      { 'idempotency-key': 'k1' },
    );
    expect(made.status).toBe(201);
    district.id = id = made.body.id as string;
    const again = await app.post(
      OFFICE,
      '/assessments',
      { session: SESSION, asOf: '2025-03-09' },
      { 'idempotency-key': 'k1' },
    );
    expect(again.body.id).toBe(id);
    expect(await refused(HEAD, '/assessments', { session: SESSION, asOf: '2025-03-09' })).toBe('409 assessment.exists');
  });

  it('scores by the very figures of the rates of that day, each line with its formula', async () => {
    const found = await read(OFFICE);
    expect(found).toMatchObject({ state: 'draft', edition: 0, shown: 0, full: 100, allowed: ['enter'] });
    expect(found.units.map((u) => u.unit.id).sort()).toEqual([unit(1), unit(2), unit(3)]);
    const rates = await app.get<{
      items: { group: { id: string }; rates: { key: string; numerator: number; denominator: number }[] }[];
    }>(OFFICE, `/rates?by=unit&session=${SESSION}&asOf=2025-03-09`);
    let compared = 0;
    for (const { group, rates: all } of rates.body.items) {
      const scored = found.units.find((u) => u.unit.id === group.id)?.lines ?? [];
      for (const { evidence } of scored) {
        const rate = all.find((r) => r.key === (evidence as { rate?: string }).rate);
        if (!rate) continue;
        compared += 1;
        expect([evidence.numerator, evidence.denominator]).toEqual([rate.numerator, rate.denominator]);
      }
    }
    expect(compared).toBe(18);
    expect(line(found, 1, 'planned')).toMatchObject({ points: 0, formula: '5 分 × 0 ÷ 1,即 0.00%' });
    expect(line(found, 1, 'replyOnTime')).toMatchObject({ points: 25, cap: 25 });
    expect(line(found, 1, 'meeting')).toMatchObject({ points: null });
    expect(line(found, 3, 'orders')).toMatchObject({ points: 4, evidence: { kind: 'cases', count: 1 } });
    expect(line(found, 1, 'orders')).toMatchObject({ points: 5, evidence: { kind: 'cases', count: 0 } });
    // what of its lines counts at all is converted to the full sheet
    const first = found.units.find((u) => u.unit.id === unit(1));
    expect(first?.sum).toBe(linesOf(found, 1).reduce((all, l) => all + (l.points ?? 0), 0));
    // organisation 5, planned 5, on time 25, dissatisfied 5, orders 5: 40 of 45
    expect(first?.total).toBe(88.89);
  });

  it('takes points by hand within the item, with a reason, and only for what is scored by hand', async () => {
    const path = `/assessments/${id}/manual-entries`;
    expect(await refused(clerk(1), path, entry())).toBe('403 access.forbidden');
    expect(await refused(OFFICE, path, entry({ reason: ' ' }))).toBe('400 request.invalid');
    expect(await refused(OFFICE, path, entry({ points: -1.005 }))).toBe('400 request.invalid');
    expect(await refused(OFFICE, path, entry({ item: 'planned' }))).toBe('409 assessment.not_manual');
    expect(await refused(OFFICE, path, entry({ unitId: unit(9) }))).toBe('409 assessment.unit_unknown');
    expect(await refused(OFFICE, path, entry({ points: 1 }))).toBe('409 assessment.beyond_points');
    expect((await app.post(OFFICE, path, entry())).status).toBe(201);
    expect(await refused(OFFICE, path, entry({ points: -3.51 }))).toBe('409 assessment.beyond_points');
    expect((await app.post(OFFICE, path, entry({ points: 0.5, reason: '已补报' }))).status).toBe(201);
    expect(
      (await app.post(HEAD, path, entry({ unitId: unit(3), item: 'merit', points: 2, reason: '全区推广' }))).status,
    ).toBe(201);
    const found = await read(OFFICE);
    expect(line(found, 1, 'organisation')).toMatchObject({
      points: 4,
      evidence: { kind: 'entries', entries: [{ reason: '未报送办理方案' }, { reason: '已补报' }] },
    });
    expect(line(found, 3, 'merit')).toMatchObject({ points: 2 });
  });

  it('opens the cases behind a point, and no others', async () => {
    const cases = async (by: Actor, n: number, item: string, part = 'missing') =>
      app.get<{ items: { caseId: string; good: boolean | null; times: number }[]; total: number }>(
        by,
        `/assessments/${id}/units/${unit(n)}/lines/${item}/evidence?part=${part}`,
      );
    expect((await cases(OFFICE, 1, 'planned')).body).toMatchObject({
      total: 1,
      items: [{ caseId: district.one.id, good: false }],
    });
    expect((await cases(clerk(1), 1, 'replyOnTime', 'numerator')).body).toMatchObject({
      total: 1,
      items: [{ caseId: district.one.id, good: true, times: 1 }],
    });
    expect((await cases(principal(3), 3, 'orders')).body).toMatchObject({
      total: 1,
      items: [{ good: null, times: 1 }],
    });
    expect((await cases(OFFICE, 1, 'organisation')).body).toMatchObject({ total: 0 });
    for (const [by, n, item] of [
      [clerk(1), 3, 'orders'],
      [clerk(1), 1, 'nothing'],
      [NPC, 1, 'planned'],
    ] as const) {
      expect((await cases(by, n, item)).status).toBe(404);
    }
  });

  it('is a preview: a unit sees its own lines and no place, the bodies and deputies nothing', async () => {
    const mine = await read(clerk(1));
    expect(mine.units.map((u) => [u.unit.id, u.place, u.lines?.length])).toEqual([[unit(1), null, 10]]);
    expect(mine.allowed).toEqual([]);
    expect((await app.get(NPC, `/assessments/${id}`)).status).toBe(404);
    expect((await app.get(clerk(9), `/assessments/${id}`)).status).toBe(404);
    expect((await app.get(DEPUTY, `/assessments/${id}`)).status).toBe(403);
    expect((await app.get<{ total: number }>(NPC, '/assessments')).body.total).toBe(0);
    expect((await app.get<{ total: number }>(clerk(2), '/assessments')).body.total).toBe(1);
    expect(
      await refused(clerk(1), `/assessments/${id}/objections`, { unitId: unit(1), item: 'planned', text: '有方案' }),
    ).toBe('409 assessment.unpublished');
  });
});
