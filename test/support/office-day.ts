/** 一天的办公 · people of the demo in windows of their own, doing their work by what they see; clicks are counted. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Watched } from './browser.js';
import { DESK, picture, TestBrowser } from './browser.js';

export interface DemoAccount {
  account: string;
  password: string;
  name: string;
  role: string;
  unit: string | null;
  personId: string;
}
type Json = Record<string, unknown>;
/** rules of axe that ask how the elements look, and not what they are */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable'];

export class OfficeDay {
  readonly address = process.env.DEMO_ADDRESS ?? '';
  readonly accounts = JSON.parse(
    readFileSync(join(process.env.DEMO_FOLDER ?? '', 'demo-accounts.json'), 'utf8'),
  ) as DemoAccount[];

  private constructor(readonly browser: TestBrowser) {}

  static async begin(): Promise<OfficeDay> {
    return new OfficeDay(await TestBrowser.launch());
  }
  end(): Promise<void> {
    return this.browser.close();
  }

  account(name: string): DemoAccount {
    const found = this.accounts.find((a) => a.account === name);
    if (!found) throw new Error(`no demo account ${name}`);
    return found;
  }
  of(role: string, unit: string): DemoAccount {
    const found = this.accounts.find((a) => a.role === role && a.unit === unit);
    if (!found) throw new Error(`nobody is ${role} of ${unit}`);
    return found;
  }

