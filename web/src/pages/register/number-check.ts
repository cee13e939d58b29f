/** 编号核对 · whether the number is registered already is told while the form is filled in, not after it was sent. */
import type { Ref } from 'vue';
import { onBeforeUnmount, ref, watch } from 'vue';
import { knownNumber } from '../../api/registering';
import type { CaseSummary } from '../../api/views';
import type { Draft } from './draft';

const AFTER_TYPING_MS = 400;

export function useNumberCheck(draft: Ref<Draft>) {
  const known = ref<CaseSummary>();
  const isChecking = ref(false);
  let timer: number | undefined;
  let last = 0;

  async function check(): Promise<void> {
    const asked = (last += 1);
    const { kind, session, number } = draft.value;
    isChecking.value = true;
    // unanswered, the server still refuses a number that is taken
    const found = await knownNumber(kind, session, number.trim()).catch(() => undefined);
    if (asked !== last) return;
    known.value = found;
    isChecking.value = false;
  }
  watch(
    [() => draft.value.kind, () => draft.value.session, () => draft.value.number],
    () => {
      window.clearTimeout(timer);
      last += 1;
      known.value = undefined;
      isChecking.value = false;
      const { session, number } = draft.value;
      if (session === '' || !/^\d{1,10}$/.test(number.trim())) return;
      timer = window.setTimeout(() => void check(), AFTER_TYPING_MS);
    },
    { immediate: true },
  );
  onBeforeUnmount(() => window.clearTimeout(timer));
  return { known, isChecking };
}
