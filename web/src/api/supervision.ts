/** 督查 · what falls due, what will not make it, what waits for a decision, orders and key cases. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';
import type { Page } from './views';

const KEY = 'supervision';

export const useStrip = () =>
  useQuery({ queryKey: [KEY, 'strip'], queryFn: () => answerTo(api.GET('/api/supervision/strip')) });

/** How many cases and handlings of each light there are, and of each unit. */
export const useLightCounts = () =>
  useQuery({ queryKey: [KEY, 'light-counts'], queryFn: () => answerTo(api.GET('/api/supervision/lights/units')) });

/** A list by pages, each asked for with the mark of the one before. */
const usePages = <T>(
  name: MaybeRefOrGetter<unknown>,
  ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>,
  isAsked: MaybeRefOrGetter<boolean> = true,
) =>
  useInfiniteQuery({
    queryKey: computed(() => [KEY, toValue(name)]),
    enabled: computed(() => toValue(isAsked)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => ask({ limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) }),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const useDecisions = (isAsked: MaybeRefOrGetter<boolean>) =>
  usePages('decisions', (query) => answerTo(api.GET('/api/supervision/decisions', { params: { query } })), isAsked);
export const useWarnings = () =>
  usePages('warnings', (query) => answerTo(api.GET('/api/supervision/warnings', { params: { query } })));
export const useOrders = () =>
  usePages('orders', (query) => answerTo(api.GET('/api/supervision/orders', { params: { query } })));
export const useKeyCases = () =>
  usePages('key-cases', (query) => answerTo(api.GET('/api/supervision/key-cases', { params: { query } })));

type Asked<P extends '/api/supervision/due' | '/api/supervision/lights'> = NonNullable<
  paths[P]['get']['parameters']['query']
>;
export type DueListQuery = Omit<Asked<'/api/supervision/due'>, 'limit' | 'cursor'>;
export type LightListQuery = Omit<Asked<'/api/supervision/lights'>, 'limit' | 'cursor'>;

export const useDueDates = (asked: MaybeRefOrGetter<DueListQuery>) =>
  usePages(
    () => ['due', toValue(asked)],
    (page) => answerTo(api.GET('/api/supervision/due', { params: { query: { ...toValue(asked), ...page } } })),
    () => toValue(asked).until !== '',
  );
export const useLightList = (asked: MaybeRefOrGetter<LightListQuery>) =>
  usePages(
    () => ['lights', toValue(asked)],
    (page) => answerTo(api.GET('/api/supervision/lights', { params: { query: { ...toValue(asked), ...page } } })),
  );

/** 发出前的预览 · what 催办 or 督办单 would tell, and whom. */
export type RehearsalQuery = paths['/api/supervision/rehearsal']['get']['parameters']['query'];
export const useRehearsal = (asked: MaybeRefOrGetter<RehearsalQuery>) =>
  useQuery({
    queryKey: computed(() => [KEY, 'rehearsal', toValue(asked)]),
    queryFn: () => answerTo(api.GET('/api/supervision/rehearsal', { params: { query: toValue(asked) } })),
  });
