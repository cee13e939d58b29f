/** 事项名称 · what a command is called, from the running machines. */
import type { ChartState, Machine } from '../../api/views';

export function labelsOf(machines: readonly Machine[]): Map<string, string> {
  const labels = new Map<string, string>();
  const read = (state: ChartState): void => {
    for (const t of state.transitions) if (t.isCommand) labels.set(t.event, t.label);
    state.states.forEach(read);
  };
  machines.forEach(({ chart }) => read(chart));
  return labels;
}
