/** 清单的地址 · what a list is of stands in its address, so that it can be kept and sent. */
import { computed } from 'vue';
import { useRoute } from 'vue-router';
import { useDirectory } from '../../api/cases';
import { text } from '../../text/zh-CN';

export const WHOLE = 'whole';

export function useAsked() {
  const route = useRoute();
  const valueOf = (name: string): string => {
    const value = route.query[name];
    return typeof value === 'string' ? value : '';
  };
  const unit = computed(() => valueOf('unit'));
  const { data: units } = useDirectory('units', () => unit.value !== '' && unit.value !== WHOLE);
  const unitName = computed(() =>
    unit.value === WHOLE ? text.supervision.whole : (units.value?.find((u) => u.id === unit.value)?.name ?? ''),
  );
  return { valueOf, unit, unitName };
}
