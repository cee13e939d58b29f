/** 督查 · what falls due, what will not make it, what waits for a decision, orders and key cases. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { Light, Page } from './views';

const KEY = 'supervision';

export const useStrip = () =>
  useQuery({ queryKey: [KEY, 'strip'], queryFn: () => answerTo(api.GET('/api/supervision/strip')) });

/** How many cases of each light there are. */
export const useLights = () =>
  useQuery({
    queryKey: [KEY, 'lights'],
    queryFn: async () => {
      const of = async (light: Light): Promise<[Light, number]> => [
        light,
        (await answerTo(api.GET('/api/proposals', { params: { query: { light, limit: 1 } } }))).total,
      ];
      return new Map(await Promise.all((['red', 'yellow', 'green', 'none'] as const).map(of)));
    },
  });

/** A list by pages, each asked for with the mark of the one before. */
const usePages = <T>(
  name: string,
  ask: (query: { limit: number; cursor?: string }) => Promise<Page<T>>,
  isAsked: MaybeRefOrGetter<boolean> = true,
) =>
  useInfiniteQuery({
    queryKey: [KEY, name],
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
