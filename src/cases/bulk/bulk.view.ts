/** 批量任务的答复 · shapes. */
import { z } from 'zod';
import { count, pageOf } from '../../platform/http/documented.js';
import { ROW_STATES } from './bulk.input.js';

const command = z.object({ type: z.string(), label: z.string() });
const place = {
  caseId: z.uuid(),
  number: z.string().nullable().describe('编号;无权查看的为空'),
  title: z.string().nullable(),
  handling: z
    .object({ role: z.enum(['lead', 'co']), unit: z.string() })
    .nullable()
    .describe('所办的承办件;针对全件的为空'),
  code: z.string().nullable().describe('跳过或未成的代码'),
  reason: z.string().nullable().describe('跳过或未成的原因'),
};

export const offeredShape = z.object({
  most: count().describe('一次最多多少件'),
  items: z.array(
    command.extend({
      asks: z.boolean().describe('须填写内容'),
      schema: z.looseObject({}).describe('内容的 JSON Schema'),
    }),
  ),
});

export const previewShape = z
  .object({
    command,
    will: count().describe('将办理'),
    skipped: count().describe('将跳过'),
    seen: z.string().describe('将办理的各件;开始时交回'),
    rows: z.array(z.object({ ...place, will: z.boolean() })),
  })
  .meta({ id: 'BulkPreview' });

export const bulkTaskShape = z
  .object({
    id: z.uuid(),
    command,
    state: z.enum(['working', 'done']).describe('working 办理中, done 已办完'),
    askedAt: z.iso.datetime(),
    total: count(),
    done: count().describe('已办'),
    failed: count().describe('未成'),
    skipped: count().describe('跳过'),
    pending: count().describe('待办'),
  })
  .meta({ id: 'BulkTask' });

export const bulkRowsShape = pageOf(
  z.object({ ...place, position: count(), state: z.enum(ROW_STATES) }).meta({ id: 'BulkRow' }),
);
