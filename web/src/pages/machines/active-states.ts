/** 当前状态 · which states of a chart a case or a handling is in, by the keys that its view tells. */
import type { CaseEvent, ChartState, Handling } from '../../api/views';

const all = (s: ChartState): ChartState[] => [s, ...s.states.flatMap(all)];

/** A state and all that it lies in. */
const withAround = (ids: string[]): string[] =>
  ids.flatMap((id) => id.split('.').map((_, i, parts) => parts.slice(0, i + 1).join('.')));

export const idsOfKey = (chart: ChartState, key: string): string[] =>
  all(chart)
    .filter((s) => s.key === key && s.states.every((child) => child.key !== key))
    .map((s) => s.id);

/** The main state, and in each region the region's own. */
export function activeIn(chart: ChartState, { state, regions }: Pick<Handling, 'state' | 'regions'>): string[] {
  const main = idsOfKey(chart, state.key);
  const inRegions = Object.entries(regions ?? {}).flatMap(([region, key]) =>
    all(chart)
      .filter((s) => s.id.endsWith(`${region}.${key}`))
      .map((s) => s.id),
  );
  return [...new Set(withAround([...main, ...inRegions]))];
}

/** States once entered, as far as the reader may know. */
export const visitedIn = (chart: ChartState, events: CaseEvent[], handlingId: string | undefined): string[] => [
  ...new Set(
    events
      .flatMap((e) => (e.redacted || e.handlingId !== handlingId ? [] : [e.from, e.to]))
      .flatMap((key) => (key === undefined ? [] : idsOfKey(chart, key))),
  ),
];
