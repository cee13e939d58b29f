/** 办理成效 · the rates as of a day, the cases behind each number, their course, and the promises over the years. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';

type Asked<P extends keyof paths> = paths[P] extends { get: { parameters: { query?: infer Query } } }
  ? NonNullable<Query>
  : never;
export type Grouped = NonNullable<Asked<'/api/rates'>['by']>;
export type RatesFilter = Omit<Asked<'/api/rates'>, 'by'>;
export type RateKey = paths['/api/rates/{key}/cases']['get']['parameters']['path']['key'];
export type Part = NonNullable<Asked<'/api/rates/{key}/cases'>['part']>;
export type LedgerQuery = Omit<Asked<'/api/commitments'>, 'limit' | 'cursor'>;

const KEY = 'rates';
const pageOf = (cursor: string | undefined) => ({ limit: 20, ...(cursor === undefined ? {} : { cursor }) });

export const useRates = (
  query: MaybeRefOrGetter<RatesFilter & { by?: Grouped }>,
  isAsked: MaybeRefOrGetter<boolean> = true,
) =>
  useQuery({
    queryKey: computed(() => [KEY, 'table', toValue(query)]),
    enabled: computed(() => toValue(isAsked)),
    placeholderData: keepPreviousData,
    queryFn: () => answerTo(api.GET('/api/rates', { params: { query: toValue(query) } })),
  });

export const useRateCases = (
  rate: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<RatesFilter & { by?: Grouped; part?: Part }>,
) =>
  useInfiniteQuery({
    queryKey: computed(() => [KEY, 'cases', toValue(rate), toValue(query)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const path = { key: toValue(rate) as RateKey };
      const params = { path, query: { ...toValue(query), ...pageOf(pageParam) } };
      return answerTo(api.GET('/api/rates/{key}/cases', { params }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const useRateTrend = (rate: MaybeRefOrGetter<string>, query: MaybeRefOrGetter<RatesFilter>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'trend', toValue(rate), toValue(query)]),
    placeholderData: keepPreviousData,
    queryFn: () => {
      const path = { key: toValue(rate) as RateKey };
      return answerTo(api.GET('/api/rates/{key}/trend', { params: { path, query: toValue(query) } }));
    },
  });

/** 同期比较 · of one session, so it is asked only where one is chosen. */
export const useRateComparison = (rate: MaybeRefOrGetter<string>, query: MaybeRefOrGetter<RatesFilter>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'comparison', toValue(rate), toValue(query)]),
    enabled: computed(() => toValue(query).session !== undefined),
    queryFn: () => {
      const path = { key: toValue(rate) as RateKey };
      const asked = { ...toValue(query), session: toValue(query).session ?? '' };
      return answerTo(api.GET('/api/rates/{key}/comparison', { params: { path, query: asked } }));
    },
  });

/** 上届同期 · every rate of last session, on the day that the server holds to be the same. */
export function useLastSession(query: MaybeRefOrGetter<RatesFilter>) {
  const compared = useRateComparison('reply', query);
  const previous = computed(() =>
    toValue(query).session === undefined ? undefined : (compared.data.value?.previous ?? undefined),
  );
  const asked = computed(() => ({
    ...toValue(query),
    session: previous.value?.session.id,
    asOf: previous.value?.asOf,
  }));
  const figures = useRates(asked as unknown as MaybeRefOrGetter<RatesFilter>, () => previous.value !== undefined);
  const rates = computed(() => (previous.value === undefined ? [] : (figures.data.value?.items[0]?.rates ?? [])));
  return { previous, rates };
}

export const useLedger = (query: MaybeRefOrGetter<LedgerQuery>) =>
  useInfiniteQuery({
    queryKey: computed(() => [KEY, 'ledger', toValue(query)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      answerTo(api.GET('/api/commitments', { params: { query: { ...toValue(query), ...pageOf(pageParam) } } })),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
export const useLedgerCount = (query: MaybeRefOrGetter<LedgerQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'ledger-count', toValue(query)]),
    queryFn: async () =>
      (await answerTo(api.GET('/api/commitments', { params: { query: { ...toValue(query), limit: 1 } } }))).total,
  });
