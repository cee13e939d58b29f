/** 灯色的理由 · why a case or a handling stands red, yellow or green: which date, and how far it is. */
import type { Light } from '../deadline/standing.js';

/** @param left working days to the date; negative once it is over */
export function lightReason({
  label,
  dueOn,
  light,
  left,
}: {
  label: string;
  dueOn: string;
  light: Light;
  left: number;
}): string {
  const date = `“${label}”期限 ${dueOn}`;
  if (light === 'red') return left === 0 ? `${date},已过,尚不足一个工作日` : `${date},已逾期 ${-left} 个工作日`;
  return left === 0 ? `${date},今日或其前的最后一个工作日` : `${date},还有 ${left} 个工作日`;
}
