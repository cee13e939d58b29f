/** 人员与角色 · roles count by the business day at each request; who finds whom in the directory, as the whole set. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { Administrators, CHOSEN } from '../support/administrators.js';
import { AUDITOR, CaseApp, SECURITY_ADMIN, SYSTEM_ADMIN } from '../support/case-app.js';
import {
  actor,
  clerk,
  CO_SIGNER,
  CPPCC,
  DEPUTY,
  HEAD,
  NPC,
  OFFICE,
  person,
  principal,
  SUPERVISION,
  unit,
} from '../support/office.js';
import { done, Visitor } from '../support/visitor.js';

interface Person {
  id: string;
  name: string;
  roles: string[];
  unitId?: string;
}
interface PeoplePage {
  items: Person[];
  nextCursor: string | null;
  total: number;
}
/** a person with two posts in two units, and proposers with and without a role of their own */
const TWO_UNITS = actor(person(62), ['unit-clerk', unit(5)], ['unit-office', unit(6)]);
const MEMBER = actor(person(63), ['member', null]);
const CONTACT = actor(person(64), ['proposer-contact', null]);
const FORMER = actor(person(65));
const STRANGER = actor(person(66));
const MONDAY = '2025-03-03T01:00:00Z';
/** after the last act on any case: a case takes none before it */
const AFTERNOON = '2025-03-03T06:00:00Z';

let app: CaseApp;
let by: Administrators;
let caseId: string;
let contact: string;
let lead: string;
/** who serves in unit 1 for some days only, another time */
let passing: string;
beforeAll(async () => {
  app = await CaseApp.open();
  by = new Administrators(app);
  await app.district.setClock(MONDAY);
  // everybody comes in once, so that the directory holds all of their roles
  const all = [OFFICE, HEAD, SUPERVISION, NPC, CPPCC, DEPUTY, CO_SIGNER, AUDITOR, SYSTEM_ADMIN, SECURITY_ADMIN];
  const units = [1, 2, 3].flatMap((n) => [clerk(n), principal(n)]);
  for (const one of [...all, ...units, TWO_UNITS, MEMBER, CONTACT, FORMER, STRANGER]) await app.get(one, '/session');
  caseId = await app.district.register({
    proposers: [
      { kind: 'person', name: '前代表', role: 'lead', personId: FORMER.personId },
      { kind: 'person', name: '联名代表', role: 'joint', personId: CO_SIGNER.personId },
    ],
  });
  await app.district.give(caseId, OFFICE, 'office.assign', {
    mode: 'leadAndCo',
    leads: [{ unitId: unit(1) }],
    cos: [{ unitId: unit(2) }],
  });
  lead = await app.district.handling(caseId, 1);
  await app.district.give(caseId, clerk(1), 'unit.accept', {}, lead);
  const { body } = await app.get<{ proposers: { id: string }[] }>(OFFICE, `/proposals/${caseId}`);
  const proposerIds = body.proposers.map((p) => p.id);
  const meeting = { kind: 'meeting', at: '2025-03-03T00:30:00Z', unitPeople: ['张三'], summary: '面谈' };
  await app.district.give(caseId, clerk(1), 'lead.recordContact', { ...meeting, proposerIds }, lead);
  const seen = await app.get<{ contacts: { id: string }[] }>(OFFICE, `/proposals/${caseId}`);
  contact = seen.body.contacts[0]?.id ?? '';
});
afterAll(() => app.close());

const list = async (reader: Actor, query = ''): Promise<Person[]> =>
  (await app.get<PeoplePage>(reader, `/people?limit=200${query}`)).body.items;
const ids = async (reader: Actor, query = '') => (await list(reader, query)).map((p) => p.id).sort();
const idsOf = (...people: Actor[]) => people.map((p) => p.personId).sort();

