/** 日历 · what is counted with, what was loaded or is about to be, and what it moves. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';
import type { CalendarChange } from './views';

export const CALENDAR = ['calendar'];
const LOOK_AGAIN_MS = 1_000;

export const useCalendar = () => useQuery({ queryKey: CALENDAR, queryFn: () => answerTo(api.GET('/api/calendar')) });

export const useCalendarChanges = (isAsked: MaybeRefOrGetter<boolean>) =>
  useInfiniteQuery({
    queryKey: [...CALENDAR, 'changes'],
    enabled: computed(() => toValue(isAsked)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 10, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/calendar/changes', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** Looked at again while its dates are being counted anew. */
export const useCalendarChange = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [...CALENDAR, 'change', toValue(id)]),
    queryFn: () => answerTo(api.GET('/api/calendar/changes/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (state.data?.state === 'recalculating' ? LOOK_AGAIN_MS : false),
  });

/** @param stage what the list is of changes with the state of the change */
export const useMoves = (id: MaybeRefOrGetter<string>, stage: MaybeRefOrGetter<string>) =>
  useInfiniteQuery({
    queryKey: computed(() => [...CALENDAR, 'moves', toValue(id), toValue(stage)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/calendar/changes/{id}/moves', { params: { path: { id: toValue(id) }, query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export type CalendarContent = NonNullable<
  paths['/api/calendar/changes']['post']['requestBody']
>['content']['application/json'];
export const previewChange = (body: CalendarContent, key: string): Promise<CalendarChange> =>
  answerTo(api.POST('/api/calendar/changes', { body, params: { header: { 'Idempotency-Key': key } } }));
export const confirmChange = (id: string, key: string): Promise<CalendarChange> =>
  answerTo(
    api.POST('/api/calendar/changes/{id}/confirm', { params: { path: { id }, header: { 'Idempotency-Key': key } } }),
  );
