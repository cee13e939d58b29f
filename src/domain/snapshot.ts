/** 状态快照 · persist and restore with the checks XState does not do: it repairs silently, we refuse (design.md 3). */
import { createActor, initialTransition, transition } from 'xstate';
import type { AnyActorLogic, AnyMachineSnapshot, AnyStateMachine, EventObject, ExecutableActionObject } from 'xstate';
import type { MachineKey, SnapshotEnvelope } from './case.js';
import { coMachine } from './co-unit/machine.js';
import { commitmentMachine } from './commitment/machine.js';
import { leadMachine } from './lead-unit/machine.js';
import { proposalMachine } from './proposal/machine.js';

export const XSTATE_VERSION = '5.33.3';

interface Released {
  machine: AnyStateMachine;
  version: number;
  configHash: string;
  /** the machine's own transition; what `transition()` makes first, an actor with its first snapshot, it has ready */
  stepping: AnyActorLogic;
}
function released(machine: AnyStateMachine, version: number): Released {
  const [first] = initialTransition(machine);
  const stepping = { transition: machine.transition, getInitialSnapshot: () => first } as unknown as AnyActorLogic;
  return { machine, version, configHash: structureHash(machine.config), stepping };
}

/** FNV-1a over the chart's structure: states, targets, guard and action names; 16 hex digits. */
function structureHash(config: unknown): string {
  const text = JSON.stringify(config, (_key, value: unknown) => (typeof value === 'function' ? 'fn' : value));
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(i))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}

export const MACHINES: Record<MachineKey, Released> = {
  proposal: released(proposalMachine, 1),
  'lead-unit': released(leadMachine, 1),
  'co-unit': released(coMachine, 1),
  commitment: released(commitmentMachine, 1),
};

export interface Stepped {
  snapshot: AnyMachineSnapshot;
  actions: { type: string; params: unknown }[];
}
const asData = (actions: readonly ExecutableActionObject[]): Stepped['actions'] =>
  actions.filter((a) => !a.type.startsWith('xstate.')).map((a) => ({ type: a.type, params: a.params }));

export function born(key: MachineKey, input: Record<string, unknown>): Stepped {
  const [snapshot, actions] = initialTransition(MACHINES[key].machine, input);
  return { snapshot: snapshot as AnyMachineSnapshot, actions: asData(actions) };
}

export function step(key: MachineKey, snapshot: AnyMachineSnapshot, event: EventObject): Stepped {
  const [next, actions] = transition(MACHINES[key].stepping, snapshot, event);
  return { snapshot: next as AnyMachineSnapshot, actions: asData(actions) };
}

export function persist(key: MachineKey, snapshot: AnyMachineSnapshot): SnapshotEnvelope {
  const { machine, version, configHash } = MACHINES[key];
  const stored = JSON.parse(JSON.stringify(machine.getPersistedSnapshot(snapshot))) as unknown;
  return { machine: key, version, xstate: XSTATE_VERSION, configHash, snapshot: stored };
}

/** An envelope is never changed once it is made, and a case asks the same ones dozens of times (available commands). */
const restored = new WeakMap<SnapshotEnvelope, AnyMachineSnapshot>();

export function restore(envelope: SnapshotEnvelope): AnyMachineSnapshot {
  const known = restored.get(envelope);
  if (known) return known;
  const snapshot = restoreAnew(envelope);
  restored.set(envelope, snapshot);
  return snapshot;
}

/** @throws Error when the stored snapshot does not belong to the frozen chart: a bug or tampering, never a refusal. */
function restoreAnew(envelope: SnapshotEnvelope): AnyMachineSnapshot {
  const chart = MACHINES[envelope.machine];
  if (envelope.version !== chart.version || envelope.configHash !== chart.configHash) {
    throw new Error(
      `snapshot of ${envelope.machine} v${envelope.version} (${envelope.configHash}) does not fit chart v${chart.version} (${chart.configHash})`,
    );
  }
  const stored = envelope.snapshot as { status: string; value: unknown };
  const snapshot = createActor(chart.machine, {
    snapshot: envelope.snapshot as never,
  }).getSnapshot() as AnyMachineSnapshot;
  if (snapshot.status !== stored.status || canonical(snapshot.value) !== canonical(stored.value)) {
    throw new Error(`snapshot of ${envelope.machine} was altered on restore`);
  }
  return snapshot;
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_k, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

export interface Shape {
  state: string;
  regions: Record<string, string>;
  tags: string[];
}

/** The main stage, the regions apart, the tags (design.md 3 `state.key`). */
export function shapeOf(snapshot: AnyMachineSnapshot): Shape {
  const tags = [...snapshot.tags].sort();
  const regions: Record<string, string> = {};
  let state = '';
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      state = value;
      return;
    }
    for (const [key, child] of Object.entries(value as Record<string, unknown>)) {
      if (WRAPPERS.has(key)) walk(child);
      else if (REGIONS.has(key)) regions[key] = String(child);
      else if (key === 'handling' && typeof child === 'object') {
        state = key;
        for (const [region, at] of Object.entries(child as Record<string, unknown>)) regions[region] = String(at);
      } else if (typeof child === 'string') {
        state = key;
        regions.kind = child;
      }
    }
  };
  walk(snapshot.value);
  return { state, regions, tags };
}
const WRAPPERS = new Set(['open', 'main', 'underway']);
const REGIONS = new Set(['return', 'extension']);

/** 状态名称 · the Chinese label of a main stage or of a region's state. */
export function labelOf(key: MachineKey, state: string, region?: string): string {
  return LABELS.get(`${key}|${region ?? ''}|${state}`) ?? state;
}
const LABELS = new Map<string, string>();
for (const [key, { machine }] of Object.entries(MACHINES)) {
  const visit = (node: AnyStateMachine['root'], path: string[]): void => {
    const label = (node.meta as { label?: string } | undefined)?.label;
    if (label !== undefined) {
      const parent = path.at(-2) ?? '';
      const inRegion = node.parent?.parent?.type === 'parallel' && parent !== 'main';
      LABELS.set(`${key}|${inRegion ? parent : ''}|${path.at(-1) ?? ''}`, label);
    }
    for (const [name, child] of Object.entries(node.states)) visit(child, [...path, name]);
  };
  visit(machine.root, []);
}
