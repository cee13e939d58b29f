import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem } from '../problem.js';

interface Fault {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  code?: string;
  /** of a union: what each of its forms finds */
  errors?: readonly (readonly Fault[])[];
}
const pathOf = (fault: Fault): string =>
  (fault.path ?? []).map((p) => String(typeof p === 'object' ? p.key : p)).join('.');

/** Of a union the form that was meant: of the kind that was given, with all fields known, with the fewest faults. */
function opened(fault: Fault): readonly Fault[] {
  const isOtherKind = (f: Fault): boolean => f.code === 'invalid_type' && (f.path ?? []).length === 0;
  const weight = (form: readonly Fault[]): number =>
    form.length +
    (form.some((f) => f.code === 'unrecognized_keys') ? 1000 : 0) +
    (form.some(isOtherKind) ? 1_000_000 : 0);
  const [meant] = [...(fault.errors ?? [])].sort((a, b) => weight(a) - weight(b));
  if (!meant) return [fault];
  return meant.flatMap((inner) => opened({ ...inner, path: [...(fault.path ?? []), ...(inner.path ?? [])] }));
}

export const invalid = (faults: readonly Fault[]): Problem =>
  new Problem(
    400,
    'request.invalid',
    '填写的内容有误,请按提示更正',
    faults
      .flatMap(opened)
      .slice(0, 50)
      .map((f) => ({ path: pathOf(f), message: f.message })),
  );

/** `@Body({ schema })` only documents until this pipe is global. */
export const validation = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({ exceptionFactory: (issues) => invalid(issues) });
