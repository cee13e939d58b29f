/** 期限规则的说法 · a rule of a rulebook as a clerk would say it. */

export const STARTS: Record<string, string> = {
  bodyAssigned: '人大、政协交办',
  assigned: '交办',
  received: '签收',
  replied: '答复',
  replyReceived: '收到答复',
  ordered: '要求重新办理',
  requested: '申请退办',
  recorded: '记录沟通联系',
  submitted: '提出会办意见',
  asked: '提出要求',
  dissatisfied: '评价不满意',
  registered: '受理登记',
  replyDue: '答复期限届满',
  sessionClosed: '会议闭幕',
  transferred: '转交',
  reportReceived: '收到落实情况',
  yearBegun: '当年一月一日',
  promised: '承诺的日期',
};
const UNITS: Record<string, string> = { workday: '个工作日', day: '日', month: '个月' };

export interface RuleLength {
  length: number | string;
  unit: string;
}
export interface SpokenRule extends RuleLength {
  from: string;
  direction?: string;
  roll?: string;
}

export const lengthWords = ({ length, unit }: RuleLength): string => {
  if (unit !== 'date') return `${length} ${UNITS[unit] ?? ''}`;
  const [month, day] = String(length).split('-').map(Number);
  return `${month}月${day}日`;
};

/** `交办次日起 15 个工作日`, `收到答复前 10 日`, `6月30日前` */
export function ruleWords({ from, direction, roll, ...length }: SpokenRule): string {
  const start = STARTS[from] ?? '';
  const isBefore = direction === 'before';
  const span =
    length.unit === 'date'
      ? `${start}后，${lengthWords(length)}前`
      : `${start}${isBefore ? '前' : length.unit === 'month' ? '起' : '次日起'} ${lengthWords(length)}`;
  return `${span}${roll === 'none' ? '，遇休息日不顺延' : ''}`;
}
