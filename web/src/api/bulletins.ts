/** 通报 · those that the reader may see, and drafting, editing, issuing or withdrawing one. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';

export const BULLETINS = ['bulletins'];
export type BulletinState = NonNullable<NonNullable<paths['/api/bulletins']['get']['parameters']['query']>['state']>;
export interface BulletinWords {
  version: number;
  title: string;
  body: string;
}
const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const useBulletins = (state: MaybeRefOrGetter<BulletinState | ''>) =>
  useInfiniteQuery({
    queryKey: computed(() => [...BULLETINS, 'list', toValue(state)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const wanted = toValue(state);
      const query = {
        limit: 20,
        ...(wanted === '' ? {} : { state: wanted }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerTo(api.GET('/api/bulletins', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });
export const useBulletin = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [...BULLETINS, 'one', toValue(id)]),
    queryFn: () => answerTo(api.GET('/api/bulletins/{id}', { params: { path: { id: toValue(id) } } })),
  });

export const draftBulletin = (key: string, body: { session: string; on: string }) =>
  answerTo(api.POST('/api/bulletins', { params: { header: keyed(key) }, body }));
export const editBulletin = (key: string, id: string, body: BulletinWords) =>
  answerTo(api.PATCH('/api/bulletins/{id}', { params: { path: { id }, header: keyed(key) }, body }));
export const issueBulletin = (key: string, id: string, body: { version: number; number: string }) =>
  answerTo(api.POST('/api/bulletins/{id}/issue', { params: { path: { id }, header: keyed(key) }, body }));
export const withdrawBulletin = (key: string, id: string, version: number) =>
  answerTo(
    api.POST('/api/bulletins/{id}/withdrawal', { params: { path: { id }, header: keyed(key) }, body: { version } }),
  );
