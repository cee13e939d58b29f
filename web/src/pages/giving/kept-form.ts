/** 本机的一份 · what stands in the form, beside what the server knows of it: the tab outlasts a line that is down. */
import type { FormData } from '../../api/form-schema';
import { filled } from '../../api/form-schema';

export interface KeptForm {
  data: FormData;
  /** of the writing at the server that it builds on */
  base: string | null;
  /** the server has not got it */
  isAhead: boolean;
}

/** Order of fields and what is left empty make no difference. */
export const isAlike = (a: unknown, b: unknown): boolean => ordered(filled(a)) === ordered(filled(b));
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([x], [y]) => (x < y ? -1 : 1)))
      : v,
  ) ?? '';

/** The form's own object stays, its fields are others. */
export function replace(data: FormData, next: FormData): void {
  for (const name of Object.keys(data)) if (!(name in next)) delete data[name];
  Object.assign(data, JSON.parse(JSON.stringify(next)));
}
