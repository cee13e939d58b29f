import { z } from 'zod';
import { VIEW_SCOPES } from '../../domain/access/saved-views.js';
import { count } from '../../platform/http/documented.js';
import { VIEW_COLUMNS } from './view-filters.js';

const unitShape = z.object({ id: z.uuid(), name: z.string() }).nullable().describe('单位视图的单位');

export const savedShape = z.object({
  id: z.uuid(),
  name: z.string(),
  scope: z.enum(VIEW_SCOPES).describe('我的视图、单位视图、全局视图'),
  unit: unitShape,
  filters: z.record(z.string(), z.string()).describe('清单的查询参数,不再适用的除外'),
  columns: z.array(z.enum(VIEW_COLUMNS)).nullable().describe('编号、标题以外的栏目;空:照通常的'),
  outdated: z.array(z.string()).describe('不再适用、没有查询的条件'),
  mayChange: z.boolean(),
});
export const viewShape = savedShape.extend({ count: count().describe('调用者可见的件数') });
export const viewsShape = z.object({
  items: z.array(viewShape),
  savesTo: z
    .array(z.object({ scope: z.enum(VIEW_SCOPES), unit: unitShape, isFull: z.boolean().describe('已到上限') }))
    .describe('调用者可以存到哪里'),
});
export type SavedViewAnswer = z.infer<typeof savedShape>;
export type ViewsAnswer = z.infer<typeof viewsShape>;
