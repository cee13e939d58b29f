/** 页面的用字 · what does not belong on a page of Chinese for its users: English, placeholders, half-width marks. */
import type { Page } from 'playwright-core';
import type { DemoAccount } from './office-day.js';

/** kinds of files and keys by which everybody knows them, the names of two hash functions, units of measure */
const KNOWN = new Set([
  'PDF',
  'OFD',
  'XLSX',
  'CSV',
  'DOCX',
  'JSON',
  'Ctrl',
  'Enter',
  'Shift',
  'Esc',
  'SHA-256',
  'MB',
  'KB',
  'OK',
]);
/** data that is what it is in any language: addresses, ids, hashes */
const DATA = [
  /[\w.+-]+@[\w.-]+\.\w+/g,
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g,
  /\b(?=[0-9a-f]*\d)[0-9a-f]{8,64}\b/g,
];
const LEFT_OVER = /lorem|undefined|\bNaN\b|\[object|\bnull\b|Invalid|\uFFFD|\{\{|占位|待补充/gi;
const HAN = '[\\u3400-\\u9fff\\u3001-\\u3011\\uff08\\uff09]';
const HALF_WIDTH = new RegExp(`${HAN}[,;:?!()]|[,;:?!(]${HAN}`, 'g');

/** What is written on the page, and what is only read aloud or shown in an empty field. */
const WORDS = `[
  document.title,
  document.body.innerText,
  ...[...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((e) =>
    ['aria-label', 'placeholder', 'title', 'alt'].map((name) => e.getAttribute(name) ?? ''),
  ),
].join('\\n')`;

/** a browser writes days in an order and language of its own, unless something is written over them */
const OWN_DAYS = `[...document.querySelectorAll('input')].filter(
  (e) => /^(date|datetime-local|month|time|week)$/.test(e.type) && !e.parentElement.querySelector('.written'),
).length`;

export async function faultsOf(page: Page, accounts: readonly DemoAccount[]): Promise<string[]> {
  const all = await page.evaluate<string>(WORDS);
  const names = new Set(accounts.map((a) => a.account));
  const said = DATA.reduce((text, pattern) => text.replace(pattern, ' '), all);
  const isKnown = (word: string): boolean => KNOWN.has(word) || KNOWN.has(word.toUpperCase()) || names.has(word);
  const english = (said.match(/[A-Za-z][A-Za-z0-9_.-]+/g) ?? []).filter((word) => !isKnown(word));
  const marks = (said.match(new RegExp(`.{0,8}(?:${HALF_WIDTH.source}).{0,8}`, 'g')) ?? []).map((m) => `半角：${m}`);
  const ownDays = (await page.evaluate<number>(OWN_DAYS)) > 0 ? ['浏览器自己的日期'] : [];
  return [...new Set([...ownDays, ...english, ...(said.match(LEFT_OVER) ?? []), ...marks])];
}

/** In large type nothing is smaller than 18 px, whatever the page. */
export const LARGE = `(() => {
  const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.visually-hidden, .skip, .demo, svg');
  const texts = [...document.querySelectorAll('body *')].filter((e) => seen(e) && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== ''));
  return texts.every((e) => parseFloat(getComputedStyle(e).fontSize) >= 18);
})()`;
