/** 写信的用字 · the tools of the editor of letters, and what is said after a paste. */
export const letter = {
  table: '表格',
  tools: '正文工具',
  hint: '从文档和表格粘贴，结构会保留。按 Esc 后用方向键选用工具。',
  level: { 1: '一级标题', 2: '二级标题', 3: '三级标题' },
  paragraph: '正文',
  bold: '加粗',
  bullets: '项目符号',
  numbers: '编号',
  addTable: '插入表格',
  addRow: '加一行',
  addColumn: '加一列',
  removeRow: '删此行',
  removeColumn: '删此列',
  removeTable: '删表格',
  undo: '撤销',
  redo: '重做',
  outline: '插入提纲',
  counted: (n: number) => `${n} 字`,
};

export type Kept = 'headings' | 'bold' | 'numbers' | 'bullets' | 'tables';
export type Dropped = 'fonts' | 'sizes' | 'colours' | 'emphasis' | 'links' | 'images' | 'comments' | 'deletions';
export interface PasteReport {
  kept: ReadonlySet<Kept>;
  /** how often */
  dropped: ReadonlyMap<Dropped, number>;
}
const KEPT: [Kept, string][] = [
  ['headings', '标题'],
  ['bold', '加粗'],
  ['numbers', '编号'],
  ['bullets', '项目符号'],
  ['tables', '表格'],
];
const DROPPED: [Dropped, (n: number) => string][] = [
  ['fonts', () => '字体'],
  ['sizes', () => '字号'],
  ['colours', () => '颜色'],
  ['emphasis', () => '斜体和下划线'],
  ['links', (n) => `${n} 个链接的网址`],
  ['images', (n) => `${n} 张图片`],
  ['comments', (n) => `${n} 处批注`],
  ['deletions', (n) => `${n} 处已删除的修订`],
];
const listed = (words: string[]): string =>
  words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join('、')}和${/^\d/.test(words.at(-1) ?? '') ? ' ' : ''}${words.at(-1)}`;

/** @returns '' where nothing was lost and nothing but words was there */
export function pasted({ kept, dropped }: PasteReport): string {
  const has = listed(KEPT.filter(([key]) => kept.has(key)).map(([, word]) => word));
  const lost = listed(DROPPED.flatMap(([key, word]) => (dropped.has(key) ? [word(dropped.get(key) ?? 0)] : [])));
  return [has && `已保留${has}`, lost && `去掉了${/^\d/.test(lost) ? ' ' : ''}${lost}`].filter(Boolean).join('；');
}
