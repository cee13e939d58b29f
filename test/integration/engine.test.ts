/** 引擎 · what one command writes, and how it is refused. */
import { randomUUID } from 'node:crypto';
import { replayDifferences } from '../../src/engine/replay.js';
import { verifyAudit } from '../../src/engine/verify.js';
import { EngineDistrict, refusalOf } from '../support/engine-district.js';
import {
  clerk,
  CPPCC,
  DEPUTY,
  DISTRICT,
  LETTER,
  MEASURE,
  NPC,
  OFFICE,
  principal,
  REGISTRATION,
  unit,
} from '../support/office.js';

let district: EngineDistrict;
beforeAll(async () => {
  district = await EngineDistrict.open();
});
beforeEach(() => district.setClock('2025-03-03T01:00:00Z'));
afterAll(() => district.close());

describe('登记与交办', () => {
  it('writes head, event, private words, deadlines, todos and notices in one version each', async () => {
    const { id, lead } = await district.assigned([2]);
    const [head] = await district.rows<{ version: number; state: string; mode: string }>('proposal', id);
    expect(head).toMatchObject({ state: 'assigning', mode: 'leadAndCo' });
    const events = await district.rows<{ seq: number; type: string }>('event', id, 'seq');
    expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));
    expect(events.slice(0, 2).map((e) => e.type)).toEqual(['office.register', 'office.assign']);
    expect(head?.version).toBe(events.length);
    const deadlines = await district.rows<{ key: string; handling_id: string; status: string }>('deadline', id);
    expect(deadlines.filter((d) => d.handling_id === lead).map((d) => d.key)).toEqual(
      expect.arrayContaining(['signIn', 'returnRequest', 'reply']),
    );
    const todos = await district.rows<{ type: string; unit_id: string }>('todo', id);
    expect(
      todos
        .filter((t) => t.type === 'unit.accept')
        .map((t) => t.unit_id)
        .sort(),
    ).toEqual([unit(1), unit(2)]);
    const notices = await district.rows<{ kind: string }>('outbox', id);
    expect(notices.length).toBeGreaterThanOrEqual(2);
    const [words] = await district.rows<{ content: string }>('event_private', id, 'seq');
    expect(JSON.parse(words?.content ?? '{}')).toMatchObject({ text: REGISTRATION.text });
    const bodies = await district.db.superuser<{ body: string }>(`SELECT body FROM event WHERE case_id = $1`, [id]);
    expect(bodies.some((b) => b.body.includes(REGISTRATION.text) || b.body.includes('王丽华'))).toBe(false);
  });

  it('refuses a number that is taken, whatever its zeros, and takes it again after 作废', async () => {
    const id = await district.register({ number: '700' });
    expect(await refusalOf(district.register({ number: '0700' }))).toMatchObject({
      status: 409,
      code: 'case.number_taken',
    });
    await district.register({ number: '700', raisedAt: 'recess' });
    await district.give(id, OFFICE, 'office.void', { reason: '重复登记' });
    await district.register({ number: '0700' });
  });

  it.each([
    ['session', { session: randomUUID() }],
    ['session', { kind: 'proposal' as const }],
    ['category', { category: '不存在' }],
    ['streetId', { streetId: randomUUID() }],
    [
      'proposers',
      { proposers: [{ kind: 'person' as const, name: '甲', role: 'lead' as const, personId: randomUUID() }] },
    ],
  ])('names the field that does not exist: %s', async (path, input) => {
    const refusal = await refusalOf(district.register(input));
    expect(refusal).toMatchObject({ status: 400, code: 'request.invalid', errors: [{ path }] });
  });

  it('registers for the body of its own kind only', async () => {
    await district.register({}, NPC);
    expect(await refusalOf(district.register({}, CPPCC))).toMatchObject({ status: 403 });
    expect(await refusalOf(district.register({}, clerk(1)))).toMatchObject({ status: 403 });
  });

  it('refuses text that the database cannot keep', async () => {
    expect(await refusalOf(district.register({ title: 'a\u0000b' }))).toMatchObject({ status: 400 });
    expect(await refusalOf(district.register({ title: 'a\ud800b' }))).toMatchObject({ status: 400 });
  });
});

