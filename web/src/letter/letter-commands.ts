/** 正文的工具 · what the buttons do that tiptap does not do by itself: headings with their numbers, the outline. */
import type { Editor } from '@tiptap/core';
import type { Level } from './heading-numbers';
import { numbered, withLevel } from './heading-numbers';

/** The paragraphs and headings of the page itself that the selection touches: those of lists and tables stay what they are. */
function chosenLines({ state }: Editor): Set<number> {
  const { from, to } = state.selection;
  const chosen = new Set<number>();
  state.doc.forEach((node, offset, i) => {
    if (node.isTextblock && offset < to && offset + node.nodeSize > from) chosen.add(i);
  });
  return chosen;
}
const levelAt = (editor: Editor, i: number): 0 | Level => {
  const node = editor.state.doc.child(i);
  return node.type.name === 'heading' ? (node.attrs.level as Level) : 0;
};

/** 0 for a paragraph; undefined where there is no line to set, or several kinds of them */
export function chosenLevel(editor: Editor): 0 | Level | undefined {
  const levels = new Set([...chosenLines(editor)].map((i) => levelAt(editor, i)));
  return levels.size === 1 ? [...levels][0] : undefined;
}

/** 设为标题 · a heading of this level, with its number; set once more it is a paragraph again. */
export function setLevel(editor: Editor, asked: 0 | Level): void {
  const level = asked !== 0 && chosenLevel(editor) === asked ? 0 : asked;
  const { state } = editor;
  const blocks = state.doc.content.content.map((node, i) => ({ level: levelAt(editor, i), text: node.textContent }));
  const made = withLevel(blocks, chosenLines(editor), level);
  const { heading, paragraph } = state.schema.nodes;
  const tr = state.tr;
  state.doc.forEach((_node, offset, i) => {
    const [old, next] = [blocks[i], made[i]];
    if (!old || !next || !heading || !paragraph || (old.level === next.level && old.text === next.text)) return;
    const at = tr.mapping.map(offset);
    if (old.level !== next.level)
      tr.setNodeMarkup(at, next.level === 0 ? paragraph : heading, next.level === 0 ? {} : { level: next.level });
    // only the number changes: what is written after it keeps its marks, and the cursor its place
    const kept = endInCommon(old.text, next.text);
    const number = next.text.slice(0, next.text.length - kept);
    const gone = old.text.length - kept;
    if (gone > 0) tr.delete(at + 1, at + 1 + gone);
    if (number !== '') tr.insertText(number, at + 1);
    if (number !== '' && next.level !== 0) tr.removeMark(at + 1, at + 1 + number.length);
  });
  editor.view.dispatch(tr.scrollIntoView());
}
function endInCommon(a: string, b: string): number {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
}

/** 插入提纲 · headings with their numbers, and a line to write on under each; the cursor stands under the first. */
export function insertOutline(editor: Editor, outline: readonly string[]): void {
  const content = outline.flatMap((words, i) => [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: numbered(i + 1, 1) + words }] },
    { type: 'paragraph' },
  ]);
  const first = (content[0]?.content?.[0]?.text.length ?? 0) + 3;
  editor.commands.setContent({ type: 'doc', content }, { emitUpdate: true });
  // by itself: the empty line that the caret stood on is the one under the heading now, and a browser that is not told
  // anew goes on writing where that line was
  editor.commands.setTextSelection(first);
}
