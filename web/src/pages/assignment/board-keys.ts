/** 按键 · single letters and digits, off while something is typed or composed by an input method. */
import { onBeforeUnmount, onMounted } from 'vue';

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="combobox"]';

export interface Keys {
  move: (step: 1 | -1) => void;
  choose: (n: number) => void;
  submit: () => void;
}
export function useBoardKeys(keys: Keys): void {
  function press(event: KeyboardEvent): void {
    // 229: the key belongs to the input method
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key === 'Enter' && (ctrlKey || metaKey)) {
      event.preventDefault();
      return keys.submit();
    }
    if (ctrlKey || metaKey || altKey || (event.target as HTMLElement).closest(TYPING)) return;
    if (key === 'j' || key === 'J') keys.move(1);
    else if (key === 'k' || key === 'K') keys.move(-1);
    else if (/^[1-9]$/.test(key)) keys.choose(Number(key));
    else return;
    event.preventDefault();
  }
  onMounted(() => document.addEventListener('keydown', press));
  onBeforeUnmount(() => document.removeEventListener('keydown', press));
}
