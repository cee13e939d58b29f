/** 更新 · what is shown is read anew because somebody changed it. */
import type { QueryClient, QueryKey } from '@tanstack/vue-query';

/** what is to be read anew as soon as it has come; told twice meanwhile, it is read once */
const awaited = new Set<string>();

/**
 * A page of a list that is being brought is let come, and all of them are read anew after it: to read at once would cut it
 * off, and whoever pressed for more would have pressed for nothing.
 */
export function renew(queries: QueryClient, queryKey: QueryKey): void {
  if (queries.isFetching({ queryKey }) === 0) {
    void queries.invalidateQueries({ queryKey });
    return;
  }
  const key = JSON.stringify(queryKey);
  if (awaited.has(key)) return;
  awaited.add(key);
  const stop = queries.getQueryCache().subscribe(() => {
    if (queries.isFetching({ queryKey }) > 0) return;
    stop();
    awaited.delete(key);
    void queries.invalidateQueries({ queryKey });
  });
}

/** 每件一行 · a row that moved from one page to the next while they were brought stands in both: it is shown once. */
export function onceEach<T extends { id: string }>(pages: readonly { items: readonly T[] }[]): T[] {
  const rows = new Map<string, T>();
  for (const { items } of pages) for (const row of items) if (!rows.has(row.id)) rows.set(row.id, row);
  return [...rows.values()];
}
