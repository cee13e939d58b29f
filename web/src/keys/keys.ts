/** 按键 · keys of a page, off while something is typed, composed by an input method, or asked in a dialog. */
import { onBeforeUnmount, onMounted } from 'vue';

/** of a keyboard event, what says whose it is */
export type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode' | 'defaultPrevented'
>;

/** @returns as the tables of keys call it, `ctrl+k`; null: the key is the input method's or already taken */
export function nameOf(event: Pressed): string | null {
  // 229: what browsers report of a key that an input method has taken
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return null;
  const name = event.key.toLowerCase();
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${name}`;
}

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"]';
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
