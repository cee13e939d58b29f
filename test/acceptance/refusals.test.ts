/** 拒绝的次序 · one request that is wrong in every way at once; one fault mended at a time, and each next refusal seen. */
import { randomUUID } from 'node:crypto';
import { v7 } from 'uuid';
import { ACase, clerkOf } from '../support/a-case.js';
import type { Answer, Json } from '../support/real-office.js';
import { RealOffice } from '../support/real-office.js';

const [LEAD, CO, STRANGER] = [2, 3, 5];
let office: RealOffice;
let one: ACase;
let lead: string;
beforeAll(async () => {
  office = await RealOffice.open();
  await office.setClock('2025-03-03T01:00:00.000Z');
  one = await ACase.register(office, ['deputy-1']);
  await one.assign([LEAD], [CO]);
  lead = await one.item(LEAD);
});
afterAll(() => office.close());

/** The request as it stands; each test mends one thing of it and leaves the others as they are. */
const request = {
  cookie: false,
  headers: { origin: 'https://elsewhere.example', 'content-type': 'text/plain' } as Record<string, string>,
  body: '{"type": "lead.submitReply"' as string,
};
const mend = (headers: Record<string, string>): void => void Object.assign(request.headers, headers);
const say = (body: unknown): void => void (request.body = JSON.stringify(body));

async function send(): Promise<Answer> {
  const path = `/api/proposals/${one.id}/commands`;
  const asking = { method: 'POST', headers: request.headers, body: request.body };
  return request.cookie ? (await office.enter(clerkOf(STRANGER))).ask(path, asking) : office.ask(path, asking);
}
async function refused(): Promise<unknown[]> {
  const { status, body } = await send();
  return [status, body.code];
}
const errorsOf = ({ body }: Answer): Json[] => body.errors as Json[];

