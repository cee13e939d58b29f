/** 图上的边 · every transition of every chart by name, and those that one decision took. */
import type { AnyMachineSnapshot, EventObject } from 'xstate';
import { getMicrosteps } from 'xstate';
import type { CaseState, MachineKey } from '../../src/domain/case.js';
import type { EventDraft, Step } from '../../src/domain/decision.js';
import { born, MACHINES, restore } from '../../src/domain/snapshot.js';

type Node = (typeof MACHINES)[MachineKey]['machine']['root'];
interface Transition {
  source: Node;
  target?: readonly Node[] | undefined;
  eventType?: string;
}
export const KEYS = Object.keys(MACHINES) as MachineKey[];

const at = (node: Node): string => node.path.join('.') || '(root)';
/** `machine: source event[n] → targets`; n tells the guarded alternatives of one event apart */
const named = (key: MachineKey, source: Node, event: string, n: number, target: readonly Node[] | undefined): string =>
  `${key}: ${at(source)} ${event}[${n}] → ${(target ?? []).map(at).join(' + ') || 'stays'}`;

export interface Edge {
  name: string;
  machine: MachineKey;
  /** empty: taken by itself */
  event: string;
}

export function edgesOf(key: MachineKey): Edge[] {
  const found: Edge[] = [];
  const visit = (node: Node): void => {
    const listed = (list: readonly Transition[], event: string): void =>
      list.forEach((t, n) => {
        found.push({ name: named(key, node, event || 'always', n, t.target), machine: key, event });
      });
    for (const [event, list] of node.transitions) if (event !== '') listed(list as unknown as Transition[], event);
    listed((node.always ?? []) as unknown as Transition[], '');
    Object.values(node.states).forEach((child) => visit(child as Node));
  };
  visit(MACHINES[key].machine.root);
  return found;
}

const machineOf = (c: CaseState, target: Step['target']): MachineKey => {
  if (target === 'proposal') return 'proposal';
  if (target.startsWith('commitment:')) return 'commitment';
  return c.items.find((i) => `item:${i.id}` === target)?.role === 'co' ? 'co-unit' : 'lead-unit';
};

function snapshotIn(c: CaseState, target: Step['target']): AnyMachineSnapshot {
  const envelope =
    target === 'proposal'
      ? c.envelope
      : [
          ...c.items.map((i) => [`item:${i.id}`, i] as const),
          ...c.commitments.map((m) => [`commitment:${m.id}`, m] as const),
        ].find(([name]) => name === target)?.[1].envelope;
  if (!envelope) throw new Error(`no ${target}`);
  return restore(envelope);
}

const nodesOf = (snapshot: AnyMachineSnapshot): Node[] => (snapshot as unknown as { _nodes: Node[] })._nodes;

/** One event of one machine: the transitions it enabled, then those that followed by themselves. */
function taken(
  key: MachineKey,
  before: AnyMachineSnapshot,
  event: EventObject,
): { edges: string[]; after: AnyMachineSnapshot } {
  const { machine } = MACHINES[key];
  const edges = (machine.getTransitionData(before as never, event as never) as unknown as Transition[]).map((t) => {
    const list = (t.source.transitions.get(event.type) ?? []) as unknown as Transition[];
    return named(key, t.source, event.type, list.indexOf(t), t.target);
  });
  const steps = getMicrosteps(machine, before as never, event as never).map(
    ([snapshot]) => snapshot as AnyMachineSnapshot,
  );
  steps.slice(1).forEach((to, i) => edges.push(...followed(key, steps[i] as AnyMachineSnapshot, to)));
  return { edges, after: steps.at(-1) ?? before };
}

/** The eventless transitions between two snapshots: each leads from a node that was left to one that was entered. */
function followed(key: MachineKey, from: AnyMachineSnapshot, to: AnyMachineSnapshot): string[] {
  const [left, entered] = [nodesOf(from), new Set(nodesOf(to))];
  return left
    .filter((node) => !entered.has(node))
    .flatMap((node) => {
      const list = (node.always ?? []) as unknown as Transition[];
      const n = list.findIndex((t) => (t.target ?? []).every((target) => entered.has(target)));
      return n < 0 ? [] : [named(key, node, 'always', n, list[n]?.target)];
    });
}

export interface Trace {
  edges: string[];
  /** who told whom what: `command > machine state event` */
  tells: string[];
}

/** What one decision went through, step by step as the log keeps them. */
export function traceOf(before: CaseState, next: CaseState, events: readonly EventDraft[]): Trace {
  const snapshots = new Map<Step['target'], AnyMachineSnapshot>();
  const trace: Trace = { edges: [], tells: [] };
  const command = events[0]?.type ?? '';
  for (const [n, event] of events.entries()) {
    for (const step of event.steps) {
      const key = machineOf(next, step.target);
      if (step.born) {
        snapshots.set(step.target, born(step.born.machine, step.born.input).snapshot);
      } else if (step.event) {
        const from = snapshots.get(step.target) ?? snapshotIn(before, step.target);
        const { edges, after } = taken(key, from, step.event);
        trace.edges.push(...edges);
        // what follows the command in a log was told by it
        if (n > 0 && !step.event.type.endsWith('.recounted'))
          trace.tells.push(`${command} > ${key} ${step.event.type}`);
        snapshots.set(step.target, after);
      }
    }
  }
  return trace;
}
