/** 办件的读取 · one place that knows which addresses answer what; pages ask by name. */
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { answerTo, api } from './client';
import type { paths } from './schema';
import type { CaseSummary, CaseView, Named, Page, Todo } from './views';

export type ListQuery = NonNullable<paths['/api/proposals']['get']['parameters']['query']>;

export const caseKey = (id: string): string[] => ['case', id];

export const useCase = (id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: computed(() => caseKey(toValue(id))),
    queryFn: () =>
      answerTo(api.GET('/api/proposals/{id}', { params: { path: { id: toValue(id) } } })) as Promise<CaseView>,
  });

export const useTodos = () =>
  useQuery({
    queryKey: ['todos'],
    queryFn: () => answerTo(api.GET('/api/todos', { params: { query: { limit: 200 } } })),
  });

/** The same list, page by page as it is asked for; how many there are in all comes with each page. */
export const useTodoPages = () =>
  useInfiniteQuery({
    queryKey: ['todos', 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 200, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/todos', { params: { query } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** All that wait for one command of the reader, in the order in which they press. */
export const useTodosOf = (type: string) =>
  useQuery({
    queryKey: ['todos', type],
    queryFn: async (): Promise<Todo[]> => {
      const all: Todo[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
        const page: Page<Todo> = await answerTo(api.GET('/api/todos', { params: { query } }));
        all.push(...page.items.filter((t) => t.what.type === type));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return all;
    },
  });

export const useCaseList = (query: MaybeRefOrGetter<ListQuery>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['cases', toValue(query)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const asked = { ...toValue(query), ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      return answerTo(api.GET('/api/proposals', { params: { query: asked } }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** 跳转 · the first few that the words may mean; of cases with the digits of a number, that number itself comes first. */
export const findCases = async (q: string): Promise<CaseSummary[]> => {
  const sort = /^\d+$/.test(q) ? ('number' as const) : ('newest' as const);
  return (await answerTo(api.GET('/api/proposals', { params: { query: { q, sort, limit: 8 } } }))).items;
};

export type StagesQuery = NonNullable<paths['/api/proposals/stages']['get']['parameters']['query']>;
/** 办理阶段 · how many cases stand in each state. */
export const useStages = (query: MaybeRefOrGetter<StagesQuery>, isAsked: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: computed(() => ['cases', 'stages', toValue(query)]),
    enabled: computed(() => toValue(isAsked)),
    placeholderData: keepPreviousData,
    queryFn: () => answerTo(api.GET('/api/proposals/stages', { params: { query: toValue(query) } })),
  });

/** How many there are without a filter. */
export const useCaseCount = (isAsked: MaybeRefOrGetter<boolean>) =>
  useQuery({
    queryKey: ['cases', 'count'],
    enabled: computed(() => toValue(isAsked)),
    queryFn: async () => (await answerTo(api.GET('/api/proposals', { params: { query: { limit: 1 } } }))).total,
  });

export const useEvents = (id: MaybeRefOrGetter<string>, version: MaybeRefOrGetter<number>) =>
  useInfiniteQuery({
    queryKey: computed(() => ['events', toValue(id), toValue(version)]),
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => {
      const query = { limit: 200, ...(pageParam === undefined ? {} : { cursor: pageParam }) };
      const params = { path: { id: toValue(id) }, query };
      return answerTo(api.GET('/api/proposals/{id}/events', { params }));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

export const useMachines = () =>
  useQuery({
    queryKey: ['machines'],
    staleTime: Infinity,
    queryFn: () => answerTo(api.GET('/api/machines')),
  });

const DIRECTORIES = {
  units: '/api/units',
  categories: '/api/categories',
  streets: '/api/streets',
  sessions: '/api/sessions',
  people: '/api/people',
} as const;

/** 名录 · what forms and filters choose from, whole. */
export const useDirectory = (which: keyof typeof DIRECTORIES, isAsked: MaybeRefOrGetter<boolean> = true) =>
  useQuery({
    queryKey: ['directory', which],
    staleTime: 300_000,
    enabled: computed(() => toValue(isAsked)),
    queryFn: () => wholeDirectory(DIRECTORIES[which]),
  });

async function wholeDirectory(path: (typeof DIRECTORIES)[keyof typeof DIRECTORIES]): Promise<Named[]> {
  const all: Named[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: 200, ...(cursor === undefined ? {} : { cursor }) };
    const page: Page<Named> = await answerTo(api.GET(path, { params: { query } }));
    all.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return all;
}