/** 任职 · the same person gets a post, so that who asks is no longer what is wrong. */
const appoint = (role: string): Promise<unknown> =>
  office.db.superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`,
    [office.district.jurisdictionId, v7(), office.account(clerkOf(STRANGER)).personId, role, office.unit(LEAD)],
  );

test('别的网站发来的,403', async () => {
  expect(await refused()).toEqual([403, 'request.foreign_origin']);
  delete request.headers.origin;
});

test('没有登录,401', async () => {
  expect(await refused()).toEqual([401, 'session.required']);
  request.cookie = true;
});

test('没有请求标识,400', async () => {
  expect(await refused()).toEqual([400, 'idempotency.key_missing']);
  mend({ 'idempotency-key': 'x'.repeat(101) });
  expect(await refused()).toEqual([400, 'idempotency.key_too_long']);
  // a key that this account has used for something else already
  const used = randomUUID();
  const upload = await (
    await office.enter(clerkOf(STRANGER))
  ).ask('/api/attachments', {
    method: 'POST',
    headers: { 'idempotency-key': used },
    body: formWith('依据'),
  });
  expect(upload.status).toBe(201);
  mend({ 'idempotency-key': used });
});

test('没有所依据的版本,428;版本写得不对,400', async () => {
  expect(await refused()).toEqual([428, 'case.version_missing']);
  mend({ 'if-match': '7' });
  expect(await refused()).toEqual([400, 'request.invalid']);
  mend({ 'if-match': 'W/"1"' });
});

test('不是 JSON 的 415,读不成 JSON 的 400', async () => {
  expect(await refused()).toEqual([415, 'request.media_type']);
  mend({ 'content-type': 'application/json' });
  expect(await refused()).toEqual([400, 'request.malformed']);
});

test('内容不合格式、没有这种事项、没有指明承办件、字段不对,都是 400 并逐项指明', async () => {
  say(['lead.submitReply']);
  expect(await refused()).toEqual([400, 'request.invalid']);
  say({ type: 7, data: 'x', more: 1 });
  const answer = await send();
  expect([answer.status, errorsOf(answer).map((e) => e.path)]).toEqual([400, expect.arrayContaining(['type', 'data'])]);
  say({ type: 'lead.hurry', data: {} });
  expect(await refused()).toEqual([400, 'command.unknown']);
  say({ type: 'lead.submitReply', data: {} });
  const itemless = await send();
  expect([itemless.status, errorsOf(itemless).map((e) => e.path)]).toEqual([400, ['handlingId']]);
  say({ type: 'lead.submitReply', handlingId: v7(), data: { quickly: true } });
  expect(await refused()).toEqual([400, 'request.invalid']);
  say({ type: 'lead.submitReply', handlingId: v7(), data: {} });
});

test('看不到本件,404,与没有这件同答;看得到而没有这个承办件,也是 404', async () => {
  const hidden = await send();
  expect([hidden.status, hidden.body.code]).toEqual([404, 'case.not_found']);
  const there = one.id;
  Object.assign(one, { id: v7() });
  const missing = await send();
  Object.assign(one, { id: there });
  expect({ ...missing.body, traceId: '' }).toEqual({ ...hidden.body, traceId: '' });
  await appoint('unit-office');
  expect(await refused()).toEqual([404, 'handling.not_found']);
  say({ type: 'lead.submitReply', handlingId: lead, data: {} });
});

test('请求标识已用于另一请求,422', async () => {
  expect(await refused()).toEqual([422, 'idempotency.key_reused']);
  mend({ 'idempotency-key': randomUUID() });
});

test('所依据的版本之后本件动过,412 并说明动了什么', async () => {
  await one.accept(LEAD);
  const stale = await send();
  expect([stale.status, stale.body.code]).toEqual([412, 'case.version_conflict']);
  expect(stale.body.version).toBe((await one.view()).version);
  expect(stale.body.changes).toEqual([
    { seq: 2, type: 'office.assign', actor: office.account('office-clerk').name, label: '交办' },
    { seq: 3, type: 'unit.accept', actor: office.account(clerkOf(LEAD)).name, label: '签收' },
  ]);
  mend({ 'if-match': '"3"' });
});

test('岗位不能办理此事项,403', async () => {
  expect(await refused()).toEqual([403, 'case.forbidden']);
  await appoint('unit-clerk');
});

test('当前状态不能办理,409 并说明状态和现在可以办理的事项', async () => {
  const { status, body } = await send();
  expect([status, body.code, body.state, body.stateLabel]).toEqual([409, 'case.not_admitted', 'handling', '办理中']);
  expect(body.admitted).toEqual(
    expect.arrayContaining(['lead.draftReply', 'lead.recordContact', 'unit.requestReturn']),
  );
  expect(body.admitted).not.toContain('lead.submitReply');
  expect(body.title).toContain('起草答复');
  const letter = { body: '函', outcome: 'solved', publicity: 'proactive', commitments: [] };
  const drafted = await one.give(clerkOf(LEAD), 'lead.draftReply', letter, lead);
  mend({ 'if-match': `"${drafted.version}"` });
});

test('条件未满足,409 并列出全部条件,逐条中文', async () => {
  const answer = await send();
  expect([answer.status, answer.body.code]).toEqual([409, 'case.precondition']);
  expect(errorsOf(answer).map((e) => e.code)).toEqual(['contact.unconfirmed', 'opinion.missing']);
  for (const { message } of errorsOf(answer)) expect(message).toMatch(/[\u4e00-\u9fff]{4}/);
  await one.meetAndConfirm(LEAD, 'deputy-1');
  await one.accept(CO);
  await one.opine(CO);
  mend({ 'if-match': `"${(await one.view()).version}"` });
});

test('样样改对了,200;同一请求再来一次得同一答复,什么也不再发生', async () => {
  const first = await send();
  expect([first.status, first.headers.get('etag')]).toEqual([200, `"${String(first.body.version)}"`]);
  const again = await send();
  expect([again.status, again.body.version]).toEqual([200, first.body.version]);
  expect((await one.view()).version).toBe(first.body.version);
  // the stored answer comes before a stale version, and another body before both
  mend({ 'if-match': '"1"' });
  expect((await send()).body.version).toBe(first.body.version);
  say({ type: 'lead.plan', handlingId: lead, data: { measures: [] } });
  expect(await refused()).toEqual([400, 'request.invalid']);
  say({ type: 'unit.accept', handlingId: lead, data: {} });
  expect(await refused()).toEqual([422, 'idempotency.key_reused']);
});

test('留痕里没有任何被拒绝的请求', async () => {
  const clerk = await office.enter('office-clerk');
  const { items } = await clerk.get<{ items: { type: string }[] }>(`/api/proposals/${one.id}/events`);
  expect(items.filter((e) => e.type === 'lead.submitReply').length).toBe(1);
});

function formWith(name: string): FormData {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7\n']), `${name}.pdf`);
  return form;
}
