/** 统计范围与地址 · what is counted stands in the address, and goes along to every list and export. */
import { computed } from 'vue';
import type { LocationQueryRaw } from 'vue-router';
import { useRoute, useRouter } from 'vue-router';
import type { Grouped, Part, RatesFilter } from '../../api/rates';

export const FILTERS = [
  'session',
  'kind',
  'unit',
  'category',
  'street',
  'delegation',
  'key',
  'month',
  'blank',
  'asOf',
] as const;
export type Filter = (typeof FILTERS)[number];

export function useRatesAsked() {
  const route = useRoute();
  const router = useRouter();
  const valueOf = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const active = computed(() => FILTERS.filter((name) => valueOf(name) !== ''));
  // what else the address may say, the server refuses
  const filter = computed(() => Object.fromEntries(active.value.map((name) => [name, valueOf(name)])) as RatesFilter);
  const set = (name: Filter, value: string): Promise<unknown> =>
    router.replace({ query: { ...route.query, [name]: value === '' ? undefined : value } });
  const clear = (): Promise<unknown> => router.replace({ query: { by: route.query.by, part: route.query.part } });

  /** The page of a rate, and the list behind one of its numbers; `over` narrows or widens what is asked. */
  const rateAt = (rate: string, over: LocationQueryRaw = {}) => ({
    path: `/rates/${rate}`,
    query: { ...filter.value, ...over },
  });
  const listAt = (rate: string, part: Part, over: LocationQueryRaw = {}) => ({
    path: `/rates/${rate}/cases`,
    query: { ...filter.value, part, ...over },
  });
  return { valueOf, active, filter, set, clear, rateAt, listAt };
}

/** groups that have a name for what stands in none of them */
const BLANKS = new Set(['category', 'street', 'delegation']);

/** 一组的范围 · the filter that holds exactly the group; null where there is none. */
export function ofGroup(by: Grouped, id: string | null): LocationQueryRaw | null {
  if (by === 'none') return {};
  if (id !== null) return { [by]: id, blank: undefined };
  return BLANKS.has(by) ? { blank: by } : null;
}

export type Format = 'xlsx' | 'csv';
/** 导出的地址 · the same question, as a sheet. */
export function exportAt(place: string, query: object, format: Format): string {
  const asked = Object.entries<unknown>({ ...query, format }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return `/api/exports/${place}?${new URLSearchParams(asked as [string, string][]).toString()}`;
}
