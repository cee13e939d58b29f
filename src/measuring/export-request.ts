/** 导出什么 · the table of the rates, or the cases behind one number, within what is counted. */
import { z } from 'zod';
import { format } from '../platform/sheet.js';
import { rateKey, ratesQuery } from './population.js';
import { casesQuery } from './rates.service.js';

export const tableExport = ratesQuery.extend({ format });
export const casesExport = casesQuery.omit({ limit: true, cursor: true }).extend({ format });
export type TableExport = z.infer<typeof tableExport>;
export type CasesExport = z.infer<typeof casesExport>;

/** 各率一表,或一个数所含的各件 */
export const exportRequest = z.discriminatedUnion('of', [
  tableExport.extend({ of: z.literal('rates') }).strict(),
  casesExport.extend({ of: z.literal('cases'), rate: rateKey }).strict(),
]);
export type ExportRequest = z.infer<typeof exportRequest>;
