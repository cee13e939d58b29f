/** 服务器的话 · what the server says in words, with the punctuation and the dates that a page of Chinese has. */
const WIDE: Record<string, string> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const HAN = '\\u3000-\\u9fff\\uff01-\\uff60“”';
/** with the space that sets its figures off from the words around them */
const DATE = new RegExp(`(?:(?<=[${HAN}(]) )?(?<![\\d-])(\\d{4})-(\\d\\d)-(\\d\\d)(?![\\d-])(?: (?=[${HAN}]))?`, 'g');

export function spoken(said: string): string {
  // first the dates: what stands beside one is Chinese then
  const dated = said.replace(DATE, (_, y: string, m: string, d: string) => `${y}年${Number(m)}月${Number(d)}日`);
  return dated
    .replace(/\(([^()]*)\)/g, (whole, inside: string, at: number) =>
      new RegExp(`[${HAN}]`).test(inside + (dated[at - 1] ?? '')) ? `（${inside}）` : whole,
    )
    .replace(new RegExp(`(?<=[${HAN}]) *[,:;?!]|[,;](?=[${HAN}])`, 'g'), (mark) => WIDE[mark.trim()] ?? mark);
}

/** 出处 · where a rule stands; `default` is what no instrument lays down. */
export const sourceWords = (source: string): string =>
  source === 'default' ? '办法未作规定，按系统默认' : spoken(source);
