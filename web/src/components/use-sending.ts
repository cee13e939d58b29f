/** 提交 · busy, refused at its fields or as a whole; what was typed is the page's and stays. */
import { ref } from 'vue';
import { Once } from '../api/once';
import { isProblem } from '../api/problem';

/** @param places paths of the fields beside which a fault can be told; without, the page lists every one of them */
export function useSending(places?: readonly string[]) {
  const once = new Once();
  const isBusy = ref(false);
  const error = ref<unknown>(null);
  /** path of a field → what is wrong with it */
  const faults = ref<Record<string, string>>({});

  /** @returns the answer, or null where it was refused or is still under way */
  async function send<T>(content: unknown, ask: (key: string) => Promise<T>): Promise<T | null> {
    if (isBusy.value) return null;
    isBusy.value = true;
    error.value = null;
    faults.value = {};
    try {
      return await once.ask(content, ask);
    } catch (failure) {
      const found = isProblem(failure) ? failure.faults : [];
      // what the server finds wrong with a field stands beside it, in the same words
      if (found.length > 0 && found.every((f) => f.path !== '' && (places === undefined || places.includes(f.path))))
        faults.value = Object.fromEntries(found.map((f) => [f.path, f.message]));
      else error.value = failure;
      return null;
    } finally {
      isBusy.value = false;
    }
  }
  return { send, isBusy, error, faults };
}
