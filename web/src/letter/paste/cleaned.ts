/**
 * 粘贴的清理 · HTML of Word, WPS, Excel, LibreOffice or a page as HTML of the few forms of a letter, in the order read.
 * Word and WPS write lists as paragraphs with `mso-list` and a mark in a span of `mso-list:Ignore`; spreadsheets keep bold
 * in classes of their sheet.
 */
import type { PasteReport } from '../../text/letter';
import type { Level } from '../heading-numbers';
import type { Item } from './lists';
import { markOf, nested } from './lists';
import type { Piece } from './paragraphs';
import { BREAK, paragraphOf } from './paragraphs';
import { Report } from './report';
import { boldIn, classStyles, isHeadingFace, isHidden, styleOf } from './styles';
import { tableOf } from './tables';

type Block = { kind: 'item'; item: Item } | { kind: 'block'; html: string };
/** how the words at some place stand */
interface Look {
  bold: boolean;
  face: string;
  level: 0 | Level;
  list?: { level: number; ordered: boolean; n?: number | undefined } | undefined;
}
const PLAIN: Look = { bold: false, face: '', level: 0 };

const NOTHING = new Set(
  'STYLE SCRIPT TITLE META LINK XML TEMPLATE SVG CANVAS VIDEO AUDIO OBJECT IFRAME INPUT SELECT BUTTON TEXTAREA RP RT'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN PRE ADDRESS FIGURE FIGCAPTION CENTER FORM FIELDSET HR BODY ASIDE NAV'.split(
    ' ',
  ),
);

/** 上标下标 would change a meaning if their digits came down to the line: m² */
const SMALL: Record<string, string> = { SUP: '⁰¹²³⁴⁵⁶⁷⁸⁹', SUB: '₀₁₂₃₄₅₆₇₈₉' };

export function cleaned(html: string): { html: string; report: PasteReport } {
  const sheets = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, sheet]) => sheet).join('\n');
  // the policy of the server holds for what is only parsed too: styles are read as words, never as styles
  const words = html.replace(/<style[\s\S]*?<\/style>/gi, '').replace(/(<[a-z][^>]*?\s)style(?=\s*=)/gi, `$1${STYLE}`);
  const page = new DOMParser().parseFromString(words, 'text/html');
  const cleaner = new Cleaner(classStyles(sheets), new Report(sheets));
  cleaner.read(page.body, PLAIN);
  return { html: cleaner.end(), report: cleaner.report };
}
/** where the style of an element stands meanwhile */
const STYLE = 'data-style';
const styleText = (at: Element): string => at.getAttribute(STYLE) ?? '';

export class Cleaner {
  private readonly blocks: Block[] = [];
  private pieces: Piece[] = [];
  /** the item whose words are being read */
  private item: Item | undefined;

  constructor(
    readonly classes: ReadonlyMap<string, ReadonlyMap<string, string>>,
    readonly report: Report,
    /** in a cell there are neither headings nor tables */
    private readonly isCell = false,
  ) {}

  cell = (): Cleaner => new Cleaner(this.classes, this.report, true);

  end(): string {
    this.flush(PLAIN);
    let made = '';
    for (let i = 0; i < this.blocks.length;) {
      const items: Item[] = [];
      for (let block = this.blocks[i]; block?.kind === 'item'; block = this.blocks[++i]) items.push(block.item);
      if (items.length > 0) made += nested(items);
      const block = this.blocks[i];
      if (block?.kind === 'block') made += block.html;
      i++;
    }
    return made;
  }

  /** a cell that is bold as a whole says so itself, and no cell of a head need say it */
  readCell(at: Element): void {
    this.read(at, { ...PLAIN, bold: boldIn(this.styleOf(at)) ?? false });
  }

  read(parent: Node, look: Look): void {
    for (const node of parent.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.write(node.textContent ?? '', look);
      else if (node.nodeType === Node.ELEMENT_NODE) this.element(node as Element, look);
    }
  }

  styleOf(at: Element): Map<string, string> {
    const style = new Map<string, string>();
    for (const name of at.classList) for (const [key, value] of this.classes.get(name) ?? []) style.set(key, value);
    for (const [key, value] of styleOf(styleText(at))) style.set(key, value);
    return style;
  }

  private element(at: Element, look: Look): void {
    const name = at.tagName.toUpperCase();
    const style = this.styleOf(at);
    if (NOTHING.has(name) || this.report.drops(at, style) || isHidden(style)) return;
    this.report.note(at, style);
    if (name === 'BR') {
      if (!/page-break/.test(styleText(at))) this.write(BREAK, look);
      return;
    }
    if (name === 'TABLE') return this.table(at as HTMLTableElement, look);
    if (SMALL[name] && /^\d+$/.test(at.textContent.trim())) {
      return this.write(
        at.textContent.trim().replace(/\d/g, (d) => SMALL[name]?.[Number(d)] ?? d),
        look,
      );
    }
    const bold = boldIn(style) ?? (/^(B|STRONG)$/.test(name) || look.bold);
    const face = style.get('font-family') ?? at.getAttribute('face') ?? look.face;
    const inner = { ...look, bold, face };
    if (BLOCKS.has(name)) this.block(at, name, style, inner);
    else this.read(at, inner);
  }

