/** 委托签发 · those that the reader may see, and making or ending one. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import { answerTo, api } from './client';
import type { components, paths } from './schema';
import type { Page } from './views';

type Shapes = components['schemas'];
export type Delegation = Shapes['NamedDelegation'];
export type Deputy = Shapes['Person'];
type Asked = paths['/api/delegations']['post']['requestBody']['content']['application/json'];

export const useDelegations = () =>
  useInfiniteQuery({
    queryKey: ['delegations'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }): Promise<Page<Delegation>> => {
      const query = { limit: 50, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/delegations', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** 分管领导 · who may be asked to sign. */
export const useDeputies = () =>
  useQuery({
    queryKey: ['deputies'],
    queryFn: async (): Promise<Deputy[]> =>
      (await answerTo(api.GET('/api/people', { params: { query: { role: 'deputy-head', limit: 200 } } }))).items,
  });

export const makeDelegation = (body: Asked, key: string) =>
  answerTo(api.POST('/api/delegations', { params: { header: { 'Idempotency-Key': key } }, body }));
export const endDelegation = (id: string, key: string) =>
  answerTo(api.POST('/api/delegations/{id}/end', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
