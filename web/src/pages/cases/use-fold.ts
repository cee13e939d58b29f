/** 折叠 · of many rows the first few, until all are asked for, so that what stands below them is found. */
import type { Ref } from 'vue';
import { computed, ref } from 'vue';

export const FOLDED = 12;

export function useFold<T>(rows: Readonly<Ref<readonly T[]>>) {
  const isWhole = ref(false);
  return {
    isWhole,
    turn: (): void => void (isWhole.value = !isWhole.value),
    isLong: computed(() => rows.value.length > FOLDED),
    shown: computed(() => (isWhole.value ? rows.value : rows.value.slice(0, FOLDED))),
  };
}
export type Fold = ReturnType<typeof useFold>;
