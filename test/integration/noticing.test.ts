/** 通知 · what a command tells of reaches the persons meant: once, at once in the program, in office hours outside it. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import type { Caller } from '../../src/identity/sessions.js';
import { Messages } from '../../src/supervising/messages.service.js';
import { Noticing } from '../../src/supervising/noticing.service.js';
import { EngineDistrict } from '../support/engine-district.js';
import {
  clerk,
  DEPUTY,
  DISTRICT,
  HEAD,
  NPC,
  OFFICE,
  person,
  principal,
  REGISTRATION,
  unit,
} from '../support/office.js';

interface Told {
  recipient: string;
  channel: string;
  kind: string;
  basis: string;
  state: string;
}
let district: EngineDistrict;
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  district.db.superuser<T>(text, values);
const grant = (to: string, role: string, unitId: string | null = null) =>
  sql(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
    DISTRICT,
    randomUUID(),
    to,
    role,
    unitId,
  );
const mailOf = (to: string) =>
  sql(`INSERT INTO contact_address VALUES ($1, $2, 'email', 'someone@example.cn')`, DISTRICT, to);
const noticing = () => new Noticing(district.db.database, district.engine.locality);
const told = (): Promise<Told[]> =>
  sql<Told>(`SELECT recipient, channel, kind, basis, state FROM notice ORDER BY kind, recipient, channel`);
const recipientsOf = async (kind: string): Promise<string[]> =>
  (await told()).filter((t) => t.kind === kind && t.channel === 'inApp').map((t) => t.recipient);
/** 交办 can be taken back for ten seconds: until then nobody is told of it. */
const passed = (time = '2025-03-03T09:05:00+08:00') => district.setClock(time);
const waiting = () => sql<{ n: number }>(`SELECT count(*)::int AS n FROM outbox WHERE relayed_at IS NULL`);
const read = async (by: Actor) => {
  const caller = { actor: by } as Caller;
  const { items } = await new Messages(district.db.database, district.engine.locality).page(caller, { limit: 50 });
  return items;
};

beforeEach(async () => {
  district = await EngineDistrict.open();
  await district.setClock('2025-03-03T09:00:05+08:00');
  await grant(OFFICE.personId, 'office-clerk');
  await grant(NPC.personId, 'npc-staff');
  for (const n of [1, 2]) {
    await grant(clerk(n).personId, 'unit-clerk', unit(n));
    await grant(principal(n).personId, 'unit-principal', unit(n));
  }
});
afterEach(() => district.close());

