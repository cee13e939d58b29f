/** 受限文稿 · draws the JSON document of a letter by its closed list of nodes; what is not on the list shows its words. */
import type { FunctionalComponent, VNode } from 'vue';
import { h } from 'vue';

interface Node {
  type?: string;
  text?: string;
  content?: Node[];
  attrs?: { level?: number };
  marks?: { type: string }[];
}
const TAGS: Record<string, string> = {
  doc: 'div',
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  tableHeader: 'th',
};

function draw(node: Node): VNode | string {
  if (node.text !== undefined) {
    return node.marks?.some((m) => m.type === 'bold') ? h('strong', node.text) : node.text;
  }
  const inside = (node.content ?? []).map(draw);
  if (node.type === 'heading') return h(`h${Math.min(4, (node.attrs?.level ?? 1) + 2)}`, inside);
  return h(TAGS[node.type ?? ''] ?? 'div', inside);
}

const LetterNode: FunctionalComponent<{ node: unknown }> = ({ node }) => draw(node as Node);
LetterNode.props = ['node'];
export default LetterNode;
