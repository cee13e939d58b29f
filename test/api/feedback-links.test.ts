/** 凭短信链接评价 · nothing before the number, nothing twice, nothing by looking; and no token but in the message as sent. */
import { createHash, randomUUID } from 'node:crypto';
import type { Channel, Outgoing } from '../../src/platform/channel.js';
import { NotTaken } from '../../src/platform/channel.js';
import { Delivering } from '../../src/supervising/delivering.service.js';
import { Noticing } from '../../src/supervising/noticing.service.js';
import type { Answer } from '../support/case-app.js';
import { AUDITOR, CaseApp } from '../support/case-app.js';
import { clerk, CO_SIGNER, DEPUTY, DISTRICT, LETTER, NPC, OFFICE, REGISTRATION } from '../support/office.js';
import { answeredCase, letterSent } from '../support/standing-cases.js';

const PAGES = 'https://banli.example.cn';
const RATING = { result: 'basically', process: 'satisfied' };
/** what the channel has taken, and what it does with the next message */
let taken: Outgoing[] = [];
let manner: 'takes' | 'refuses' | 'breaksOff' = 'takes';
const channel: Channel = {
  name: 'gateway',
  toOne: true,
  send: (message) => {
    if (manner === 'refuses') return Promise.reject(new NotTaken('网关拒收(503)'));
    taken.push(message);
    return manner === 'breaksOff' ? Promise.reject(new Error('中断')) : Promise.resolve();
  },
};
let app: CaseApp;
let address = 1;
const sql = <T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> =>
  app.district.db.superuser<T>(text, values);

beforeAll(async () => {
  app = await CaseApp.open({ trustProxy: ['loopback'] });
  await app.district.setClock('2025-03-03T09:00:05+08:00');
  await sql(`UPDATE person SET phone = '138-0000-1234' WHERE id = $1`, DEPUTY.personId);
  await sql(`UPDATE person SET phone = '13900005678' WHERE id = $1`, CO_SIGNER.personId);
  await sql(`UPDATE person SET phone = '0510-12345678' WHERE id = $1`, clerk(1).personId);
});
afterAll(() => app.close());
beforeEach(() => {
  [taken, manner] = [[], 'takes'];
  address += 1;
});

