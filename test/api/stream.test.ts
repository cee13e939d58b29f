/** 变动通知 · what others do is told within two seconds, ids only, to those who may see the case. */
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Actor } from '../../src/domain/shared/actor.js';
import { CaseApp, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, CPPCC, DEPUTY, NPC, OFFICE, unit, unitOffice } from '../support/office.js';

let app: CaseApp;
const listening: Listening[] = [];
beforeAll(async () => {
  app = await CaseApp.open({ rightsEveryMs: 300 });
  await app.district.setClock('2025-03-03T01:00:00.000Z');
});
afterEach(() => {
  for (const each of listening.splice(0)) each.hangUp();
});
afterAll(() => app.close());

class Listening {
  text = '';
  isOver = false;
  status = 0;
  hangUp: () => void = () => undefined;

  static async to(by: Actor | string, address = app.address): Promise<Listening> {
    const made = new Listening();
    listening.push(made);
    const cookie = typeof by === 'string' ? by : await app.cookieOf(by);
    await new Promise<void>((done, fail) => {
      const asked = request(`${address}/api/stream`, { headers: { cookie, accept: 'text/event-stream' } }, (answer) => {
        made.status = answer.statusCode ?? 0;
        answer.setEncoding('utf8');
        answer.on('data', (chunk: string) => (made.text += chunk));
        answer.on('close', () => (made.isOver = true));
        answer.on('error', () => (made.isOver = true));
        done();
      });
      asked.on('error', (error) => (made.status === 0 ? fail(error) : undefined));
      made.hangUp = () => asked.destroy();
      asked.end();
    });
    return made;
  }

  get changed(): { id: string; version: number }[] {
    return [...this.text.matchAll(/event: case\ndata: (.*)\n\n/g)].map(
      ([, data]) => JSON.parse(data ?? '') as { id: string; version: number },
    );
  }
}
async function within(ms: number, is: () => boolean | Promise<boolean>): Promise<void> {
  const until = Date.now() + ms;
  while (!(await is())) {
    if (Date.now() > until) throw new Error('not in time');
    await sleep(20);
  }
}
const assigning = { mode: 'sole', leads: [{ unitId: unit(1) }], cos: [] };

test('别人办理之后两秒之内,看得见本件的人都知道,只有编号与版本', async () => {
  const id = await app.district.register({ number: '51' });
  const [office, npc, lead, deputy] = [
    await Listening.to(OFFICE),
    await Listening.to(NPC),
    await Listening.to(clerk(1)),
    await Listening.to(DEPUTY),
  ];
  const answer = await app.give(OFFICE, id, 'office.assign', assigning);
  const { version } = answer.body;
  for (const each of [office, npc, lead, deputy]) {
    await within(2_000, () => each.changed.length > 0);
    expect(each.changed).toEqual([{ id, version }]);
  }
  for (const { text } of [office, lead]) {
    expect(text.replace(/^retry: \d+\n\n|event: case\ndata: .*\n\n|: \n\n/g, '')).toBe('');
  }
});

test('看不见的人什么也收不到', async () => {
  const id = await app.district.register({ number: '52' });
  const others = [await Listening.to(clerk(2)), await Listening.to(CPPCC), await Listening.to(SYSTEM_ADMIN)];
  const office = await Listening.to(OFFICE);
  await app.give(OFFICE, id, 'office.assign', assigning);
  await within(2_000, () => office.changed.length > 0);
  await sleep(700);
  expect(others.map((o) => o.changed)).toEqual([[], [], []]);
});

test('其他进程里的办理两秒之内也知道', async () => {
  const id = await app.district.register({ number: '53' });
  const office = await Listening.to(OFFICE);
  // the district has an engine of its own, whose bell the server does not hear
  const version = await app.district.give(id, OFFICE, 'office.assign', assigning);
  await within(2_000, () => office.changed.length > 0);
  expect(office.changed).toEqual([{ id, version }]);
});

test('只发给按事件流读取的人;一个账号打开的不过十个', async () => {
  expect(await app.get(OFFICE, '/stream')).toMatchObject({ status: 406, body: { code: 'stream.format' } });
  for (let n = 0; n < 10; n += 1) expect((await Listening.to(clerk(3))).status).toBe(200);
  expect((await Listening.to(clerk(3))).status).toBe(429);
  expect((await Listening.to(clerk(4))).status).toBe(200);
  listening[3]?.hangUp();
  await within(2_000, async () => (await Listening.to(clerk(3))).status === 200);
});

test('挂着变动通知不算在用:登录照样因闲置而结束,通知随之结束', async () => {
  const by = clerk(5);
  const cookie = await app.cookieOf(by);
  const idle = (minutes: number) =>
    app.district.db.superuser(
      `UPDATE login_session SET last_seen_at = now() - $2 * interval '1 minute' WHERE account_id = $1`,
      [by.personId, minutes],
    );
  await idle(14);
  const before = await app.district.db.superuser<{ last_seen_at: string }>(
    `SELECT last_seen_at FROM login_session WHERE account_id = $1`,
    [by.personId],
  );
  const stream = await Listening.to(cookie);
  await within(2_000, () => stream.text.includes(': \n\n'));
  const after = await app.district.db.superuser(`SELECT last_seen_at FROM login_session WHERE account_id = $1`, [
    by.personId,
  ]);
  expect(after).toEqual(before);
  await idle(16);
  await within(2_000, () => stream.isOver);
  expect(stream.text.endsWith('event: ended\ndata: {}\n\n')).toBe(true);
});

test('撤了岗位的人,不再收到那里的变动', async () => {
  const id = await app.district.register({ number: '54' });
  await app.give(OFFICE, id, 'office.assign', assigning);
  const [stays, goes] = [await Listening.to(clerk(1)), await Listening.to(unitOffice(1))];
  await app.district.db.superuser(`UPDATE role_grant SET valid_until = valid_from WHERE person_id = $1`, [
    unitOffice(1).personId,
  ]);
  const known = goes.text.length;
  await within(2_000, () => goes.text.length >= known + 8);
  await app.give(OFFICE, id, 'office.urge', { message: '请抓紧' });
  await within(2_000, () => stays.changed.length > 0);
  await sleep(700);
  expect(goes.changed).toEqual([]);
});

test('服务停止时,挂着的通知随即结束,不拖住停止', async () => {
  const other = await CaseApp.open();
  const stream = await Listening.to(await other.cookieOf(OFFICE), other.address);
  const begun = Date.now();
  await other.close();
  await within(1_000, () => stream.isOver);
  expect(Date.now() - begun).toBeLessThan(10_000);
});
