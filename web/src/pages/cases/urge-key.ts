/** 催会办的按键 · U urges the co-unit whose row is chosen, or the only one there is; with several it chooses the first. */
import { useKeys } from '../../keys/keys';

export function useUrgeKey(): void {
  useKeys({
    u: () => {
      const buttons = [...document.querySelectorAll<HTMLButtonElement>('main tr button[data-row]')];
      const [first] = buttons;
      if (first === undefined) return false;
      const chosen = buttons.find((b) => b.closest('tr')?.contains(document.activeElement));
      const only = buttons.length === 1 ? first : undefined;
      (chosen ?? only ?? { click: () => first.focus() }).click();
    },
  });
}
