/** 消息的形状 */
import { z } from 'zod';
import { MESSAGE_KINDS } from '../domain/reminder/words.js';

const instant = z.iso.datetime({ offset: true });

export const messageShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(MESSAGE_KINDS).describe('每日汇总、单独提醒、日历调整后的期限、下一年日历尚未载入'),
    at: instant.describe('业务时间'),
    caseIds: z.array(z.uuid()).describe('仍看得见的案件'),
    why: z.string().describe('为何收到'),
    items: z
      .array(
        z.object({
          caseId: z.uuid(),
          number: z.string(),
          title: z.string(),
          deadline: z.object({ id: z.uuid(), key: z.string(), label: z.string() }),
          dueOn: z.iso.date(),
          late: z.int().min(-100_000).max(100_000).describe('当日逾期的工作日数,未到期的为负'),
          text: z.string(),
          why: z.string().describe('为何提醒本人'),
        }),
      )
      .describe('最急的在前'),
    readAt: instant.optional(),
  })
  .meta({ id: 'Message' });
