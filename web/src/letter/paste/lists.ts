/** 列表 · the items that a word processor writes as paragraphs with a mark, put together again as lists in lists. */
import { LIST_DEPTH } from '../document.js';

export type Mark = { kind: 'bullet' } | { kind: 'number'; n?: number } | { kind: 'written'; text: string };

const CIRCLED = 0x2460;
/** @param text as the source wrote it before the item: 1. 、(2)、a)、·、一、 */
export function markOf(text: string): Mark {
  const mark = text.replace(/[\s\u00a0\u3000]/g, '');
  const decimal = /^[（(]?(\d{1,3})[.．)）、]?$/.exec(mark)?.[1];
  if (decimal !== undefined) return { kind: 'number', n: Number(decimal) };
  const circled = (mark.codePointAt(0) ?? 0) - CIRCLED + 1;
  if (mark.length === 1 && circled >= 1 && circled <= 20) return { kind: 'number', n: circled };
  if (/^[（(]?[a-z]{1,4}[.．)）、]$/i.test(mark)) return { kind: 'number' };
  // 一、 (一) 第一条 1.1 mean something where they stand: they are words of the letter
  if (/[一二三四五六七八九十百甲乙丙丁]|\d/.test(mark)) return { kind: 'written', text: mark };
  return { kind: 'bullet' };
}

export interface Item {
  /** 1 is the outermost */
  level: number;
  ordered: boolean;
  /** undefined: goes on counting */
  n?: number | undefined;
  /** its first paragraph, without the tag */
  html: string;
  /** what else stands in it, as paragraphs */
  more: string[];
}
interface List {
  ordered: boolean;
  start: number;
  items: { html: string; more: string[]; lists: List[] }[];
}

/** Items one after the other as nested lists; a number that does not follow on begins a list of its own. */
export function nested(items: readonly Item[]): string {
  const top: List[] = [];
  const base = Math.min(...items.map((i) => i.level));
  let path: List[] = [];
  for (const item of items) {
    const depth = Math.min(item.level - base, path.length, LIST_DEPTH - 1);
    path = path.slice(0, depth + 1);
    let list = path[depth];
    const next = list ? list.start + list.items.length : 1;
    if (!list || list.ordered !== item.ordered || (item.ordered && (item.n ?? next) !== next)) {
      list = { ordered: item.ordered, start: item.ordered ? (item.n ?? 1) : 1, items: [] };
      const beside = depth === 0 ? top : path[depth - 1]?.items.at(-1)?.lists;
      (beside ?? top).push(list);
      path[depth] = list;
    }
    list.items.push({ html: item.html, more: item.more, lists: [] });
  }
  return top.map(written).join('');
}
function written({ ordered, start, items }: List): string {
  const inside = items
    .map(
      ({ html, more, lists }) =>
        `<li><p>${html}</p>${more.map((m) => `<p>${m}</p>`).join('')}${lists.map(written).join('')}</li>`,
    )
    .join('');
  return ordered ? `<ol${start === 1 ? '' : ` start="${start}"`}>${inside}</ol>` : `<ul>${inside}</ul>`;
}
