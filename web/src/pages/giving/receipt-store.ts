/** 回执 · what was just done, for the page that says what happens next. */
import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { CaseView } from '../../api/views';

export interface Receipt {
  label: string;
  caseId: string;
  version: number;
  /** null: the case has left the giver's sight */
  case: CaseView | null;
  /** what was given in the same breath */
  also?: string;
  /** what was to be given in the same breath and was not, and what stood in its way */
  held?: { label: string; why: string[] };
}

export const useReceipt = defineStore('receipt', () => {
  const last = ref<Receipt | null>(null);
  const keep = (receipt: Receipt): void => void (last.value = receipt);
  return { last, keep };
});