describe('通知', () => {
  it('tells posts and persons, and not the one who gave the command', async () => {
    await district.assigned([2]);
    await noticing().run();
    expect(await recipientsOf('item.assigned')).toEqual([]);
    await passed();
    await noticing().run();
    const units = [clerk(1), clerk(2), principal(1), principal(2)].map((a) => a.personId).sort();
    expect((await recipientsOf('item.assigned')).sort()).toEqual(units);
    expect(await recipientsOf('case.assigned')).toEqual([NPC.personId, DEPUTY.personId].sort());
    expect((await told()).filter((t) => t.recipient === OFFICE.personId)).toEqual([]);
    expect(await waiting()).toEqual([{ n: 0 }]);
  });

  it('says what, of which case, when and why, and nothing else of it', async () => {
    const { id } = await district.assigned();
    await passed();
    await noticing().run();
    const [message] = await read(clerk(1));
    expect(message).toMatchObject({
      kind: 'notice',
      caseIds: [id],
      items: [],
      why: '他人办理了与您有关的事项,随时通知,共 1 项。',
      notices: [
        {
          caseId: id,
          text: `第 1 号建议《${REGISTRATION.title}》:新交办,请签收(2025-03-03)。`,
          why: '您是单位承办人;“新交办,请签收”通知单位承办人。',
        },
      ],
    });
    expect(JSON.stringify(message)).not.toContain(REGISTRATION.text);
    expect(JSON.stringify(message)).not.toContain(REGISTRATION.proposers[0]?.name);
    expect(await read(clerk(2))).toEqual([]);
  });

  it('tells nobody twice: neither a second run, nor two at once, nor somebody with two posts', async () => {
    await grant(clerk(1).personId, 'unit-principal', unit(1));
    for (let i = 0; i < 5; i++) await district.assigned([2]);
    await passed();
    await Promise.all([noticing().run(), noticing().run(), noticing().run()]);
    await noticing().run();
    const names = (
      await sql<{ name: string }>(
        `SELECT concat_ws(' ', case_id, seq, kind, handling_id, recipient, channel) AS name FROM notice`,
      )
    ).map((r) => r.name);
    expect(new Set(names).size).toBe(names.length);
    const mine = (await recipientsOf('item.assigned')).filter((r) => r === clerk(1).personId);
    expect(mine.length).toBe(5);
    const [{ n } = { n: 0 }] = await sql<{ n: number }>(`SELECT count(*)::int AS n FROM message`);
    expect(n).toBe(names.length);
  });

  it('a run that dies has told nobody, and the next one tells all', async () => {
    await district.assigned([2]);
    await passed();
    const { database } = district.db;
    const dying = {
      unscoped: database.unscoped.bind(database),
      write: ((id, work) =>
        database.write(id, async (tx) => {
          await work(tx);
          throw new Error('断电');
        })) as typeof database.write,
    };
    await expect(new Noticing(dying, district.engine.locality).run()).rejects.toThrow('断电');
    expect(await told()).toEqual([]);
    await noticing().run();
    expect((await recipientsOf('item.assigned')).length).toBe(4);
  });

  it('a vacant post is told to the clerks of the office', async () => {
    await grant(person(11), 'office-clerk');
    const id = await district.register();
    await district.give(id, OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(7) }], cos: [] });
    await passed();
    await noticing().run();
    const of = (await told()).filter((t) => t.kind === 'item.assigned');
    expect(of).toEqual([expect.objectContaining({ recipient: person(11), basis: 'vacant' })]);
  });

  it('outside the program it waits for the office to open, all of a person in one; 催办 waits for nothing', async () => {
    await mailOf(clerk(1).personId);
    await district.setClock('2025-03-08T10:00:00+08:00');
    const { id, lead } = await district.assigned();
    await district.assigned();
    await passed('2025-03-08T10:05:00+08:00');
    await noticing().run();
    const mails = () =>
      sql<{ kinds: string[] }>(
        `SELECT array_agg(n.kind ORDER BY n.kind) AS kinds FROM message m JOIN notice n ON n.message_id = m.id
         WHERE m.channel = 'email' AND m.delivery = 'waiting' GROUP BY m.id, m.at ORDER BY m.at, m.id`,
      );
    expect((await read(clerk(1))).length).toBe(2);
    expect(await mails()).toEqual([]);
    await district.give(id, HEAD, 'office.urge', { message: '请今日签收' }, lead);
    await noticing().run();
    expect(await mails()).toEqual([{ kinds: ['case.urged'] }]);
    await district.setClock('2025-03-10T08:59:00+08:00');
    await noticing().run();
    expect((await mails()).length).toBe(1);
    await district.setClock('2025-03-10T09:00:30+08:00');
    await Promise.all([noticing().run(), noticing().run()]);
    expect(await mails()).toEqual([{ kinds: ['case.urged'] }, { kinds: ['item.assigned', 'item.assigned'] }]);
  });

  it('a co-unit that its lead urges reads by when its opinion is due, once it has begun', async () => {
    const { id } = await district.assigned([2]);
    await passed();
    const co = await district.handling(id, 2);
    const urged = async (): Promise<string[]> => {
      await noticing().run();
      const items = (await read(principal(2))).flatMap((m) => m.notices ?? []);
      return items.filter((n) => n.notice.kind === 'opinion.urged').map((n) => n.text);
    };
    await district.give(id, clerk(1), 'lead.urgeOpinion', {}, co);
    const said = /主办单位请你单位尽快提出会办意见\(2025-03-03\)。$/;
    expect(await urged()).toEqual([expect.stringMatching(said)]);
    await district.give(id, clerk(2), 'unit.accept', {}, co);
    await passed('2025-03-04T09:00:00+08:00');
    await district.give(id, clerk(1), 'lead.urgeOpinion', {}, co);
    const due = (await district.rows<{ key: string; due_on: string }>('deadline', id)).find(
      (d) => d.key === 'coOpinion',
    );
    expect((await urged())[0]).toContain(`尽快提出会办意见,期限为 ${due?.due_on}(2025-03-04)。`);
  });

  it('a unit that lost the case still reads that it did, without a way to the case', async () => {
    const { id, lead } = await district.assigned();
    await passed();
    await noticing().run();
    await district.give(id, OFFICE, 'office.reassign', { newUnitId: unit(2), reason: '职责调整' }, lead);
    await noticing().run();
    const [last] = await read(clerk(1));
    expect(last?.notices.map((n) => [n.notice.label, n.caseId])).toEqual([['已改由其他单位承办', undefined]]);
    expect(last?.caseIds).toEqual([]);
  });
});
