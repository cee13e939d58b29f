/** 原因 · a refusal as one code and one line, as the person would have read it on the page of the case. */
import type { Problem } from '../../platform/problem.js';

type Told = { code: string; reason: string } | { code: null; reason: null };

export function reasonOf(refusal: Pick<Problem, 'code' | 'title' | 'errors' | 'extra'> | null): Told {
  if (refusal === null) return { code: null, reason: null };
  const { stateLabel } = refusal.extra;
  // what else could be done stands on the page of the case
  if (refusal.code === 'case.not_admitted' && typeof stateLabel === 'string') {
    return { code: refusal.code, reason: `当前为“${stateLabel}”,不能办理此事项` };
  }
  const details = [...new Set(refusal.errors.map(({ message }) => message))];
  return { code: refusal.code, reason: details.length > 0 ? details.join(';') : refusal.title };
}
