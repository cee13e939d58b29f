/** 走完清单 · to the last page in each order over HTTP, and on the page as a clerk scrolls: every case once, none missing. */
import type { Actor } from '../../src/domain/shared/actor.js';
import { COOKIE } from '../../src/identity/session.guard.js';
import { TestBrowser } from '../support/browser.js';
import { tokenOf } from './district.js';
import type { HttpServer } from './http-client.js';

const ORDERS = ['newest', 'due', 'number', 'updated'];
const PAGE = 50;
/** how many rows a clerk brings onto one page */
const BROUGHT = 2_000;

interface List {
  items: { id: string }[];
  total: number;
  nextCursor: string | null;
}

export async function walked(server: HttpServer, reader: Actor): Promise<string> {
  let total = 0;
  for (const order of ORDERS) {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const next: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page = (await server.get(`/api/proposals?limit=${PAGE}&sort=${order}${next}`, reader)) as List;
      seen.push(...page.items.map((item) => item.id));
      ({ total, nextCursor: cursor } = page);
    } while (cursor !== null);
    isWhole(seen, total, `by ${order}`);
  }
  return `Walked to the last page in each of the ${ORDERS.length} orders: ${total} cases, each once.`;
}

function isWhole(seen: readonly string[], wanted: number, where: string): void {
  const each = new Set(seen).size;
  if (seen.length !== wanted || each !== wanted) {
    throw new Error(`${where}: ${seen.length} rows of ${each} cases, ${wanted} wanted`);
  }
}

/** Half a window down at a time, as fast as frames come; the rows that stand where the window is, at each. */
const SCROLL = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const gaps = [];
  const seen = new Set();
  window.scrollTo(0, 0);
  let before = await frame();
  for (;;) {
    gaps.push((await frame()) - before);
    for (const row of document.querySelectorAll('main tbody tr')) {
      const { top, bottom } = row.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight && row.innerText.trim() !== '') seen.add(row.querySelector('[data-case]').dataset.case);
    }
    if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) return { gaps, seen: [...seen] };
    window.scrollBy(0, innerHeight / 2);
    before = await frame();
  }
})()`;

export async function scrolled(address: string, reader: Actor): Promise<string> {
  const browser = await TestBrowser.launch();
  try {
    const { page, context } = await browser.window(address);
    await context.addCookies([{ name: COOKIE, value: tokenOf(reader), url: address }]);
    await page.addInitScript(`localStorage.setItem('chengban.signed-in', '1')`);
    await page.goto('/cases');
    const rows = page.locator('main [data-case]');
    await rows.nth(PAGE - 1).waitFor();
    const more: number[] = [];
    for (let shown = PAGE; shown < BROUGHT; shown += PAGE) {
      const from = performance.now();
      await page.getByRole('button', { name: '显示更多', exact: true }).click();
      await rows.nth(shown + PAGE - 1).waitFor();
      more.push(performance.now() - from);
    }
    const { gaps, seen } = await page.evaluate<{ gaps: number[]; seen: string[] }>(SCROLL);
    isWhole(seen, BROUGHT, 'scrolled');
    const [half, most] = [0.5, 0.99].map((share) => at(gaps, share));
    return (
      `On the page itself ${BROUGHT} of them brought by ${PAGE}, half of the times within ${at(more, 0.5)} ms, the slowest ` +
      `${at(more, 1)}; scrolled from the first to the last, each row stood in the window (a frame within ${half} ms half of ` +
      `the time, within ${most} 99 times of 100).`
    );
  } finally {
    await browser.close();
  }
}

/** @param share of the times that are at most as long */
export function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0).toFixed(0);
}
