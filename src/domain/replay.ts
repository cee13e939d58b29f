/** 重放 · the log folded to machine states: it needs the charts alone, no rule and no free word. */
import type { AnyMachineSnapshot } from 'xstate';
import type { MachineKey, SnapshotEnvelope } from './case.js';
import type { Step } from './decision.js';
import { born, persist, step } from './snapshot.js';

/** @returns envelope by target (`proposal`, `item:<id>`, `commitment:<id>`) after all steps of all events */
export function fold(events: readonly { steps: readonly Step[] }[]): Map<string, SnapshotEnvelope> {
  const states = new Map<string, { machine: MachineKey; snapshot: AnyMachineSnapshot }>();
  states.set('proposal', { machine: 'proposal', snapshot: born('proposal', {}).snapshot });
  for (const { target, born: birth, event } of events.flatMap((e) => e.steps)) {
    if (birth) states.set(target, { machine: birth.machine, snapshot: born(birth.machine, birth.input).snapshot });
    const at = states.get(target);
    if (!at) throw new Error(`step for ${target}, which was never born`);
    if (event) at.snapshot = step(at.machine, at.snapshot, event).snapshot;
  }
  return new Map([...states].map(([target, { machine, snapshot }]) => [target, persist(machine, snapshot)]));
}
