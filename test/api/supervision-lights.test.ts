/** 红黄绿灯 · by the nearest date that is owed, with the reason; counted by unit; each reader within bounds. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { clerk, CPPCC, DEPUTY, NPC, OFFICE, unit } from '../support/office.js';
import { SupervisedDistrict } from '../support/supervised-district.js';

interface Lit {
  caseId: string;
  handling?: { id: string; role: string; unit: { id: string; name: string } };
  light: string;
  dueOn: string;
  left: number;
  deadline: { key: string };
  reason: string;
}
interface Counts {
  cases: Record<string, number>;
  handlings: Record<string, number>;
  units: { unit: { name: string }; red: number; yellow: number; green: number }[];
}
let world: SupervisedDistrict;
beforeAll(async () => void (world = await SupervisedDistrict.open('2025-03-03')));
afterAll(() => world.app.close());

const lit = async (by: Actor, query = '') => {
  const items = await world.list<Lit>(by, `lights${query}`);
  return items.map((i) => [i.handling?.unit.name ?? '全件', i.light, i.deadline.key, i.left]);
};
const counts = async (by: Actor, query = ''): Promise<Counts> =>
  (await world.app.get<Counts>(by, `/supervision/lights/units${query}`)).body;

describe('红黄绿灯', () => {
  test('签收期限近了是黄灯,过了是红灯,签收之后看下一期限', async () => {
    expect(await lit(OFFICE)).toEqual(
      [
        ['单位1', 'yellow', 'signIn', 2],
        ['单位2', 'yellow', 'signIn', 2],
        ['单位3', 'yellow', 'signIn', 2],
      ].sort(),
    );
    await world.on('2025-03-07');
    expect(new Set((await lit(OFFICE)).map((l) => l[1]))).toEqual(new Set(['red']));
    const [first] = await world.list<Lit>(OFFICE, `lights?unit=${unit(1)}`);
    expect(first?.reason).toBe('“签收”期限 2025-03-05,已逾期 2 个工作日');
    await world.given(clerk(1), world.suggestion, 'unit.accept', {}, world.lead);
    const [next] = await world.list<Lit>(OFFICE, `lights?unit=${unit(1)}`);
    expect(next?.dueOn).not.toBe('2025-03-05');
    expect(next?.light).not.toBe('red');
    expect((await lit(OFFICE, '?light=red')).map((l) => l[0]).sort()).toEqual(['单位2', '单位3']);
  });

  test('按件看,一件一灯,取最急的', async () => {
    const cases = await world.list<Lit>(OFFICE, 'lights?of=case');
    expect(cases.map((c) => [c.caseId, c.light, c.deadline.key]).sort()).toEqual(
      [
        [world.suggestion, 'red', 'signIn'],
        [world.proposal, 'red', 'signIn'],
      ].sort(),
    );
    expect(cases.every((c) => c.handling === undefined)).toBe(true);
  });

  test('按单位的数目与清单相等', async () => {
    const { cases, handlings, units } = await counts(OFFICE);
    const items = await world.list<Lit>(OFFICE, 'lights');
    for (const { unit: of, ...perLight } of units) {
      for (const colour of ['red', 'yellow', 'green'] as const) {
        const shown = items.filter((i) => i.handling?.unit.name === of.name && i.light === colour).length;
        expect([of.name, colour, perLight[colour]]).toEqual([of.name, colour, shown]);
      }
    }
    expect(Object.values(handlings).reduce((a, b) => a + b)).toBe(items.length);
    expect(cases).toEqual({ red: 2, yellow: 0, green: 0 });
    expect((await counts(OFFICE, '?kind=proposal')).units.map((u) => u.unit.name)).toEqual(['单位3']);
  });

  test('单位只见本单位的;机关不知道签收等内部期限;提出人不得查看', async () => {
    expect((await lit(clerk(2))).map((l) => l[0])).toEqual(['单位2']);
    expect((await counts(clerk(2))).units.map((u) => u.unit.name)).toEqual(['单位2']);
    for (const by of [NPC, CPPCC]) expect((await lit(by)).map((l) => l[2])).not.toContain('signIn');
    expect((await lit(NPC)).every((l) => l[0] !== '单位3')).toBe(true);
    for (const path of ['lights', 'lights/units']) {
      expect((await world.app.get(DEPUTY, `/supervision/${path}`)).status).toBe(403);
    }
  });
});
