/** 出错说明 · what the server refuses with (RFC 9457), and what it never came to say. */
import { spoken } from '../text/spoken';

export interface Fault {
  path: string;
  message: string;
}
export interface Change {
  seq: number;
  type: string;
  label: string;
  actor: string | null;
}
export interface ProblemBody {
  title: string;
  status: number;
  code: string;
  errors?: Fault[];
  traceId?: string;
  changes?: Change[];
  [key: string]: unknown;
}

export class ApiProblem extends Error {
  constructor(readonly body: ProblemBody) {
    super(spoken(body.title));
  }
  get status(): number {
    return this.body.status;
  }
  get code(): string {
    return this.body.code;
  }
  get faults(): Fault[] {
    return (this.body.errors ?? []).map((fault) => ({ ...fault, message: spoken(fault.message) }));
  }
}

/** No answer at all: the network, or a server that is not there. What was asked may have been done. */
export class Unreachable extends Error {}

export const isProblem = (error: unknown, code?: string): error is ApiProblem =>
  error instanceof ApiProblem && (code === undefined || error.code === code);

export function problemOf(response: Response, body: unknown): ApiProblem {
  const told = body as Partial<ProblemBody> | undefined;
  return new ApiProblem({
    ...told,
    title: told?.title ?? '',
    status: response.status,
    code: told?.code ?? `http.${response.status}`,
    traceId: told?.traceId ?? response.headers.get('x-trace-id') ?? '',
  });
}
