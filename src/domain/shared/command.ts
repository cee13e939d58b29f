import { z } from 'zod';

/** What a command acts on: the case as a whole, or one handling of it (api.md "handlingId"). */
export type CommandScope = 'case' | 'handling' | 'either';

/**
 * 指令 · one thing a person may say to a case. `schema` validates `data`; `text` names the fields of `data`
 * that are free words or personal data: they go to the erasable private content of the event, never into the log.
 */
export interface CommandDef<T extends string = string, S extends z.ZodType = z.ZodType> {
  type: T;
  label: string;
  scope: CommandScope;
  schema: S;
  text: readonly string[];
}

export const command = <const T extends string, S extends z.ZodType>(
  type: T,
  label: string,
  scope: CommandScope,
  schema: S,
  text: readonly string[] = [],
): CommandDef<T, S> => ({ type, label, scope, schema, text });

/** 短文字 ≤ 2,000 字, never blank. */
export const words = (max = 2000) => z.string().trim().min(1).max(max);
export const id = () => z.uuid();
/** 日期 YYYY-MM-DD (Asia/Shanghai) */
export const legalDate = () => z.iso.date();
export const instant = () => z.iso.datetime({ offset: true });
export const attachments = () => z.array(id()).max(20).optional();
/** 代为录入 · a proposer's command entered from paper by the body or the office (api.md "On behalf"). */
export const onBehalfOf = z.strictObject({ personId: id(), evidence: id(), receivedOn: legalDate() });
export const nothing = () => z.strictObject({});