describe('角色按办理日期生效', () => {
  it('起始日之前、最后一日之后都不算,之间每次请求即时生效', async () => {
    const { visitor, personId } = await by.settled();
    await done(
      by.security('POST', `/people/${personId}/roles`, {
        role: 'unit-clerk',
        unitId: unit(1),
        from: '2025-03-10',
        until: '2025-03-20',
      }),
    );
    const sees = async () => (await visitor.get(`/proposals/${caseId}`)).status;
    const on = async (now: string) => {
      await app.district.setClock(now);
      return [await sees(), ((await visitor.get('/session')).body.roles as unknown[]).length];
    };
    // midnight of Shanghai, not of UTC
    expect(await on('2025-03-09T15:59:00Z')).toEqual([404, 0]);
    expect(await on('2025-03-09T16:01:00Z')).toEqual([200, 1]);
    expect(await on('2025-03-20T15:59:00Z')).toEqual([200, 1]);
    expect(await on('2025-03-20T16:01:00Z')).toEqual([404, 0]);
    await app.district.setClock(AFTERNOON);
    passing = personId;
  });

  it('一人兼两个单位,两边的件都看得到,各按各的岗位办', async () => {
    const [fifth, sixth] = await Promise.all(
      [5, 6].map(async (n) => {
        const id = await app.district.register();
        const leads = [{ unitId: unit(n) }];
        await app.district.give(id, OFFICE, 'office.assign', { mode: 'sole', leads, cos: [] });
        return { id, lead: await app.district.handling(id, n) };
      }),
    );
    for (const one of [fifth, sixth]) expect((await app.get(TWO_UNITS, `/proposals/${one?.id}`)).status).toBe(200);
    expect((await app.give(TWO_UNITS, fifth?.id ?? '', 'unit.accept', {}, fifth?.lead)).status).toBe(200);
    // in the other unit the same person only reads drafts
    expect((await app.give(TWO_UNITS, sixth?.id ?? '', 'unit.accept', {}, sixth?.lead)).status).toBe(403);
    expect(await list(OFFICE, '&role=unit-office')).toEqual([
      { id: TWO_UNITS.personId, name: '人员62', roles: ['unit-clerk', 'unit-office'], unitId: unit(6) },
    ]);
    expect((await list(OFFICE, '&role=unit-clerk')).find((p) => p.id === TWO_UNITS.personId)?.unitId).toBe(unit(5));
  });

  it('卸任的代表对自己所提的件仍可确认,对别的件没有权利', async () => {
    const { personId, visitor } = await by.settled();
    const granted = await done(
      by.security('POST', `/people/${personId}/roles`, { role: 'deputy', from: '2024-01-01' }),
    );
    const own = await app.district.register({
      proposers: [{ kind: 'person', name: '将卸任者', role: 'lead', personId }],
    });
    await done(by.security('POST', `/roles/${String(granted.id)}/end`));
    await done(visitor.login((await accountOf(personId)) ?? '', CHOSEN));
    expect((await visitor.get('/session')).body.roles).toEqual([]);
    const { body } = await visitor.get('/proposals');
    expect((body.items as { id: string }[]).map((c) => c.id)).toEqual([own]);
    expect((await visitor.get(`/proposals/${caseId}`)).status).toBe(404);
    // the lead signer of the case of the first test holds no role at all
    const answer = await app.give(
      FORMER,
      caseId,
      'proposer.confirmContact',
      { contactId: contact, confirmed: true },
      lead,
    );
    expect(answer.status).toBe(200);
  });
});

const accountOf = async (personId: string): Promise<string | undefined> =>
  (
    await app.get<{ items: { account: string; personId: string }[] }>(SECURITY_ADMIN, '/accounts?limit=200')
  ).body.items.find((a) => a.personId === personId)?.account;

