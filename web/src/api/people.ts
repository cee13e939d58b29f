/** 人员 · who may be named and administered, found as one types; what is kept of a person is never removed. */
import { useInfiniteQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { components, paths } from './schema';

type Shapes = components['schemas'];
export type Person = Shapes['Person'];
export type PersonRecord = Shapes['PersonRecord'];
export type RoleKey = Person['roles'][number];
export type PeopleQuery = NonNullable<paths['/api/people']['get']['parameters']['query']>;

export const findPeople = async (query: PeopleQuery): Promise<Person[]> =>
  (await answerTo(api.GET('/api/people', { params: { query: { limit: 20, ...query } } }))).items;

/** By name, also who holds no role. */
export const usePeople = (query: MaybeRefOrGetter<PeopleQuery>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['people', toValue(query)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const asked = { limit: 50, ...toValue(query), ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/people', { params: { query: asked } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

export interface NewPerson {
  name: string;
  constituency?: string;
  phone?: string;
  proposer?: { role: 'deputy' | 'member' | 'proposer-contact'; from?: string; until?: string };
  namesake?: true;
}
export const addPerson = (body: NewPerson, key: string) =>
  answerTo(api.POST('/api/people', { params: { header: { 'Idempotency-Key': key } }, body }));

export type Correction = paths['/api/people/{id}']['patch']['requestBody']['content']['application/json'];
export const correctPerson = (id: string, body: Correction, key: string): Promise<PersonRecord> =>
  answerTo(api.PATCH('/api/people/{id}', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }));
