/** 消息的形状 */
import { z } from 'zod';
import { MESSAGE_KINDS } from '../domain/reminder/words.js';

const instant = z.iso.datetime({ offset: true });

export const messageShape = z
  .object({
    id: z.uuid(),
    kind: z
      .enum(MESSAGE_KINDS)
      .describe('每日汇总、单独提醒、办件通知、日历调整后的期限、下一年日历尚未载入、考核、通报'),
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
          snoozedUntil: z.iso.date().optional().describe('本人已暂缓至此日'),
        }),
      )
      .describe('期限提醒,最急的在前'),
    notices: z
      .array(
        z.object({
          caseId: z.uuid().optional().describe('已无权查看的没有'),
          number: z.string(),
          title: z.string(),
          notice: z.object({ kind: z.string(), label: z.string() }),
          on: z.iso.date(),
          text: z.string(),
          why: z.string().describe('为何通知本人'),
        }),
      )
      .describe('他人办理的事项'),
    aboutId: z.uuid().optional().describe('所说的考核或通报'),
    readAt: instant.optional(),
  })
  .meta({ id: 'Message' });

export const readShape = z.object({ id: z.uuid(), readAt: instant.describe('首次阅读的业务时间') });
export const snoozedShape = z.object({
  id: z.uuid(),
  until: z.iso.date().describe('自此日起照常提醒'),
  deadlines: z.array(z.uuid()).describe('暂缓的期限'),
});
