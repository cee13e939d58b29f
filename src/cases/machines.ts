/** 状态图 · the statecharts as plain data with their Chinese labels: states, regions, transitions, commands. */
import type { AnyStateMachine } from 'xstate';
import type { MachineKey } from '../domain/case.js';
import { commandLabel, COMMANDS } from '../domain/commands.js';
import { MACHINES } from '../domain/snapshot.js';

type Node = AnyStateMachine['root'];

export const MACHINE_LABELS: Record<MachineKey, string> = {
  proposal: '建议提案',
  'lead-unit': '主办单位办理',
  'co-unit': '会办单位办理',
  commitment: '承诺事项',
};
const REGION_LABELS: Record<string, string> = {
  main: '主进程',
  plan: '办理方案',
  coordination: '会办',
  contact: '沟通联系',
  letter: '答复',
  return: '退办',
  extension: '延期',
  open: '在办',
  underway: '进行中',
  awaitingPrincipal: '待签发',
};

export interface TransitionView {
  event: string;
  label: string;
  isCommand: boolean;
  /** empty: the state stays as it is */
  targets: string[];
  guard: string | null;
  actions: string[];
}
export interface StateView {
  id: string;
  key: string;
  label: string;
  type: string;
  initial: string | null;
  tags: string[];
  transitions: TransitionView[];
  states: StateView[];
}

/** The place in the chart, whatever custom id a state was given. */
export const idOf = (node: Node): string => node.path.join('.');
export const stateLabel = (node: Node): string =>
  (node.meta as { label?: string } | undefined)?.label ?? REGION_LABELS[node.key] ?? node.key;

const nameOf = (named: unknown): string =>
  typeof named === 'string' ? named : String((named as { type?: unknown } | null)?.type ?? '');

interface Defined {
  eventType?: string;
  target?: readonly Node[] | undefined;
  guard?: unknown;
  actions?: readonly unknown[];
}
const transitionView = (event: string, t: Defined): TransitionView => ({
  event,
  label: event === '' ? '自动' : commandLabel(event),
  isCommand: COMMANDS.has(event),
  targets: (t.target ?? []).map(idOf),
  guard: t.guard === undefined ? null : nameOf(t.guard),
  actions: (t.actions ?? []).map(nameOf),
});

function stateView(node: Node): StateView {
  const told = [...node.transitions].flatMap(([event, list]) =>
    event === '' ? [] : (list as readonly Defined[]).map((t) => transitionView(event, t)),
  );
  const always = ((node.always ?? []) as readonly Defined[]).map((t) => transitionView('', t));
  const { initial } = node.config as { initial?: string };
  return {
    id: idOf(node),
    key: node.key,
    label: stateLabel(node),
    type: node.type,
    initial: initial ?? null,
    tags: [...node.tags],
    transitions: [...told, ...always],
    states: Object.values(node.states).map((child) => stateView(child as Node)),
  };
}

export interface MachineView {
  key: MachineKey;
  label: string;
  version: number;
  chart: StateView;
}
export const MACHINE_KEYS = Object.keys(MACHINES) as MachineKey[];

export const machineView = (key: MachineKey): MachineView => ({
  key,
  label: MACHINE_LABELS[key],
  version: MACHINES[key].version,
  chart: stateView(MACHINES[key].machine.root as Node),
});
