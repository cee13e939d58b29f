/** 问题 · an expected refusal at the edge (RFC 9457); the problem filter turns it into `application/problem+json`. */
export interface ProblemFault {
  path?: string;
  code?: string;
  message: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param title Chinese, says what to do */
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly errors: readonly ProblemFault[] = [],
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${status} ${code}: ${title}`);
  }
}
