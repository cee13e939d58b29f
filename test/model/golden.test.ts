/**
 * 定版快照 · a released chart is frozen: one stored snapshot for each state of each version, and the chart's hash.
 * A changed chart fails here until its version is raised; then write the new file, and keep the old one.
 * To write it: GOLDEN=write, on purpose and by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { MachineKey, SnapshotEnvelope } from '../../src/domain/case.js';
import { MACHINES, persist, restore, shapeOf } from '../../src/domain/snapshot.js';
import { idOf, KEYS, leavesOf, nearest } from './chart-walk.js';

interface Frozen {
  state: string;
  path: string[];
  shape: ReturnType<typeof shapeOf>;
  envelope: SnapshotEnvelope;
}
type Golden = Record<MachineKey, { version: number; configHash: string; snapshots: Frozen[] }>;

const FILE = 'test/golden/snapshots-v1.json';
const made = (): Golden =>
  Object.fromEntries(
    KEYS.map((key) => [
      key,
      {
        version: MACHINES[key].version,
        configHash: MACHINES[key].configHash,
        snapshots: [...nearest(key)]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([state, { snapshot, path }]) => ({
            state,
            path,
            shape: shapeOf(snapshot),
            envelope: persist(key, snapshot),
          })),
      },
    ]),
  ) as Golden;

if (process.env.GOLDEN === 'write') {
  writeFileSync(FILE, `${JSON.stringify(made(), null, 1)}\n`);
}
const golden = JSON.parse(readFileSync(FILE, 'utf8')) as Golden;

describe.each(KEYS)('%s', (key) => {
  const frozen = golden[key];

  test('version 1 is the chart that was released', () => {
    expect({ version: MACHINES[key].version, configHash: MACHINES[key].configHash }).toEqual({
      version: frozen.version,
      configHash: frozen.configHash,
    });
  });

  test('there is a snapshot for each state', () => {
    expect(frozen.snapshots.map((s) => s.state)).toEqual(leavesOf(key).map(idOf).sort());
  });

  test.each(frozen.snapshots.map((s) => [s.state, s] as const))('%s is restored as it was stored', (_state, s) => {
    const restored = restore(s.envelope);
    expect(shapeOf(restored)).toEqual(s.shape);
    expect(persist(key, restored)).toEqual(s.envelope);
  });

  test('a snapshot of another chart, and one with a state that is gone, are refused', () => {
    const { envelope } = frozen.snapshots[0] as Frozen;
    expect(() => restore({ ...envelope, configHash: '0000000000000000' })).toThrow('does not fit chart');
    expect(() => restore({ ...envelope, version: 2 })).toThrow('does not fit chart');
    const stored = envelope.snapshot as Record<string, unknown>;
    expect(() => restore({ ...envelope, snapshot: { ...stored, value: 'goneSince' } })).toThrow();
  });
});

test('the frozen list holds every chart and no other', () => {
  expect(Object.keys(golden).sort()).toEqual([...KEYS].sort());
});
