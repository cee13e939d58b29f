/** 视图的条件 · the parameters of the list that a view keeps; what a later version does not know is told, and not asked. */
import { z } from 'zod';
import { listQuery } from '../list-filters.js';
import type { ListQuery } from '../list-filters.js';

/** 可选的栏目, in the order of the table; number and title always stand. */
export const VIEW_COLUMNS = ['proposers', 'units', 'state', 'due', 'updated'] as const;

export const viewFilters = listQuery.omit({ limit: true, cursor: true }).strict();
export type ViewFilters = z.infer<typeof viewFilters>;
export type KeptFilters = Record<string, string>;

/** As they stand in the address: nothing that is not asked, and not the order that every list has. */
export const keptOf = (filters: ViewFilters): KeptFilters =>
  Object.fromEntries(
    Object.entries(filters).filter(
      ([name, value]) => value !== undefined && value !== '' && !(name === 'sort' && value === 'newest'),
    ),
  ) as KeptFilters;

export interface ReadFilters {
  filters: KeptFilters;
  query: ListQuery;
  /** names of conditions that no list takes any longer */
  outdated: string[];
}
const FILTERS: Record<string, z.ZodType> = viewFilters.shape;

/** @param kept by whichever version of the program it was */
export function readFilters(kept: KeptFilters): ReadFilters {
  const holds = ([name, value]: [string, string]): boolean => FILTERS[name]?.safeParse(value).success ?? false;
  const entries = Object.entries(kept);
  const filters = Object.fromEntries(entries.filter(holds));
  const outdated = entries.filter((entry) => !holds(entry)).map(([name]) => name);
  return { filters, query: listQuery.parse({ ...filters, limit: 1 }), outdated };
}