describe('人员名录', () => {
  it('政府办与三员查得到全部在任者,停任和未任职的加 all=1 才列', async () => {
    const everybody = await ids(OFFICE);
    for (const reader of [HEAD, SUPERVISION, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR])
      expect(await ids(reader)).toEqual(everybody);
    expect(everybody).toEqual(expect.arrayContaining(idsOf(OFFICE, clerk(3), DEPUTY, MEMBER, AUDITOR)));
    expect(everybody).not.toContain(FORMER.personId);
    expect(await ids(OFFICE, '&all=1')).toEqual(
      expect.arrayContaining([FORMER.personId, STRANGER.personId, ...everybody]),
    );
  });

  it('主办单位承办人:本单位、本件提出人(卸任的也在)、同件其他单位的承办人,此外没有', async () => {
    expect(await ids(clerk(1))).toEqual(idsOf(clerk(1), principal(1), FORMER, CO_SIGNER, clerk(2)));
    expect(await ids(principal(1))).toEqual(await ids(clerk(1)));
    expect(await ids(clerk(2))).toEqual(idsOf(clerk(2), principal(2), FORMER, CO_SIGNER, clerk(1)));
    expect(await ids(clerk(3))).toEqual(idsOf(clerk(3), principal(3)));
    expect(await ids(clerk(1), '&all=1')).toEqual([...(await ids(clerk(1))), passing].sort());
  });

  it('退出办理的单位不再看到本件的人', async () => {
    const id = await app.district.register({
      proposers: [{ kind: 'person', name: '某代表', role: 'lead', personId: DEPUTY.personId }],
    });
    const give = (reader: Actor, type: 'office.assign' | 'office.reassign', data: unknown, item?: string) =>
      app.district.give(id, reader, type, data, item);
    await give(OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(3) }], cos: [] });
    expect(await ids(clerk(3))).toEqual(idsOf(clerk(3), principal(3), DEPUTY));
    const item = await app.district.handling(id, 3);
    await give(OFFICE, 'office.reassign', { newUnitId: unit(4), reason: '职责调整' }, item);
    expect(await ids(clerk(3))).toEqual(idsOf(clerk(3), principal(3)));
  });

  it('提出人看到同件的提出人,看不到办理单位的人;无件者只见自己', async () => {
    expect(await ids(FORMER)).toEqual(idsOf(FORMER, CO_SIGNER));
    expect(await ids(MEMBER)).toEqual(idsOf(MEMBER));
    expect(await ids(STRANGER)).toEqual([]);
    expect(await ids(STRANGER, '&all=1')).toEqual(idsOf(STRANGER));
  });

  it('人大机关看到代表,政协机关看到委员与集体提案联系人', async () => {
    const npc = await ids(NPC);
    expect(npc).toEqual(expect.arrayContaining(idsOf(NPC, DEPUTY, CO_SIGNER, FORMER)));
    expect(npc.filter((id) => idsOf(MEMBER, CONTACT, OFFICE, clerk(1), CPPCC).includes(id))).toEqual([]);
    expect(await ids(CPPCC)).toEqual(idsOf(CPPCC, MEMBER, CONTACT));
  });

  it('按角色只列现任者;all=1 时也列曾任者', async () => {
    expect(await ids(clerk(1), '&role=unit-clerk')).toEqual(idsOf(clerk(1), clerk(2)));
    expect(await ids(clerk(1), '&role=deputy')).toEqual(idsOf(CO_SIGNER));
    const [now, ever] = [await ids(OFFICE, '&role=deputy'), await ids(OFFICE, '&role=deputy&all=1')];
    expect(now).toEqual(idsOf(DEPUTY, CO_SIGNER));
    expect(ever.length).toBe(now.length + 1);
    expect((await app.get(OFFICE, '/people?role=king')).status).toBe(400);
  });

  it('形状与合同一致:没有单位的人没有 unitId', async () => {
    expect((await list(OFFICE)).find((p) => p.id === DEPUTY.personId)).toEqual({
      id: DEPUTY.personId,
      name: '人员6',
      roles: ['deputy'],
    });
    expect((await list(OFFICE)).find((p) => p.id === clerk(1).personId)).toEqual({
      id: clerk(1).personId,
      name: '人员21',
      roles: ['unit-clerk'],
      unitId: unit(1),
    });
    expect((await list(clerk(1), '&q=员6')).map((p) => p.name)).toEqual(['人员65']);
  });

  it('分页不重不漏,合计只计看得到的', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = `/people?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page: PeoplePage = (await app.get<PeoplePage>(clerk(1), query)).body;
      expect([page.total, page.items.length <= 2]).toEqual([5, true]);
      seen.push(...page.items.map((p) => p.id));
      cursor = page.nextCursor;
    }
    expect(seen.length).toBe(5);
    expect([...seen].sort()).toEqual(await ids(clerk(1)));
  });

  it.each(['units', 'categories', 'streets', 'sessions', 'people'])('%s 拒绝伪造的翻页标记', async (path) => {
    for (const key of ['["\\u0000","x"]', '[{},1]', '["x","01900000-0000-7000-8000-00000000zzzz"]', '[]', 'x']) {
      const cursor = Buffer.from(key).toString('base64url');
      expect((await app.get(OFFICE, `/${path}?cursor=${cursor}`)).status).toBe(400);
    }
  });

  it('没有登录的人什么名录也看不到', async () => {
    for (const path of ['/people', '/units', '/categories', '/streets', '/sessions'])
      expect((await new Visitor(app).get(path)).status).toBe(401);
  });
});
