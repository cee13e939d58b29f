/** 机构改革的填报 · who takes over, from which day, on what basis; of a split also which item and which person goes where. */
import { z } from 'zod';
import { id as anyId, legalDate } from '../domain/shared/command.js';
import { plain } from '../identity/plain.js';

/** as the rows spell it, so that the same id is the same wherever it is named */
const id = () => anyId().toLowerCase();
const successor = z.strictObject({
  unitId: id(),
  /** 承办件 · of a split: each open item is named by exactly one successor */
  handlingIds: z.array(id()).max(10_000).default([]),
});
export const successionInput = z.strictObject({
  /** one: 合并; several: 分设, the first also takes what is handed over after the choice was made */
  successors: z
    .array(z.union([id().transform((unitId) => ({ unitId, handlingIds: [] as string[] })), successor]))
    .min(1)
    .max(20),
  /** 自此日起 · the old unit ends with the day before */
  effectiveOn: legalDate(),
  /** 文件号 */
  basis: plain(200),
  /** of a split: whose posts pass on to which unit; all others end */
  people: z
    .array(z.strictObject({ personId: id(), unitId: id() }))
    .max(1000)
    .default([]),
  /** shows what would pass on, writes nothing */
  dryRun: z.boolean().default(false),
});
export type SuccessionInput = z.infer<typeof successionInput>;
