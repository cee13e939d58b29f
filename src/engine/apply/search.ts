/**
 * 检索 · what a case is found by beside its number, its title and its people: its text, and the initials of title and
 * people as they are typed (拼音首字母). Written with the case, so that no search reads a log.
 */
import { pinyin } from 'pinyin-pro';
import type { CaseState } from '../../domain/case.js';
import type { EventDraft } from '../../domain/decision.js';

export interface SearchRow {
  case_id: string;
  /** empty: as they were */
  words: string;
  initials: string;
}

type Named = Pick<CaseState, 'title' | 'proposers'>;
const namesOf = ({ title, proposers }: Named): string[] => [title, ...proposers.map((p) => p.name)];

/** `gyjkjzdtdta wlh`: of each name what stands for it; letters and digits stand for themselves. */
export const initialsOf = (names: readonly string[]): string =>
  names
    .map((name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase())
    .map((letters) => letters.replace(/[^a-z0-9]/g, ''))
    .join(' ');

/** The text that these events brought: of the registration, or of a correction of it. */
function textIn(events: readonly EventDraft[]): string {
  let text: unknown = '';
  for (const { type, secret } of events) {
    if (type === 'office.register') text = secret?.text ?? text;
    if (type === 'office.correctRegistration') text = (secret?.changes as { text?: unknown } | undefined)?.text ?? text;
  }
  return typeof text === 'string' ? text : '';
}

/** @param before null for a case that is born now */
export function searchRows(before: Named | null, next: CaseState, events: readonly EventDraft[]): SearchRow[] {
  const names = namesOf(next);
  const words = textIn(events);
  const isSame = before !== null && words === '' && namesOf(before).join('\n') === names.join('\n');
  return isSame ? [] : [{ case_id: next.id, words, initials: initialsOf(names) }];
}
