/** 栏目与行距 · which columns stand is part of the address; how dense the rows are is each person's own affair. */
import { computed, ref, watch } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { useSession } from '../../session/session-store';

/** in the order of the table; number and title always stand */
export const COLUMNS = ['proposers', 'units', 'state', 'due', 'updated'] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL: readonly Column[] = ['proposers', 'units', 'state', 'due'];
const NONE = 'none';

/** @returns undefined for the usual ones, which the address need not say */
export function columnsParameter(columns: readonly string[] | null): string | undefined {
  if (columns === null) return undefined;
  const chosen = COLUMNS.filter((c) => columns.includes(c));
  if (chosen.join() === USUAL.join()) return undefined;
  return chosen.join(',') || NONE;
}

export function useColumns() {
  const route = useRoute();
  const router = useRouter();
  const columns = computed<readonly Column[]>(() => {
    const { columns: said } = route.query;
    return typeof said === 'string' && said !== '' ? COLUMNS.filter((c) => said.split(',').includes(c)) : USUAL;
  });
  const choose = (chosen: readonly Column[]): Promise<unknown> =>
    router.replace({ query: { ...route.query, columns: columnsParameter(chosen) } });
  return { columns, choose };
}

export type Density = 'loose' | 'compact';
const density = ref<Density>('loose');
export function useDensity() {
  const session = useSession();
  const kept = computed(() => `chengban.density.${session.me?.personId ?? ''}`);
  watch(kept, (place) => (density.value = localStorage.getItem(place) === 'compact' ? 'compact' : 'loose'), {
    immediate: true,
  });
  function choose(chosen: Density): void {
    density.value = chosen;
    localStorage.setItem(kept.value, chosen);
  }
  return { density, choose };
}
