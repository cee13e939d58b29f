/** 分办台的按键 · from case to case, a unit by its digit; given with Ctrl+Enter, also while the words of it are typed. */
import { useKeys } from '../../keys/keys';

export interface BoardKeys {
  move: (step: 1 | -1) => void;
  choose: (n: number) => void;
  submit: () => void;
}
const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

export function useBoardKeys(keys: BoardKeys): void {
  useKeys({
    j: () => keys.move(1),
    k: () => keys.move(-1),
    ...Object.fromEntries(DIGITS.map((n) => [String(n), () => keys.choose(n)])),
  });
  useKeys({ 'ctrl+enter': () => keys.submit() }, true);
}
