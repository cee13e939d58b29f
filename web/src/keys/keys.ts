/** 按键 · keys of a page, off while something is typed, composed by an input method, or asked in a dialog. */
import { onBeforeUnmount, onMounted } from 'vue';
import { nameOf } from './pressed';

const TYPING =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]';
const isTaken = (target: EventTarget | null): boolean =>
  (target instanceof Element && target.closest(TYPING) !== null) || document.querySelector('dialog[open]') !== null;

/** @param keys name of a key → what it does; false: nothing, and the browser has it */
export function useKeys(keys: Record<string, () => unknown>, alsoWhileTyping = false): void {
  function press(event: KeyboardEvent): void {
    const name = nameOf(event);
    if (name === null || !Object.hasOwn(keys, name) || (!alsoWhileTyping && isTaken(event.target))) return;
    if (keys[name]?.() !== false) event.preventDefault();
  }
  onMounted(() => document.addEventListener('keydown', press));
  onBeforeUnmount(() => document.removeEventListener('keydown', press));
}
