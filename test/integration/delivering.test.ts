/** 送达 · what a person is told outside the program: once, with a key, and seen by the operator when it does not go out. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBackground } from '../../src/app/background.js';
import { IncidentLog } from '../../src/operating/incident-log.js';
import { Incidents } from '../../src/operating/incidents.service.js';
import type { Caller } from '../../src/identity/sessions.js';
import type { Channel } from '../../src/platform/channel.js';
import { gatewayChannel } from '../../src/platform/gateway-channel.js';
import type { Job } from '../../src/platform/jobs.js';
import { QUEUES } from '../../src/platform/jobs.js';
import { Queues } from '../../src/platform/queue.js';
import { smtpChannel } from '../../src/platform/smtp-channel.js';
import { Delivering } from '../../src/supervising/delivering.service.js';
import { Outbox } from '../../src/supervising/outbox.service.js';
import { Reminding } from '../../src/supervising/reminding.service.js';
import { SYSTEM_ADMIN } from '../support/case-app.js';
import { EngineDistrict } from '../support/engine-district.js';
import { silent, until } from '../support/errands.js';
import { clerk, DISTRICT, REGISTRATION } from '../support/office.js';
import { backends, QueueHome } from '../support/queue-backends.js';
import { Gateway, MailServer } from '../support/receivers.js';

const TIMEOUT_MS = 400;
const IN_HAND_MS = 200;
const FROM = '滨湖区政府办 <office@example.cn>';
let district: EngineDistrict;
let home: QueueHome;
let mail: MailServer;
let gateway: Gateway;
let channels: Channel[];
let queues: Queues<Job>;
let stop: (() => Promise<void>) | undefined;
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  district.db.superuser<T>(text, values);

interface Row {
  id: string;
  channel: string;
  delivery: string;
  doubtful: boolean;
  attempts: number;
}
const messages = (channel: string): Promise<Row[]> =>
  sql<Row>(`SELECT id, channel, delivery, doubtful, attempts FROM message WHERE channel = $1 ORDER BY id`, channel);
const one = async (channel: string): Promise<Row> => {
  const [row] = await messages(channel);
  if (!row) throw new Error(`no message on ${channel}`);
  return row;
};

/** The notices of an assignment are another test's. */
async function assignedQuietly(): Promise<void> {
  await district.assigned();
  await sql(`UPDATE outbox SET relayed_at = now()`);
}

/** The clerk of unit 1 has one date to sign in by tomorrow, and is reached on these channels too. */
async function reminded(...on: ('email' | 'gateway')[]): Promise<void> {
  for (const channel of on) {
    await sql(
      `INSERT INTO contact_address (jurisdiction_id, person_id, channel, address) VALUES ($1, $2, $3, $4)`,
      DISTRICT,
      clerk(1).personId,
      channel,
      channel === 'email' ? 'clerk@example.cn' : '13800000001',
    );
  }
  await district.setClock('2025-03-03T09:00:05+08:00');
  await assignedQuietly();
  await district.setClock('2025-03-04T09:00:05+08:00');
  await new Reminding(district.db.database, district.engine).run();
}
const start = async (): Promise<void> => {
  const { database } = district.db;
  stop = await startBackground({ database, engine: district.engine, queues, channels, log: silent });
};
const delivered = (channel: string): Promise<Row> =>
  until(
    () => one(channel),
    (row) => row.delivery === 'done',
  );

