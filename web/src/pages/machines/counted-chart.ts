/**
 * 主干图 · of a statechart only the states in which something is counted and what holds them, with the arrows between
 * these: what happens in a region below a counted state is no way from one count to another.
 */
/** A state as the server tells it. */
export interface ChartedState {
  id: string;
  key: string;
  label: string;
  type: string;
  initial: string | null;
  tags: string[];
  transitions: ChartedTransition[];
  states: ChartedState[];
}
export interface ChartedTransition {
  event: string;
  label: string;
  isCommand: boolean;
  targets: string[];
  guard: string | null;
  actions: string[];
}

/** What leads into several regions at once leads into what holds them. */
export function aimOf({ targets }: Pick<ChartedTransition, 'targets'>): string | undefined {
  if (targets.length < 2) return targets[0];
  const paths = targets.map((t) => t.split('.'));
  const shared = (paths[0] ?? []).findIndex((part, i) =>
    paths.some((path) => path[i] !== part || i === path.length - 1),
  );
  return (paths[0] ?? []).slice(0, shared).join('.');
}

const all = (s: ChartedState): ChartedState[] => [s, ...s.states.flatMap(all)];

/** What holds one part alone (a region whose neighbours are left out) gives way to what is in it. */
function pruned(state: ChartedState, ids: ReadonlySet<string>): ChartedState | null {
  if (ids.has(state.id)) return { ...state, type: state.type === 'final' ? 'final' : 'atomic', states: [] };
  const kept = state.states.flatMap((child) => pruned(child, ids) ?? []);
  const [only] = kept;
  if (only === undefined) return null;
  return { ...state, type: 'compound', states: kept.length === 1 && only.states.length > 0 ? only.states : kept };
}

/** @param ids of the states that are counted, as the chart names them */
export function countedChart(chart: ChartedState, ids: ReadonlySet<string>): ChartedState {
  const root = pruned(chart, ids) ?? { ...chart, states: [] };
  const kept = new Set(all(root).map((s) => s.id));
  const shown = (id: string): string => {
    const parts = id.split('.');
    for (let n = parts.length; n > 0; n--) {
      const around = parts.slice(0, n).join('.');
      if (kept.has(around)) return around;
    }
    return '';
  };
  const ways = new Map<string, Set<string>>();
  for (const state of all(chart)) {
    for (const transition of state.transitions) {
      const [from, to] = [shown(state.id), shown(aimOf(transition) ?? '')];
      if (from === '' || to === '' || from === to || from.startsWith(`${to}.`) || to.startsWith(`${from}.`)) continue;
      ways.set(from, (ways.get(from) ?? new Set()).add(to));
    }
  }
  const drawn = (state: ChartedState): ChartedState => ({
    ...state,
    transitions: [...(ways.get(state.id) ?? [])].map((to) => ({
      event: '',
      label: '',
      isCommand: false,
      targets: [to],
      guard: null,
      actions: [],
    })),
    states: state.states.map(drawn),
  });
  return drawn(root);
}
