/** 固定的随机数 · the same seed gives the same mix of cases and commands in every run. */
export interface Chance {
  /** 0 … n-1 */
  below(n: number): number;
  shuffled<T>(list: readonly T[]): T[];
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // 32-bit linear congruential steps; the high bits are the good ones
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    shuffled: <T>(list: readonly T[]): T[] => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
      }
      return copy;
    },
  };
}