  private write(text: string, { bold, face }: Look): void {
    this.pieces.push({ text, bold, isHeadingFace: isHeadingFace(face) });
  }

  private block(at: Element, name: string, style: ReadonlyMap<string, string>, look: Look): void {
    this.flush(look);
    if (name === 'UL' || name === 'OL') return this.list(at, name === 'OL', look);
    const level = levelOf(at, name, style);
    const list = level === 0 ? wordList(style) : undefined;
    const mark = /^(P|LI|H\d)$/.test(name) ? this.takeMark(at) : undefined;
    const inner: Look = { ...look, level: level || look.level };
    if (mark?.kind === 'written') this.write(mark.text, inner);
    else if (mark?.kind === 'number' && level !== 0) this.write(`${mark.n ?? 1}.`, inner);
    else if (mark && list) {
      this.begin({ level: list, ordered: mark.kind === 'number', n: mark.kind === 'number' ? mark.n : undefined });
    } else if (name === 'PRE') {
      return (at.textContent ?? '').split('\n').forEach((line) => {
        this.write(line, inner);
        this.flush(inner);
      });
    }
    this.read(at, inner);
    this.flush(inner);
    if (mark) this.item = undefined;
  }

  /** The mark that the source wrote before the words, taken out of them. */
  private takeMark(at: Element) {
    const span = [...at.querySelectorAll('span')].find((s) => /mso-list:\s*ignore/i.test(styleText(s)));
    if (!span) return undefined;
    const mark = markOf(span.textContent);
    span.remove();
    return mark;
  }

  private begin(list: { level: number; ordered: boolean; n?: number | undefined }): void {
    this.item = { ...list, html: '', more: [] };
  }

  /** items may hold lists, and some programs put a list beside the item that it belongs to */
  private list(at: Element, ordered: boolean, look: Look): void {
    const level = (look.list?.level ?? 0) + 1;
    let n = ordered ? (at as HTMLOListElement).start : undefined;
    const outer = this.item;
    for (const child of at.children) {
      const list = { level, ordered, n };
      if (child.tagName === 'LI') {
        this.begin(list);
        this.read(child, { ...look, level: 0, list });
        this.flush({ ...look, level: 0 });
        if (n !== undefined) n += 1;
      } else this.element(child, { ...look, list });
    }
    this.item = outer;
  }

  private table(at: HTMLTableElement, look: Look): void {
    this.flush(look);
    const [cell, ...others] = [...at.rows].flatMap((row) => [...row.cells]);
    // a frame that a page is laid out with
    if (cell && others.length === 0) {
      this.read(cell, look);
      return this.flush(look);
    }
    const made = tableOf(at, this);
    if (made.html === '') return;
    if (this.isCell || this.item) {
      for (const line of made.lines) {
        this.write(line, PLAIN);
        this.flush(PLAIN);
      }
      return;
    }
    this.report.kept.add('tables');
    this.blocks.push({ kind: 'block', html: made.html });
  }

  /** what was read so far is a paragraph, or the words of an item */
  private flush(look: Look): void {
    const made = paragraphOf(this.pieces, this.item || this.isCell ? 0 : look.level);
    this.pieces = [];
    if (!made) return;
    if (made.bold) this.report.kept.add('bold');
    if (this.item) {
      if (this.item.html !== '') return void this.item.more.push(made.html);
      this.item.html = made.html;
      this.report.kept.add(this.item.ordered ? 'numbers' : 'bullets');
      this.blocks.push({ kind: 'item', item: this.item });
      return;
    }
    const level = this.isCell ? 0 : made.level;
    if (level !== 0) this.report.kept.add('headings');
    const tag = level === 0 ? 'p' : `h${level}`;
    this.blocks.push({ kind: 'block', html: `<${tag}>${made.html}</${tag}>` });
  }
}

/** Of a heading by its tag, its class or its outline; deeper ones are of the third level. */
function levelOf(at: Element, name: string, style: ReadonlyMap<string, string>): 0 | Level {
  const told =
    /^H([1-6])$/.exec(name)?.[1] ??
    /\bMsoHeading([1-9])\b/.exec(at.className)?.[1] ??
    style.get('mso-outline-level') ??
    (at.getAttribute('role') === 'heading' ? (at.getAttribute('aria-level') ?? '2') : undefined);
  const n = Number(told);
  return n >= 1 ? (Math.min(n, 3) as Level) : 0;
}
/** `mso-list:l0 level2 lfo1` */
const wordList = (style: ReadonlyMap<string, string>): number | undefined => {
  const level = /\blevel(\d)/.exec(style.get('mso-list') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
};
