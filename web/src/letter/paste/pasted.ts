/** 粘贴 · what the clipboard holds, as a letter may hold it, with one sentence about what was lost. */
import { pasted } from '../../text/letter';
import { cleaned } from './cleaned';

/** @returns what one copied from a letter here unchanged */
export function pastedHtml(html: string): { html: string; said: string } {
  if (/<[^>]+\sdata-pm-slice=/.test(html)) return { html, said: '' };
  const { html: made, report } = cleaned(html);
  return { html: made, said: pasted(report) };
}
