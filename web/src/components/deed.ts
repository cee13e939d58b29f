/**
 * 一次办理 · busy while it is asked; what was refused, by field; a key of its own, which stays the same for the same wish
 * until the server has answered, so that what is asked again after silence is done once.
 */
import { computed, ref } from 'vue';
import { newKey } from '../api/client';
import { isProblem } from '../api/problem';
import { spoken } from '../text/spoken';

export function useDeed<Wish extends unknown[]>(work: (key: string, ...wish: Wish) => Promise<unknown>) {
  const isBusy = ref(false);
  const error = ref<unknown>(null);
  const faults = computed(() => {
    const told = isProblem(error.value) ? error.value.faults : [];
    return new Map(told.map(({ path, message }) => [path.replace(/^\W+/, ''), spoken(message)]));
  });
  let key = newKey();
  let last = '';

  /** @returns whether it was done */
  async function give(...wish: Wish): Promise<boolean> {
    if (isBusy.value) return false;
    isBusy.value = true;
    error.value = null;
    const wished = JSON.stringify(wish);
    if (wished !== last) key = newKey();
    last = wished;
    try {
      await work(key, ...wish);
      last = '';
      return true;
    } catch (refused) {
      error.value = refused;
      // refused and kept nowhere: the next attempt is another deed
      if (isProblem(refused)) last = '';
      return false;
    } finally {
      isBusy.value = false;
    }
  }
  return { isBusy, error, faults, give };
}
