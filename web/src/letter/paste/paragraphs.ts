/** 段落 · the words of one paragraph out of its pieces, and whether it is a heading by how it stands. */
import type { Level } from '../heading-numbers.js';
import { levelOf } from '../heading-numbers.js';

export interface Piece {
  text: string;
  bold: boolean;
  /** set in 黑体 or 楷体 */
  isHeadingFace: boolean;
}
export const BREAK = '\u2028';

interface Letter {
  c: string;
  bold: boolean;
}
/** Chinese needs no blank where a line of the source ended */
const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef\u3000-\u303f“”‘’…—]/;
const BLANK = /[\s\u3000\u2028]/;

/** Lines of the source are no lines of the letter; blanks come one by one, and never first or last. */
function lettersOf(pieces: readonly Piece[]): Letter[] {
  const all = pieces.flatMap(({ text, bold }) => [...text.replace(/[ \t\r\f]*\n\s*/g, '\n')].map((c) => ({ c, bold })));
  const kept: Letter[] = [];
  all.forEach(({ c, bold }, i) => {
    const last = kept.at(-1)?.c ?? '';
    if (c === BREAK || (c === '\u3000' && kept.length > 0)) return kept.push({ c, bold });
    if (!/\s/.test(c) && c !== '\u3000') return kept.push({ c, bold });
    const next = all.slice(i + 1).find((l) => l.c !== '\n')?.c ?? '';
    if (last === '' || BLANK.test(last) || (c === '\n' && (CHINESE.test(last) || CHINESE.test(next)))) return 0;
    return kept.push({ c: ' ', bold });
  });
  while (kept.length > 0 && BLANK.test(kept.at(-1)?.c ?? '')) kept.pop();
  while (kept.length > 0 && BLANK.test(kept[0]?.c ?? '')) kept.shift();
  return kept;
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (c) => SIGNS[c] ?? c);
const html = (text: string): string => escaped(text).replaceAll(BREAK, '<br>');

export interface Paragraph {
  level: 0 | Level;
  html: string;
  bold: boolean;
}
/** longer than a line, or a sentence, is no heading */
const HEADING_LENGTH = 40;
const isSentence = (text: string): boolean => /[。；;！!？?：:，,]$/.test(text);

/**
 * @param level what the source calls it; 0 where it says nothing
 * @returns undefined for one without words
 */
export function paragraphOf(pieces: readonly Piece[], level: 0 | Level): Paragraph | undefined {
  const letters = lettersOf(pieces);
  if (letters.length === 0) return undefined;
  const text = letters.map((l) => l.c).join('');
  const words = pieces.filter((p) => p.text.trim() !== '');
  const stands = letters.every((l) => l.bold || BLANK.test(l.c)) || words.every((p) => p.isHeadingFace);
  const own = level === 0 ? byNumber(text, stands) : level;
  if (own !== 0) return { level: own, html: html(text), bold: false };
  let made = '';
  for (let i = 0; i < letters.length;) {
    const bold = letters[i]?.bold === true;
    let end = i;
    while (end < letters.length && letters[end]?.bold === bold) end++;
    const run = html(
      letters
        .slice(i, end)
        .map((l) => l.c)
        .join(''),
    );
    made += bold ? `<strong>${run}</strong>` : run;
    i = end;
  }
  return { level: 0, html: made, bold: letters.some((l) => l.bold && !BLANK.test(l.c)) };
}

/** A short line of its own that begins with the number of a heading; 1. must also stand out, as lists begin so too. */
function byNumber(text: string, stands: boolean): 0 | Level {
  if ([...text].length > HEADING_LENGTH || isSentence(text) || text.includes(BREAK)) return 0;
  const level = levelOf(text);
  return level === undefined || (level === 3 && !stands) ? 0 : level;
}
