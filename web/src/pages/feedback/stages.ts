/** 四步 · where a case stands for its proposer: 已交办 → 办理中 → 已答复 → 请您评价, in words. */
import type { CaseView } from '../../api/views';
import { longDate } from '../../text/dates';
import { text } from '../../text/zh-CN';

const lastReply = (c: CaseView) => c.replies.filter((r) => r.sentOn !== null).at(-1);
const isOver = (c: CaseView): boolean => ['closed', 'archived'].includes(c.state.key);

/** How many of the four steps are behind; 4: nothing is asked any more. */
export function stageOf(c: CaseView): number {
  if (c.assignedOn === null) return 0;
  const reply = lastReply(c);
  if (!reply || reply.round < c.round) return 1;
  const asked = c.availableCommands.some((a) => a.type === 'proposer.evaluate');
  if (asked) return 3;
  return isOver(c) || c.evaluations.some((e) => e.round === c.round) ? 4 : 3;
}

export function sentenceOf(c: CaseView): string {
  const { sentence } = text.mine;
  const units = c.handlings
    .filter((h) => h.role === 'lead')
    .map((h) => h.unit.name)
    .join('、');
  const stage = stageOf(c);
  if (isOver(c)) return sentence.ended;
  if (stage === 0) return sentence.registered;
  if (stage === 1) return sentence.handling(units);
  const replied = sentence.replied(units, longDate(lastReply(c)?.sentOn));
  return c.availableCommands.some((a) => a.type === 'proposer.evaluate') ? `${replied}${sentence.asked}` : replied;
}
