/** 更新 · what others change while more of a list is brought costs neither the page that was asked for nor the change. */
import { InfiniteQueryObserver, QueryClient } from '@tanstack/vue-query';
import { onceEach, renew } from '../../web/src/live/renew.js';

interface Page {
  items: { id: string; version: number }[];
  next?: number;
}

it('正在读取的下一页不被更新打断，读到以后再全部重读', async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  let version = 1;
  let readings = 0;
  let held: (() => void) | undefined;
  let isHeld = false;
  const observer = new InfiniteQueryObserver(queries, {
    queryKey: ['cases', {}],
    initialPageParam: 1,
    queryFn: async ({ pageParam }): Promise<Page> => {
      const now = version;
      readings += 1;
      if (isHeld) await new Promise<void>((go) => (held = go));
      return { items: [{ id: `case-${pageParam}`, version: now }], ...(pageParam === 1 ? { next: 2 } : {}) };
    },
    getNextPageParam: (last: Page) => last.next,
  });
  const stop = observer.subscribe(() => undefined);
  await observer.refetch();
  isHeld = true;
  const asked = observer.fetchNextPage();
  await new Promise((soon) => setTimeout(soon));
  version = 2;
  for (let news = 0; news < 3; news++) renew(queries, ['cases']);
  isHeld = false;
  held?.();
  await asked;
  expect(observer.getCurrentResult().data?.pages.length).toBe(2);
  await new Promise((soon) => setTimeout(soon, 50));
  const rows = onceEach(observer.getCurrentResult().data?.pages ?? []);
  expect(rows).toEqual([
    { id: 'case-1', version: 2 },
    { id: 'case-2', version: 2 },
  ]);
  // first page, second page, and once more both, however often one was told
  expect(readings).toBe(4);
  stop();
  queries.clear();
});

it('从一页移到另一页的件只列一次', () => {
  const pages = [{ items: [{ id: 'a' }, { id: 'b' }] }, { items: [{ id: 'b' }, { id: 'c' }] }];
  expect(onceEach(pages).map((row) => row.id)).toEqual(['a', 'b', 'c']);
});
