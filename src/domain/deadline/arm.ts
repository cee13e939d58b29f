/** 起算一个期限 · the window of the rulebook applied to a start day. */
import type { Rulebook, WindowKey } from '../rulebook/schema.js';
import type { Calendar } from './calendar.js';
import type { Amendment, DeadlineDraft } from './derive.js';
import { deriveDeadline } from './derive.js';

export const WINDOW_LABELS: Record<WindowKey, string> = {
  assignRecess: '闭会期间交办',
  signIn: '签收',
  returnRequest: '申请退办',
  decideReturn: '退办审核',
  plan: '制定办理方案',
  firstContact: '首次沟通联系',
  coOpinion: '提出会办意见',
  resubmitOpinion: '补充会办意见',
  adoptOpinion: '确定采纳情况',
  confirmContact: '确认沟通联系',
  reply: '答复',
  replyHard: '答复(难度较大)',
  extensionAsk: '申请延期',
  decideExtension: '延期审批',
  publish: '公开答复',
  feedback: '反馈评价',
  decideRehandle: '决定重新办理',
  rehandle: '重新办理答复',
  conference: '协调会',
};

export function armed(
  key: WindowKey,
  handlingId: string | null,
  startOn: string,
  { rulebook, calendar }: { rulebook: Rulebook; calendar: Calendar },
  amended: Amendment | null = null,
): DeadlineDraft {
  const rule = rulebook.windows[key];
  const { nominal, dueOn, provisional } = deriveDeadline(rule, startOn, calendar);
  const { length, unit, from, direction, roll, source } = rule;
  return {
    key,
    label: WINDOW_LABELS[key],
    handlingId,
    startOn,
    nominal,
    dueOn: amended?.dueOn ?? dueOn,
    provisional: amended === null && provisional,
    rule: { length, unit, from, direction, roll, source, ...(amended ? { amended } : {}) },
    calendarRevision: calendar.revision,
  };
}
