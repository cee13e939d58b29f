/** 后台导出 · asked for, looked at while it is made, fetched until it expires. */
import { useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { ExportRequest, ExportTask } from './views';

export const EXPORTS = ['exports'];
const LOOK_AGAIN_MS = 1_000;
const isOpen = ({ state }: ExportTask): boolean => state === 'waiting' || state === 'making';

export const useExports = () =>
  useQuery({
    queryKey: EXPORTS,
    queryFn: async () => (await answerTo(api.GET('/api/export-tasks'))).items,
    refetchInterval: ({ state }) => (state.data?.some(isOpen) ? LOOK_AGAIN_MS : false),
  });

/** @param id empty while none is asked for */
export const useExport = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [...EXPORTS, toValue(id)]),
    enabled: computed(() => toValue(id) !== ''),
    queryFn: () => answerTo(api.GET('/api/export-tasks/{id}', { params: { path: { id: toValue(id) } } })),
    refetchInterval: ({ state }) => (state.data && isOpen(state.data) ? LOOK_AGAIN_MS : false),
  });

export const askExport = async (request: ExportRequest, key: string): Promise<string> =>
  (await answerTo(api.POST('/api/export-tasks', { body: request, params: { header: { 'Idempotency-Key': key } } }))).id;

export const exportFileAddress = (id: string): string => `/api/export-tasks/${id}/file`;
