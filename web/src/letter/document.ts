/** 受限文稿 · the document of a letter as pages hold it: made from plain text, tidied for the server, read as plain text. */
export interface LetterNode {
  type?: string;
  text?: string;
  content?: LetterNode[];
  attrs?: Record<string, unknown>;
  marks?: { type: string }[];
}
/** of lists in lists; the server takes no more */
export const LIST_DEPTH = 3;

/** A line of plain text is a paragraph; a blank line between two only parts them. */
export function documentOf(body: unknown): LetterNode {
  if (typeof body === 'object' && body !== null) return body as LetterNode;
  const lines = (typeof body === 'string' ? body : '').split(/\r?\n/).filter((line) => line.trim() !== '');
  const content = lines.map((line): LetterNode => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

const isList = ({ type }: LetterNode): boolean => type === 'bulletList' || type === 'orderedList';

/** What is given to the server: nothing that goes without saying, nothing at all where there are no words. */
export function tidied(document: LetterNode): LetterNode | undefined {
  return plainOf(document).trim() === '' ? undefined : bare(document, 0);
}
function bare(node: LetterNode, depth: number): LetterNode {
  const { content, attrs, marks, ...said } = node;
  const inside = isList(node) ? depth + 1 : depth;
  const told = Object.entries(attrs ?? {}).filter(([name, v]) => name === 'level' || (v !== 1 && v !== null));
  return {
    ...said,
    ...(told.length > 0 ? { attrs: Object.fromEntries(told) } : {}),
    ...(marks && marks.length > 0 ? { marks: marks.map(({ type }) => ({ type })) } : {}),
    ...(content ? { content: (isList(node) ? shallower(content, inside) : content).map((n) => bare(n, inside)) } : {}),
  };
}
/** items of a list that lies too deep stand beside the item that holds them */
function shallower(content: LetterNode[], depth: number): LetterNode[] {
  if (depth !== LIST_DEPTH) return content;
  return content.flatMap((item) => {
    const inner = (item.content ?? []).filter(isList);
    const own = { ...item, content: (item.content ?? []).filter((n) => !isList(n)) };
    return [own, ...inner.flatMap((list) => shallower(list.content ?? [], depth))];
  });
}

/** What stands before a heading and a row, and between the cells of a row. */
interface Marks {
  heading: string;
  row: string;
  cell: string;
}
const PLAIN: Marks = { heading: '', row: '', cell: '\t' };
/** for comparing two letters: a paragraph that became a heading is another line */
export const COMPARED: Marks = { heading: '【标题】', row: '【表格】', cell: '｜' };

/** The words of a letter, a line for each paragraph, item and row, as the server reads it. */
export function plainOf(body: unknown, marks: Marks = PLAIN): string {
  if (typeof body === 'string') return body;
  return linesOf((body ?? {}) as LetterNode, 0, marks).join('\n');
}
function linesOf(node: LetterNode, depth: number, marks: Marks): string[] {
  const inner = node.content ?? [];
  if (isList(node)) {
    const first = typeof node.attrs?.start === 'number' ? node.attrs.start : 1;
    return inner.flatMap((item, i) => {
      const [head = '', ...rest] = (item.content ?? []).flatMap((block) => linesOf(block, depth + 1, marks));
      return [`${node.type === 'orderedList' ? numberAt(first + i, depth) : '· '}${head}`, ...rest];
    });
  }
  if (node.type === 'tableRow') {
    const cells = inner.map((cell) => (cell.content ?? []).flatMap((b) => linesOf(b, 0, marks)).join(' '));
    return [`${marks.row}${cells.join(marks.cell)}`];
  }
  if (node.type === 'doc' || node.type === 'table') return inner.flatMap((n) => linesOf(n, depth, marks));
  return [`${node.type === 'heading' ? marks.heading : ''}${inline(node)}`];
}
const inline = (node: LetterNode): string =>
  node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(inline).join(''));
/** 1. 、(1)、① by depth, as they are drawn */
function numberAt(n: number, depth: number): string {
  if (depth === 0) return `${n}. `;
  return depth === 1 || n > 20 ? `(${n}) ` : `${String.fromCodePoint(0x2460 + n - 1)} `;
}

/** 字数 · of what is written, blanks apart */
export const lengthOf = (body: unknown): number => [...plainOf(body).replace(/\s/g, '')].length;
