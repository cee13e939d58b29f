/** 账号与角色 · read and administered by the security administrator; a password comes with its first answer only. */
import { useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { components, paths } from './schema';

type Shapes = components['schemas'];
export type Account = Shapes['Account'];
export type OpenedAccount = Shapes['OpenedAccount'];
export type Tenure = Shapes['NamedTenure'];
export type Grant = paths['/api/people/{id}/roles']['post']['requestBody']['content']['application/json'];

export const useAccounts = (q: MaybeRefOrGetter<string>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['accounts', toValue(q)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const typed = toValue(q);
      const query = {
        limit: 50,
        ...(typed === '' ? {} : { q: typed }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      };
      return answerTo(api.GET('/api/accounts', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

interface Named {
  id: string;
  name: string;
}
/** The account of one person; null: there is none. */
export const useAccountOf = (person: MaybeRefOrGetter<Named>) =>
  useQuery({
    queryKey: computed(() => ['accounts', 'of', toValue(person).id]),
    queryFn: async (): Promise<Account | null> => {
      const { id, name } = toValue(person);
      const query = { q: name, limit: 200 };
      const { items } = await answerTo(api.GET('/api/accounts', { params: { query } }));
      return items.find((a) => a.personId === id) ?? null;
    },
  });

const keyed = (id: string, key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });

export const openAccount = (body: { personId: string; account: string }, key: string): Promise<OpenedAccount> =>
  answerTo(api.POST('/api/accounts', { params: { header: { 'Idempotency-Key': key } }, body }));
export const resetPassword = (id: string, key: string): Promise<OpenedAccount> =>
  answerTo(api.POST('/api/accounts/{id}/reset-password', keyed(id, key)));

export const CHANGES = {
  disable: (id: string, key: string): Promise<Account> =>
    answerTo(api.POST('/api/accounts/{id}/disable', keyed(id, key))),
  enable: (id: string, key: string): Promise<Account> =>
    answerTo(api.POST('/api/accounts/{id}/enable', keyed(id, key))),
  unlock: (id: string, key: string): Promise<Account> =>
    answerTo(api.POST('/api/accounts/{id}/unlock', keyed(id, key))),
};

/** Past ones too, the newest first. */
export const useRolesOf = (personId: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => ['accounts', 'roles', toValue(personId)]),
    queryFn: async (): Promise<Tenure[]> =>
      (await answerTo(api.GET('/api/people/{id}/roles', { params: { path: { id: toValue(personId) } } }))).items,
  });
export const grantRole = (personId: string, body: Grant, key: string) =>
  answerTo(api.POST('/api/people/{id}/roles', { ...keyed(personId, key), body }));
/** @param until its last day; without, it ends at once */
export const endRole = (id: string, until: string | undefined, key: string) =>
  answerTo(api.POST('/api/roles/{id}/end', { ...keyed(id, key), body: until === undefined ? {} : { until } }));
