/** 表单的依据 · what the fields of one form choose from and where their faults are shown. */
import type { InjectionKey, Ref } from 'vue';
import { inject } from 'vue';
import type { CaseView } from '../../api/views';

export interface FormContext {
  c: Ref<CaseView>;
  /** the item that the command acts on */
  handlingId: string | undefined;
  /** path of a field → what is wrong with it */
  faults: Ref<Record<string, string>>;
}
export const FORM: InjectionKey<FormContext> = Symbol('form');

export function useForm(): FormContext {
  const found = inject(FORM);
  if (!found) throw new Error('a field stands in no form');
  return found;
}
export const fieldId = (path: string): string => `field-${path.replaceAll('.', '-')}`;
