/** 筛选与地址 · every filter lives in the address, so that a view can be kept, sent and returned to. */
import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { ListQuery } from '../../api/cases';

export const FILTERS = [
  'q',
  'kind',
  'state',
  'due',
  'light',
  'unit',
  'role',
  'itemState',
  'category',
  'street',
  'key',
  'session',
  'outcome',
  'satisfaction',
] as const;
const KEPT = new Set(['sort', 'columns']);
export type Filter = (typeof FILTERS)[number];

export function useListFilters() {
  const route = useRoute();
  const router = useRouter();

  const valueOf = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const active = computed(() => FILTERS.filter((name) => valueOf(name) !== ''));
  const query = computed<ListQuery>(() => {
    const asked = [...FILTERS, 'sort']
      .map((name) => [name, valueOf(name)] as const)
      .filter(([, value]) => value !== '');
    return { limit: 50, ...Object.fromEntries(asked) };
  });

  const set = (name: Filter | 'sort', value: string): Promise<unknown> =>
    router.replace({ query: { ...route.query, [name]: value.trim() === '' ? undefined : value.trim() } });
  const clear = (): Promise<unknown> =>
    // order and columns are no conditions
    router.replace({ query: Object.fromEntries(Object.entries(route.query).filter(([name]) => KEPT.has(name))) });

  return { valueOf, active, query, set, clear };
}
