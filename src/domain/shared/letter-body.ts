/**
 * 受限文稿 · the body of a letter: plain text, or a document of the few forms that an official letter knows: paragraphs,
 * headings of three levels (一、 (一) 1., GB/T 9704), bold, lists, tables. Its shape is that of tiptap's JSON.
 * The numbers of headings are written words, so that what is signed reads the same wherever it is read.
 */
import { z } from 'zod';
import { words } from './command.js';
import { plainLetter } from './letter-text.js';

const CHARACTERS = 100_000;
/** every node of every kind; a page of a letter has about fifty */
const NODES = 20_000;
/** of lists in lists */
export const LIST_DEPTH = 3;
const ROWS = 500;
const COLUMNS = 30;

const unknownForm = { error: '正文里不能有这种内容' };

const inline = z.discriminatedUnion(
  'type',
  [
    z.strictObject({
      type: z.literal('text'),
      text: z.string().min(1).max(CHARACTERS),
      marks: z
        .array(z.strictObject({ type: z.literal('bold') }))
        .max(1)
        .optional(),
    }),
    z.strictObject({ type: z.literal('hardBreak') }),
  ],
  unknownForm,
);
const line = z.array(inline).max(2000).optional();
const paragraph = z.strictObject({ type: z.literal('paragraph'), content: line });
const heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.int().min(1).max(3) }),
  content: line,
});

/** Written out level by level: how deep a document goes is bounded by its form, before anything walks through it. */
const listOf = <T extends z.ZodType>(block: T) =>
  z.strictObject({
    type: z.enum(['bulletList', 'orderedList']),
    /** where the numbers begin, of a list that goes on after a paragraph or a table */
    attrs: z.strictObject({ start: z.int().min(1).max(999) }).optional(),
    content: z
      .array(z.strictObject({ type: z.literal('listItem'), content: z.array(block).min(1).max(100) }))
      .min(1)
      .max(1000),
  });
const third = listOf(z.discriminatedUnion('type', [paragraph], unknownForm));
const second = listOf(z.discriminatedUnion('type', [paragraph, third], unknownForm));
const list = listOf(z.discriminatedUnion('type', [paragraph, second], unknownForm));

const span = (max: number) => z.int().min(1).max(max).optional();
const cell = z.strictObject({
  type: z.enum(['tableCell', 'tableHeader']),
  attrs: z.strictObject({ colspan: span(COLUMNS), rowspan: span(ROWS) }).optional(),
  content: z
    .array(z.discriminatedUnion('type', [paragraph, list], unknownForm))
    .min(1)
    .max(100),
});
const table = z.strictObject({
  type: z.literal('table'),
  content: z
    .array(z.strictObject({ type: z.literal('tableRow'), content: z.array(cell).max(COLUMNS).optional() }))
    .min(1)
    .max(ROWS),
});

const form = z.strictObject({
  type: z.literal('doc'),
  content: z
    .array(z.discriminatedUnion('type', [paragraph, heading, list, table], unknownForm))
    .min(1)
    .max(5000),
});
export type LetterDocument = z.infer<typeof form>;

/** @param name what the form calls it, for what is said of an empty one */
export const letterBody = (name: string) =>
  z.union([
    words(CHARACTERS),
    form.superRefine((document, context) => {
      for (const message of faultsOf(document, name)) context.addIssue({ code: 'custom', message });
    }),
  ]);

interface Branch {
  type: string;
  attrs?: { start?: number };
  content?: readonly unknown[];
}
function faultsOf(document: LetterDocument, name: string): string[] {
  const all = nodesOf(document);
  if (all.length > NODES) return [`${name}的段落、表格过多,请分为附件`];
  const text = plainLetter(document);
  return [
    ...(text.trim() === '' ? [`${name}不能为空`] : []),
    ...([...text].length > CHARACTERS ? [`${name}不得超过 ${CHARACTERS} 字`] : []),
    ...(all.some((n) => n.type === 'bulletList' && n.attrs !== undefined) ? ['项目符号没有起始编号'] : []),
    ...(all.some((n) => n.type === 'listItem' && !isLed(n)) ? ['列表的每一项须先有文字'] : []),
    ...(all.some((n) => n.type === 'table' && !isRectangle(n)) ? ['表格各行的列数须一致'] : []),
  ];
}
function nodesOf(node: Branch): Branch[] {
  return [node, ...((node.content ?? []) as Branch[]).flatMap(nodesOf)];
}
const isLed = (item: Branch): boolean => (item.content?.[0] as Branch).type === 'paragraph';

/** Every row is as wide as the others, counting what reaches into it from the left and from above. */
function isRectangle(node: Branch): boolean {
  const rows = node.content as { content?: { attrs?: { colspan?: number; rowspan?: number } }[] }[];
  const widths = rows.map(() => 0);
  for (const [r, { content = [] }] of rows.entries()) {
    for (const { attrs } of content) {
      const down = attrs?.rowspan ?? 1;
      if (r + down > rows.length) return false;
      for (let i = r; i < r + down; i++) widths[i] = (widths[i] ?? 0) + (attrs?.colspan ?? 1);
    }
  }
  return widths.every((w) => w === widths[0] && w > 0 && w <= COLUMNS);
}
