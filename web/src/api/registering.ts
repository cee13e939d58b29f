/** 登记 · one case, handed in once; and whether its number is known already. */
import { useQuery } from '@tanstack/vue-query';
import { answerTo, api } from './client';
import type { components, paths } from './schema';
import type { CaseKind, CaseSummary, CaseView } from './views';

export type Registration = paths['/api/proposals']['post']['requestBody']['content']['application/json'];

export const registerCase = async (body: Registration, key: string): Promise<CaseView> =>
  (await answerTo(
    api.POST('/api/proposals', { params: { header: { 'Idempotency-Key': key } }, body }),
  )) as unknown as CaseView;

/** @returns the case of that session with that number, among those that the reader may see */
export async function knownNumber(kind: CaseKind, session: string, number: string): Promise<CaseSummary | undefined> {
  // who contains the digits is not smaller than they are: the number itself comes early
  const query = { kind, session, q: number, sort: 'number' as const, limit: 200 };
  const { items } = await answerTo(api.GET('/api/proposals', { params: { query } }));
  return items.find((c) => bare(c.number) === bare(number));
}
/** leading zeros do not distinguish numbers */
const bare = (number: string): string => number.replace(/^0+(?=\d)/, '');

export type CouncilSession = components['schemas']['CouncilSession'];
/** 届次会议 · few, and all of them. */
export const useSessions = () =>
  useQuery({
    queryKey: ['council-sessions'],
    staleTime: 300_000,
    queryFn: async (): Promise<CouncilSession[]> =>
      (await answerTo(api.GET('/api/sessions', { params: { query: { limit: 200 } } }))).items,
  });
