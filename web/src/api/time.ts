/** 期限 · why a date is what it is, and where one is told about it. */
import { useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';
import type { Addresses } from './views';

export const useDeadline = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['deadline', toValue(id)]),
    queryFn: () => answerTo(api.GET('/api/deadlines/{id}', { params: { path: { id: toValue(id) } } })),
  });

export const useRulebooks = () =>
  useQuery({ queryKey: ['rulebooks'], staleTime: 300_000, queryFn: () => answerTo(api.GET('/api/rulebooks')) });

export const useRulebook = (key: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['rulebook', toValue(key)]),
    queryFn: () => answerTo(api.GET('/api/rulebooks/{key}', { params: { path: { key: toValue(key) } } })),
  });

export type DueQuery = paths['/api/rulebooks/{key}/due']['get']['parameters']['query'];
export const useDue = (
  key: MaybeRefOrGetter<string>,
  query: MaybeRefOrGetter<DueQuery>,
  isAsked: MaybeRefOrGetter<boolean>,
) =>
  useQuery({
    queryKey: computed(() => ['due', toValue(key), toValue(query)]),
    enabled: computed(() => toValue(isAsked) && toValue(query).on !== ''),
    queryFn: () =>
      answerTo(api.GET('/api/rulebooks/{key}/due', { params: { path: { key: toValue(key) }, query: toValue(query) } })),
  });

/** @param now null is real time again; what falls due by it has been swept when this is answered */
export const setDemoClock = (now: string | null, key: string) =>
  answerTo(api.PUT('/api/demo/clock', { body: { now }, params: { header: { 'Idempotency-Key': key } } }));

export const useAddresses = () =>
  useQuery({ queryKey: ['addresses'], queryFn: () => answerTo(api.GET('/api/notifications/addresses')) });

/** @returns the channels from now on */
export const setAddresses = async (body: Addresses, key: string): Promise<string[]> =>
  (await answerTo(api.PUT('/api/notifications/addresses', { body, params: { header: { 'Idempotency-Key': key } } })))
    .channels;