async function deliver(over: Channel = channel): Promise<void> {
  const { database } = app.district.db;
  const { locality } = app.district.engine;
  await new Noticing(database, locality, true).run();
  const waiting = await sql<{ id: string }>(`SELECT id FROM message WHERE delivery = 'waiting' ORDER BY id`);
  const delivering = new Delivering(database, locality, [over], 0, PAGES);
  for (const { id: messageId } of waiting) {
    const job = { queue: 'deliver', type: 'message', jurisdictionId: DISTRICT, messageId } as const;
    await delivering.deliver(job).catch(() => undefined);
  }
}
const tokensIn = (messages: readonly Outgoing[]): string[] =>
  messages.flatMap((m) => [...m.text.matchAll(/https:\/\/banli\.example\.cn\/f#([\w-]+) /g)].map((x) => x[1] ?? ''));

/** A letter that was sent, and the link that its proposer got. */
async function linked(): Promise<{ id: string; lead: string; token: string }> {
  const answered = await answeredCase(app.district);
  await deliver();
  const [token, ...others] = tokensIn(taken);
  expect([token?.length, others]).toEqual([43, []]);
  return { ...answered, token: token ?? '' };
}
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  app.send(null, `/feedback-links/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${address}`, ...headers },
    body: JSON.stringify(body),
  });
const challenge = (token: string, digits?: string) =>
  post(`${token}/challenge`, digits === undefined ? {} : { digits });
const evaluate = (token: string, session: string, key: string = randomUUID(), rating: object = RATING) =>
  post(`${token}/evaluation`, { session, ...rating }, { 'idempotency-key': key });
async function proven(token: string): Promise<string> {
  const { body } = await challenge(token, '1234');
  return (body.opened as { session: string } | null)?.session ?? '';
}
const said = ({ status, body }: Answer) => [status, body.code];
const evaluationsOf = async (id: string) =>
  (
    await sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM event WHERE case_id = $1 AND type = 'proposer.evaluate'`,
      id,
    )
  )[0]?.n;

it('短信带本人的链接;核对号码之前只说编号和标题,之后才有答复,评价与登录同效而留痕', async () => {
  const { id, lead, token } = await linked();
  expect(taken[0]?.to).toBe('13800001234');
  // what mail scanners and previews do: look
  for (const method of ['GET', 'HEAD']) {
    for (const end of ['', '/challenge', '/evaluation']) {
      expect((await fetch(`${app.address}/api/feedback-links/${token}${end}`, { method })).status).toBe(404);
    }
  }
  expect(await sql(`SELECT failures, session_hash FROM feedback_link WHERE case_id = $1`, id)).toEqual([
    { failures: 0, session_hash: null },
  ]);
  const before = await challenge(token);
  expect([before.status, before.body]).toEqual([
    200,
    { number: '1', kind: 'suggestion', title: REGISTRATION.title, triesLeft: 5, opened: null },
  ]);
  expect(said(await evaluate(token, 'x'.repeat(43)))).toEqual([403, 'feedback_link.number_required']);
  const { body } = await challenge(token, '1234');
  expect(body.opened).toMatchObject({
    unit: '单位1',
    sentOn: '2025-03-03',
    body: LETTER.body,
    contact: { phone: '0510-12345678' },
    schema: { properties: { result: { enum: ['satisfied', 'basically', 'dissatisfied'] } } },
  });
  const { session } = body.opened as { session: string };
  // it is no login
  expect((await app.send(null, '/session', { headers: { cookie: `chengban_session=${session}` } })).status).toBe(401);
  const rated = await evaluate(token, session);
  expect([rated.status, rated.body]).toMatchObject([200, { number: '1', title: REGISTRATION.title }]);
  const { body: seen } = await app.get<{ evaluations: unknown[] }>(OFFICE, `/proposals/${id}`);
  expect(seen.evaluations).toMatchObject([{ handlingId: lead, result: 'basically', byLink: true, onBehalf: false }]);
  const { body: history } = await app.get<{ items: { type: string; data?: object; actor?: unknown }[] }>(
    AUDITOR,
    `/proposals/${id}/events?limit=100`,
  );
  expect(history.items.find((e) => e.type === 'proposer.evaluate')).toMatchObject({ data: { byLink: true } });
  expect(await sql(`SELECT DISTINCT type FROM audit_event WHERE body LIKE '%' || $1 || '%'`, id)).toEqual([
    { type: 'feedbackLink.opened' },
  ]);
});

it('令牌只在发出的短信里:库中只有其散列,发件箱、通知、留痕里都没有', async () => {
  const { id, token } = await linked();
  await evaluate(token, await proven(token));
  const hash = createHash('sha256').update(token).digest('hex');
  const tables = await sql<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`,
  );
  const holding = async (text: string): Promise<string[]> => {
    const found: string[] = [];
    for (const { name } of tables) {
      if ((await sql(`SELECT 1 FROM ${name} AS t WHERE t::text LIKE '%' || $1 || '%' LIMIT 1`, text)).length > 0)
        found.push(name);
    }
    return found;
  };
  expect([await holding(token), await holding(hash)]).toEqual([[], ['feedback_token']]);
  const told = await Promise.all(
    (
      [
        [OFFICE, '/outbox'],
        [DEPUTY, '/notifications'],
        [AUDITOR, `/proposals/${id}/events`],
      ] as const
    ).map(([by, path]) => app.get(by, path)),
  );
  expect(told.map((t) => [t.status, JSON.stringify(t.body).includes(token)])).toEqual(told.map(() => [200, false]));
});

it('别人的号码不行;错五次锁定,同时来的也只算五次,之后对的也不行', async () => {
  const { token } = await linked();
  // of the co-signer, and of the unit's clerk
  const first = await challenge(token, '5678');
  expect([...said(first), first.body.title]).toEqual([
    403,
    'feedback_link.wrong_number',
    '与收到短信的手机号不符,请核对后重新输入,还可以试 4 次',
  ]);
  const many = await Promise.all(Array.from({ length: 8 }, () => challenge(token, '0000')));
  expect(many.map((a) => a.status).sort()).toEqual([403, 403, 403, 423, 423, 423, 423, 423]);
  expect(said(await challenge(token, '1234'))).toEqual([423, 'feedback_link.locked']);
  expect(said(await challenge(token))).toEqual([423, 'feedback_link.locked']);
});

it('同一地址失败过多要等;不是链接的一律不认', async () => {
  const { token } = await linked();
  const rubbish = [...Array.from({ length: 18 }, () => 'x'.repeat(43)), token.slice(1), `${token}A`];
  for (const wrong of rubbish) expect(said(await challenge(wrong))).toEqual([404, 'feedback_link.unknown']);
  expect(said(await challenge(token))).toEqual([429, 'session.too_many']);
});

