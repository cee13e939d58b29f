/** 清单导入 · read first, shown whole, registered when the office says so. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import { sendForm } from './files';
import type { ImportBatch } from './views';

/** these states pass by themselves */
const PASSING = new Set<ImportBatch['state']>(['reading', 'committing']);
const LOOK_AGAIN_MS = 1_000;

export interface ListFile {
  file: File;
  session: string;
  raisedAt: ImportBatch['raisedAt'];
}
export const sendList = async (list: ListFile, key: string): Promise<string> =>
  ((await sendForm('/api/imports', { ...list }, key)) as { id: string }).id;

export const importKey = (id: string): string[] => ['import', id];

export const useImport = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => importKey(toValue(id))),
    queryFn: () => answerTo(api.GET('/api/imports/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (state.data && PASSING.has(state.data.state) ? LOOK_AGAIN_MS : false),
  });

export const useImports = () =>
  useInfiniteQuery({
    queryKey: ['imports'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 20, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/imports', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const commitImport = (id: string, key: string): Promise<unknown> =>
  answerTo(api.POST('/api/imports/{id}/commit', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
