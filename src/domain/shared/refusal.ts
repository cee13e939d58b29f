import type { ObstacleCode } from '../rulebook/basis.js';

/** One unmet precondition or fault of a field; `message` is Chinese and says what to do. */
export interface Obstacle {
  code: ObstacleCode;
  message: string;
  path?: string;
}

/** 不予受理 · why a command is refused by the rules. The edge maps it to RFC 9457 problem details (409, 400). */
export type Refusal =
  | { code: 'case.not_admitted'; state: string; stateLabel: string; admitted: string[] }
  | { code: 'case.precondition'; obstacles: Obstacle[] }
  | { code: 'case.subject_ambiguous'; subjects: { kind: string; id: string }[] }
  | { code: 'case.content_changed'; expected: string; actual: string }
  | { code: 'request.invalid'; obstacles: Obstacle[] };
/** 不予受理及其依据 · 《instrument》article, or 本地默认规则. */
export type Refused = Refusal & { basis: string };
