/** 待预览的批量办理 · what was chosen on one page, for the page that previews it. */
import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Selection } from '../../api/bulk';

export interface Chosen {
  command: string;
  selection: Selection;
}
export const useBulkRequest = defineStore('bulk', () => {
  const chosen = ref<Chosen | null>(null);
  const choose = (command: string, selection: Selection): void => void (chosen.value = { command, selection });
  return { chosen, choose };
});
