/** 清单上的选择 · belongs to the question that the list answers; another question begins without one. */
import type { Ref } from 'vue';
import { computed, ref, watch } from 'vue';
import { useRouter } from 'vue-router';
import { useBulkCommands } from '../../api/bulk';
import type { ListQuery } from '../../api/cases';
import type { CaseSummary } from '../../api/views';
import { useKeys } from '../../keys/keys';
import { useBulkRequest } from './bulk-store';
import type { Marks } from './marks';
import { countOf, isMarked, NONE, toggled } from './marks';

export function useMarks(list: { items: Ref<CaseSummary[]>; total: Ref<number>; query: Ref<ListQuery> }) {
  const { data } = useBulkCommands();
  const request = useBulkRequest();
  const router = useRouter();
  const marks = ref<Marks>(NONE);
  const offered = computed(() => data.value?.items ?? []);
  const most = computed(() => data.value?.most ?? 0);
  const shown = computed(() => list.items.value.map((c) => c.id));
  watch(
    () => JSON.stringify(list.query.value),
    () => (marks.value = NONE),
  );

  const count = computed(() => countOf(marks.value, list.total.value));
  const toggle = (id: string): void => void (marks.value = toggled(marks.value, id, shown.value));
  const markShown = (): void => void (marks.value = { all: false, ids: shown.value });
  const markAll = (): void => void (marks.value = { all: true, ids: [] });
  const clear = (): void => void (marks.value = NONE);

  /** On to the preview of this command for what is chosen. */
  async function go(type: string): Promise<void> {
    const { limit: _limit, cursor: _cursor, ...query } = list.query.value;
    request.choose(type, marks.value.all ? { query } : { ids: [...marks.value.ids] });
    await router.push('/bulk/new');
  }

  /** the case whose row has the focus */
  function toggleHere(): boolean {
    const row = document.activeElement?.closest('tr')?.querySelector<HTMLElement>('[data-case]');
    const id = row?.dataset.case;
    if (id === undefined || offered.value.length === 0) return false;
    toggle(id);
    return true;
  }
  useKeys({ x: toggleHere });

  return {
    offered,
    most,
    count,
    isAll: computed(() => marks.value.all),
    isMarked: (id: string): boolean => isMarked(marks.value, id),
    toggle,
    markShown,
    markAll,
    clear,
    go,
  };
}
export type ListMarks = ReturnType<typeof useMarks>;
