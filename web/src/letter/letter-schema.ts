/** 受限文稿的版式 · the few forms of a letter as the editor knows them; nothing else can be written or pasted. */
import type { Extensions } from '@tiptap/core';
import { Node } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { LIST_DEPTH } from './document';

const LINES = '(paragraph | bulletList | orderedList)';

/** one rank below the title of the page; its level stands beside, so that a copy is read back as what it was */
const LetterHeading = Heading.extend({
  parseHTML: () => [
    { tag: '[data-level]', getAttrs: (at) => ({ level: Number(at.getAttribute('data-level')) }), priority: 60 },
    ...[1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  ],
  renderHTML: ({ node }) => [`h${(node.attrs.level as number) + 1}`, { 'data-level': node.attrs.level as number }, 0],
  addKeyboardShortcuts: () => ({}),
});

const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: this.name }) };
  },
});

const LetterItem = ListItem.extend({
  content: `paragraph ${LINES}*`,
  addKeyboardShortcuts() {
    const deeper = (): boolean => {
      const { $from } = this.editor.state.selection;
      const depth = Array.from({ length: $from.depth + 1 }, (_, i) => $from.node(i)).filter(
        (n) => n.type === this.type,
      );
      return depth.length < LIST_DEPTH && this.editor.commands.sinkListItem(this.name);
    };
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      Tab: deeper,
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** its numbers look as its depth says; a plain text with numbers stays text when pasted */
const LetterNumbers = OrderedList.extend({
  addAttributes: () => ({
    start: { default: 1, parseHTML: (at: HTMLElement) => (at as HTMLOListElement).start || 1 },
  }),
  addProseMirrorPlugins: () => [],
});

/** without the widths that tiptap would write as styles, which the policy of the server refuses */
const LetterTable = Table.extend({
  renderHTML: () => ['div', { class: 'wide' }, ['table', ['tbody', 0]]],
  addNodeView: () => null,
});

const spans = () => ({ colspan: { default: 1 }, rowspan: { default: 1 } });

export const letterExtensions = (): Extensions => [
  Document,
  Paragraph,
  Text,
  LetterHeading.configure({ levels: [1, 2, 3] }),
  Bold,
  HardBreak,
  BulletList,
  LetterNumbers,
  LetterItem,
  LetterTable,
  TableRow,
  TableCell.extend({ content: `${LINES}+`, addAttributes: spans }),
  TableHeader.extend({ content: `${LINES}+`, addAttributes: spans }),
  UndoRedo,
];
