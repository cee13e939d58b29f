/** 各率接口 · figures that include the command just given, each opening exactly its cases, each person's own share (api.md "rates"). */
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp } from '../support/case-app.js';
import {
  clerk,
  CO_SIGNER,
  CPPCC,
  DEPUTY,
  LETTER,
  NPC,
  OFFICE,
  principal,
  REGISTRATION,
  unit,
} from '../support/office.js';

interface Rate {
  key: string;
  name: string;
  numerator: number;
  denominator: number;
  missing: number;
  value: number | null;
  percent: number | null;
  label: string;
  counted: string;
  definition: string;
  definitionVersion: string;
}
interface Table {
  asOf: string;
  population: { cases: number; leadItems: number; coItems: number; withdrawn: number };
  items: { group: { id: string | null; name: string }; population: Table['population']; rates: Rate[] }[];
}
interface Listed {
  items: { caseId: string; number: string; title: string | null; handlingId?: string; good: boolean }[];
  total: number;
  nextCursor: string | null;
}
let app: CaseApp;
let sole: { id: string; lead: string };
let joint: { id: string; lead: string };
let proposalCase: string;

const table = async (by: Actor, query = ''): Promise<Table> => {
  const answer = await app.get<Table>(by, `/rates${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const listed = async (by: Actor, key: string, query = ''): Promise<Listed> => {
  const answer = await app.get<Listed>(by, `/rates/${key}/cases${query}`);
  expect(answer.status).toBe(200);
  return answer.body;
};
const pair = (rates: readonly Rate[] | undefined, key: string): string => {
  const rate = rates?.find((r) => r.key === key);
  return `${rate?.numerator}/${rate?.denominator}`;
};
const figure = async (by: Actor, key: string, query = ''): Promise<string> =>
  pair((await table(by, query)).items[0]?.rates, key);

async function answer(id: string, lead: string, n: number, outcome = 'solved'): Promise<void> {
  const { district } = app;
  await district.give(id, clerk(n), 'unit.accept', {}, lead);
  await district.give(id, DEPUTY, 'proposer.waiveContact', {}, lead);
  await district.give(id, clerk(n), 'lead.draftReply', { ...LETTER, outcome }, lead);
  await district.give(id, clerk(n), 'lead.submitReply', {}, lead);
  await district.give(id, OFFICE, 'office.reviewReply', { passed: true }, lead);
  await district.give(id, principal(n), 'principal.sign', {}, lead);
  const [now] = await district.db.superuser<{ day: string }>(
    `SELECT to_char(now() + clock_offset_ms * interval '1 ms' + interval '8 h', 'YYYY-MM-DD') AS day FROM installation`,
  );
  await district.give(id, clerk(n), 'lead.sendReply', { channel: 'online', sentOn: now?.day }, lead);
}

beforeAll(async () => {
  app = await CaseApp.open();
  const { district } = app;
  await district.setClock('2025-03-03T01:00:00Z');
  sole = await district.assigned();
  joint = await district.assigned([2]);
  const session = '01900000-0000-7000-8000-000000000008';
  const member = { kind: 'person' as const, name: '李明', role: 'lead' as const, personId: CO_SIGNER.personId };
  proposalCase = await district.register({ kind: 'proposal', session, proposers: [member] });
  await district.give(proposalCase, OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] });
  await district.register();
});
afterAll(() => app.close());

describe('各率', () => {
  it('counts what was handed over; an empty denominator has no value', async () => {
    const { asOf, population, items } = await table(OFFICE);
    expect(asOf).toBe('2025-03-03');
    expect(population).toMatchObject({ cases: 3, leadItems: 3, coItems: 1, withdrawn: 0 });
    expect(items.map((i) => i.group)).toEqual([{ id: null, name: '合计' }]);
    expect(items[0]?.rates).toHaveLength(16);
    expect(items[0]?.rates.find((r) => r.key === 'reply')).toMatchObject({
      name: '复函率',
      numerator: 0,
      denominator: 3,
      missing: 3,
      value: 0,
      label: '0.00%',
      counted: 'case',
      definitionVersion: 'reply@1 binhu@2022.1',
    });
    expect(items[0]?.rates.find((r) => r.key === 'satisfaction')).toMatchObject({
      value: null,
      percent: null,
      label: '—',
    });
  });

  it('includes the command that was just given, and as of yesterday nothing of it', async () => {
    await app.district.setClock('2025-03-10T01:00:00Z');
    const before = await table(OFFICE, '?asOf=2025-03-09');
    await answer(sole.id, sole.lead, 1);
    expect(await figure(OFFICE, 'reply')).toBe('1/3');
    expect(await figure(OFFICE, 'replyOnTime')).toBe('1/1');
    await app.give(DEPUTY, sole.id, 'proposer.evaluate', { result: 'basically', process: 'satisfied' }, sole.lead);
    expect(await figure(OFFICE, 'satisfaction')).toBe('1/1');
    expect(await figure(OFFICE, 'satisfactionStrict')).toBe('0/1');
    const today = await table(OFFICE, '?asOf=2025-03-10');
    await app.district.setClock('2025-03-11T01:00:00Z');
    const revised = await app.give(
      DEPUTY,
      sole.id,
      'proposer.reviseEvaluation',
      { result: 'satisfied', comment: '已看到成效' },
      sole.lead,
    );
    expect(revised.status).toBe(200);
    expect(await figure(OFFICE, 'satisfactionStrict')).toBe('1/1');
    expect(await figure(OFFICE, 'firstRoundSatisfaction')).toBe('1/1');
    expect(await table(OFFICE, '?asOf=2025-03-09')).toEqual(before);
    expect(await table(OFFICE, '?asOf=2025-03-10')).toEqual(today);
  });

  it('opens each number by exactly its cases', async () => {
    const { items } = await table(OFFICE);
    for (const rate of items[0]?.rates ?? []) {
      for (const part of ['numerator', 'denominator', 'missing'] as const) {
        const { items: rows, total } = await listed(OFFICE, rate.key, `?part=${part}`);
        expect({ key: rate.key, part, total }).toEqual({ key: rate.key, part, total: rate[part] });
        expect(rows).toHaveLength(total);
        if (part !== 'denominator') expect(rows.every((r) => r.good === (part === 'numerator'))).toBe(true);
      }
    }
    const missing = await listed(OFFICE, 'reply', '?part=missing&limit=1');
    expect(missing).toMatchObject({ total: 2, items: [{ caseId: joint.id }] });
    const rest = await listed(OFFICE, 'reply', `?part=missing&limit=1&cursor=${missing.nextCursor}`);
    expect(rest).toMatchObject({ total: 2, nextCursor: null, items: [{ caseId: proposalCase }] });
  });

  it('sorts by unit, kind, category, key and month, the sum being the total', async () => {
    for (const by of ['unit', 'category', 'kind', 'key', 'month', 'session', 'street', 'delegation']) {
      const { items, population } = await table(OFFICE, `?by=${by}`);
      const sum = items.reduce((n, i) => n + Number(pair(i.rates, 'reply').split('/')[1]), 0);
      expect({ by, sum }).toEqual({ by, sum: 3 });
      expect(items.reduce((n, i) => n + i.population.leadItems, 0)).toBe(population.leadItems);
    }
    const units = (await table(OFFICE, '?by=unit')).items;
    expect(units.map((i) => [i.group.name, pair(i.rates, 'reply'), i.population.coItems])).toEqual([
      ['单位1', '1/2', 0],
      ['单位2', '0/0', 1],
      ['单位3', '0/1', 0],
    ]);
    const { total } = await listed(OFFICE, 'reply', `?by=unit&unit=${unit(1)}&part=missing`);
    expect(total).toBe(1);
    expect((await table(OFFICE, '?by=kind')).items.map((i) => i.group.name)).toEqual(['政协提案', '代表建议']);
    expect((await listed(OFFICE, 'reply', '?blank=street')).total).toBe(3);
    expect((await listed(OFFICE, 'reply', '?kind=proposal')).total).toBe(1);
  });

  it('shows each person no more than their own, in totals and lists alike', async () => {
    for (const by of [clerk(1), principal(1)]) {
      const { items, population } = await table(by, '?by=unit');
      expect(items.map((i) => [i.group.name, pair(i.rates, 'reply')])).toEqual([['单位1', '1/2']]);
      expect(population).toMatchObject({ leadItems: 2, coItems: 0 });
      expect(await figure(by, 'reply')).toBe('1/2');
      expect((await listed(by, 'reply', `?unit=${unit(3)}`)).total).toBe(0);
    }
    expect((await table(clerk(2))).population).toMatchObject({ leadItems: 0, coItems: 1 });
    expect(await figure(NPC, 'reply')).toBe('1/2');
    expect(await figure(CPPCC, 'reply')).toBe('0/1');
    expect((await listed(NPC, 'reply', '?kind=proposal')).total).toBe(0);
    expect((await listed(CPPCC, 'reply')).items.map((r) => r.caseId)).toEqual([proposalCase]);
    expect(await figure(DEPUTY, 'reply')).toBe('1/2');
    expect(await figure(CO_SIGNER, 'reply')).toBe('0/1');
    expect((await listed(CO_SIGNER, 'reply')).items.map((r) => r.caseId)).toEqual([proposalCase]);
  });

  it('keeps of a case that a unit no longer handles its number and not its words', async () => {
    await app.district.setClock('2025-03-12T01:00:00Z');
    await app.district.give(joint.id, clerk(1), 'unit.accept', {}, joint.lead);
    await app.district.setClock('2025-03-13T01:00:00Z');
    await app.district.give(joint.id, OFFICE, 'office.reassign', { newUnitId: unit(4), reason: '调整' }, joint.lead);
    expect(await figure(clerk(1), 'reply')).toBe('1/1');
    expect(await figure(clerk(1), 'reply', '?asOf=2025-03-12')).toBe('1/2');
    const { items } = await listed(clerk(1), 'reply', '?asOf=2025-03-12&part=missing');
    expect(items).toMatchObject([{ caseId: joint.id, title: null }]);
    expect(await figure(clerk(4), 'reply')).toBe('0/1');
  });

  it('follows a rate week by week, and compares it with the last session on the same day', async () => {
    const { body } = await app.get<{ items: { on: string; numerator: number; denominator: number }[] }>(
      OFFICE,
      '/rates/reply/trend?weeks=3&asOf=2025-03-12',
    );
    expect(body.items).toMatchObject([
      { on: '2025-02-26', numerator: 0, denominator: 0 },
      { on: '2025-03-05', numerator: 0, denominator: 3 },
      { on: '2025-03-12', numerator: 1, denominator: 3 },
    ]);
    const alone = await app.get(OFFICE, `/rates/reply/comparison?session=${REGISTRATION.session}&asOf=2025-03-12`);
    expect(alone.body).toMatchObject({ current: { day: 65, numerator: 1, denominator: 2 }, previous: null });
    await app.district.db.superuser(
      `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on)
       SELECT jurisdiction_id, '01900000-0000-7000-8000-000000000099', '上次会议', kind, '2024-01-06', '2024-01-09'
       FROM council_session WHERE id = $1`,
      [REGISTRATION.session],
    );
    const both = await app.get(OFFICE, `/rates/reply/comparison?session=${REGISTRATION.session}&asOf=2025-03-12`);
    expect(both.body).toMatchObject({
      previous: { asOf: '2024-03-11', day: 65, numerator: 0, denominator: 0, label: '—' },
    });
  });

  it('says what is wrong with a question', async () => {
    expect((await app.get(OFFICE, '/rates?asOf=2999-01-01')).body).toMatchObject({ code: 'request.invalid' });
    expect((await app.get(OFFICE, '/rates?by=weather')).status).toBe(400);
    expect((await app.get(OFFICE, '/rates/weather/cases')).status).toBe(400);
    expect((await app.get(OFFICE, '/rates/reply/comparison')).status).toBe(400);
  });
});
