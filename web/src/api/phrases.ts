/** 常用语 · of the reader's own units. */
import { useQuery } from '@tanstack/vue-query';
import { answerTo, api } from './client';
import type { paths } from './schema';

export type Phrase = paths['/api/phrases']['get']['responses']['200']['content']['application/json']['items'][number];
export interface PhraseWords {
  title: string;
  text: string;
}
export const PHRASES = ['phrases'];

export const usePhrases = () =>
  useQuery({ queryKey: PHRASES, staleTime: 60_000, queryFn: () => answerTo(api.GET('/api/phrases')) });

/** @param id of the one that is changed; without, a new one */
export const keepPhrase = (id: string | null, body: PhraseWords, key: string): Promise<unknown> => {
  const header = { 'Idempotency-Key': key };
  return id === null
    ? answerTo(api.POST('/api/phrases', { body, params: { header } }))
    : answerTo(api.PATCH('/api/phrases/{id}', { body, params: { path: { id }, header } }));
};
export const movePhrase = (id: string, order: number, key: string) =>
  answerTo(
    api.PATCH('/api/phrases/{id}', { body: { order }, params: { path: { id }, header: { 'Idempotency-Key': key } } }),
  );
export const dropPhrase = (id: string, key: string) =>
  answerTo(api.DELETE('/api/phrases/{id}', { params: { path: { id }, header: { 'Idempotency-Key': key } } }));
