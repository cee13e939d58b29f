import { commandLabel } from './commands.js';

/** What the machines and the engine report themselves, beside the commands. */
const REPORTED: Record<string, string> = {
  'office.register': '登记',
  'case.mergedIn': '并入',
  'deadline.moved': '期限调整',
  'rulebook.adopted': '采用新版办法',
  'unit.succeeded': '机构改革,承办单位变更',
  'case.closing': '随全件办结',
  'case.ended': '随全件终止',
  'item.reopened': '重新征询',
  'commitment.superseded': '承诺已由新答复替代',
};

/** 留痕的名称 · what a reader of the history sees beside the time. */
export const eventLabel = (type: string): string => REPORTED[type] ?? commandLabel(type);
