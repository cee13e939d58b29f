/** 受限文稿 · draws the JSON document of a letter by its closed list of nodes; what is not on the list shows its words. */
import type { FunctionalComponent, VNode } from 'vue';
import { h } from 'vue';
import type { LetterNode as Node } from '../letter/document';
import { letter } from '../text/letter';

const TAGS: Record<string, string> = {
  paragraph: 'p',
  bulletList: 'ul',
  listItem: 'li',
  tableRow: 'tr',
};

/** @param rank of the headings of level 1 among those of the page */
function draw(node: Node, rank: number): VNode | string {
  if (node.text !== undefined) {
    return node.marks?.some((m) => m.type === 'bold') ? h('strong', node.text) : node.text;
  }
  const inside = (node.content ?? []).map((inner) => draw(inner, rank));
  const { level, start, colspan, rowspan } = (node.attrs ?? {}) as Record<string, number | undefined>;
  switch (node.type) {
    case 'doc':
      return h('div', { class: 'doc' }, inside);
    case 'hardBreak':
      return h('br');
    case 'heading':
      return h(`h${rank + (level ?? 1) - 1}`, { 'data-level': level ?? 1 }, inside);
    case 'orderedList':
      return h('ol', { start }, inside);
    case 'table':
      return h('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': letter.table }, [
        h('table', h('tbody', inside)),
      ]);
    case 'tableCell':
    case 'tableHeader':
      return h(node.type === 'tableCell' ? 'td' : 'th', { colspan, rowspan }, inside);
    default:
      return h(TAGS[node.type ?? ''] ?? 'div', inside);
  }
}

const LetterNode: FunctionalComponent<{ node: unknown; rank: number }> = ({ node, rank }) => draw(node as Node, rank);
LetterNode.props = ['node', 'rank'];
export default LetterNode;
