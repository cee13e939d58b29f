/** 按下的键 · what a key is called, and whether it is a key at all. */

/** of a keyboard event, what says whose it is */
export interface Pressed {
  key: string;
  keyCode: number;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

/** @returns as the tables of keys call it, `ctrl+k`; null: the key is the input method's or already taken */
export function nameOf(event: Pressed): string | null {
  // 229: what browsers report of a key that an input method has taken
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return null;
  const name = event.key.toLowerCase();
  return `${event.ctrlKey || event.metaKey ? 'ctrl+' : ''}${event.altKey ? 'alt+' : ''}${name}`;
}
