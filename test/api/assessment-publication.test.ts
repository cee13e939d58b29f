/** 考核的公布与异议 · places for all to see, lines for each its own; nothing published moves, a correction is another edition. */
import type { Actor } from '../../src/domain/shared/actor.js';
import type { CaseApp } from '../support/case-app.js';
import { SYSTEM_ADMIN } from '../support/case-app.js';
import type { Scored } from '../support/assessed-district.js';
import { exportedSheet } from '../support/exported-sheet.js';
import { AssessedDistrict, entry, line, SESSION } from '../support/assessed-district.js';
import { clerk, CPPCC, DEPUTY, HEAD, NPC, OFFICE, principal, unit, unitOffice } from '../support/office.js';

interface Sent {
  id: string;
  kind: string;
  why: string;
  to: { id: string };
}
let district: AssessedDistrict;
let app: CaseApp;
let id: string;
const read = (by: Actor, query = '') => district.read(by, query);
const refused = (by: Actor, path: string, body: unknown) => district.refused(by, path, body);
const messages = (by: Actor) => district.messages(by);

beforeAll(async () => {
  district = await AssessedDistrict.open();
  ({ app } = district);
  const made = await app.post(OFFICE, '/assessments', { session: SESSION, asOf: '2025-03-09' });
  district.id = id = made.body.id as string;
  const path = `/assessments/${id}/manual-entries`;
  await app.post(OFFICE, path, entry({ points: -1 }));
  await app.post(HEAD, path, entry({ unitId: unit(3), item: 'merit', points: 2, reason: '全区推广' }));
});
afterAll(() => app.close());