it('用过即止:同一请求重发得原答复,另一请求、同时两次都只有一次评价', async () => {
  const { id, token } = await linked();
  const session = await proven(token);
  const key = randomUUID();
  const [one, other] = await Promise.all([evaluate(token, session, key), evaluate(token, session)]);
  const first = one.status === 200 ? one : other;
  const second = one.status === 200 ? other : one;
  expect([first.status, ...said(second)]).toEqual([200, 410, 'feedback_link.used']);
  expect(await evaluationsOf(id)).toBe(1);
  if (one.status === 200) expect((await evaluate(token, session, key)).body).toEqual(one.body);
  expect(said(await challenge(token, '1234'))).toEqual([410, 'feedback_link.used']);
});

it('重发的短信带新的令牌,先前的仍可用;对方肯定没有收到的不算', async () => {
  await answeredCase(app.district);
  manner = 'refuses';
  await deliver();
  expect(taken).toEqual([]);
  manner = 'breaksOff';
  await deliver();
  manner = 'takes';
  await deliver();
  const [former, latter] = tokensIn(taken);
  expect(former).not.toBe(latter);
  const tokens = [former ?? '', latter ?? ''];
  expect((await Promise.all(tokens.map((t) => challenge(t)))).map((a) => a.status)).toEqual([200, 200]);
  // the tries are the link's, not the token's
  await challenge(former ?? '', '0000');
  expect((await challenge(latter ?? '')).body.triesLeft).toBe(4);
  // 催询 is of the case and not of a handling, and asks by a link too
  const [{ id, proposer } = { id: '', proposer: '' }] = await sql<{ id: string; proposer: string }>(
    `SELECT case_id AS id, proposer_id AS proposer FROM feedback_link ORDER BY made_at DESC LIMIT 1`,
  );
  taken = [];
  await app.district.give(id, NPC, 'body.urgeEvaluation', { proposerId: proposer, message: '请您评价' });
  await deliver();
  const [urged = ''] = tokensIn(taken);
  expect((await challenge(urged)).body.triesLeft).toBe(4);
});

it('更正答复后先前的链接失效,新的短信带新的链接;不满意而重新办理也一样', async () => {
  const { id, lead, token } = await linked();
  const session = await proven(token);
  await app.district.give(id, clerk(1), 'lead.reissueReply', { reason: '文号有误' }, lead);
  expect(said(await challenge(token))).toEqual([410, 'feedback_link.ended']);
  expect(said(await evaluate(token, session))).toEqual([410, 'feedback_link.ended']);
  await letterSent(app.district, id, lead);
  expect(said(await evaluate(token, session))).toEqual([410, 'feedback_link.ended']);
  taken = [];
  await deliver();
  const [fresh = ''] = tokensIn(taken);
  const incomplete = await evaluate(fresh, await proven(fresh), randomUUID(), { ...RATING, result: 'dissatisfied' });
  expect([...said(incomplete), incomplete.body.errors]).toEqual([
    400,
    'request.invalid',
    [expect.objectContaining({ path: 'data.comment' })],
  ]);
  const refused = { ...RATING, result: 'dissatisfied', comment: '还没有解决' };
  expect((await evaluate(fresh, await proven(fresh), randomUUID(), refused)).status).toBe(200);
  expect(said(await challenge(fresh))).toEqual([410, 'feedback_link.used']);
});

it('三十日后失效;不需其评价的、没有号码的、发到群里的,都没有链接', async () => {
  const { id, token } = await linked();
  await app.district.setClock('2025-04-02T09:30:00+08:00');
  expect(said(await challenge(token))).toEqual([410, 'feedback_link.expired']);
  await app.district.setClock('2025-03-03T09:30:00+08:00');
  expect((await challenge(token)).status).toBe(200);
  // to a group, and once the rating is there
  await sql(
    `UPDATE message SET delivery = 'waiting' WHERE channel = 'gateway' AND id IN (SELECT message_id FROM notice WHERE case_id = $1)`,
    id,
  );
  taken = [];
  await deliver({ ...channel, toOne: false });
  expect([taken.length, tokensIn(taken)]).toEqual([1, []]);
  await evaluate(token, await proven(token));
  await sql(
    `UPDATE message SET delivery = 'waiting' WHERE channel = 'gateway' AND id IN (SELECT message_id FROM notice WHERE case_id = $1)`,
    id,
  );
  taken = [];
  await deliver();
  expect([taken.length, tokensIn(taken)]).toEqual([1, []]);
  await sql(`UPDATE person SET phone = NULL WHERE id = $1`, DEPUTY.personId);
  await answeredCase(app.district);
  taken = [];
  await deliver();
  expect(taken).toEqual([]);
});
