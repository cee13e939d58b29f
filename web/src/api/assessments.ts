/** 考核 · assessments and the cases behind a point; drafting, entries by hand, publication, objections and decisions. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';

export const ASSESSMENTS = ['assessments'];
type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer Asked } } };
}
  ? Asked
  : never;
export type Entry = Body<'/api/assessments/{id}/manual-entries'>;
export type Objecting = Body<'/api/assessments/{id}/objections'>;
export type Deciding = Body<'/api/assessments/{id}/objections/{objection}/decision'>;
export type EvidencePart = 'numerator' | 'denominator' | 'missing';
export interface EvidenceAsked {
  id: string;
  unit: string;
  item: string;
  part: EvidencePart;
  edition: number | undefined;
}

const pageOf = (cursor: string | undefined) => ({ limit: 20, ...(cursor === undefined ? {} : { cursor }) });
const editionOf = (edition: number | undefined) => (edition === undefined ? {} : { edition });
const keyed = (key: string) => ({ 'Idempotency-Key': key });

export const useAssessments = () =>
  useInfiniteQuery({
    queryKey: [...ASSESSMENTS, 'list'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => answerTo(api.GET('/api/assessments', { params: { query: pageOf(pageParam) } })),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** @param edition the newest where none is asked for */
export const useAssessment = (id: MaybeRefOrGetter<string>, edition: MaybeRefOrGetter<number | undefined>) =>
  useQuery({
    queryKey: computed(() => [...ASSESSMENTS, 'one', toValue(id), toValue(edition) ?? 'newest']),
    queryFn: () => {
      const params = { path: { id: toValue(id) }, query: editionOf(toValue(edition)) };
      return answerTo(api.GET('/api/assessments/{id}', { params }));
    },
  });

export const useEvidence = (asked: MaybeRefOrGetter<EvidenceAsked>, isAsked: MaybeRefOrGetter<boolean>) =>
  useInfiniteQuery({
    queryKey: computed(() => [...ASSESSMENTS, 'evidence', toValue(asked)]),
    enabled: computed(() => toValue(isAsked)),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const { part, edition, ...path } = toValue(asked);
      const query = { part, ...editionOf(edition), ...pageOf(pageParam) };
      return answerTo(api.GET('/api/assessments/{id}/units/{unit}/lines/{item}/evidence', { params: { path, query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export const draftAssessment = (key: string, body: Body<'/api/assessments'>) =>
  answerTo(api.POST('/api/assessments', { params: { header: keyed(key) }, body }));
export const enterPoints = (key: string, id: string, body: Entry) =>
  answerTo(api.POST('/api/assessments/{id}/manual-entries', { params: { path: { id }, header: keyed(key) }, body }));
export const publishAssessment = (key: string, id: string) =>
  answerTo(api.POST('/api/assessments/{id}/publish', { params: { path: { id }, header: keyed(key) } }));
export const objectTo = (key: string, id: string, body: Objecting) =>
  answerTo(api.POST('/api/assessments/{id}/objections', { params: { path: { id }, header: keyed(key) }, body }));
export const decideObjection = (key: string, id: string, objection: string, body: Deciding) => {
  const params = { path: { id, objection }, header: keyed(key) };
  return answerTo(api.POST('/api/assessments/{id}/objections/{objection}/decision', { params, body }));
};