describe('拒绝的次序', () => {
  it('answers 404 alike for a missing and a hidden case', async () => {
    const { id, lead } = await district.assigned();
    const hidden = await refusalOf(district.give(id, clerk(5), 'unit.accept', {}, lead));
    const missing = await refusalOf(district.give(randomUUID(), clerk(1), 'unit.accept', {}, lead));
    expect(hidden).toMatchObject({ status: 404, code: 'case.not_found' });
    expect({ ...missing }).toEqual({ ...hidden });
    expect(await refusalOf(district.give(id, CPPCC, 'office.close'))).toMatchObject({ status: 404 });
    expect(await refusalOf(district.give(id, OFFICE, 'office.urge', { message: '请办' }, randomUUID()))).toMatchObject({
      status: 404,
      code: 'handling.not_found',
    });
  });

  it('puts stale before forbidden before not admitted before precondition', async () => {
    const { id, lead } = await district.assigned();
    const stale = await district.envelope(id, principal(1), 'unit.accept', {}, lead);
    expect(await refusalOf(district.engine.execute({ ...stale, ifMatch: 1 }))).toMatchObject({
      status: 412,
      code: 'case.version_conflict',
      extra: {
        changes: expect.arrayContaining([expect.objectContaining({ seq: 2, type: 'office.assign', label: '交办' })]),
      },
    });
    expect(await refusalOf(district.engine.execute(stale))).toMatchObject({ status: 403 });
    const early = district.give(id, clerk(1), 'lead.submitReply', {}, lead);
    expect(await refusalOf(early)).toMatchObject({ status: 409, code: 'case.not_admitted' });
    await district.give(id, clerk(1), 'unit.accept', {}, lead);
    await district.give(id, clerk(1), 'lead.plan', { measures: [MEASURE(1)] }, lead);
    await district.give(id, clerk(1), 'lead.draftReply', LETTER, lead);
    expect(await refusalOf(district.give(id, clerk(1), 'lead.submitReply', {}, lead))).toMatchObject({
      status: 409,
      code: 'case.precondition',
    });
  });

  it('tells a proposer that something moved, not what', async () => {
    const { id, lead } = await district.assigned();
    await district.give(id, clerk(1), 'unit.requestReturn', { reason: '非本单位职责', basis: '三定方案' }, lead);
    const given = await district.envelope(id, DEPUTY, 'proposer.requestWithdrawal', { reason: '已解决' });
    const refusal = await refusalOf(district.engine.execute({ ...given, ifMatch: 2 }));
    expect(refusal.status).toBe(412);
    expect(JSON.stringify(refusal.extra)).not.toMatch(/requestReturn|退办|人员/);
  });

  it('takes no command while the demo clock lies before the last event', async () => {
    const { id } = await district.assigned();
    await district.setClock('2025-03-02T01:00:00Z');
    expect(await refusalOf(district.give(id, OFFICE, 'office.urge', { message: '请办' }))).toMatchObject({
      status: 409,
      code: 'demo.clock_before_case',
    });
  });

  it('refuses an unknown unit, and keeps nothing of it', async () => {
    const id = await district.register();
    const assign = { mode: 'sole', leads: [{ unitId: randomUUID() }], cos: [] };
    expect(await refusalOf(district.give(id, OFFICE, 'office.assign', assign))).toMatchObject({ status: 400 });
    expect(await district.rows('event', id)).toHaveLength(1);
    expect(await district.rows('handling', id)).toHaveLength(0);
  });
});

