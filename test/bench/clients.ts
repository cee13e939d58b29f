/** 并发的使用者 · so many clients at once, each taking the next piece of work when its own is done. */
export interface Driven {
  perSecond: number;
  /** milliseconds */
  p50: number;
  p99: number;
}

export async function drive<T>(
  clients: number,
  work: readonly T[],
  act: (one: T) => Promise<unknown>,
): Promise<Driven> {
  const took: number[] = [];
  let at = 0;
  const client = async (): Promise<void> => {
    for (let one = work[at++]; one !== undefined; one = work[at++]) {
      const started = performance.now();
      await act(one);
      took.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: clients }, client));
  const seconds = (performance.now() - started) / 1000;
  took.sort((a, b) => a - b);
  const quantile = (q: number): number => took[Math.min(took.length - 1, Math.floor(q * took.length))] ?? 0;
  return { perSecond: work.length / seconds, p50: quantile(0.5), p99: quantile(0.99) };
}

export const median = (list: readonly number[]): number => {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] ?? NaN)
    : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
};
