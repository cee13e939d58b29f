/** 一条规则的说法 · `section.rule` with a value, as the pages of the rulebook say it. */
import { SECTIONS } from '../../text/rulebook.js';

const WHOLE: Record<string, string> = {
  classes: '办理结果的类别',
  reminders: '提醒阶梯',
  decides: '由谁决定',
  modes: '办理方式',
};

/** @param changed what is said of a rule that has a table of its own on the rulebook's page */
export function ruleSaid(rule: string, value: unknown, changed: string): { name: string; said: string } {
  const [section = '', key = ''] = rule.split('.');
  const [name, said] = SECTIONS[section]?.rules[key] ?? [];
  if (name === undefined || said === undefined) return { name: WHOLE[section] ?? rule, said: changed };
  return {
    name: `${SECTIONS[section]?.title ?? ''}：${name}`,
    said: value === null || value === undefined ? '—' : said(value as never),
  };
}
