/** 通知 · what one was told, what of it is unread, read marks, and reminders put off. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { Message } from './views';

export const NOTICES = ['notifications'];
/** what comes without any change of a case, as the morning's digest, is found by looking again */
const LOOK_AGAIN_MS = 60_000;

export const useMessages = (unreadOnly: MaybeRefOrGetter<boolean>) =>
  useInfiniteQuery({
    queryKey: computed(() => [...NOTICES, toValue(unreadOnly)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = {
        limit: 20,
        ...(toValue(unreadOnly) ? { unread: 'true' as const } : {}),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerTo(api.GET('/api/notifications', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const useUnreadCount = (isAsked: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: [...NOTICES, 'count'],
    enabled: computed(() => toValue(isAsked)),
    refetchInterval: LOOK_AGAIN_MS,
    queryFn: async () =>
      (await answerTo(api.GET('/api/notifications', { params: { query: { unread: 'true', limit: 1 } } }))).total,
  });

export const markRead = (id: Message['id'], key: string): Promise<unknown> =>
  answerTo(api.POST('/api/notifications/{id}/read', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));

export interface Snooze {
  until: string;
  reason: string;
  deadlineId: string;
}
export const putOff = (id: Message['id'], body: Snooze, key: string): Promise<{ until: string }> =>
  answerTo(
    api.POST('/api/notifications/{id}/snooze', {
      body,
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );
