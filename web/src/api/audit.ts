/** 留痕 · the stream of acts that are no case commands, and the verification of all that is kept. */
import { useInfiniteQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { components, paths } from './schema';

type Shapes = components['schemas'];
export type Act = Shapes['Act'];
export type AuditReport = Shapes['AuditReport'];
export type ActsQuery = NonNullable<paths['/api/audit/events']['get']['parameters']['query']>;

export const useActs = (query: MaybeRefOrGetter<ActsQuery>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['acts', toValue(query)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const asked = { limit: 50, ...toValue(query), ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/audit/events', { params: { query: asked } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export interface Running {
  state: 'running';
  startedAt: string;
}
/** @param caseId one case; without, the whole district, which may take a while in the background */
export const verifyTrail = async (caseId?: string): Promise<AuditReport | Running> =>
  (await answerTo(
    api.GET('/api/audit/verify', { params: { query: caseId === undefined ? {} : { case: caseId } } }),
  )) as AuditReport | Running;