describe('期限', () => {
  it('ends a clock as met by its date and as late after it', async () => {
    const [soon, late] = [await district.assigned(), await district.assigned()];
    await district.give(soon.id, clerk(1), 'unit.accept', {}, soon.lead);
    await district.setClock('2025-06-03T01:00:00Z');
    await district.give(late.id, clerk(1), 'unit.accept', {}, late.lead);
    const status = async (id: string) =>
      (await district.rows<{ key: string; status: string; ended_on: string }>('deadline', id)).find(
        (d) => d.key === 'signIn',
      );
    expect(await status(soon.id)).toMatchObject({ status: 'met', ended_on: '2025-03-03' });
    expect(await status(late.id)).toMatchObject({ status: 'late', ended_on: '2025-06-03' });
  });

  it('closes every clock and todo of a unit that gave the case back', async () => {
    const { id, lead } = await district.assigned();
    await district.give(id, clerk(1), 'unit.requestReturn', { reason: '非本单位职责', basis: '三定方案' }, lead);
    await district.give(id, OFFICE, 'office.decideReturn', { granted: true, reason: '同意', newUnitId: unit(3) }, lead);
    const open = (await district.rows<{ handling_id: string; status: string }>('deadline', id)).filter(
      (d) => d.handling_id === lead && d.status === 'armed',
    );
    expect(open).toEqual([]);
    const todos = await district.rows<{ handling_id: string }>('todo', id);
    expect(todos.some((t) => t.handling_id === lead)).toBe(false);
    expect(todos.length).toBeGreaterThan(0);
  });
});

describe('多件指令与附件', () => {
  it('links two cases: one event and one version in each, both or none', async () => {
    const [one, two] = [await district.register(), await district.register()];
    await district.give(one, OFFICE, 'office.linkHandling', { withIds: [two], reason: '同一事项' });
    for (const id of [one, two]) {
      const [head] = await district.rows<{ version: number; record: { linkGroup: string } }>('proposal', id);
      expect(head).toMatchObject({ version: 2, record: { linkGroup: one } });
    }
    const three = await district.register();
    const again = district.give(three, OFFICE, 'office.linkHandling', { withIds: [two], reason: '同一事项' });
    expect(await refusalOf(again)).toMatchObject({ status: 409 });
    expect(await district.rows('event', three)).toHaveLength(1);
    const unknown = district.give(three, OFFICE, 'office.linkHandling', { withIds: [randomUUID()], reason: '同' });
    expect(await refusalOf(unknown)).toMatchObject({ status: 400 });
  });

  it("binds the uploader's file and refuses the file of another", async () => {
    const { id, lead } = await district.assigned();
    const upload = async (by: string): Promise<string> => {
      const file = randomUUID();
      await district.db.superuser(
        `INSERT INTO attachment (jurisdiction_id, id, uploaded_by, name, mime, size, sm3, content, state, created_at)
         VALUES ($1, $2, $3, 'a.txt', 'text/plain', 1, 'x', 'x', 'unbound', now())`,
        [DISTRICT, file, by],
      );
      return file;
    };
    const [own, other] = [await upload(clerk(1).personId), await upload(clerk(9).personId)];
    const back = { reason: '非本单位职责', basis: '三定方案' };
    const stolen = district.give(id, clerk(1), 'unit.requestReturn', { ...back, attachments: [own, other] }, lead);
    expect(await refusalOf(stolen)).toMatchObject({ status: 400, code: 'request.invalid' });
    await district.give(id, clerk(1), 'unit.requestReturn', { ...back, attachments: [own] }, lead);
    expect(await district.rows('attachment', id)).toMatchObject([{ id: own, state: 'bound', handling_id: lead }]);
  });
});

it('rings after the commit, once, and not for a refusal', async () => {
  const rung: string[][] = [];
  const off = district.engine.onCommitted(({ caseIds }) => rung.push(caseIds));
  const id = await district.register();
  await refusalOf(district.give(id, OFFICE, 'office.close'));
  off();
  expect(rung).toEqual([[id]]);
});

it('folds the log of a case to the snapshots that stand, and verifies', async () => {
  const { id, lead } = await district.assigned([2]);
  await district.give(id, clerk(1), 'unit.accept', {}, lead);
  await district.give(id, clerk(2), 'unit.accept', {}, await district.handling(id, 2));
  await district.db.database.read(DISTRICT, async (tx) => {
    expect(await replayDifferences(tx, DISTRICT, id)).toEqual([]);
    expect(await verifyAudit(tx, DISTRICT)).toMatchObject({ ok: true, broken: null });
  });
});
