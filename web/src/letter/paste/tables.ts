/** 表格 · cells with what they span, and nothing of how they look. */
import type { Cleaner } from './cleaned';
import { isHidden } from './styles';

interface Made {
  html: string;
  /** each row as one line, for where no table may stand */
  lines: string[];
}
const span = (given: number): number => Math.min(Math.max(given, 1), 500);

export function tableOf(at: HTMLTableElement, cleaner: Cleaner): Made {
  const rows = [...at.rows].filter((row) => !isHidden(cleaner.styleOf(row)));
  const made = rows.map((row) => rowOf(row, cleaner));
  // spreadsheets copy the empty rows below too
  while (made.length > 0 && made.at(-1)?.words === '') made.pop();
  return {
    html: made.length === 0 ? '' : `<table><tbody>${made.map((r) => `<tr>${r.html}</tr>`).join('')}</tbody></table>`,
    lines: made.map((r) => r.words).filter((words) => words !== ''),
  };
}

function rowOf(row: HTMLTableRowElement, cleaner: Cleaner): { html: string; words: string } {
  const cells = [...row.cells].filter((cell) => !isHidden(cleaner.styleOf(cell)));
  const parts = cells.map((cell) => {
    const inner = cleaner.cell();
    const tag = cell.tagName === 'TH' || row.parentElement?.tagName === 'THEAD' ? 'th' : 'td';
    const style = cleaner.styleOf(cell);
    cleaner.report.note(cell, style);
    inner.readCell(cell);
    const [across, down] = [span(cell.colSpan), span(cell.rowSpan)];
    const attributes = `${across > 1 ? ` colspan="${across}"` : ''}${down > 1 ? ` rowspan="${down}"` : ''}`;
    return { html: `<${tag}${attributes}>${inner.end() || '<p></p>'}</${tag}>`, words: cell.textContent };
  });
  return {
    html: parts.map((p) => p.html).join(''),
    words: parts
      .map((p) => p.words.replace(/\s+/g, ' ').trim())
      .filter((w) => w !== '')
      .join(' '),
  };
}
