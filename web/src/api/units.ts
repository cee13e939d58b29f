/** 机构 · the units of the district, and what becomes of one that is merged or split. */
import { useQuery } from '@tanstack/vue-query';
import { answerTo, api } from './client';
import type { components } from './schema';
import type { Page } from './views';

type Shapes = components['schemas'];
export type SuccessionPreview = Shapes['SuccessionPreview'];
export type Succession = Shapes['Succession'];
export interface Unit {
  id: string;
  name: string;
  short: string;
  from?: string | undefined;
  until?: string | null | undefined;
}
export interface SuccessionAsked {
  successors: { unitId: string; handlingIds: string[] }[];
  effectiveOn: string;
  basis: string;
  people: { personId: string; unitId: string }[];
}

/** In the official order, those that have ended too. */
export const useUnits = () => useQuery({ queryKey: ['units'], queryFn: allUnits });

async function allUnits(): Promise<Unit[]> {
  const all: Unit[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, all: '1' as const, ...(cursor === undefined ? {} : { cursor }) };
    const page: Page<Unit> = await answerTo(api.GET('/api/units', { params: { query } }));
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}

const asked = (unitId: string, key: string, body: SuccessionAsked & { dryRun: boolean }) =>
  answerTo(
    api.POST('/api/units/{id}/succession', {
      params: { path: { id: unitId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
export const previewSuccession = (unitId: string, key: string, body: SuccessionAsked) =>
  asked(unitId, key, { ...body, dryRun: true }) as Promise<SuccessionPreview>;
export const giveSuccession = (unitId: string, key: string, body: SuccessionAsked) =>
  asked(unitId, key, { ...body, dryRun: false }) as Promise<Succession>;
export const readSuccession = (unitId: string): Promise<Succession> =>
  answerTo(api.GET('/api/units/{id}/succession', { params: { path: { id: unitId } } }));
