/** 期限的由来 · a date explains itself to whoever may know of it, and is hidden from everybody else like a missing one. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import { AUDITOR, CaseApp, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, CO_SIGNER, DEPUTY, NPC, OFFICE, person, principal, SUPERVISION, unit } from '../support/office.js';

interface Event {
  seq?: number;
  type?: string;
  event?: string;
  at?: string;
  actor?: { id: string; name: string };
}
interface Explained {
  id: string;
  caseId: string;
  handlingId?: string;
  key: string;
  label: string;
  status: string;
  overdue: boolean;
  endedOn?: string;
  rule: Record<string, unknown>;
  article: string;
  rulebook: string;
  calendarRevision: string;
  startEvent: { on: string; from: string; label: string } & Event;
  nominal: string;
  dueOn: string;
  provisional: boolean;
  derivation: { date: string; counted: boolean; why: string }[];
  counted: number;
  skipped: number;
  amended: { dueOn: string; why: string; label: string } | null;
  extensions: {
    handlingId: string;
    status: string;
    requestedOn?: string;
    decision: ({ granted: boolean; until: string | null; on: string; late: boolean } & Event) | null;
  }[];
  recomputed: { nominal: string; date: string } | null;
}

let app: CaseApp;
let id: string;
let lead: string;
let co: string;

beforeAll(async () => {
  app = await CaseApp.open();
  await app.district.setClock('2025-09-26T01:00:00.000Z');
  id = await app.district.register({ bodyAssignedOn: '2025-09-22' });
  await app.give(OFFICE, id, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(1) }],
    cos: [{ unitId: unit(2) }],
  });
  lead = await app.district.handling(id, 1);
  co = await app.district.handling(id, 2);
  await app.district.setClock('2025-09-28T01:00:00.000Z');
  await app.give(clerk(1), id, 'unit.accept', {}, lead);
});
afterAll(() => app.close());

async function idOf(key: string, handlingId: string | null, generation = 1): Promise<string> {
  const rows = await app.district.rows<{ id: string; key: string; handling_id: string | null; generation: number }>(
    'deadline',
    id,
  );
  const found = rows.find((d) => d.key === key && d.handling_id === handlingId && d.generation === generation);
  if (!found) throw new Error(`no ${key}`);
  return found.id;
}
const explain = async (by: Actor, key: string, handlingId: string | null, generation = 1) =>
  app.get<Explained>(by, `/deadlines/${await idOf(key, handlingId, generation)}`);

describe('GET /api/deadlines/{id}', () => {
  test('申请退办:规则、条款、起算事项、逐日计数', async () => {
    const { status, body } = await explain(OFFICE, 'returnRequest', lead);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      caseId: id,
      handlingId: lead,
      key: 'returnRequest',
      label: '申请退办',
      status: 'armed',
      overdue: false,
      rule: { length: 5, unit: 'workday', from: 'assigned', direction: 'after', roll: 'next', source: 'default' },
      article: 'default',
      rulebook: 'binhu@2022.1',
      nominal: '2025-10-10',
      dueOn: '2025-10-10',
      provisional: false,
      counted: 5,
      skipped: 9,
      amended: null,
      extensions: [],
      recomputed: null,
    });
    expect(body.calendarRevision).toContain('2025:国办发明电〔2024〕12号');
    expect(body.startEvent).toMatchObject({
      on: '2025-09-26',
      from: 'assigned',
      label: '交办',
      seq: 2,
      type: 'office.assign',
      event: '交办',
      actor: { id: OFFICE.personId, name: '人员1' },
    });
    expect(body.startEvent.at?.slice(0, 10)).toBe('2025-09-26');
    expect(body.derivation.slice(0, 5)).toEqual([
      { date: '2025-09-27', counted: false, why: '周末' },
      { date: '2025-09-28', counted: true, why: '国庆节调休上班' },
      { date: '2025-09-29', counted: true, why: '工作日' },
      { date: '2025-09-30', counted: true, why: '工作日' },
      { date: '2025-10-01', counted: false, why: '国庆节、中秋节放假' },
    ]);
  });

  test('答复:全件自人大交办日起算,承办件自政府交办日起算,各说各的', async () => {
    const whole = (await explain(OFFICE, 'reply', null)).body;
    expect(whole).toMatchObject({ nominal: '2025-12-22', article: '代表法(2025-03-11)第五十一条' });
    expect(whole.startEvent).toMatchObject({ on: '2025-09-22', from: 'bodyAssigned', label: '人大、政协交办' });
    expect(whole).not.toHaveProperty('handlingId');
    const own = (await explain(clerk(1), 'reply', lead)).body;
    expect(own).toMatchObject({ nominal: '2025-12-26', dueOn: '2025-12-26', startEvent: { on: '2025-09-26' } });
  });

  test('方案自签收起算,起算事项是该单位的签收;签收期限已办', async () => {
    const { body } = await explain(clerk(1), 'plan', lead);
    expect(body).toMatchObject({
      dueOn: '2025-10-17',
      startEvent: { on: '2025-09-28', from: 'received', type: 'unit.accept', event: '签收', actor: { name: '人员21' } },
    });
    const signIn = (await explain(OFFICE, 'signIn', lead)).body;
    expect(signIn).toMatchObject({ dueOn: '2025-09-29', status: 'met', endedOn: '2025-09-28', overdue: false });
  });

  test('过期而仍未办的读作逾期,不待系统标记', async () => {
    await app.district.setClock('2025-10-14T01:00:00.000Z');
    const { body } = await explain(OFFICE, 'signIn', co);
    expect(body).toMatchObject({ dueOn: '2025-09-29', status: 'passed', overdue: true });
    // nobody owes a request for 退办: the right has ended on its last day
    const right = (await explain(OFFICE, 'returnRequest', lead)).body;
    expect(right).toMatchObject({ dueOn: '2025-10-10', status: 'ended', endedOn: '2025-10-10', overdue: false });
    await app.district.setClock('2025-09-28T02:00:00.000Z');
    expect((await explain(OFFICE, 'signIn', co)).body).toMatchObject({ status: 'armed', overdue: false });
  });

  test('谁看得见:提出人和机关看见答复期限,看不见内部期限;单位只看见自己的', async () => {
    const stranger = clerk(3);
    const seen = async (key: string, handlingId: string | null) => {
      const by = {
        OFFICE,
        SUPERVISION,
        lead: clerk(1),
        co: clerk(2),
        DEPUTY,
        NPC,
        CO_SIGNER,
        stranger,
        AUDITOR,
        SYSTEM_ADMIN,
      };
      const answers = await Promise.all(
        Object.entries(by).map(async ([name, who]) => ({ name, ...(await explain(who, key, handlingId)) })),
      );
      for (const { status, body } of answers.filter((a) => a.status !== 200)) {
        expect([status, body]).toEqual([404, expect.objectContaining({ code: 'deadline.not_found' })]);
      }
      return answers.filter((a) => a.status === 200).map((a) => a.name);
    };
    expect(await seen('reply', null)).toEqual(['OFFICE', 'SUPERVISION', 'lead', 'co', 'DEPUTY', 'NPC']);
    expect(await seen('reply', lead)).toEqual(['OFFICE', 'SUPERVISION', 'lead', 'DEPUTY', 'NPC']);
    expect(await seen('returnRequest', lead)).toEqual(['OFFICE', 'SUPERVISION', 'lead']);
    expect(await seen('signIn', co)).toEqual(['OFFICE', 'SUPERVISION', 'lead', 'co']);
  });

  test('看得见期限而看不见起算事项的,只知起算日', async () => {
    await app.district.setClock('2025-09-28T02:00:00.000Z');
    await app.give(principal(1), id, 'principal.takeLead', {}, lead);
    const contact = await app.give(
      clerk(1),
      id,
      'lead.recordContact',
      {
        kind: 'meeting',
        at: '2025-09-28T01:30:00Z',
        unitPeople: [{ personId: person(41) }],
        proposerIds: (await app.district.rows<{ id: string }>('proposer', id)).map((p) => p.id),
        summary: '当面听取意见',
      },
      lead,
    );
    expect(contact.status).toBe(200);
    const byDeputy = (await explain(DEPUTY, 'confirmContact', lead)).body;
    expect(byDeputy.startEvent).toMatchObject({ on: '2025-09-28', from: 'recorded', type: 'lead.recordContact' });
    // a row from before the start was kept has a start day, and no event to name
    const plan = await idOf('plan', lead);
    await app.district.db.superuser(`UPDATE deadline SET start_seq = NULL WHERE id = $1`, [plan]);
    expect((await app.get<Explained>(OFFICE, `/deadlines/${plan}`)).body.startEvent).toEqual({
      on: '2025-09-28',
      from: 'received',
      label: '签收',
    });
    // and one whose start a reader may not see is told without it
    const { seq } = (await explain(OFFICE, 'returnRequest', lead)).body.startEvent;
    const draft = await app.give(
      clerk(1),
      id,
      'lead.plan',
      {
        measures: [{ what: '勘察', unitId: unit(1), personName: '张三', by: '2025-10-20' }],
      },
      lead,
    );
    const reply = await idOf('reply', lead);
    await app.district.db.superuser(`UPDATE deadline SET start_seq = $2 WHERE id = $1`, [reply, draft.body.version]);
    expect((await app.get<Explained>(DEPUTY, `/deadlines/${reply}`)).body.startEvent).toEqual({
      on: '2025-09-26',
      from: 'bodyAssigned',
      label: '人大、政协交办',
    });
    await app.district.db.superuser(`UPDATE deadline SET start_seq = $2 WHERE id = $1`, [reply, seq]);
  });

  test('延期:谁申请、谁批准、延到何日;提出人知道延了期,不知道申请的过程', async () => {
    const before = await idOf('reply', lead);
    const asked = { until: '2026-01-26', reason: '须跨部门协调' };
    await app.give(clerk(1), id, 'unit.requestExtension', asked, lead);
    await app.give(principal(1), id, 'principal.sign', {}, lead);
    const pending = (await explain(SUPERVISION, 'reply', lead)).body.extensions;
    expect(pending).toMatchObject([
      { handlingId: lead, status: 'asked', requestedOn: '2025-09-28', requestedUntil: '2026-01-26', decision: null },
    ]);
    expect((await explain(DEPUTY, 'reply', lead)).body.extensions).toEqual([]);
    await app.give(OFFICE, id, 'office.decideExtension', { granted: true, until: '2026-01-12', reason: '同意' }, lead);

    const { body } = await explain(SUPERVISION, 'reply', lead, 2);
    expect(body).toMatchObject({
      nominal: '2025-12-26',
      dueOn: '2026-01-12',
      amended: { dueOn: '2026-01-12', why: 'extension', label: '经批准延期' },
      startEvent: { on: '2025-09-26', from: 'bodyAssigned', type: 'office.decideExtension' },
      recomputed: null,
    });
    expect(body.extensions).toMatchObject([
      {
        handlingId: lead,
        status: 'granted',
        requestedUntil: '2026-01-26',
        decision: {
          granted: true,
          until: '2026-01-12',
          on: '2025-09-28',
          late: false,
          type: 'office.decideExtension',
          actor: { id: OFFICE.personId, name: '人员1' },
        },
      },
    ]);
    const whole = (await explain(DEPUTY, 'reply', null, 2)).body;
    expect(whole).toMatchObject({ dueOn: '2026-01-12', amended: { why: 'extension' } });
    expect(whole.extensions).toHaveLength(1);
    expect(whole.extensions[0]).toMatchObject({ decision: { until: '2026-01-12', actor: { name: '人员1' } } });
    expect(whole.extensions[0]).not.toHaveProperty('requestedUntil');
    const former = (await app.get<Explained>(SUPERVISION, `/deadlines/${before}`)).body;
    expect(former).toMatchObject({ status: 'ended', dueOn: '2025-12-26', amended: null });
  });

  test('日历改过而期限尚未重算的,两个日期都说', async () => {
    const reply = await idOf('reply', null, 1);
    await app.district.db.superuser(`UPDATE deadline SET nominal = '2025-12-21' WHERE id = $1`, [reply]);
    const { body } = await app.get<Explained>(OFFICE, `/deadlines/${reply}`);
    expect([body.nominal, body.recomputed]).toEqual(['2025-12-21', { nominal: '2025-12-22', date: '2025-12-22' }]);
  });

  test('没有的、写错的、未登录的', async () => {
    expect((await app.get(OFFICE, `/deadlines/${randomUUID()}`)).status).toBe(404);
    expect((await app.get(OFFICE, '/deadlines/reply')).status).toBe(404);
    expect((await app.send(null, `/deadlines/${await idOf('reply', null)}`)).status).toBe(401);
  });
});