describe('公布', () => {
  let before: Scored[];

  it('is the head’s; afterwards nothing of it moves, whatever is done today', async () => {
    expect(await refused(OFFICE, `/assessments/${id}/publish`, {})).toBe('403 access.forbidden');
    const draft = await read(HEAD);
    expect(draft.allowed).toEqual(['enter', 'publish']);
    expect((await app.post(HEAD, `/assessments/${id}/publish`, {})).body).toMatchObject({ id, edition: 1 });
    expect(await refused(HEAD, `/assessments/${id}/publish`, {})).toBe('409 assessment.published_already');
    expect(await refused(OFFICE, `/assessments/${id}/manual-entries`, entry())).toBe(
      '409 assessment.published_already',
    );
    await app.district.give(
      district.one.id,
      DEPUTY,
      'proposer.evaluate',
      { result: 'dissatisfied', process: 'satisfied' },
      district.one.lead,
    );
    // five working days after Monday 10 March
    const found = await read(HEAD);
    expect(found).toMatchObject({ state: 'published', edition: 1, shown: 1, objectionsUntil: '2025-03-17' });
    expect(found.units).toEqual(draft.units);
    expect(found.units.map((u) => u.place)).toEqual([1, 2, 3]);
    before = found.units;
  });

  it('tells each unit its own points and place', async () => {
    const scored = before.find((u) => u.unit.id === unit(1));
    for (const by of [clerk(1), principal(1)]) {
      const [told] = await messages(by);
      expect(told?.aboutId).toBe(id);
      expect(told?.why).toContain(
        `本单位得 ${scored?.total} 分,第 ${scored?.place} 名。如有异议,请于 2025-03-17 以前提出。`,
      );
    }
    expect(await messages(unitOffice(1))).toEqual([]);
    expect(await messages(clerk(9))).toEqual([]);
  });

  it('shows the office in the outbox what each was told, and the operator only that it was told', async () => {
    const sent = async (by: Actor) => {
      const { body } = await app.get<{ items: Sent[] }>(by, '/outbox');
      return body.items.filter((m) => m.kind === 'assessment' && m.to.id === clerk(1).personId);
    };
    const [told] = await messages(clerk(1));
    const [seen] = await sent(OFFICE);
    expect(seen?.why).toBe(told?.why);
    const operator = (await sent(SYSTEM_ADMIN)).map((m) => [m.id, m.why]);
    expect(operator).toEqual([[seen?.id, '办理工作考核有关事项,告知被考核单位。']]);
  });

  it('shows the ranking to units and to the body of the session, lines to each unit its own', async () => {
    const mine = await read(unitOffice(1));
    expect(mine.units.map((u) => [u.place, u.lines !== null])).toEqual(
      before.map((u) => [u.place, u.unit.id === unit(1)]),
    );
    const body = await read(NPC);
    expect(body.units.every((u) => u.lines === null && u.place !== null)).toBe(true);
    expect((await app.get(CPPCC, `/assessments/${id}`)).status).toBe(404);
    expect((await read(clerk(9))).units.every((u) => u.lines === null)).toBe(true);
  });

  it('exports the places, and of the lines those that the same person may look into', async () => {
    const { units } = await read(HEAD);
    const { about, rows } = await exportedSheet(app, HEAD, `assessments/${id}`);
    expect(about).toMatchObject({ 版次: '第1版', 截至: '2025-03-09' });
    expect(rows.map((r) => [r.名次, r.得分, r.实得])).toEqual(
      units.map((u) => [u.ranked ? u.place : '不排名', u.ranked ? u.total : '—', u.sum]),
    );
    const lines = async (by: Actor) => (await exportedSheet(app, by, `assessments/${id}?of=lines`)).rows;
    const mine = units.find((u) => u.unit.id === unit(1))?.lines ?? [];
    expect((await lines(unitOffice(1))).map((r) => [r.得分, r.满分, r.计算])).toEqual(
      mine.map((l) => [l.points ?? '不计分', l.cap, l.formula]),
    );
    expect(await lines(HEAD)).toHaveLength(units.reduce((n, u) => n + (u.lines?.length ?? 0), 0));
    expect(await lines(NPC)).toEqual([]);
    expect((await exportedSheet(app, CPPCC, `assessments/${id}`)).status).toBe(404);
  });

  it('takes an objection of the own unit in time, one at a time on a line', async () => {
    const path = `/assessments/${id}/objections`;
    const text = '方案已于3月5日线下报送';
    expect(await refused(unitOffice(1), path, { unitId: unit(1), item: 'planned', text })).toBe('403 access.forbidden');
    expect(await refused(clerk(2), path, { unitId: unit(1), item: 'planned', text })).toBe('403 access.forbidden');
    expect(await refused(clerk(1), path, { unitId: unit(1), item: 'nothing', text })).toBe(
      '409 assessment.line_unknown',
    );
    expect((await app.post(clerk(1), path, { unitId: unit(1), item: 'planned', text })).status).toBe(201);
    expect(await refused(principal(1), path, { unitId: unit(1), item: 'planned', text })).toBe(
      '409 assessment.objection_open',
    );
    expect((await app.post(principal(3), path, { unitId: unit(3), item: 'orders', text: '督办单有误' })).status).toBe(
      201,
    );
    expect((await read(HEAD)).openObjections).toBe(2);
    expect((await read(clerk(1))).objections).toHaveLength(1);
    expect((await read(NPC)).objections).toEqual([]);
  });

  it('a decision that upholds makes an edition beside the old, the line with both values; one that dismisses makes none', async () => {
    const [planned, orders] = (await read(HEAD)).objections;
    const path = (o: typeof planned) => `/assessments/${id}/objections/${o?.id}/decision`;
    const upheld = { decision: 'upheld', points: 5, reason: '核实属实' };
    expect(await refused(OFFICE, path(planned), upheld)).toBe('403 access.forbidden');
    expect(await refused(HEAD, path(planned), { ...upheld, points: 5.01 })).toBe('409 assessment.beyond_points');
    expect(await refused(HEAD, path(planned), { ...upheld, points: 0 })).toBe('409 assessment.unchanged');
    expect((await app.post(HEAD, path(planned), upheld)).body).toMatchObject({ edition: 2 });
    expect(await refused(HEAD, path(planned), upheld)).toBe('409 assessment.decided_already');
    expect((await app.post(HEAD, path(orders), { decision: 'dismissed', reason: '督办单无误' })).body).toMatchObject({
      edition: 2,
    });
    const now = await read(clerk(1));
    expect(now).toMatchObject({ edition: 2, shown: 2, openObjections: 0 });
    expect(now.editions.map((e) => [e.edition, e.objectionId])).toEqual([
      [1, null],
      [2, planned?.id],
    ]);
    expect(line(now, 1, 'planned')).toMatchObject({ points: 5, was: 0 });
    const scored = now.units.find((u) => u.unit.id === unit(1));
    // 44 of 45
    expect(scored?.total).toBe(97.78);
    const old = await read(HEAD, '?edition=1');
    expect(old.units).toEqual(before);
    expect(old.allowed).toEqual([]);
    expect((await app.get(HEAD, `/assessments/${id}?edition=3`)).status).toBe(404);
    expect((await messages(clerk(1)))[0]?.why).toContain(
      '“方案制定率”一项的异议已经答复:异议成立,该项更正为 5 分,考核结果另出第 2 版。理由:核实属实',
    );
    expect((await messages(clerk(3)))[0]?.why).toContain('异议不成立。理由:督办单无误');
    expect(await messages(clerk(2))).toHaveLength(1);
  });

  it('takes no objection after the last day', async () => {
    await app.district.setClock('2025-03-18T01:00:00Z');
    const body = { unitId: unit(1), item: 'meeting', text: '再议' };
    expect(await refused(clerk(1), `/assessments/${id}/objections`, body)).toBe('409 assessment.objection_late');
    expect((await read(clerk(1))).allowed).toEqual([]);
  });

  it('every step stands in the audit stream, and no row of an edition can be written over', async () => {
    const types = await app.district.db.superuser<{ type: string }>(
      `SELECT type FROM audit_event WHERE type LIKE 'assessment.%' ORDER BY seq`,
    );
    expect(types.map((t) => t.type.slice(11))).toEqual([
      'drafted',
      'entered',
      'entered',
      'published',
      'objected',
      'objected',
      'decided',
      'decided',
    ]);
    const attempt = app.district.db.database.write('01900000-0000-7000-8000-000000000001', (tx) =>
      tx.query(`UPDATE assessment_edition SET edition = 9`),
    );
    await expect(attempt).rejects.toThrow(/permission denied/);
  });
});
