/** 情形 16 · 主要负责人外出:委托签发有期限、有范围、有依据;函上是实际签发人;到期自行终止。 */
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { localityOf, moveTo } from '../../support/locality-of.js';
import type { Json } from '../../support/real-office.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';
import { counted } from '../../support/counted.js';

const [LEAD, OTHER] = [2, 3];
const DEPUTY_HEAD = 'deputyhead-02';
let office: RealOffice;
let one: ACase;
let lead: string;

beforeAll(async () => {
  const locality = await localityOf({
    nodelegation: (b) => ({ letter: { ...b.letter, delegation: 'no' } }),
    deputies: (b) => ({ letter: { ...b.letter, delegation: 'deputyHead' } }),
  });
  office = await RealOffice.open({ locality });
  await office.setClock('2025-03-03T01:00:00.000Z');
  one = await ACase.register(office, ['deputy-1']);
  await one.assign([LEAD]);
  await one.accept(LEAD);
  lead = await one.item(LEAD);
  await one.meetAndConfirm(LEAD, 'deputy-1');
});
afterAll(() => office.close());

const LETTER = { outcome: 'solved', publicity: 'proactive', commitments: [] };
const delegate = async (by: string, more: Json = {}) =>
  (await office.enter(by)).write('POST', '/api/delegations', {
    toPersonId: office.account(DEPUTY_HEAD).personId,
    from: '2025-03-04',
    until: '2025-03-14',
    basis: '滨交党组〔2025〕3号',
    ...more,
  });
const typesFor = async (account: string): Promise<string[]> =>
  (await one.seenBy(account)).availableCommands.filter((c) => c.handlingId === lead).map((c) => c.type);
const waitingFor = async (account: string): Promise<string[]> => {
  const { items } = await (await office.enter(account)).get<{ items: { what: { type: string } }[] }>('/api/todos');
  return items.map((t) => t.what.type);
};
const letter = async (account: string): Promise<Json> => (await one.seenBy(account)).replies.at(-1) as Json;
const submit = async (body: string): Promise<void> => {
  await one.give(clerkOf(LEAD), 'lead.draftReply', { ...LETTER, body }, lead);
  await one.give(clerkOf(LEAD), 'lead.submitReply', {}, lead);
  await one.give('office-clerk', 'office.reviewReply', { passed: true }, lead);
};

