/** 导出的办理 · taking a file, and asking for one; one at a time, and a refusal is told on the page. */
import { useQueryClient } from '@tanstack/vue-query';
import { ref } from 'vue';
import { newKey } from '../../api/client';
import { askExport, EXPORTS } from '../../api/exports';
import { takeFile } from '../../api/files';
import { isProblem } from '../../api/problem';
import type { ExportRequest } from '../../api/views';

export function useExporting() {
  const queries = useQueryClient();
  const isBusy = ref(false);
  const failure = ref<unknown>(null);
  /** the task that was begun last */
  const begun = ref('');

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    if (isBusy.value) return;
    isBusy.value = true;
    failure.value = null;
    try {
      await work();
    } catch (refused) {
      failure.value = refused;
    } finally {
      isBusy.value = false;
      // a file that is refused has expired meanwhile, and a task that was begun is on the list
      void queries.invalidateQueries({ queryKey: EXPORTS });
    }
  }
  async function ask(request: ExportRequest): Promise<void> {
    begun.value = await askExport(request, newKey());
  }

  const begin = (request: ExportRequest): Promise<void> => attempt(() => ask(request));
  const take = (address: string): Promise<void> => attempt(() => takeFile(address));
  /** What is too large to be waited for, the server says; then it is made in the background. */
  const takeOrBegin = (address: string, request: ExportRequest): Promise<void> =>
    attempt(() =>
      takeFile(address).catch((refused: unknown) => {
        if (!isProblem(refused, 'export.too_large')) throw refused;
        return ask(request);
      }),
    );
  return { isBusy, failure, begun, begin, take, takeOrBegin };
}
