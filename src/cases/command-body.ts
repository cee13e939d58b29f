/** 指令的内容 · one command of the closed list, with a handling where its scope asks for one (api.md "handlingId"). */
import { z } from 'zod';
import type { Command } from '../domain/commands.js';
import { COMMANDS } from '../domain/commands.js';
import { invalid } from '../platform/http/validation.js';
import { Problem } from '../platform/problem.js';

export const commandBody = z.strictObject({
  type: z.string().min(1).max(60),
  handlingId: z.uuid().optional(),
  data: z.record(z.string(), z.unknown()).default({}),
});
export type CommandBody = z.infer<typeof commandBody>;

export function commandOf({ type, handlingId, data }: CommandBody): Command {
  const def = COMMANDS.get(type);
  if (!def) {
    throw new Problem(400, 'command.unknown', '没有这种办理事项', [{ path: 'type', message: `不认识的事项 ${type}` }]);
  }
  if (def.scope === 'handling' && handlingId === undefined) {
    throw invalid([{ path: ['handlingId'], message: '必填:此事项须指明承办件' }]);
  }
  if (def.scope === 'case' && handlingId !== undefined) {
    throw invalid([{ path: ['handlingId'], message: '此事项针对全件,不要指明承办件' }]);
  }
  const parsed = def.schema.safeParse(data);
  if (!parsed.success) {
    throw invalid(parsed.error.issues.map((issue) => ({ ...issue, path: ['data', ...issue.path] })));
  }
  return { type, data: parsed.data, ...(handlingId === undefined ? {} : { handlingId }) } as Command;
}
