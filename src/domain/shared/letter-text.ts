/** 文稿的纯文字 · what a letter says without its form: one line a paragraph, a row, an item, with the number it is drawn with. */

/** Read loosely: what was stored once is read for ever, whatever the schema asks for by then. */
interface Node {
  type?: unknown;
  text?: unknown;
  content?: unknown;
  attrs?: unknown;
}
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const inside = ({ content }: Node): Node[] => (Array.isArray(content) ? content.filter(isNode) : []);

/** @param body plain text, or a restricted document (受限文稿); of anything else nothing */
export function plainLetter(body: unknown): string {
  if (typeof body === 'string') return body;
  return isNode(body) ? inside(body).flatMap(linesOf).join('\n') : '';
}

function linesOf(node: Node): string[] {
  if (node.type === 'bulletList' || node.type === 'orderedList') return itemsOf(node, 0);
  if (node.type === 'table') return inside(node).map(rowOf);
  return [inlineOf(node)];
}
/** cells of a row apart by a tab, as in every sheet; a cell is one line */
const rowOf = (row: Node): string =>
  inside(row)
    .map((cell) => inside(cell).flatMap(linesOf).join(' ').replaceAll('\n', ' '))
    .join('\t');

function itemsOf(list: Node, depth: number): string[] {
  const start = (list.attrs as { start?: unknown } | undefined)?.start;
  const first = typeof start === 'number' ? start : 1;
  return inside(list).flatMap((item, i) => {
    const mark = list.type === 'orderedList' ? numberAt(first + i, depth) : '· ';
    const lines = inside(item).flatMap((block) =>
      block.type === 'bulletList' || block.type === 'orderedList' ? itemsOf(block, depth + 1) : linesOf(block),
    );
    return lines.map((line, n) => (n === 0 ? `${mark}${line}` : line));
  });
}
/** 1. 、(1)、① · as the pages draw them, by depth */
function numberAt(n: number, depth: number): string {
  if (depth === 0) return `${n}. `;
  return depth === 1 || n > 20 ? `(${n}) ` : `${String.fromCodePoint(0x2460 + n - 1)} `;
}

function inlineOf(node: Node): string {
  if (node.type === 'hardBreak') return '\n';
  return typeof node.text === 'string' ? node.text : inside(node).map(inlineOf).join('');
}
