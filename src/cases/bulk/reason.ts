/** 原因 · a refusal as one code and one line, as the person would have read it on the page of the case. */
import type { Problem } from '../../platform/problem.js';

type Told = { code: string; reason: string } | { code: null; reason: null };

export function reasonOf(refusal: Pick<Problem, 'code' | 'title' | 'errors'> | null): Told {
  if (refusal === null) return { code: null, reason: null };
  const details = [...new Set(refusal.errors.map(({ message }) => message))];
  return { code: refusal.code, reason: details.length > 0 ? details.join(';') : refusal.title };
}
