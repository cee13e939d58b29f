/** 情形 15 · 机构改革:主办单位并入他单位,会办单位一分为二;期限、文稿、意见接续,旧函仍用旧名,数据按日归属。 */
import { loadConfig } from '../../../src/app/config-files.js';
import { checkFacts, replayDifferences } from '../../../src/engine/engine.js';
import { Noticing } from '../../../src/supervising/noticing.service.js';
import { ACase, clerkOf, principalOf } from '../../support/a-case.js';
import { onDay, sees, todosOf } from '../../support/concerned.js';
import type { Answer, Json } from '../../support/real-office.js';
import { RealOffice } from '../../support/real-office.js';
import { situation } from '../../support/situation.js';

/** 发改委 is merged into 工信局; 公安分局, a co-unit, is split between 民政局 and 司法局 */
const [LEAD, MERGED, CO, FIRST, SECOND] = [2, 5, 6, 7, 8];
const DELEGATE = 'deputyhead-02';
let office: RealOffice;
/** in review with an opinion in; answered and waiting for the deputy; led by another unit, the co-unit at work */
let drafted: ACase;
let answered: ACase;
let other: ACase;

beforeAll(async () => {
  office = await RealOffice.open();
  await onDay(office, '2025-03-03');
});
afterAll(() => office.close());

const nameOf = (n: number): string => office.district.units[n - 1]?.name ?? '';
const named = (n: number) => ({ id: office.unit(n), name: nameOf(n) });
const BASIS = '滨委发〔2025〕9号';
const give = async (by: string, unit: number, body: Json, key?: string): Promise<Answer> =>
  (await office.enter(by)).write(
    'POST',
    `/api/units/${office.unit(unit)}/succession`,
    { effectiveOn: '2025-03-10', basis: BASIS, ...body },
    key === undefined ? {} : { 'idempotency-key': key },
  );
const succession = async (unit: number): Promise<Answer> =>
  (await office.enter('office-clerk')).ask(`/api/units/${office.unit(unit)}/succession`);
/** 截至某日 · of one unit: lead items, and numerator ÷ denominator of some rates */
async function figures(asOf: string, unit: number, ...keys: string[]): Promise<unknown[]> {
  const session = office.district.sessions.suggestion;
  const clerk = await office.enter('office-clerk');
  const { items } = await clerk.get<{
    items: { group: { id: string }; rates: { key: string; numerator: number; denominator: number }[] }[];
  }>(`/api/rates?session=${session}&by=unit&asOf=${asOf}`);
  const group = items.find((i) => i.group.id === office.unit(unit));
  return keys.map((key) => {
    const rate = group?.rates.find((r) => r.key === key);
    return rate ? `${rate.numerator}/${rate.denominator}` : null;
  });
}
const clocks = async (one: ACase): Promise<unknown[]> =>
  (await one.view()).deadlines.map(({ key, handlingId, dueOn, status }) => [key, handlingId, dueOn, status]);
async function told(account: string): Promise<string[][]> {
  const { items } = await (
    await office.enter(account)
  ).get<{ items: { notices: { number: string; notice: { kind: string } }[] }[] }>('/api/notifications?limit=200');
  return items
    .map((m) => m.notices.filter((n) => /ucceeded$/.test(n.notice.kind)).map((n) => n.number))
    .filter((numbers) => numbers.length > 0);
}

