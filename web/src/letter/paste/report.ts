/** 粘贴的去留 · what a paste kept, and what it lost on the way. */
import type { Dropped, Kept, PasteReport } from '../../text/letter';
import type { Style } from './styles';

export class Report implements PasteReport {
  readonly kept = new Set<Kept>();
  readonly dropped = new Map<Dropped, number>();

  constructor(sheets: string) {
    if (/font-family/.test(sheets)) this.lose('fonts');
    if (/font-size/.test(sheets)) this.lose('sizes');
  }
  lose(what: Dropped): void {
    this.dropped.set(what, (this.dropped.get(what) ?? 0) + 1);
  }

  /** Pictures, comments and what was deleted under revision: nothing in them is read. */
  drops(at: Element, style: Style): boolean {
    const name = at.tagName.toUpperCase();
    if (name === 'IMG' || name === 'PICTURE' || name === 'V:IMAGEDATA') this.lose('images');
    else if (name === 'DEL') this.lose('deletions');
    // the list of comments at the end; the words that they are about stay
    else if (style.get('mso-element') === 'comment') this.lose('comments');
    else return style.get('mso-special-character') === 'comment' || at.classList.contains('MsoCommentReference');
    return true;
  }

  note(at: Element, style: Style): void {
    const name = at.tagName.toUpperCase();
    if (style.has('font-family') || at.hasAttribute('face')) this.lose('fonts');
    if (style.has('font-size') || (name === 'FONT' && at.hasAttribute('size'))) this.lose('sizes');
    if (
      ['color', 'background', 'background-color', 'mso-highlight'].some((p) => style.has(p)) ||
      (name === 'FONT' && at.hasAttribute('color'))
    )
      this.lose('colours');
    if (
      /^(I|EM|U|S|STRIKE)$/.test(name) ||
      /^italic/.test(style.get('font-style') ?? '') ||
      /underline|line-through/.test(style.get('text-decoration') ?? '')
    )
      this.lose('emphasis');
    if (name === 'A' && /^https?:/.test(at.getAttribute('href') ?? '')) this.lose('links');
  }
}
