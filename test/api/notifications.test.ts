/** 消息 · read receipts, reminders that are put off with a reason, and the outbox of the office and the operator. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/domain/shared/actor.js';
import { Noticing } from '../../src/supervising/noticing.service.js';
import { Reminding } from '../../src/supervising/reminding.service.js';
import { AUDITOR, CaseApp, SYSTEM_ADMIN } from '../support/case-app.js';
import { clerk, DISTRICT, OFFICE, SUPERVISION, unit } from '../support/office.js';

interface Message {
  id: string;
  kind: string;
  readAt?: string;
  items: { deadline: { id: string; key: string }; dueOn: string; snoozedUntil?: string }[];
  notices: { notice: { kind: string } }[];
}
interface Sent {
  id: string;
  channel: string;
  state: string;
  to: { name: string };
  cases?: { number: string }[];
  lastError?: string;
  attempts: number;
}
let app: CaseApp;
let caseId: string;
let lead: string;

const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  app.district.db.superuser<T>(text, values);
const messages = async (by: Actor, query = ''): Promise<Message[]> =>
  (await app.get<{ items: Message[] }>(by, `/notifications${query}`)).body.items;
const outbox = async (by: Actor, query = ''): Promise<Sent[]> =>
  (await app.get<{ items: Sent[] }>(by, `/outbox${query}`)).body.items;
const at = (time: string) => app.district.setClock(`2025-${time}+08:00`);
async function remind(): Promise<void> {
  await new Reminding(app.district.db.database, app.district.engine).run();
}
const notify = () => new Noticing(app.district.db.database, app.district.engine.locality).run();

beforeAll(async () => {
  app = await CaseApp.open();
  await at('03-03T09:00:05');
  for (const [who, role, of] of [
    [clerk(1), 'unit-clerk', unit(1)],
    [OFFICE, 'office-clerk', null],
  ] as const) {
    await sql(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
      DISTRICT,
      randomUUID(),
      who.personId,
      role,
      of,
    );
  }
  ({ id: caseId, lead } = await app.district.assigned());
  // 交办 can be taken back for ten seconds
  await at('03-03T09:05:00');
  await notify();
});
afterAll(() => app.close());

describe('已读回执', () => {
  it('is given by the recipient alone, and the first reading counts', async () => {
    const [message] = await messages(clerk(1));
    const id = message?.id ?? '';
    expect([message?.kind, message?.readAt]).toEqual(['notice', undefined]);
    const foreign = await app.post(clerk(2), `/notifications/${id}/read`, {});
    expect([foreign.status, foreign.body.code]).toEqual([404, 'notification.not_found']);
    expect((await messages(clerk(1), '?unread=true')).map((m) => m.id)).toEqual([id]);
    const first = await app.post(clerk(1), `/notifications/${id}/read`, {});
    expect([first.status, first.body.id]).toEqual([200, id]);
    await at('03-03T10:00:05');
    const second = await app.post(clerk(1), `/notifications/${id}/read`, {});
    expect(second.body.readAt).toBe(first.body.readAt);
    expect((await messages(clerk(1)))[0]?.readAt).toBe(first.body.readAt);
    expect(await messages(clerk(1), '?unread=true')).toEqual([]);
    expect((await messages(clerk(1), '?unread=false')).length).toBe(1);
  });

  it('stands on the 督办单 that the message told of', async () => {
    await app.give(SUPERVISION, caseId, 'office.superviseOrder', { by: '2025-03-10', text: '请抓紧' }, lead);
    await notify();
    const receipts = async () => {
      const { body } = await app.get<{ items: { receipts: { name: string; readAt: string | null }[] }[] }>(
        OFFICE,
        '/supervision/orders',
      );
      return body.items[0]?.receipts.map((r) => [r.name, r.readAt !== null]);
    };
    // 单位负责人缺位,转告政府办经办
    expect(await receipts()).toEqual([
      ['人员1', false],
      ['人员21', false],
    ]);
    const order = (await messages(clerk(1))).find((m) => m.notices.some((n) => n.notice.kind === 'case.supervised'));
    await app.post(clerk(1), `/notifications/${order?.id}/read`, {});
    expect(await receipts()).toEqual([
      ['人员1', false],
      ['人员21', true],
    ]);
  });
});

describe('发出前的预览', () => {
  interface Rehearsal {
    text: string;
    to: { id: string; name: string; post: string; unit?: { name: string }; isStandIn: boolean; channels: string[] }[];
  }
  const rehearsed = (by: Actor, of: string) =>
    app.get<Rehearsal>(by, `/supervision/rehearsal?type=office.urge&caseId=${caseId}${of}`);

  it.each([
    ['一个承办单位', true],
    ['全件', false],
  ])('催办%s:预览所列的话和人,就是随后收到的;预览什么都不写', async (_, isOne) => {
    const before = await sql(`SELECT count(*)::int AS n FROM event`);
    const { body } = await rehearsed(SUPERVISION, isOne ? `&handlingId=${lead}` : '');
    expect(await sql(`SELECT count(*)::int AS n FROM event`)).toEqual(before);
    expect(body.to.map((t) => [t.name, t.post, t.unit?.name, t.isStandIn, t.channels]).sort()).toEqual([
      ['人员1', '政府办承办人', undefined, true, ['inApp']],
      ['人员21', '单位承办人', '单位1', false, ['inApp']],
    ]);
    await app.give(SUPERVISION, caseId, 'office.urge', { message: '请抓紧' }, isOne ? lead : undefined);
    await notify();
    const told = await sql<{ recipient: string }>(
      `SELECT recipient FROM notice WHERE kind = 'case.urged' AND channel = 'inApp'
         AND seq = (SELECT max(seq) FROM notice WHERE kind = 'case.urged') ORDER BY recipient`,
    );
    expect(told.map((t) => t.recipient)).toEqual(body.to.map((t) => t.id).sort());
    const [got] = await messages(clerk(1));
    expect((got?.notices[0] as unknown as { text: string }).text).toBe(body.text);
  });

  it('只有政府办和督查可以看;看不到的件和没有的件一样', async () => {
    expect((await rehearsed(clerk(1), '')).status).toBe(403);
    const missing = await app.get(OFFICE, `/supervision/rehearsal?type=office.urge&caseId=${randomUUID()}`);
    expect([missing.status, missing.body.code]).toEqual([404, 'case.not_found']);
    const other = await app.get(OFFICE, `/supervision/rehearsal?type=office.close&caseId=${caseId}`);
    expect([other.status, other.body.code]).toEqual([400, 'request.invalid']);
  });
});

describe('暂缓提醒', () => {
  let digest: Message;
  const snooze = (by: Actor, id: string, body: unknown) => app.post(by, `/notifications/${id}/snooze`, body);
  const reminders = () =>
    sql<{ rung: number; state: string }>(
      `SELECT r.rung, r.state FROM reminder r JOIN deadline d ON d.id = r.deadline_id
       WHERE d.key = 'plan' AND r.recipient = $1 ORDER BY r.rung`,
      clerk(1).personId,
    );

  beforeAll(async () => {
    await at('03-04T09:00:05');
    await app.give(clerk(1), caseId, 'unit.accept', {}, lead);
    await at('03-11T09:00:05');
    await remind();
    digest = (await messages(clerk(1))).find((m) => m.kind === 'digest') as Message;
    expect(digest.items.map((i) => [i.deadline.key, i.dueOn])).toEqual([['plan', '2025-03-18']]);
  });

  it.each([
    [{ until: '2025-03-11', reason: '出差' }, 'until'],
    [{ until: '2025-03-19', reason: '出差' }, 'until'],
    [{ until: '2025-03-17' }, 'reason'],
    [{ until: '2025-03-17', reason: ' ' }, 'reason'],
  ])('refuses %j with the field', async (body, path) => {
    const { status, body: told } = await snooze(clerk(1), digest.id, body);
    expect([status, (told.errors as { path: string }[])[0]?.path]).toEqual([400, path]);
  });

  it('holds back what is still to come until that day, then goes on; what is due is told', async () => {
    const foreign = await snooze(OFFICE, digest.id, { until: '2025-03-17', reason: '代为暂缓' });
    expect(foreign.status).toBe(404);
    const { status, body } = await snooze(clerk(1), digest.id, { until: '2025-03-17', reason: '出差,周一回' });
    expect([status, body.until, (body.deadlines as string[]).length]).toEqual([200, '2025-03-17', 1]);
    expect((await messages(clerk(1))).find((m) => m.id === digest.id)?.items[0]?.snoozedUntil).toBe('2025-03-17');
    const chained = await sql<{ body: string }>(`SELECT body FROM audit_event WHERE type = 'reminder.snoozed'`);
    expect(chained.length).toBe(1);
    expect(chained[0]?.body).not.toContain('出差');
    await at('03-14T09:00:05');
    await remind();
    expect(await reminders()).toEqual([
      { rung: -5, state: 'sent' },
      { rung: -2, state: 'waiting' },
    ]);
    await at('03-17T09:00:05');
    await remind();
    expect(await reminders()).toEqual([
      { rung: -5, state: 'sent' },
      { rung: -2, state: 'skipped' },
      { rung: -1, state: 'sent' },
    ]);
  });

  it('refuses what is due today, and a message without reminders', async () => {
    await at('03-18T09:00:05');
    await remind();
    const today = (await messages(clerk(1)))[0] as Message;
    const notice = (await messages(clerk(1))).find((m) => m.kind === 'notice') as Message;
    for (const id of [today.id, notice.id]) {
      const due =
        id === today.id ? { deadlineId: today.items.find((i) => i.deadline.key === 'plan')?.deadline.id } : {};
      const { status, body } = await snooze(clerk(1), id, { until: '2025-03-19', reason: '出差', ...due });
      expect([status, body.code]).toEqual([409, 'notification.nothing_to_snooze']);
    }
  });
});

describe('发件箱', () => {
  let mail: string;
  beforeAll(async () => {
    await sql(
      `INSERT INTO contact_address VALUES ($1, $2, 'email', 'someone@example.cn')`,
      DISTRICT,
      clerk(1).personId,
    );
    await app.give(OFFICE, caseId, 'office.urge', { message: '请尽快' }, lead);
    await notify();
    mail = (await outbox(OFFICE, '?channel=email'))[0]?.id ?? '';
    await sql(`UPDATE message SET attempts = 8, last_error = '连不上邮件服务器' WHERE id = $1`, mail);
    await sql(
      `INSERT INTO incident (jurisdiction_id, id, queue, type, job_id, job, cause, attempts, times, first_failed_at, failed_at)
       VALUES ($1, $2, 'deliver', 'message', $3, '{}', '连不上邮件服务器', 8, 1, now(), now())`,
      DISTRICT,
      randomUUID(),
      `message-${mail}`,
    );
  });

  it('shows the office what, when, to whom and why, and the operator the same without the cases', async () => {
    const failed = await outbox(OFFICE, '?state=failed');
    expect(failed).toMatchObject([
      {
        id: mail,
        channel: 'email',
        kind: 'notice',
        state: 'failed',
        to: { name: '人员21' },
        cases: [{ id: caseId }],
        lastError: '连不上邮件服务器',
        attempts: 8,
      },
    ]);
    const [operator] = await outbox(SYSTEM_ADMIN, '?state=failed');
    expect(operator?.id).toBe(mail);
    expect(operator?.cases).toBeUndefined();
    expect(JSON.stringify(operator)).not.toContain('停车');
    expect(await outbox(OFFICE, '?state=waiting')).toEqual([]);
    const all = await outbox(OFFICE);
    const page = await app.get<{ items: Sent[]; nextCursor: string; total: number }>(OFFICE, '/outbox?limit=2');
    expect([page.body.items.length, page.body.total]).toEqual([2, all.length]);
    expect((await outbox(OFFICE, `?limit=2&cursor=${page.body.nextCursor}`))[0]?.id).toBe(all[2]?.id);
    for (const by of [clerk(1), AUDITOR]) expect((await app.get(by, '/outbox')).status).toBe(403);
    expect(JSON.stringify(all)).not.toContain('someone@');
  });

  it('hands over again what failed, and nothing that has arrived', async () => {
    const key = randomUUID();
    const again = await app.post(SYSTEM_ADMIN, `/outbox/${mail}/retry`, {}, { 'idempotency-key': key });
    expect([again.status, again.body.state]).toEqual([200, 'waiting']);
    expect((await app.queues.queue('deliver').getJob(`message-${mail}`))?.id).toBe(`message-${mail}`);
    expect((await app.post(SYSTEM_ADMIN, `/outbox/${mail}/retry`, {}, { 'idempotency-key': key })).status).toBe(200);
    const open = await sql(`SELECT id FROM incident WHERE retried_at IS NULL`);
    expect(open).toEqual([]);
    const done = (await outbox(OFFICE, '?state=done'))[0]?.id ?? '';
    const refused = await app.post(OFFICE, `/outbox/${done}/retry`, {});
    expect([refused.status, refused.body.code]).toEqual([409, 'outbox.not_waiting']);
    expect((await app.post(OFFICE, `/outbox/${randomUUID()}/retry`, {})).status).toBe(404);
  });
});