describe.each(backends())('送达 · %s', (backend) => {
  beforeEach(async () => {
    district = await EngineDistrict.open();
    [mail, gateway] = [await MailServer.open(), await Gateway.open()];
    channels = [
      smtpChannel({ url: mail.url, from: FROM, timeoutMs: TIMEOUT_MS }),
      gatewayChannel({ url: gateway.url, kind: 'sms', token: 'secret', timeoutMs: TIMEOUT_MS }),
    ];
    home = await QueueHome.open(backend, district.db);
    queues = await Queues.open<Job>({
      place: home.place,
      queues: { ...QUEUES, deliver: { label: '消息送达', attempts: 5, backoffMs: 100 } },
      log: silent,
    });
    await sql(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, 'unit-clerk', $4, '2024-01-01')`,
      DISTRICT,
      randomUUID(),
      clerk(1).personId,
      clerk(1).roles[0]?.unitId,
    );
  });
  afterEach(async () => {
    await stop?.();
    stop = undefined;
    await queues.close();
    await mail.close();
    await gateway.close();
    home.stopRedis();
    await district.close();
  });

  it('sends an e-mail and a short message beside the one in the program, with number, title and date and nothing else', async () => {
    await reminded('email', 'gateway');
    await start();
    const [byMail, byGateway] = [await delivered('email'), await delivered('gateway')];
    expect(mail.mails.map((m) => [m.to, m.subject, m.key])).toEqual([
      ['clerk@example.cn', '承办:1 项期限提醒', byMail.id],
    ]);
    const text = mail.mails[0]?.text ?? '';
    expect(text).toContain(`《${REGISTRATION.title}》:“签收”期限为 2025-03-05,还有 1 个工作日届满。`);
    expect(text).toContain('您是单位承办人');
    expect(text).not.toContain(REGISTRATION.text);
    expect(text).not.toContain(REGISTRATION.proposers[0]?.name);
    expect(gateway.requests).toMatchObject([
      { key: byGateway.id, authorization: 'Bearer secret', body: { key: byGateway.id, to: '13800000001' } },
    ]);
    expect(await messages('inApp')).toMatchObject([{ delivery: 'done', attempts: 0 }]);
  });

  it.each([['email'], ['gateway']] as const)(
    '%s: what is refused is tried again, and arrives once',
    async (channel) => {
      await reminded(channel);
      const receiver = channel === 'email' ? mail : gateway;
      receiver.manner = 'refuses';
      await start();
      await until(
        () => one(channel),
        // an attempt is counted when it begins; the second one begins after the first was refused
        (row) => row.attempts >= 2,
      );
      receiver.manner = 'takes';
      const row = await delivered(channel);
      expect([row.doubtful, row.attempts > 1]).toEqual([false, true]);
      expect((channel === 'email' ? mail.mails : gateway.requests).map((m) => m.key)).toEqual([row.id]);
    },
  );

  it.each([['email'], ['gateway']] as const)(
    '%s: after a line that broke off it is sent again with the same key, and flagged',
    async (channel) => {
      await reminded(channel);
      const receiver = channel === 'email' ? mail : gateway;
      const taken = () => (channel === 'email' ? mail.mails : gateway.requests);
      receiver.manner = 'breaksOff';
      await start();
      await until(
        async () => taken().length,
        (n) => n >= 1,
      );
      receiver.manner = 'takes';
      const row = await delivered(channel);
      expect(row.doubtful).toBe(true);
      expect(new Set(taken().map((m) => m.key))).toEqual(new Set([row.id]));
    },
  );

  it.each(
    (['email', 'gateway'] as const).flatMap((channel) =>
      (['refuses', 'hangs', 'breaksOff'] as const).map((manner) => [channel, manner] as const),
    ),
  )(
    '%s that %s holds up nothing else; the operator sees it, and a retry sends it',
    async (channel, manner) => {
      await reminded('email', 'gateway');
      const other = channel === 'email' ? 'gateway' : 'email';
      const receiver = channel === 'email' ? mail : gateway;
      receiver.manner = manner;
      await start();
      expect((await delivered(other)).doubtful).toBe(false);
      // the work of the office goes on meanwhile
      await assignedQuietly();
      const log = new IncidentLog(district.db.database, queues as unknown as Queues);
      const incidents = () => sql<{ id: string; cause: string; type: string }>(`SELECT id, cause, type FROM incident`);
      const [incident] = await until(
        async () => (await log.record(), incidents()),
        (rows) => rows.length > 0,
        30_000,
      );
      expect([incident?.type, incident?.cause]).toEqual(['message', expect.stringMatching(/邮件服务器|网关/)]);
      const { id } = await one(channel);
      const operator = { actor: SYSTEM_ADMIN, accountId: SYSTEM_ADMIN.personId } as Caller;
      const outbox = new Outbox(district.db.database, queues);
      const { items } = await outbox.page(operator, { limit: 10, state: 'failed' });
      expect(items.map((m) => [m.id, m.state, m.lastError, m.cases])).toEqual([
        [id, 'failed', incident?.cause, undefined],
      ]);
      receiver.manner = 'takes';
      await new Incidents(district.db.database, queues).retry(operator, incident?.id ?? '', randomUUID());
      const row = await delivered(channel);
      // a mail server that hangs may do so before the mail or after it: only the others are certain
      if (manner !== 'hangs' || channel === 'gateway') expect(row.doubtful).toBe(manner !== 'refuses');
      const keys = (channel === 'email' ? mail.mails : gateway.requests).map((m) => m.key);
      expect(new Set(keys)).toEqual(new Set([id]));
    },
    60_000,
  );

  it('a process that dies between the hand-over and its mark sends again with the same key, and flags it', async () => {
    await reminded('email');
    const { database } = district.db;
    let writes = 0;
    const dying = {
      read: database.read.bind(database),
      unscoped: database.unscoped.bind(database),
      write: ((id, work) =>
        ++writes === 2 ? Promise.reject(new Error('断电')) : database.write(id, work)) as typeof database.write,
    };
    const { id: messageId } = await one('email');
    const job = { queue: 'deliver', type: 'message', jurisdictionId: DISTRICT, messageId } as const;
    const { locality } = district.engine;
    await expect(new Delivering(dying, locality, channels, IN_HAND_MS).deliver(job)).rejects.toThrow('断电');
    const again = new Delivering(database, locality, channels, IN_HAND_MS);
    await again.deliver(job);
    // a third run finds nothing left to do
    await again.deliver(job);
    expect(mail.mails.map((m) => m.key)).toEqual([messageId, messageId]);
    expect(await one('email')).toMatchObject({ delivery: 'done', doubtful: true, attempts: 2 });
  });

  it('while one worker hands a message over, another that finds it in a queue filled anew waits and sends nothing', async () => {
    await reminded('gateway');
    gateway.manner = 'takesWithoutAnswer';
    const { id: messageId } = await one('gateway');
    const job = { queue: 'deliver', type: 'message', jurisdictionId: DISTRICT, messageId } as const;
    const slow = gatewayChannel({ url: gateway.url, kind: 'sms', timeoutMs: 1_500 });
    const delivering = () => new Delivering(district.db.database, district.engine.locality, [slow]);
    const first = delivering().deliver(job);
    await until(
      async () => gateway.requests.length,
      (n) => n === 1,
    );
    gateway.manner = 'takes';
    const second = delivering().deliver(job);
    await sleep(1_000);
    expect(gateway.requests.length).toBe(1);
    // nobody answered the first: once it has given up, the second may, and says so
    await expect(first).rejects.toThrow();
    await second;
    expect(gateway.requests.map((r) => r.key)).toEqual([messageId, messageId]);
    expect(await one('gateway')).toMatchObject({ delivery: 'done', doubtful: true, attempts: 2 });
  });

  it('finds what waits again when the whole queue is lost', async () => {
    await reminded('email');
    await new Delivering(district.db.database, district.engine.locality, channels).handOn(queues);
    await queues.queue('deliver').obliterate({ force: true });
    await start();
    await delivered('email');
    expect(mail.mails.length).toBe(1);
  });

  it('sends nothing to an address that was taken back', async () => {
    await reminded('email');
    await sql(`DELETE FROM contact_address`);
    await start();
    await until(
      () => one('email'),
      (row) => row.delivery === 'void',
    );
    expect(mail.mails).toEqual([]);
  });
});

describe('群机器人', () => {
  beforeEach(async () => (gateway = await Gateway.open()));
  afterEach(() => gateway.close());
  const message = { key: 'k', to: '13800000001', subject: '承办', text: '第 1 号建议' };
  it.each([
    ['wecom', { msgtype: 'text', text: { content: '第 1 号建议', mentioned_mobile_list: ['13800000001'] } }],
    [
      'dingtalk',
      { msgtype: 'text', text: { content: '第 1 号建议' }, at: { atMobiles: ['13800000001'], isAtAll: false } },
    ],
  ] as const)('%s gets the form it asks for, and its refusal in the body counts', async (kind, body) => {
    const robot = gatewayChannel({ url: gateway.url, kind, timeoutMs: TIMEOUT_MS });
    gateway.answer = { errcode: 0 };
    await robot.send(message);
    expect(gateway.requests).toMatchObject([{ key: 'k', authorization: 'undefined', body }]);
    gateway.answer = { errcode: 310000 };
    await expect(robot.send(message)).rejects.toThrow('机器人拒收(310000)');
  });
});
