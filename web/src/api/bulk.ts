/** 批量办理 · what may be given to many cases at once, its preview, and the tasks that it becomes. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import type { ListQuery } from './cases';
import { answerTo, api } from './client';
import type { FormData, FormSchema } from './form-schema';
import type { paths } from './schema';
import type { BulkPreview, BulkTask } from './views';

export type Selection = { ids: string[] } | { query: Omit<ListQuery, 'limit' | 'cursor'> };
export interface BulkCommand {
  type: string;
  label: string;
  /** something must be filled in */
  asks: boolean;
  schema: FormSchema;
}
export interface BulkRequest {
  command: string;
  data?: FormData;
  selection: Selection;
}
type Body = paths['/api/bulk-tasks']['post']['requestBody']['content']['application/json'];
type RowState = NonNullable<NonNullable<paths['/api/bulk-tasks/{id}/rows']['get']['parameters']['query']>['state']>;
export type { RowState };

export const BULK = ['bulk'];
const LOOK_AGAIN_MS = 1_000;

export const useBulkCommands = () =>
  useQuery({
    queryKey: [...BULK, 'commands'],
    queryFn: () => answerTo(api.GET('/api/bulk-commands')) as Promise<{ most: number; items: BulkCommand[] }>,
    staleTime: 300_000,
  });

export const previewBulk = (request: BulkRequest): Promise<BulkPreview> =>
  answerTo(api.POST('/api/bulk-tasks/preview', { body: request as Body }));

export const startBulk = async (request: BulkRequest & { seen: string }, key: string): Promise<string> => {
  const params = { header: { 'Idempotency-Key': key } };
  return (await answerTo(api.POST('/api/bulk-tasks', { body: request as Body, params }))).id;
};

export const retryBulk = (id: string, key: string): Promise<BulkTask> =>
  answerTo(
    api.POST('/api/bulk-tasks/{id}/retry', {
      body: {},
      params: { path: { id }, header: { 'Idempotency-Key': key } },
    }),
  );

const isWorking = ({ state }: BulkTask): boolean => state === 'working';

export const useBulkTasks = () =>
  useQuery({
    queryKey: [...BULK, 'tasks'],
    queryFn: async () => (await answerTo(api.GET('/api/bulk-tasks'))).items,
    refetchInterval: ({ state }) => (state.data?.some(isWorking) ? LOOK_AGAIN_MS : false),
  });

export const useBulkTask = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [...BULK, 'task', toValue(id)]),
    queryFn: () => answerTo(api.GET('/api/bulk-tasks/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? LOOK_AGAIN_MS : false),
  });

/** @param state undefined: all rows */
export const useBulkRows = (id: MaybeRefOrGetter<string>, state: MaybeRefOrGetter<RowState | undefined>) =>
  useInfiniteQuery({
    queryKey: computed(() => [...BULK, 'task', toValue(id), 'rows', toValue(state) ?? 'all']),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) => {
      const asked = toValue(state);
      const query = { limit: 100, ...(asked === undefined ? {} : { state: asked }), ...(cursor ? { cursor } : {}) };
      return answerTo(api.GET('/api/bulk-tasks/{id}/rows', { params: { path: { id: toValue(id) }, query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
