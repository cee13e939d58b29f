/** 清单导入 · read first, shown whole, registered when the office says so. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import { sendForm } from './files';
import type { paths } from './schema';
import type { ImportBatch } from './views';

type FixesAsked = paths['/api/imports/{id}/fixes']['put']['requestBody']['content']['application/json'];
export type Fix = FixesAsked['fixes'][number];
export type Problem = ImportBatch['problems'][number];
export type Offer = Problem['offers'][number];

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

/** @param edition the list as it was looked at: what somebody changed meanwhile is not registered unseen */
export const commitImport = (id: string, edition: number, key: string): Promise<unknown> =>
  answerTo(
    api.POST('/api/imports/{id}/commit', {
      params: { path: { id }, query: { edition }, header: { 'Idempotency-Key': key } },
    }),
  );
export const putFixes = (id: string, body: FixesAsked, key: string): Promise<ImportBatch> =>
  answerTo(api.PUT('/api/imports/{id}/fixes', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }));

/** 更正所指 · a later word about the same thing takes the place of the earlier. */
const subjectOf = (fix: Fix): string =>
  JSON.stringify([
    fix.kind,
    fix.at?.sheet,
    fix.at?.row,
    fix.kind === 'unit' ? fix.text : fix.kind === 'cell' ? fix.field : fix.kind === 'role' ? fix.unitId : '',
  ]);
export const withFix = (fixes: readonly Fix[], fix: Fix): Fix[] => [
  ...fixes.filter((f) => subjectOf(f) !== subjectOf(fix)),
  fix,
];