  /** A window of one's own, logged in; what is not logged in by hand here has a test of its own. */
  async person(account: string, viewport = DESK): Promise<Person> {
    const { page, watched } = await this.browser.window(this.address, viewport);
    await page.goto('/login');
    await page.evaluate(async (who) => {
      const body = JSON.stringify({ account: who });
      await fetch('/api/demo/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    }, account);
    await page.evaluate(`localStorage.setItem('chengban.signed-in', '1')`);
    return new Person(page, watched, account);
  }

  private readonly cookies = new Map<string, string>();
  /** The interface as a program uses it: to bring a case to where a test begins. */
  async ask<T = Json>(account: string, path: string, body?: unknown, headers: Json = {}, method = 'POST'): Promise<T> {
    let cookie = this.cookies.get(account);
    const json = { 'content-type': 'application/json' };
    if (cookie === undefined) {
      const entered = await fetch(`${this.address}/api/demo/session`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ account }),
      });
      cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      this.cookies.set(account, cookie);
    }
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.address}/api${path}`, {
      ...(body === undefined ? {} : { method, body: isForm ? body : JSON.stringify(body) }),
      headers: { cookie, ...(isForm ? {} : json), 'idempotency-key': randomUUID(), ...headers } as Record<
        string,
        string
      >,
    });
    const answer = (await response.json()) as Json;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return answer as T;
  }

  /** A case of one's own for a test; numbers below 800 are free. */
  async register(number: number, title: string, proposer = 'deputy-1'): Promise<string> {
    const sessions = await this.ask<{ items: { id: string; kind: string }[] }>('office-clerk', '/sessions');
    const { name, personId } = this.account(proposer);
    const { id } = await this.ask<{ id: string }>('office-clerk', '/proposals', {
      kind: 'suggestion',
      session: sessions.items.find((s) => s.kind === 'suggestion')?.id,
      number: String(number),
      title,
      text: '建议一、增设夜间照明；二、修缮步道；三、明确养护责任。',
      category: '城乡建设',
      raisedAt: 'session',
      notSecret: true,
      proposers: [{ kind: 'person', name, role: 'lead', personId }],
    });
    return id;
  }
  async give(account: string, caseId: string, type: string, data: Json = {}, handlingId?: string): Promise<void> {
    const { version } = await this.ask<{ version: number }>(account, `/proposals/${caseId}`);
    const body = { type, data, ...(handlingId === undefined ? {} : { handlingId }) };
    await this.ask(account, `/proposals/${caseId}/commands`, body, { 'if-match': `"${version}"` });
  }
  /** Moves the demo's business time; null is real time again. What falls due by it is swept when this is done. */
  async setClock(now: string | null): Promise<void> {
    await this.ask('system-admin', '/demo/clock', { now }, {}, 'PUT');
  }
  async unitId(name: string): Promise<string> {
    const units = await this.ask<{ items: { id: string; name: string }[] }>('office-clerk', '/units?limit=200');
    return units.items.find((u) => u.name === name)?.id ?? '';
  }
}

/** a column of single characters: text that was given no room */
const TORN = `[...document.querySelectorAll('main *')].flatMap((e) => [...e.childNodes]).filter((n) => {
  const isSeen = n.parentElement.checkVisibility() && !n.parentElement.closest('svg, .visually-hidden');
  if (n.nodeType !== 3 || n.data.trim().length < 4 || !isSeen) return false;
  const range = document.createRange();
  range.selectNodeContents(n);
  const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
  return lines.size > 2 && n.data.trim().length / lines.size < 2;
}).map((n) => 'torn: ' + n.data.trim())`;
/** numbers read across, charts, rows of sections and tools */
const MOVED_SIDEWAYS = 'nav, [role="toolbar"], .matrix, .letter .wide, .scroll:not(:has(> table))';
const CUT_OFF = `[...document.querySelectorAll('*')].filter((e) => {
  const isPage = e === document.documentElement;
  const holdsBack = isPage || !['visible', 'inline'].includes(getComputedStyle(e).overflowX);
  const isMeant = e.matches(${JSON.stringify(`input, .visually-hidden, ${MOVED_SIDEWAYS}`)});
  return holdsBack && !isMeant && e.clientWidth > 1 && e.scrollWidth > e.clientWidth;
}).map((e) => e.tagName + '.' + e.className + ': ' + e.scrollWidth + ' > ' + e.clientWidth + ', ' + e.textContent.trim().slice(0, 20))`;

export class Person {
  clicks = 0;
  constructor(
    readonly page: Page,
    readonly watched: Watched,
    /** empty for whoever has not logged in by an account */
    readonly account = '',
  ) {}

  async open(path: string): Promise<this> {
    await this.page.goto(path);
    await this.settled();
    return this;
  }
  async settled(): Promise<void> {
    await this.page.locator('h1').first().waitFor({ state: 'attached' });
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
  }
  async press(name: string | RegExp, within = 'body'): Promise<void> {
    this.clicks += 1;
    const place = this.page.locator(within);
    const exact = typeof name === 'string';
    await place.getByRole('button', { name, exact }).or(place.getByRole('link', { name, exact })).first().click();
    await this.settled();
  }
  async choose(group: string, choice: string): Promise<void> {
    this.clicks += 1;
    await this.page.getByRole('group', { name: group }).getByText(choice, { exact: true }).click();
  }
  async write(label: string | RegExp, text: string): Promise<void> {
    const written = this.page.locator('input, textarea, [role=textbox]');
    await written.and(this.page.getByLabel(label)).first().fill(text);
  }
  /** Typed to find, as one does in a long list. */
  async pick(label: string, ...names: string[]): Promise<void> {
    const box = this.page.getByRole('combobox', { name: label }).first();
    for (const name of names) {
      this.clicks += 1;
      // the words of the empty field lie above it
      await box.click({ force: true });
      await box.fill(name);
      // the list of the box that was left may still be closing
      const list = this.page.locator(`#${await box.getAttribute('aria-controls')}`);
      await list.getByRole('option', { name, exact: true }).first().click();
    }
    await this.page.keyboard.press('Escape');
  }
  async heading(): Promise<string> {
    return (await this.page.getByRole('heading', { level: 1 }).first().textContent()) ?? '';
  }
  /** The receipt, which every deed leads to. */
  async isDone(label: string): Promise<void> {
    const refused = this.page.getByRole('alert').first();
    await Promise.race([this.page.waitForURL('**/done'), refused.waitFor()]).catch(() => undefined);
    if (!this.page.url().endsWith('/done')) {
      const said = await refused.textContent({ timeout: 1000 }).catch(() => this.page.locator('main').textContent());
      throw new Error(`${label} 没有办成：${said}`);
    }
    expect(await this.heading()).toBe(`${label}：已办妥`);
  }

  /** By the button in the frame where there is one, as a person does; a page without frame takes what was chosen before. */
  async display(mode: 'plain' | 'elder'): Promise<void> {
    const present = (await this.page.locator('html').getAttribute('data-mode')) === 'elder' ? 'elder' : 'plain';
    const button = this.page.getByRole('button', { name: mode === 'elder' ? '大字版' : '标准版', exact: true });
    if (present !== mode && (await button.isVisible())) await button.click();
    else if (present !== mode) {
      await this.page.evaluate(`localStorage.setItem('chengban.display', '${mode}')`);
      await this.page.reload();
    }
    await this.settled();
    expect(await this.page.locator('html').getAttribute('data-mode')).toBe(mode === 'elder' ? 'elder' : null);
  }

  /** What axe finds on the page as it stands, as rule → elements. @param rules these alone */
  async violations(rules?: readonly string[]): Promise<Record<string, string[]>> {
    if (!(await this.page.evaluate(`'axe' in globalThis`))) await this.page.evaluate(axe.source);
    return this.page.evaluate(async (runOnly) => {
      const found = await (
        globalThis as unknown as {
          axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run({ resultTypes: ['violations'], preload: false, ...(runOnly ? { runOnly } : {}) });
      return Object.fromEntries(found.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 160))]));
    }, rules);
  }

  /** What a reader would have to push aside to read the rest of, and is not meant for it; what stands a character a line. */
  async cutOff(): Promise<string[]> {
    return [...(await this.page.evaluate<string[]>(CUT_OFF)), ...(await this.page.evaluate<string[]>(TORN))];
  }

  /**
   * In both modes, with a picture of each: axe finds nothing, and nothing is wider than the screen.
   * @param elder `looks`: what the same elements look like in large type is all that is new, and is seen without a picture
   */
  async examined(name: string, elder: 'whole' | 'looks' = 'whole'): Promise<void> {
    for (const mode of ['plain', 'elder'] as const) {
      await this.display(mode);
      const isWhole = mode === 'plain' || elder === 'whole';
      if (isWhole) await picture(this.page, `${name}-${mode}`);
      expect([name, mode, await this.violations(isWhole ? undefined : OF_LOOKS)]).toEqual([name, mode, {}]);
      expect([name, mode, await this.cutOff()]).toEqual([name, mode, []]);
    }
  }
}
