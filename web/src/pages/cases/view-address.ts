/** 视图即地址 · a view is nothing but the address of its list; the current one is the one with the same address. */
import type { LocationQuery } from 'vue-router';
import type { View } from '../../api/saved-views';
import type { Column } from './list-columns';
import { COLUMNS, columnsParameter } from './list-columns';
import { FILTERS } from './list-filters';

type Parameters = Record<string, string>;

export function addressOf({ filters, columns }: Pick<View, 'filters' | 'columns'>): Parameters {
  const said = columnsParameter(columns);
  return { ...filters, ...(said === undefined ? {} : { columns: said }) };
}

export interface Asked {
  filters: Parameters;
  /** null: the usual ones */
  columns: Column[] | null;
}

/** What the address asks of the list, in one form whichever way it was come to. */
export function askedBy(query: LocationQuery): Asked {
  const textOf = (name: string): string => (typeof query[name] === 'string' ? query[name] : '');
  const filters = [...FILTERS, 'sort']
    .map((name) => [name, textOf(name)] as const)
    .filter(([name, value]) => value !== '' && !(name === 'sort' && value === 'newest'));
  const said = textOf('columns').split(',');
  const columns = said.join() === '' ? null : COLUMNS.filter((c) => said.includes(c));
  return {
    filters: Object.fromEntries(filters),
    columns: columnsParameter(columns) === undefined ? null : columns,
  };
}

const canonical = (parameters: Parameters): string => JSON.stringify(Object.entries(parameters).sort());
export const isSame = (view: Pick<View, 'filters' | 'columns'>, query: LocationQuery): boolean =>
  canonical(addressOf(view)) === canonical(addressOf(askedBy(query)));
