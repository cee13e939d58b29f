/** 层次序数 · the numbers of headings, 一、 (一) 1. by level (GB/T 9704-2012 7.3.3); they are words of the letter. */
export type Level = 1 | 2 | 3;
export interface Block {
  /** 0: no heading */
  level: 0 | Level;
  text: string;
}

const DIGITS = '零一二三四五六七八九';
/** 1 to 99 as they are counted in a letter */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
/** @returns NaN for what is no number of 1 to 99 */
export function readNumber(words: string): number {
  for (let n = 1; n < 100; n++) if (chineseNumber(n) === words) return n;
  return NaN;
}

const FORMS: Record<Level, RegExp> = {
  1: /^\s*([一二三四五六七八九十]{1,3})[、．.]\s*/,
  2: /^\s*[（(]([一二三四五六七八九十]{1,3})[）)]、?\s*/,
  3: /^\s*(\d{1,2})[．.、](?!\d)\s*/,
};
const LEVELS = [1, 2, 3] as const;

/** The number at the head of a line in the form of one level. */
export function numberOf(text: string, level: Level): number | undefined {
  const found = FORMS[level].exec(text)?.[1];
  if (found === undefined) return undefined;
  const n = level === 3 ? Number(found) : readNumber(found);
  return Number.isNaN(n) ? undefined : n;
}
/** How many characters at the head of a line are its number, whatever its form. */
export const numberLength = (text: string): number =>
  LEVELS.map((level) => FORMS[level].exec(text)?.[0].length ?? 0).find((length) => length > 0) ?? 0;
/** The level that a line's own number says it has. */
export const levelOf = (text: string): Level | undefined => LEVELS.find((level) => numberOf(text, level) !== undefined);

export function numbered(n: number, level: Level): string {
  if (level === 3) return `${n}.`;
  return level === 1 ? `${chineseNumber(n)}、` : `（${chineseNumber(n)}）`;
}

/** The number of the heading before, of the same level and under the same heading. */
function before(blocks: readonly Block[], i: number): number | undefined {
  const level = blocks[i]?.level;
  for (let j = i - 1; j >= 0; j--) {
    const other = blocks[j] as Block;
    if (other.level === 0) continue;
    if (other.level < (level ?? 0)) return undefined;
    const n = other.level === level ? numberOf(other.text, other.level) : undefined;
    if (n !== undefined) return n;
  }
  return undefined;
}

/**
 * 设为标题 · gives the chosen lines a level and their number; numbers after them that followed on before still follow on.
 * A number that did not follow on was chosen by the writer and stays, unless it would stand twice.
 * @param level 0 makes them paragraphs again, without a number
 */
export function withLevel(blocks: readonly Block[], chosen: ReadonlySet<number>, level: 0 | Level): Block[] {
  const made: Block[] = blocks.map((b, i) => (chosen.has(i) ? { level, text: bare(b, level) } : { ...b }));
  for (const [i, block] of made.entries()) {
    if (block.level === 0) continue;
    const last = before(made, i);
    if (chosen.has(i)) {
      block.text = numbered((last ?? 0) + 1, block.level) + block.text;
      continue;
    }
    const own = numberOf(block.text, block.level);
    if (own === undefined) continue;
    const didFollow = own === (before(blocks, i) ?? 0) + 1;
    const next = (last ?? 0) + 1;
    if (next < 100 && own !== next && (didFollow || own < next))
      block.text = numbered(next, block.level) + block.text.slice(FORMS[block.level].exec(block.text)?.[0].length ?? 0);
  }
  return made;
}
/** a paragraph that never was a heading keeps the number it begins with until it becomes one */
const bare = ({ level, text }: Block, next: 0 | Level): string =>
  level === 0 && next === 0 ? text : text.slice(numberLength(text));
