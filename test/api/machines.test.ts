/** 状态图与权限矩阵 · generated from charts and policy; what the matrix says, the available commands say too. */
import { COMMAND_TYPES } from '../../src/domain/commands.js';
import type { StateView } from '../../src/cases/machines.js';
import type { StatePermissions } from '../../src/cases/permissions.js';
import { CaseApp } from '../support/case-app.js';
import { clerk, OFFICE, principal } from '../support/office.js';

let app: CaseApp;
beforeAll(async () => {
  app = await CaseApp.open();
});
afterAll(() => app.close());

interface Machine {
  key: string;
  label: string;
  version: number;
  chart: StateView;
}
const matrix = async (key: string) =>
  (await app.get<{ states: StatePermissions[] }>(OFFICE, `/machines/${key}/permissions`)).body.states;

test('四张图,每个状态有中文名,每条转移有去处', async () => {
  const { items, total } = (await app.get<{ items: Machine[]; total: number }>(OFFICE, '/machines')).body;
  expect([total, items.map((m) => m.key)]).toEqual([4, ['proposal', 'lead-unit', 'co-unit', 'commitment']]);
  for (const { chart } of items) {
    const nodes: StateView[] = [];
    const walk = (node: StateView): void => {
      nodes.push(node);
      node.states.forEach(walk);
    };
    walk(chart);
    const ids = new Set(nodes.map((n) => n.id));
    const named = nodes.filter((n) => n.id !== '' && n.type !== 'history');
    expect(named.filter((n) => !/[\u4e00-\u9fff]/.test(n.label)).map((n) => n.id)).toEqual([]);
    const targets = nodes.flatMap((n) => n.transitions.flatMap((t) => t.targets));
    expect(targets.filter((t) => !ids.has(t))).toEqual([]);
    const commands = nodes.flatMap((n) => n.transitions).filter((t) => t.isCommand);
    expect(commands.filter((t) => !/[\u4e00-\u9fff]/.test(t.label))).toEqual([]);
  }
});

test('待签收的主办单位:签收、申请退办归承办人,改办归政府办', async () => {
  const offered = (await matrix('lead-unit')).find((s) => s.id === 'open.main.offered');
  const by = Object.fromEntries((offered?.commands ?? []).map((c) => [c.type, c.by.map((b) => b.role)]));
  expect(by).toEqual({
    'unit.accept': ['unit-clerk'],
    'office.urge': ['office-clerk', 'office-head', 'supervision-clerk'],
    'office.mediate': ['office-clerk', 'office-head'],
    'office.superviseOrder': ['office-clerk', 'office-head', 'supervision-clerk'],
    'office.withdrawUnit': ['office-clerk', 'office-head'],
    'office.reassign': ['office-clerk', 'office-head'],
  });
});

test('每种指令都在矩阵里有自己的位置,会办图里没有主办的指令', async () => {
  const all = await Promise.all(['proposal', 'lead-unit', 'co-unit', 'commitment'].map(matrix));
  const placed = new Set(all.flat().flatMap((s) => s.commands.map((c) => c.type)));
  // 转线下办理之后的三项不在任何状态图上 (decision 0069)
  expect(COMMAND_TYPES.filter((t) => !placed.has(t))).toEqual([
    'security.seal',
    'office.recordOffline',
    'office.closeOffline',
  ]);
  const co = new Set(all[2]?.flatMap((s) => s.commands.map((c) => c.type)));
  expect([...co].filter((t) => t === 'lead.requestOpinion' || t === 'lead.draftReply')).toEqual([]);
});

test('矩阵与可办事项一致', async () => {
  const { id, lead } = await app.district.assigned();
  const view = async (by: typeof OFFICE) =>
    (await app.get<{ availableCommands: { type: string; handlingId?: string }[] }>(by, `/proposals/${id}`)).body
      .availableCommands;
  const states = await matrix('lead-unit');
  // open is parallel: what is admitted is what any of its active regions takes
  const active = ['open.main.offered', 'open.return.none', 'open.extension.none'];
  for (const [by, role] of [
    [clerk(1), 'unit-clerk'],
    [principal(1), 'unit-principal'],
  ] as const) {
    const allowed = new Set(
      states
        .filter((s) => active.includes(s.id))
        .flatMap((s) => s.commands.filter((c) => c.by.some((b) => b.role === role)).map((c) => c.type)),
    );
    expect(new Set((await view(by)).filter((c) => c.handlingId === lead).map((c) => c.type))).toEqual(allowed);
  }
});

test('没有的图 404', async () => {
  expect((await app.get(OFFICE, '/machines/nothing/permissions')).status).toBe(404);
});
