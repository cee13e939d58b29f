/**
 * 断行 · where a line of Chinese may end without tearing a word: before a word, not before what only ends one (的, 区, 率),
 * nor after what only begins one. Where the browser knows no words, a line ends anywhere, as it does elsewhere.
 */
const ENDS_A_WORD = new Set('的地得了着过们等者率化性区市县镇局年月日号件版届次');

const words = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/** @returns the text in pieces; a line may end between them */
export function wholeWords(text: string): string[] {
  if (words === null) return [text];
  const pieces: string[] = [];
  let last = '';
  let run = 0;
  let wasWord = false;
  for (const { segment, isWordLike = false } of words.segment(text)) {
    const isWithinDate = /^[年月]$/.test(last) && /^\d/.test(segment);
    // single characters that the browser knows no word of belong together; a word after them is one of its own
    const isWhole = last.length > 1 || ENDS_A_WORD.has(last) || (run > 1 && segment.length > 1);
    const isBetween = isWhole && !ENDS_A_WORD.has(segment) && !isWithinDate;
    // marks know by themselves where a line may end
    const isApart = wasWord && isWordLike && isBetween;
    if (pieces.length === 0 || isApart) pieces.push(segment);
    else pieces[pieces.length - 1] += segment;
    run = segment.length === 1 && isWordLike ? run + 1 : 0;
    [last, wasWord] = [segment, isWordLike];
  }
  return pieces;
}
