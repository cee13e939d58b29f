/** 草稿 · one's own of one form, as the server keeps it. */
import { answerTo, api, newKey } from './client';
import type { FormData } from './form-schema';
import type { paths } from './schema';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
export type Draft = NonNullable<Answer<'/api/proposals/{id}/drafts/{form}'>['draft']> & { data: FormData };
export type DraftVersion = Answer<'/api/proposals/{id}/drafts/{form}/versions'>['items'][number];
export interface DraftPlace {
  id: string;
  form: string;
}
export type Writing = { data: FormData; base: string | null; window: string; anew?: boolean };

/** What the browser still sends of a page that is closed. */
const LAST_WORDS = 60_000;

export const readDraft = async (path: DraftPlace): Promise<Draft | null> =>
  (await answerTo(api.GET('/api/proposals/{id}/drafts/{form}', { params: { path } }))).draft as Draft | null;

export const keepDraft = (path: DraftPlace, body: Writing) =>
  answerTo(
    api.PUT('/api/proposals/{id}/drafts/{form}', {
      params: { path, header: { 'Idempotency-Key': newKey() } },
      body,
      // also when the page goes in this moment
      keepalive: JSON.stringify(body).length * 3 < LAST_WORDS,
    }),
  );

export const dropDraft = (path: DraftPlace) =>
  answerTo(
    api.DELETE('/api/proposals/{id}/drafts/{form}', { params: { path, header: { 'Idempotency-Key': newKey() } } }),
  );

export const draftVersions = async (path: DraftPlace): Promise<DraftVersion[]> =>
  (await answerTo(api.GET('/api/proposals/{id}/drafts/{form}/versions', { params: { path } }))).items;

export const draftVersion = async (path: DraftPlace, n: number): Promise<Draft> =>
  (await answerTo(
    api.GET('/api/proposals/{id}/drafts/{form}/versions/{n}', { params: { path: { ...path, n } } }),
  )) as Draft;
