/** 承办单位的次序 · part by part, its lead unit first, then whoever owes something, the most pressing of them first. */

/** of a handling, what is needed here */
interface Dated {
  dueOn: string;
  light: string;
}
interface Row {
  role: string;
  part?: string;
  state: { tags: readonly string[] };
  deadlines: readonly Dated[];
}

/** The date that presses first. */
export const dueOf = <D extends Dated>({ deadlines }: { deadlines: readonly D[] }): D | undefined =>
  deadlines.filter((d) => d.light !== 'none').sort((a, b) => a.dueOn.localeCompare(b.dueOn))[0];

/** Units of one standing keep the order in which they were named. */
export function inOrder<T extends Row>(handlings: readonly T[]): T[] {
  const parts = [...new Set(handlings.map((h) => h.part))];
  const rankOf = (h: T): [number, number, number, string] => [
    parts.indexOf(h.part),
    h.role === 'lead' ? 0 : 1,
    h.state.tags.includes('waiting-on-unit') ? 0 : h.state.tags.includes('open') ? 1 : 2,
    dueOf(h)?.dueOn ?? '9999',
  ];
  return [...handlings].sort((a, b) => {
    const [x, y] = [rankOf(a), rankOf(b)];
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2] || x[3].localeCompare(y[3]);
  });
}
