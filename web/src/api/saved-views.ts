/** 已存视图 · the reader's views of the list, each with its number; read anew whenever the lists are. */
import { useQuery } from '@tanstack/vue-query';
import { answerTo, api } from './client';
import type { paths } from './schema';

export type Views = paths['/api/views']['get']['responses']['200']['content']['application/json'];
export type View = Views['items'][number];
export type Place = Views['savesTo'][number];
type Asked = paths['/api/views']['post']['requestBody']['content']['application/json'];
type Change = paths['/api/views/{id}']['patch']['requestBody']['content']['application/json'];

/** below the lists: what makes them read anew makes these */
const KEY = ['cases', 'views'];
export const useViews = () => useQuery({ queryKey: KEY, queryFn: () => answerTo(api.GET('/api/views')) });
export const VIEWS = KEY;

const at = (id: string, key: string) => ({ path: { id }, header: { 'Idempotency-Key': key } });
export const saveView = (body: Asked, key: string) =>
  answerTo(api.POST('/api/views', { params: { header: { 'Idempotency-Key': key } }, body }));
export const changeView = (id: string, body: Change, key: string) =>
  answerTo(api.PATCH('/api/views/{id}', { params: at(id, key), body }));
export const removeView = (id: string, key: string) => answerTo(api.DELETE('/api/views/{id}', { params: at(id, key) }));