situation(15, '机构改革:主办单位合并,会办单位分设', (step) => {
  let before: unknown[][];

  step('改革前:一件答复在审、会办意见已提;一件已答复等评价;一件由别的单位主办、会办未提', async () => {
    drafted = await ACase.register(office, ['deputy-1']);
    answered = await ACase.register(office, ['deputy-2']);
    other = await ACase.register(office, ['deputy-3']);
    await drafted.assign([LEAD], [CO]);
    await drafted.accept(LEAD, CO);
    const measures = [{ what: '现场勘察', unitId: office.unit(CO), personName: '张三', by: '2025-04-01' }];
    await drafted.give(clerkOf(LEAD), 'lead.plan', { measures }, await drafted.item(LEAD));
    await drafted.opine(CO);
    await drafted.meetAndConfirm(LEAD, 'deputy-1');
    const item = await drafted.item(LEAD);
    const letter = { body: '现答复如下。', outcome: 'solved', publicity: 'onRequest', commitments: [] };
    await drafted.give(clerkOf(LEAD), 'lead.draftReply', letter, item);
    await drafted.give(clerkOf(LEAD), 'lead.submitReply', {}, item);
    await answered.assign([LEAD]);
    await answered.accept(LEAD);
    await answered.meetAndConfirm(LEAD, 'deputy-2');
    await answered.answer(LEAD);
    await other.assign([3], [CO]);
    await other.accept(3, CO);
    await (
      await office.enter(principalOf(LEAD))
    ).write('POST', '/api/delegations', {
      toPersonId: office.account(DELEGATE).personId,
      ...{ from: '2025-03-04', until: '2025-03-31', basis: '党组会议纪要' },
    });
    expect(await todosOf(drafted, 'office-clerk', clerkOf(MERGED))).toEqual({ 'office-clerk': ['政府办审核'] });
  });

  step('由政府办负责人办理;政府办承办人只能预览;单位、管理员、代表都不能;不溯及以前', async () => {
    await onDay(office, '2025-03-10');
    const into = { successors: [office.unit(MERGED)] };
    const code = async (by: string, body: Json = {}) => {
      const answer = await give(by, LEAD, { ...into, ...body });
      return [answer.status, answer.body.code ?? answer.body.state];
    };
    expect(await code('office-clerk')).toEqual([403, 'access.forbidden']);
    expect(await code('office-clerk', { dryRun: true })).toEqual([200, 'preview']);
    for (const by of [principalOf(LEAD), clerkOf(MERGED), 'system-admin', 'deputy-1'])
      expect([by, ...(await code(by))]).toEqual([by, 403, 'access.forbidden']);
    expect(await code('office-head', { effectiveOn: '2025-03-09' })).toEqual([400, 'request.invalid']);
    expect(await code('office-head', { successors: [office.unit(LEAD)] })).toEqual([409, 'succession.successor']);
    expect(await code('office-head', { successors: [] })).toEqual([400, 'request.invalid']);
    expect((await succession(LEAD)).body.code).toBe('succession.none');
  });

  step('预览:哪些件、在走哪些期限、谁随转、哪项委托终止;什么也不写', async () => {
    before = [await clocks(drafted), await clocks(answered)];
    const { body } = await give('office-head', LEAD, { successors: [office.unit(MERGED)], dryRun: true });
    const items = body.items as { number: string; role: string; to: unknown; deadlines: { key: string }[] }[];
    expect(items.map((i) => [i.number, i.role, i.to])).toEqual(
      (await Promise.all([drafted.view(), answered.view()])).map((c) => [c.number, 'lead', named(MERGED)]),
    );
    expect(items[0]?.deadlines.map((d) => d.key)).toEqual(expect.arrayContaining(['reply']));
    const people = body.people as { role: string; to: unknown }[];
    expect(Object.fromEntries(people.map((p) => [p.role, p.to]))).toEqual({
      'deputy-head': named(MERGED),
      'unit-clerk': named(MERGED),
      'unit-office': named(MERGED),
      'unit-principal': null,
    });
    expect(body.delegations).toMatchObject([{ delegate: office.account(DELEGATE).name, until: '2025-03-31' }]);
    expect((await succession(LEAD)).body.code).toBe('succession.none');
    expect([await clocks(drafted), await clocks(answered)]).toEqual(before);
  });

  step('主办单位并入:两件一次转齐;同一请求再来得同一答复,不能再办一次', async () => {
    const into = { successors: [office.unit(MERGED)] };
    const done = await give('office-head', LEAD, into, 'merge-1');
    expect(done).toMatchObject({ status: 200, body: { state: 'done', moved: 2, left: 0, unit: named(LEAD) } });
    expect((await give('office-head', LEAD, into, 'merge-1')).body).toEqual(done.body);
    expect((await give('office-head', LEAD, into)).body.code).toBe('succession.ended');
    expect([await clocks(drafted), await clocks(answered)]).toEqual(before);
    const { handlings } = await drafted.view();
    expect(handlings.map((h) => [h.unit.name, h.round])).toEqual([
      [nameOf(MERGED), 1],
      [nameOf(CO), 1],
    ]);
    expect(handlings[0]).toMatchObject({ formerUnits: [{ unit: named(LEAD), until: '2025-03-09' }] });
  });

  step('谁看得见:承接单位的人连同以前的留痕;随转的承办人照旧;不再任职的负责人看不到', async () => {
    const one = drafted;
    expect(await sees(one, clerkOf(MERGED))).toBe(true);
    expect(await sees(one, clerkOf(LEAD))).toBe(true);
    expect(await sees(one, clerkOf(CO))).toBe(true);
    expect(await sees(one, 'deputy-1')).toBe(true);
    // 会话已终止,重新登录后也没有了
    await (await office.enter(principalOf(LEAD))).login();
    expect(await sees(one, principalOf(LEAD))).toBe(false);
    const { items } = await (
      await office.enter(clerkOf(MERGED))
    ).get<{ items: { type: string; redacted?: boolean; data?: Json }[] }>(`/api/proposals/${one.id}/events?limit=200`);
    const open = items.filter((e) => e.redacted !== true).map((e) => e.type);
    expect(open).toEqual(expect.arrayContaining(['lead.plan', 'lead.recordContact', 'lead.draftReply']));
    expect(items.at(-1)).toMatchObject({
      type: 'unit.succeeded',
      label: '机构改革,承办单位变更',
      data: { basis: BASIS, handovers: [{ from: office.unit(LEAD), to: office.unit(MERGED), role: 'lead' }] },
    });
  });

  step('每人只被告知一次:承接单位一条消息列齐两件,提出人各自一条', async () => {
    await new Noticing(office.db.database, await loadConfig()).run();
    const numbers = [(await drafted.view()).number, (await answered.view()).number];
    expect(await told(clerkOf(MERGED))).toEqual([numbers]);
    expect(await told(principalOf(MERGED))).toEqual([numbers]);
    expect(await told('deputy-1')).toEqual([[numbers[0]]]);
    expect(await told('deputy-2')).toEqual([[numbers[1]]]);
    expect(await told(clerkOf(CO))).toEqual([[numbers[0]]]);
    expect(await told('deputy-3')).toEqual([]);
  });

  step('文稿接续:原稿继续送审,由承接单位负责人签发;原来的委托已终止', async () => {
    const one = drafted;
    const item = await one.item(MERGED);
    await one.give('office-clerk', 'office.reviewReply', { passed: true }, item);
    expect(await todosOf(one, principalOf(MERGED), DELEGATE)).toEqual({ [principalOf(MERGED)]: ['签发', '领办'] });
    expect(await one.refusal(DELEGATE, 'principal.sign', {}, item)).toEqual([403, 'case.forbidden']);
    await one.give(principalOf(MERGED), 'principal.sign', {}, item);
    await one.send(MERGED);
    const [letter] = (await one.seenBy('deputy-1')).replies;
    expect(letter).toMatchObject({ status: 'sent', unit: named(MERGED) });
  });

  step('已发的函仍是旧名;评价、重新办理由承接单位接着办', async () => {
    const one = answered;
    const [letter] = (await one.seenBy('deputy-2')).replies;
    expect(letter).toMatchObject({ status: 'sent', sentOn: '2025-03-03', unit: named(LEAD) });
    await one.evaluate(MERGED, 'deputy-2', 'dissatisfied');
    expect(await one.stateOf(MERGED)).toBe('handling');
    expect(Object.keys(await todosOf(one, clerkOf(MERGED), principalOf(LEAD)))).toEqual([clerkOf(MERGED)]);
  });

  step('会办单位分设:逐件选定,缺一件都不行;预览列出尚未选定的', async () => {
    const split = { successors: [office.unit(FIRST), office.unit(SECOND)] };
    const preview = await give('office-clerk', CO, { ...split, dryRun: true });
    expect((preview.body.items as { to: unknown }[]).map((i) => i.to)).toEqual([null, null]);
    const refused = await give('office-head', CO, split);
    expect([refused.status, refused.body.code, (refused.body.errors as unknown[]).length]).toEqual([
      409,
      'succession.items_open',
      2,
    ]);
    const [one, two] = [await drafted.item(CO), await other.item(CO)];
    const chosen = (first: string[], second: string[]) => ({
      successors: [
        { unitId: office.unit(FIRST), handlingIds: first },
        { unitId: office.unit(SECOND), handlingIds: second },
      ],
      people: [{ personId: office.account(clerkOf(CO)).personId, unitId: office.unit(SECOND) }],
    });
    expect((await give('office-head', CO, chosen([one], [one]))).body.code).toBe('request.invalid');
    const done = await give('office-head', CO, chosen([one], [two]));
    expect(done.body).toMatchObject({ state: 'done', moved: 2, successors: [named(FIRST), named(SECOND)] });
  });

  step('意见接续:已签的意见留原名,主办单位照常采纳;未提的由选定的单位接着提', async () => {
    const [one, two] = [drafted, other];
    const [opinion] = (await one.view()).opinions;
    expect(opinion).toMatchObject({ handlingId: await one.item(FIRST), unit: named(CO), status: 'signed' });
    expect(await sees(one, clerkOf(FIRST))).toBe(true);
    expect(await sees(one, clerkOf(SECOND))).toBe(false);
    // 方案中派给原会办单位的措施,承接单位看得到
    const [plan] = (await one.seenBy(clerkOf(FIRST))).plans as { measures: { unit: unknown }[] }[];
    expect(plan?.measures.map((m) => m.unit)).toEqual([named(CO)]);
    await one.give(clerkOf(MERGED), 'lead.adoptOpinion', { adopted: 'full' }, await one.item(FIRST));
    expect(await todosOf(two, clerkOf(FIRST), clerkOf(SECOND), clerkOf(CO))).toEqual({
      [clerkOf(SECOND)]: ['提出会办意见'],
      [clerkOf(CO)]: ['提出会办意见'],
    });
    await two.opine(SECOND);
    expect((await two.view()).opinions).toMatchObject([{ unit: named(SECOND), status: 'signed' }]);
  });

  step('数据按日归属:前一日是原单位的,当日起是承接单位的', async () => {
    const keys = ['reply', 'satisfaction', 'coOpinionOnTime'];
    expect(await figures('2025-03-09', LEAD, ...keys)).toEqual(['1/2', '0/0', '0/0']);
    expect(await figures('2025-03-09', MERGED, ...keys)).toEqual([null, null, null]);
    expect(await figures('2025-03-09', CO, ...keys)).toEqual(['0/0', '0/0', '1/1']);
    expect(await figures('2025-03-10', LEAD, ...keys)).toEqual([null, null, null]);
    expect(await figures('2025-03-10', MERGED, ...keys)).toEqual(['2/2', '0/1', '0/0']);
    expect(await figures('2025-03-10', CO, ...keys)).toEqual([null, null, null]);
    expect(await figures('2025-03-10', FIRST, ...keys)).toEqual(['0/0', '0/0', '1/1']);
    expect(await figures('2025-03-10', SECOND, ...keys)).toEqual(['0/0', '0/0', '1/1']);
  });

  step('原单位不再出现在可选的单位里;误选时写明由谁承接', async () => {
    const clerk = await office.enter('office-clerk');
    const { items } = await clerk.get<{ items: { id: string }[] }>('/api/units?limit=200');
    expect(items.map((u) => u.id)).not.toContain(office.unit(LEAD));
    const fresh = await ACase.register(office, ['deputy-1']);
    const answer = await clerk.give(fresh.id, 'office.assign', {
      mode: 'sole',
      leads: [{ unitId: office.unit(LEAD) }],
      cos: [],
    });
    expect([answer.status, (answer.body.errors as { code: string }[]).map((e) => e.code)]).toEqual([
      409,
      ['unit.ended'],
    ]);
    expect(JSON.stringify(answer.body)).toContain(`职责由${nameOf(MERGED)}承接`);
  });

  step('留痕完整:链可核验,重放一致,测算核对无差异;管理行为各有记录', async () => {
    const auditor = await office.enter('audit-admin');
    expect(await auditor.get('/api/audit/verify')).toMatchObject({ ok: true, broken: null });
    const { jurisdictionId } = office.district;
    for (const one of [drafted, answered, other]) {
      const differences = await office.db.database.read(jurisdictionId, (tx) =>
        replayDifferences(tx, jurisdictionId, one.id),
      );
      expect(differences).toEqual([]);
    }
    await onDay(office, '2025-03-11');
    const locality = await loadConfig();
    await office.db.database.engine(jurisdictionId, (tx) => checkFacts(tx, { jurisdictionId, limit: 50 }, locality));
    expect(await office.db.superuser(`SELECT cause FROM incident`)).toEqual([]);
    const { items } = await auditor.get<{ items: { type: string }[] }>('/api/audit/events?limit=200');
    const acts = items.map((a) => a.type).filter((type) => /^(unit\.succ|role|delegation)/.test(type));
    expect(acts.sort()).toEqual([
      ...['delegation.ended', 'delegation.made'],
      ...['role.ended', 'role.ended', 'role.granted', 'role.granted'],
      ...['unit.succeeded', 'unit.succeeded'],
    ]);
  });
});
