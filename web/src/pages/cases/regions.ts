/** 并列进程 · the side-by-side parts of a handling with their titles from the chart and their present words. */
import type { ChartState, Handling } from '../../api/views';

export interface Region {
  handlingId: string;
  key: string;
  title: string;
  label: string;
}
interface Placed {
  state: ChartState;
  depth: number;
}
const regionsIn = (state: ChartState, depth = 0): Placed[] =>
  state.states.flatMap((child) => [
    ...(state.type === 'parallel' ? [{ state: child, depth }] : []),
    ...regionsIn(child, depth + 1),
  ]);

/** What runs beside the whole handling and has not begun (no return, no extension) is not worth a line. */
export function regionsOf(chart: ChartState, handling: Handling): Region[] {
  const { regions, regionLabels } = handling;
  if (!regions || !regionLabels) return [];
  return regionsIn(chart).flatMap(({ state, depth }) => {
    const present = regions[state.key];
    const isIdle = present === state.initial && depth <= 1;
    if (present === undefined || isIdle) return [];
    return [{ handlingId: handling.id, key: state.key, title: state.label, label: regionLabels[state.key] ?? present }];
  });
}
