import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from '../problem.js';

interface Fault {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
}
const pathOf = (fault: Fault): string =>
  (fault.path ?? []).map((p) => String(typeof p === 'object' ? p.key : p)).join('.');

export const invalid = (faults: readonly Fault[]): Problem =>
  new Problem(
    400,
    'request.invalid',
    '填写的内容有误,请按提示更正',
    faults.slice(0, 50).map((f) => ({ path: pathOf(f), message: f.message })),
  );

/** `@Body({ schema })` only documents until this pipe is global. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalid(issues) });
