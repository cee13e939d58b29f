/** 运行 · what failed for good in the background, what was sent and how far it came, and having either try again. */
import { useInfiniteQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { Incident, Sent } from './views';

export const useIncidents = (state: MaybeRefOrGetter<Incident['state'] | ''>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['incidents', toValue(state)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const chosen = toValue(state);
      const query = {
        limit: 50,
        ...(chosen === '' ? {} : { state: chosen }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerTo(api.GET('/api/incidents', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const retryIncident = (id: string, key: string): Promise<Incident> =>
  answerTo(api.POST('/api/incidents/{id}/retry', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

export interface OutboxQuery {
  state?: Sent['state'];
  channel?: Sent['channel'];
}
export const useOutbox = (asked: MaybeRefOrGetter<OutboxQuery>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['outbox', toValue(asked)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { ...toValue(asked), limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/outbox', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** 演示短信 · only in a demo at its own machine. */
export const demoText = (id: string, key: string): Promise<{ to: string | null; text: string }> =>
  answerTo(api.POST('/api/demo/messages/{id}/text', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

export const resend = (id: string, key: string): Promise<Sent> =>
  answerTo(api.POST('/api/outbox/{id}/retry', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
