/** 日历接口的形状 · what is in force, what was loaded, and what it moves. */
import { z } from 'zod';
import { calendarChange, calendarYear, districtDays } from '../domain/deadline/calendar.js';
import { CASE_KINDS } from '../domain/shared/labels.js';
import { count } from '../platform/http/documented.js';

const instant = z.iso.datetime({ offset: true });
const { year, notice, off, work } = calendarYear.shape;

export const calendarShape = z
  .object({
    edition: count().describe('本区载入过几次'),
    years: z.array(z.object({ year, notice, off, work })).describe('各年的放假调休安排'),
    local: z.object({ off: districtDays.shape.off, work: districtDays.shape.work }).describe('本区增加的放假、上班日'),
    provisionalFrom: z.iso.date().describe('自此日起尚无放假通知,推算只是暂定'),
  })
  .meta({ id: 'WorkCalendar' });

export const changeShape = z
  .object({
    id: z.uuid(),
    kind: z.enum(['year', 'local']),
    title: z.string(),
    content: calendarChange,
    state: z.enum(['previewed', 'recalculating', 'done']).describe('已预览、正在重算、已完成'),
    examined: count().describe('预览时未了的期限'),
    moving: count().describe('预览时将移动的期限'),
    settling: count().describe('预览时由暂定转为确定、日期不变的期限'),
    moved: count().describe('已移动的期限'),
    remaining: count().describe('还未重算的期限'),
    edition: count().optional().describe('确认后成为第几版'),
    askedBy: z.uuid(),
    askedAt: instant,
    confirmedBy: z.uuid().optional(),
    confirmedAt: instant.optional(),
    doneAt: instant.optional(),
  })
  .meta({ id: 'CalendarChange' });

export const moveShape = z
  .object({
    caseId: z.uuid(),
    number: z.string(),
    kind: z.enum(CASE_KINDS),
    title: z.string(),
    deadline: z.object({ id: z.uuid(), key: z.string(), label: z.string() }),
    handlingId: z.uuid().optional(),
    unit: z.object({ id: z.uuid(), name: z.string() }).optional(),
    from: z.iso.date(),
    to: z.iso.date(),
  })
  .meta({ id: 'CalendarMove' });
