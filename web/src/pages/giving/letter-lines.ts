/** 正文的文字 · a letter as lines of text, whether it is plain or the restricted document, for comparing two of them. */
interface Node {
  type?: string;
  text?: string;
  content?: Node[];
}

export function letterLines(body: unknown): string {
  return typeof body === 'string' ? body : blocks([body as Node]).join('\n');
}

const textOf = ({ text, content = [] }: Node): string => text ?? content.map(textOf).join('');

function blocks(nodes: Node[], mark: (i: number) => string = () => ''): string[] {
  return nodes.flatMap((node, i) => {
    const { type, content = [] } = node;
    switch (type) {
      case 'doc':
        return blocks(content);
      case 'heading':
        return [`【标题】${textOf(node)}`];
      case 'bulletList':
        return blocks(content, () => '· ');
      case 'orderedList':
        return blocks(content, (n) => `${n + 1}. `);
      case 'listItem': {
        const [first = '', ...rest] = blocks(content);
        return [`${mark(i)}${first}`, ...rest.map((line) => `　${line}`)];
      }
      case 'table':
        return content.map((row) => `【表格】${(row.content ?? []).map(textOf).join('｜')}`);
      default:
        return [textOf(node)];
    }
  });
}
