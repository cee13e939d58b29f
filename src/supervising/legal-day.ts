/** 日期参数 · a day of the calendar that dates can still be counted from. */
import { z } from 'zod';

export const legalDay = z.iso
  .date()
  .refine((day) => day >= '1900-01-01' && day <= '2199-12-31', '应在 1900 至 2199 年之间');
