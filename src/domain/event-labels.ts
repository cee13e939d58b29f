/** 事项名称 · what an event of the history is called: the command's label, or what the machines report themselves. */
import type { ReportedType } from './access/event-visibility.js';
import { commandLabel } from './commands.js';

const REPORTED: Record<ReportedType, string> = {
  'office.register': '登记',
  'case.mergedIn': '并入',
  'case.closing': '随全件办结',
  'case.ended': '随全件终止',
  'item.reopened': '重新征询',
  'commitment.superseded': '承诺已由新答复替代',
};

export const eventLabel = (type: string): string =>
  (REPORTED as Record<string, string | undefined>)[type] ?? commandLabel(type);
