/** 字段说明 · Chinese words for what a schema finds; names of fields stand in the path. */
import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  int: '整数',
};

export function chineseMessage(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必填' : `应为${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'string'
        ? issue.minimum === 1
          ? '不能为空'
          : `至少 ${issue.minimum} 个字`
        : `不得少于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? `不得超过 ${issue.maximum} 个字` : `不得多于 ${issue.maximum}`;
    case 'invalid_format':
      return (
        (
          { date: '应为日期 YYYY-MM-DD', datetime: '应为带时区的时间', uuid: '不是有效的标识' } as Record<
            string,
            string
          >
        )[issue.format] ?? '格式不正确'
      );
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return `不认识的字段:${issue.keys.join('、')}`;
    case 'invalid_union':
      return '内容不符合要求';
    default:
      return '内容不正确';
  }
}

export const useChineseMessages = (): void => {
  z.config({ customError: chineseMessage });
};