situation(16, '主要负责人外出,委托分管领导签发', (step) => {
  let id: string;

  step('没有委托时,分管领导不能签发,也没有签发的待办', async () => {
    await submit('现答复如下:已完成踏勘。');
    expect(await one.refusal(DEPUTY_HEAD, 'principal.sign', {}, lead)).toEqual([403, 'case.forbidden']);
    expect(await waitingFor(DEPUTY_HEAD)).not.toContain('principal.sign');
    expect(await waitingFor(principalOf(LEAD))).toContain('principal.sign');
  });

  step('委托须写明依据、起止,不溯及以前,受托人是本单位分管领导;别的单位负责人、承办人不能代为委托', async () => {
    const code = async (by: string, more: Json = {}) => {
      const { status, body } = await delegate(by, more);
      return [status, body.code, ...new Set(((body.errors ?? []) as { path: string }[]).map((e) => e.path))];
    };
    expect(await code(principalOf(LEAD), { basis: '' })).toEqual([400, 'request.invalid', 'basis']);
    expect(await code(principalOf(LEAD), { from: '2025-03-01' })).toEqual([400, 'request.invalid', 'from']);
    expect(await code(principalOf(LEAD), { until: '2025-03-03' })).toEqual([400, 'request.invalid', 'until']);
    const clerk = office.account(clerkOf(LEAD)).personId;
    expect(await code(principalOf(LEAD), { toPersonId: clerk })).toEqual([409, 'delegation.not_deputy', 'toPersonId']);
    const unitId = office.unit(LEAD);
    expect(await code(principalOf(OTHER), { unitId })).toEqual([403, 'delegation.other_unit']);
    expect(await code(clerkOf(LEAD))).toEqual([403, 'access.forbidden']);
    expect(await code('office-clerk', { unitId })).toEqual([403, 'access.forbidden']);
  });

  step('主要负责人出发前委托:三月四日至十四日,只签答复和会办意见;同一期间不能再委托一次', async () => {
    const made = await delegate(principalOf(LEAD), { subjects: ['reply', 'opinion'] });
    expect(made.status).toBe(201);
    id = made.body.id as string;
    expect(made.body).toMatchObject({ principalId: office.account(principalOf(LEAD)).personId, until: '2025-03-14' });
    expect((await delegate('office-head', { unitId: office.unit(LEAD) })).body.code).toBe('delegation.overlaps');
  });

  step('委托谁看得到:本单位、政府办、审计;别的单位看不到', async () => {
    const seen = async (account: string): Promise<unknown[]> => {
      const { items, total } = await (
        await office.enter(account)
      ).get<{ items: Json[]; total: number }>('/api/delegations');
      expect(total).toBe(items.length);
      return items.map((d) => d.id);
    };
    for (const account of [clerkOf(LEAD), DEPUTY_HEAD, principalOf(LEAD), 'office-clerk', 'audit-admin'])
      expect([account, await seen(account)]).toEqual([account, [id]]);
    expect(await seen(clerkOf(OTHER))).toEqual([]);
    const deputy = await office.enter('deputy-1');
    expect((await deputy.ask('/api/delegations')).status).toBe(403);
  });

  step('起始日以前不能签;起始日起,签发的待办和按钮也到受托人处', async () => {
    expect(await typesFor(DEPUTY_HEAD)).not.toContain('principal.sign');
    await office.setClock('2025-03-04T01:00:00.000Z');
    expect(await waitingFor(DEPUTY_HEAD)).toContain('principal.sign');
    expect(await typesFor(DEPUTY_HEAD)).toEqual(['principal.sign', 'principal.sendBack']);
    expect(await waitingFor(principalOf(LEAD))).toContain('principal.sign');
  });

  step('受托签发不等于领办:领办只能由主要负责人本人', async () => {
    expect(await one.refusal(DEPUTY_HEAD, 'principal.takeLead', {}, lead)).toEqual([403, 'case.forbidden']);
  });

  step('审阅之后文稿改过的,不能按原稿签发;重新审阅后可以', async () => {
    const read = await letter(DEPUTY_HEAD);
    const signing = (seen: Json) => ({ subject: { kind: 'reply', id: seen.id, contentHash: seen.contentHash } });
    await one.give(principalOf(LEAD), 'principal.sendBack', { comment: '补充时间表' }, lead);
    await submit('现答复如下:已完成踏勘,六月底前施划。');
    expect(await one.refusal(DEPUTY_HEAD, 'principal.sign', signing(read), lead)).toEqual([
      409,
      'case.content_changed',
    ]);
    await one.give(DEPUTY_HEAD, 'principal.sign', signing(await letter(DEPUTY_HEAD)), lead);
  });

  step('函上是实际签发人,并注明受谁委托;留痕记下委托,不计为领办', async () => {
    await one.send(LEAD);
    const [signer, principal] = [office.account(DEPUTY_HEAD), office.account(principalOf(LEAD))];
    expect(await letter('deputy-1')).toMatchObject({
      status: 'sent',
      signedBy: { personId: signer.personId, name: signer.name },
      signedFor: { personId: principal.personId, name: principal.name },
    });
    const { items } = await (
      await office.enter('office-clerk')
    ).get<{ items: Json[] }>(`/api/proposals/${one.id}/events?limit=200`);
    const signed = items.filter((e) => e.type === 'principal.sign');
    expect(signed).toMatchObject([{ data: { onDelegation: { id, principalId: principal.personId } } }]);
    expect(items.map((e) => e.type)).not.toContain('principal.takeLead');
    expect(await counted(one, ['principalLed'], LEAD)).toEqual({ principalLed: '还差' });
    expect(JSON.stringify((await one.view()).handlings)).not.toContain('"plan":"led"');
  });

  step('委托范围以外的文稿(延期申请)仍由主要负责人签', async () => {
    const other = await ACase.register(office, ['deputy-1']);
    await other.assign([LEAD]);
    await other.accept(LEAD);
    const item = await other.item(LEAD);
    await other.give(clerkOf(LEAD), 'unit.requestExtension', { until: '2025-08-29', reason: '需论证' }, item);
    expect(await other.refusal(DEPUTY_HEAD, 'principal.sign', {}, item)).toEqual([
      409,
      'case.precondition',
      'sign.beyond_delegation',
    ]);
    const available = (await other.seenBy(DEPUTY_HEAD)).availableCommands.find((c) => c.type === 'principal.sign');
    expect(available?.blockedBy.map((b) => b.code)).toEqual(['sign.beyond_delegation']);
    await other.give(principalOf(LEAD), 'principal.sign', {}, item);
  });

  step('最后一日过后委托自行终止,无须任何人办理', async () => {
    await office.setClock('2025-03-14T10:00:00.000Z');
    const third = await ACase.register(office, ['deputy-1']);
    await third.assign([LEAD]);
    await third.accept(LEAD);
    await third.meetAndConfirm(LEAD, 'deputy-1');
    const item = await third.item(LEAD);
    await third.give(clerkOf(LEAD), 'lead.draftReply', { ...LETTER, body: '现答复如下。' }, item);
    await third.give(clerkOf(LEAD), 'lead.submitReply', {}, item);
    await third.give('office-clerk', 'office.reviewReply', { passed: true }, item);
    const offered = async () => (await third.seenBy(DEPUTY_HEAD)).availableCommands.map((c) => c.type);
    expect(await offered()).toContain('principal.sign');
    await office.setClock('2025-03-15T01:00:00.000Z');
    expect(await offered()).not.toContain('principal.sign');
    expect(await third.refusal(DEPUTY_HEAD, 'principal.sign', {}, item)).toEqual([403, 'case.forbidden']);
    expect(await waitingFor(DEPUTY_HEAD)).not.toContain('principal.sign');
    await third.give(principalOf(LEAD), 'principal.sign', {}, item);
  });

  step('政府办负责人可凭批示为外出的负责人办理委托,也可提前终止;都入管理留痕', async () => {
    const unitId = office.unit(LEAD);
    const more = { unitId, from: '2025-03-15', until: '2025-03-20', basis: '区长批示' };
    expect((await delegate('office-head', { ...more, unitId: undefined })).body.code).toBe('request.invalid');
    const made = await delegate('office-head', more);
    expect(made.status).toBe(201);
    const end = async (by: string) =>
      (await office.enter(by)).write('POST', `/api/delegations/${String(made.body.id)}/end`, undefined);
    expect((await end(principalOf(OTHER))).body.code).toBe('delegation.not_found');
    expect((await end(principalOf(LEAD))).body).toMatchObject({ until: '2025-03-14' });
    expect((await end('office-head')).body.code).toBe('delegation.ended');
    const { items } = await (await office.enter('audit-admin')).get<{ items: Json[] }>('/api/audit/events?limit=200');
    const acts = items.filter((a) => String(a.type).startsWith('delegation.')).map((a) => a.type);
    expect(acts).toEqual(['delegation.ended', 'delegation.made', 'delegation.made']);
  });

  step('主持工作的一时只有一人;另一地方几位分管领导可同时受托,再一地方不得委托', async () => {
    // the deputy head of another unit comes over to this one
    const second = office.account('deputyhead-03').personId;
    const granted = await (
      await office.enter('security-admin')
    ).write('POST', `/api/people/${second}/roles`, { role: 'deputy-head', unitId: office.unit(LEAD) });
    expect(granted.status).toBe(201);
    const period = { from: '2025-04-07', until: '2025-04-11' };
    expect((await delegate(principalOf(LEAD), period)).status).toBe(201);
    const other = { ...period, toPersonId: second };
    expect((await delegate(principalOf(LEAD), other)).body.code).toBe('delegation.overlaps');
    await moveTo(office, 'deputies');
    expect((await delegate(principalOf(LEAD), other)).status).toBe(201);
    await moveTo(office, 'nodelegation');
    const later = { from: '2025-05-06', until: '2025-05-09' };
    expect((await delegate(principalOf(LEAD), later)).body.code).toBe('delegation.not_allowed');
    await moveTo(office, 'binhu');
  });
});
