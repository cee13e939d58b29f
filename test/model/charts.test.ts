/** 状态图 · what can be said of the charts by looking at them: nothing out of reach, nothing without a way on. */
import type { AnyMachineSnapshot } from 'xstate';
import { transition } from 'xstate';
import type { MachineKey } from '../../src/domain/case.js';
import { COMMAND_TYPES } from '../../src/domain/commands.js';
import { WINDOW_KEYS } from '../../src/domain/rulebook/schema.js';
import { MACHINES } from '../../src/domain/snapshot.js';
import type { ChartNode } from './chart-walk.js';
import { eventsOf, idOf, KEYS, leavesOf, nearest, nodesOf, places, SLICES, slices } from './chart-walk.js';

/** 终点 · states that may have no way on. */
const ENDS: Record<MachineKey, string[]> = {
  proposal: ['archived', 'converted', 'merged', 'void', 'withdrawn'],
  'lead-unit': ['reassigned', 'returned', 'withdrawn'],
  'co-unit': ['returned', 'waived', 'withdrawn'],
  commitment: ['cannotKeep', 'ended', 'explained', 'superseded'],
};
/** Told by the system in any state: they end an item or a count, and are nobody's way on. */
const TOLD = new Set(['case.ended', 'case.recounted', 'item.recounted']);

const eventsFrom = (node: ChartNode | undefined): string[] =>
  node ? [...node.ownEvents.map(String), ...eventsFrom(node.parent as ChartNode | undefined)] : [];

/** Work is done, though a late word may open it again. */
const DONE: Record<MachineKey, string[]> = {
  proposal: ['closed'],
  'lead-unit': ['settled'],
  'co-unit': ['adopted', 'partly', 'notAdopted'],
  commitment: ['fulfilled'],
};

/** Configuration → those from which one step leads to it; `case.ended` aside. */
function graphOf(key: MachineKey): { back: Map<string, Set<string>>; ends: string[] } {
  const { machine } = MACHINES[key];
  const name = (snapshot: AnyMachineSnapshot) => JSON.stringify(snapshot.value);
  const all = places(key, ['case.ended', ...(SLICES[key][0] ?? [])]);
  const back = new Map(all.map((p) => [name(p.snapshot), new Set<string>()]));
  for (const { snapshot } of all) {
    if (snapshot.status !== 'active') continue;
    for (const event of eventsOf(key)) {
      if (event.type === 'case.ended' || !snapshot.can(event)) continue;
      const [next] = transition(machine, snapshot, event);
      back.get(name(next as AnyMachineSnapshot))?.add(name(snapshot));
    }
  }
  const ends = all
    .filter((p) => p.leaves.some((leaf) => [...ENDS[key], ...DONE[key]].includes(leaf)))
    .map((p) => name(p.snapshot));
  return { back, ends };
}

interface Action {
  type: string;
  params?: { keys?: readonly string[] };
}
/** Every action of a chart, wherever it stands. */
function actionsOf(config: unknown): Action[] {
  if (Array.isArray(config)) return config.flatMap(actionsOf);
  if (config === null || typeof config !== 'object') return [];
  const own = 'type' in config && 'params' in config ? [config as Action] : [];
  return [...own, ...Object.values(config).flatMap(actionsOf)];
}
const keysOf = (config: unknown, name: string): string[] => {
  if (Array.isArray(config)) return config.flatMap((c) => keysOf(c, name));
  if (config === null || typeof config !== 'object') return [];
  return Object.entries(config).flatMap(([key, child]) => [...(key === name ? [name] : []), ...keysOf(child, name)]);
};

describe.each(KEYS)('%s', (key) => {
  const { machine } = MACHINES[key];

  test('every state can be reached', () => {
    expect([...nearest(key).keys()].sort()).toEqual(leavesOf(key).map(idOf).sort());
  });

  test('states without a way on are exactly the ends', () => {
    const stuck = leavesOf(key).filter((node) => {
      const top = node.path.length === 1;
      return top && eventsFrom(node).every((event) => TOLD.has(event));
    });
    expect(stuck.map(idOf).sort()).toEqual([...ENDS[key]].sort());
  });

  test('from every configuration an end can be reached, without the case being ended from outside', () => {
    const { back, ends } = graphOf(key);
    const hopeful = new Set(ends);
    const queue = [...ends];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const before of back.get(at) ?? []) {
        if (hopeful.has(before)) continue;
        hopeful.add(before);
        queue.push(before);
      }
    }
    expect(ends.length).toBeGreaterThan(2);
    expect([...back.keys()].filter((value) => !hopeful.has(value))).toEqual([]);
  });

  test('ids are ASCII and hold no dot; custom ids too', () => {
    for (const node of nodesOf(key)) {
      expect(node.key).toMatch(/^[a-z][A-Za-z]*$/);
      const { id } = node.config as { id?: string };
      if (id !== undefined) expect(id).toMatch(/^[a-z][A-Za-z]*$/);
    }
  });

  test('each state one can stand in has a Chinese label of its own in its region', () => {
    const seen = new Set<string>();
    for (const node of leavesOf(key)) {
      const { label } = (node.meta ?? {}) as { label?: string };
      expect(`${idOf(node)} ${label ?? ''}`).toMatch(/ [\u4e00-\u9fff]+$/);
      const place = `${node.parent ? idOf(node.parent as ChartNode) : ''}|${label ?? ''}`;
      expect(seen).not.toContain(place);
      seen.add(place);
    }
  });

  test('no hidden time and no I/O', () => {
    for (const word of ['invoke', 'after', 'spawnChild', 'sendTo', 'delay'])
      expect(keysOf(machine.config, word)).toEqual([]);
  });

  test('every clock that is ended has a window', () => {
    const ended = actionsOf(machine.config).flatMap((a) => (a.type === 'endClocks' ? (a.params?.keys ?? []) : []));
    expect(ended.filter((k) => !(WINDOW_KEYS as readonly string[]).includes(k))).toEqual([]);
    if (key !== 'commitment') expect(ended.length).toBeGreaterThan(0);
  });
});

test('every command is an event of some chart, but for those beside the charts', () => {
  const told = new Set(KEYS.flatMap((key) => MACHINES[key].machine.events.map(String)));
  // 催会办 is told as the urging (decision 0117); with 转线下办理 (0069) the charts stand still
  expect(COMMAND_TYPES.filter((type) => !told.has(type))).toEqual([
    'lead.urgeOpinion',
    'security.requestSeal',
    'security.seal',
    'office.recordOffline',
    'office.closeOffline',
  ]);
});

test('the walk is wide: regions meet each other', () => {
  expect(slices('lead-unit').length).toBeGreaterThan(100);
  expect(
    slices('co-unit').some(
      (p) => p.leaves.includes('open.return.requested') && p.leaves.includes('open.main.submitted'),
    ),
  ).toBe(true);
});
