/** 采用新版办法 · what the newest version changes for a case, and adopting it for that case. */
import { useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { asOwnDeed } from '../live/own-deeds';
import { caseKey } from './cases';
import { answerTo, api } from './client';

/** Below the key of the case: it is read again with it. */
export const useAdoption = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => [...caseKey(toValue(id)), 'adoption']),
    queryFn: () => answerTo(api.GET('/api/proposals/{id}/rulebook', { params: { path: { id: toValue(id) } } })),
  });

/** @param caseVersion of the case as the preview was read with it */
export const adoptRulebook = (
  id: string,
  { version, caseVersion, key }: { version: string; caseVersion: number; key: string },
): Promise<unknown> =>
  asOwnDeed(id, () =>
    answerTo(
      api.POST('/api/proposals/{id}/rulebook', {
        body: { version },
        params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': `"${caseVersion}"` } },
      }),
    ),
  );
