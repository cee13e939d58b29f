/** 短信链接页的用字 · to somebody who has never seen the system. */
import { longDate } from './dates';

export const byLink = {
  title: '答复与评价',
  loading: '正在打开…',
  sentence: (proposedOn: string, name: string, unit: string, sentOn: string) =>
    `您于${longDate(proposedOn)}提出的${name}，${unit}已于${longDate(sentOn)}答复。`,
  name: (number: string, kind: string) => `第${number}号${kind}`,
  replied: (name: string) => `您提出的${name}已有答复。`,
  askNumber: '您手机号的后四位',
  askHow: '就是收到这条短信的手机号。核对之后即可看答复。',
  fourDigits: '请填写四位数字',
  open: '看答复',
  opening: '正在核对…',
  rate: '请您评价',
  receipt: '评价已收到，谢谢您',
  receiptNumber: '回执号',
  next: '您的评价已送达承办单位和政府办公室。这条链接用过即止，可以关闭本页。',
  lost: '没有打开',
  code: '代码',
  again: '重试',
  footer: '本页仅供收到短信的本人使用，请勿转发链接。',
} as const;
