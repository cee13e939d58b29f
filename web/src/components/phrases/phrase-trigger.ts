/** 两个冒号 · typed in a row they ask for a phrase, in either width; not while an input method is composing. */
const ASKING = /(?:::|：：)$/;

/** @param before the text before the cursor @returns how many characters the phrase replaces; 0: nothing is asked for */
export const askedBy = (before: string): number => ASKING.exec(before)?.[0].length ?? 0;
