/** 督查 · what waits for a decision of the office, 督办单 and 重点督办; each reader within bounds. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { clerk, CPPCC, DEPUTY, HEAD, NPC, OFFICE, person, principal, SUPERVISION, unit } from '../support/office.js';
import { SupervisedDistrict } from '../support/supervised-district.js';

interface Named {
  id: string;
  name: string;
}
interface Decision {
  caseId: string;
  handlingId?: string;
  unit?: Named;
  what: { type: string; label: string };
  dueOn?: string;
}
interface Order {
  number: string;
  units: Named[];
  by: string;
  from?: string;
  text?: string;
  state: string;
  overdue: boolean;
}
let world: SupervisedDistrict;
const given: SupervisedDistrict['given'] = (...act) => world.given(...act);
const ofList = <T>(by: Actor, path: string): Promise<T[]> => world.list<T>(by, path);
const on = (day: string): Promise<void> => world.on(day);

beforeAll(async () => void (world = await SupervisedDistrict.open('2025-05-29')));
afterAll(() => world.app.close());

describe('待决定事项', () => {
  test('异议、退办申请,连同届满日;决定之后就没有了', async () => {
    await on('2025-05-29');
    const id = await world.app.district.register({ bodyAssignedOn: '2025-05-29' });
    await given(OFFICE, id, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(4) }], cos: [] });
    const item = await world.app.district.handling(id, 4);
    const waiting = async (query = '') =>
      (await ofList<Decision>(HEAD, `decisions${query}`)).filter((d) => d.caseId === id);
    expect(await waiting()).toEqual([]);
    await given(DEPUTY, id, 'proposer.objectAssignment', { reason: '不属该单位职责' });
    await given(clerk(4), id, 'unit.requestReturn', { reason: '不属本单位', basis: '三定方案' }, item);
    expect(await waiting()).toEqual([
      expect.objectContaining({
        handlingId: item,
        unit: { id: unit(4), name: '单位4' },
        what: { type: 'office.decideReturn', label: '退办审核' },
        // 端午节 5 月 31 日至 6 月 2 日
        dueOn: '2025-06-04',
        left: 3,
      }),
      expect.objectContaining({ what: { type: 'proposer.objectAssignment', label: '对承办单位提出异议' } }),
    ]);
    expect(await waiting('?type=office.decideExtension')).toEqual([]);
    expect(await waiting('?type=office.decideReturn')).toHaveLength(1);
    await given(OFFICE, id, 'office.decideReturn', { granted: true, reason: '同意', newUnitId: unit(5) }, item);
    expect(await waiting()).toEqual([]);
  });

  test('全体提出人都申请撤回,才等政府办决定', async () => {
    const id = await world.app.district.register({
      proposers: [
        { kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId },
        { kind: 'person', name: '李明', role: 'joint', personId: person(7) },
      ],
    });
    await given(DEPUTY, id, 'proposer.requestWithdrawal', { reason: '已解决' });
    const types = async () =>
      (await ofList<Decision>(OFFICE, 'decisions')).filter((d) => d.caseId === id).map((d) => d.what.type);
    expect(await types()).toEqual([]);
    const coSigner = { ...DEPUTY, personId: person(7), name: '0007' };
    await given(coSigner, id, 'proposer.requestWithdrawal', { reason: '已解决' });
    expect(await types()).toEqual(['office.withdraw']);
  });
});

describe('督办单与重点督办', () => {
  test('督办单有编号、时限、单位和内容,只给有关的单位', async () => {
    await on('2025-05-29');
    const text = '请于六月十日前报送办理进度';
    await given(SUPERVISION, world.suggestion, 'office.superviseOrder', { by: '2025-06-10', text }, world.lead);
    await given(OFFICE, world.proposal, 'office.superviseOrder', { by: '2025-06-12', text: '请抓紧办理' });
    const of = async (by: Actor, query = '') => ofList<Order>(by, `orders${query}`);
    const [own] = await of(clerk(1));
    const [row] = await world.app.district.rows<{ number: string }>('proposal', world.suggestion);
    expect(own).toMatchObject({
      number: `〔2025〕${row?.number}-1`,
      units: [{ id: unit(1), name: '单位1' }],
      on: '2025-05-29',
      by: '2025-06-10',
      from: '人员5',
      text,
      state: 'open',
      overdue: false,
    });
    expect((await of(OFFICE)).map((o) => o.units.map((u) => u.name))).toEqual([['单位3'], ['单位1']]);
    expect(await of(clerk(2))).toEqual([]);
    expect((await of(NPC)).length).toBe(1);
    expect((await of(CPPCC)).map((o) => o.text)).toEqual(['请抓紧办理']);
    expect((await of(OFFICE, `?unit=${unit(3)}`)).length).toBe(1);
    expect((await of(OFFICE, '?state=done')).length).toBe(0);
    await on('2025-06-11');
    expect((await of(OFFICE)).map((o) => o.overdue)).toEqual([false, true]);
  });

  test('重点督办:领导、决定和督办活动', async () => {
    expect(await ofList(OFFICE, 'key-cases')).toEqual([]);
    await given(NPC, world.suggestion, 'body.markKey', {
      leaderId: principal(9).personId,
      decidedBy: '主任会议',
      on: '2025-05-29',
    });
    await given(NPC, world.suggestion, 'body.recordSupervision', {
      kind: 'onSite',
      on: '2025-05-29',
      people: ['陈主任'],
      summary: '现场督办',
    });
    const [found] = await ofList<Record<string, unknown>>(OFFICE, 'key-cases');
    expect(found).toMatchObject({
      caseId: world.suggestion,
      leads: [{ id: unit(1), name: '单位1' }],
      markedOn: '2025-05-29',
      leader: { id: principal(9).personId, name: '人员49' },
      decidedBy: '主任会议',
      activities: [{ kind: 'onSite', on: '2025-05-29', people: ['陈主任'], summary: '现场督办' }],
    });
    expect((await ofList(clerk(1), 'key-cases')).length).toBe(1);
    expect(await ofList(clerk(3), 'key-cases')).toEqual([]);
    expect(await ofList(CPPCC, 'key-cases')).toEqual([]);
    await given(NPC, world.suggestion, 'body.unmarkKey', { reason: '已办结' });
    expect(await ofList(OFFICE, 'key-cases')).toEqual([]);
  });
});
