/** 台账的地址 · what the ledger shows stands in its address, a view being no more than some of its filters. */
import { computed } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import type { LedgerQuery } from '../../api/rates';

export const FILTERS = [
  'unit',
  'kind',
  'state',
  'year',
  'dueBy',
  'promised',
  'overdue',
  'carried',
  'resolved',
] as const;
export type LedgerFilter = (typeof FILTERS)[number];

/** 台账的各项情况 · each a question to the server. */
export const viewsOf = (thisYear: number) =>
  ({
    overdue: { overdue: 'true' },
    open: { state: 'open', overdue: 'false' },
    left: { state: 'open', dueBy: `${thisYear}-12-31` },
    carried: { carried: 'true' },
    fulfilled: { state: 'fulfilled' },
    cannotKeep: { state: 'cannotKeep' },
    turned: { promised: String(thisYear - 1), resolved: 'true' },
  }) as const satisfies Record<string, LedgerQuery>;

export function useLedgerAsked() {
  const route = useRoute();
  const router = useRouter();
  const valueOf = (name: LedgerFilter): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const active = computed(() => FILTERS.filter((name) => valueOf(name) !== ''));
  const filter = computed(() => Object.fromEntries(active.value.map((name) => [name, valueOf(name)])) as LedgerQuery);
  const set = (name: LedgerFilter, value: string): Promise<unknown> =>
    router.replace({ query: { ...route.query, [name]: value === '' ? undefined : value } });
  /** of whom stays, what is asked of them changes */
  const within = computed(() =>
    Object.fromEntries((['unit', 'kind'] as const).flatMap((n) => (valueOf(n) === '' ? [] : [[n, valueOf(n)]]))),
  );
  return { valueOf, active, filter, within, set };
}
