import { z } from 'zod';
import { count } from '../platform/http/documented.js';

const typed = () => z.record(z.string(), z.unknown()).describe('表单中已填的内容,可以不完整');
const when = (what: string) => z.iso.datetime({ offset: true }).describe(what);

export const draftBody = z.strictObject({
  data: typed(),
  base: z.uuid().nullable().describe('所依据的一次保存;尚无草稿时为空'),
  window: z.uuid().describe('填写的窗口'),
  anew: z.boolean().optional().describe('另起一版,现有的一版留着'),
});
export type DraftBody = z.infer<typeof draftBody>;

export const keptShape = z.object({
  n: count().describe('第几版'),
  stamp: z.uuid().describe('这一次保存,下一次以它为依据'),
  savedAt: when('保存时刻'),
});
export const draftShape = z.object({ ...keptShape.shape, data: typed() });
export const newestShape = z.object({ draft: draftShape.nullable().describe('最新一版;没有草稿时为空') });
export const draftsShape = z.object({
  items: z.array(z.object({ form: z.string().describe('表单'), versions: count(), savedAt: when('最近保存时刻') })),
});
export const versionsShape = z.object({
  items: z.array(z.object({ n: count().describe('第几版'), beganAt: when('开始时刻'), savedAt: when('保存时刻') })),
});
