/** 走图 · every configuration of one chart, by shortest paths over state values; facts that guards ask for are tried both ways. */
import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { MachineKey } from '../../src/domain/case.js';
import { MACHINES } from '../../src/domain/snapshot.js';

export const KEYS = Object.keys(MACHINES) as MachineKey[];
export type ChartNode = AnyStateMachine['root'];

export const idOf = (node: ChartNode): string => node.path.join('.');
export function nodesOf(key: MachineKey): ChartNode[] {
  const below = (node: ChartNode): ChartNode[] => [node, ...Object.values(node.states).flatMap((c) => below(c))];
  return below(MACHINES[key].machine.root as ChartNode).slice(1);
}
/** 状态 · the states one can stand in: those that hold no others. */
export const leavesOf = (key: MachineKey): ChartNode[] =>
  nodesOf(key).filter((node) => Object.keys(node.states).length === 0 && node.type !== 'history');

const FACTS: Record<string, Record<string, unknown>[]> = {
  'office.decideReturn': [{ granted: true }, { granted: false }],
  'lead.recordContact': [{ meets: true }, { meets: false }],
  'proposer.confirmContact': [{ verdict: 'confirmed' }, { verdict: 'disputed' }, { verdict: 'noted' }],
  'lead.submitReply': [{ unitReview: true }, { officeReview: true }, {}],
  'unitOffice.review': [{ passed: true, officeReview: true }, { passed: true }, { passed: false }],
  'office.reviewReply': [{ passed: true }, { passed: false }],
  'principal.sign': [{ subject: 'reply' }, { subject: 'extension' }, { subject: 'followUp' }],
  'principal.sendBack': [{ subject: 'reply' }, { subject: 'extension' }, { subject: 'commitment' }],
  'lead.requestSupplement': [{ within: true }, { within: false }],
  'office.decideSupplement': [{ required: true }, { required: false }],
  'proposer.evaluate': [{ verdict: 'record' }, { verdict: 'settle' }, { verdict: 'rehandle' }, { verdict: 'decide' }],
  'proposer.reviseEvaluation': [{ verdict: 'settle' }, { verdict: 'rehandle' }],
  'body.recordConference': [{ outcome: 'rehandle' }, { outcome: 'track' }],
  'lead.adoptOpinion': [{ adopted: 'full' }, { adopted: 'partly' }, { adopted: 'no' }],
  'office.confirmFulfilment': [{ confirmed: true }, { confirmed: false }],
  'item.recounted': [
    { total: 0, in: 0 },
    { total: 1, in: 0 },
    { total: 1, in: 1 },
  ],
  'case.recounted': [
    { parts: 1, led: 1, accepted: 0, replied: 0 },
    { parts: 1, led: 1, accepted: 1, replied: 0 },
    { parts: 1, led: 0, accepted: 0, replied: 0 },
    { parts: 1, led: 1, accepted: 1, replied: 1 },
  ],
};
/** Told by decide() itself, never by a person: they carry no readiness. */
export const eventsOf = (key: MachineKey): EventObject[] =>
  [...MACHINES[key].machine.events]
    .map(String)
    .sort()
    .flatMap((type) => (FACTS[type] ?? [{}]).map((fact) => ({ type, ready: true, ...fact })));

export interface Place {
  snapshot: AnyMachineSnapshot;
  path: string[];
  /** ids of the leaves stood in */
  leaves: string[];
}
const leavesIn = (snapshot: AnyMachineSnapshot): string[] =>
  (snapshot as unknown as { _nodes: ChartNode[] })._nodes
    .filter((node) => Object.keys(node.states).length === 0)
    .map(idOf)
    .sort();

const walked = new Map<string, Place[]>();
/**
 * Every configuration, each by one shortest path. `without` leaves events out: the regions of a lead item multiply,
 * so their product is walked in slices.
 */
export function places(key: MachineKey, without: readonly string[] = []): Place[] {
  const name = [key, ...without].join();
  const known = walked.get(name);
  if (known) return known;
  const { machine } = MACHINES[key];
  const found = getShortestPaths(machine, {
    events: eventsOf(key).filter((e) => !without.includes(e.type)) as never,
    serializeState: (snapshot) => JSON.stringify((snapshot as AnyMachineSnapshot).value),
    filterEvents: (snapshot, event) => !event.type.startsWith('xstate.') && (snapshot as AnyMachineSnapshot).can(event),
    limit: 100_000,
  }).map(({ state, steps }): Place => {
    const snapshot = state as AnyMachineSnapshot;
    const path = steps.map((s) => s.event.type).filter((type) => !type.startsWith('xstate.'));
    return { snapshot, path, leaves: leavesIn(snapshot) };
  });
  walked.set(name, found);
  return found;
}

/** The regions of a lead item one at a time: what no slice leaves out is walked in some slice. */
export const SLICES: Record<MachineKey, string[][]> = {
  proposal: [[]],
  'co-unit': [[]],
  commitment: [[]],
  'lead-unit': [
    ['unit.requestReturn', 'unit.requestExtension', 'lead.plan', 'principal.takeLead', 'lead.recordContact'],
    ['unit.requestReturn', 'unit.requestExtension', 'item.recounted', 'lead.requestOpinion', 'lead.draftReply'],
    ['lead.plan', 'principal.takeLead', 'lead.recordContact', 'proposer.waiveContact', 'office.releaseContact'],
  ],
};
export const slices = (key: MachineKey): Place[] => SLICES[key].flatMap((without) => places(key, without));

/** The nearest place of each leaf; the choice is stable, so that golden files are. */
export function nearest(key: MachineKey): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const place of slices(key)) {
    for (const leaf of place.leaves) {
      const known = found.get(leaf);
      if (!known || place.path.length < known.path.length) found.set(leaf, place);
    }
  }
  return found;
}
