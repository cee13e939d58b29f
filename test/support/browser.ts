/** 浏览器 · Chromium and a Chinese font, both from npm; every page is watched for errors of its own. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
export const PICTURES = '.artifacts/pages';
export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 390, height: 844 };

/** Not the package's own list: that one renders slowly and switches off what keeps pages apart, which is tested here. */
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none', '--lang=zh-CN'];

export class Watched {
  readonly errors: string[] = [];
  constructor(
    readonly page: Page,
    /** statuses that a test provokes on purpose */
    readonly expected: Set<number> = new Set(),
  ) {
    page.on('pageerror', (error) => this.errors.push(`pageerror: ${error.message}`));
    page.on('console', (message) => {
      const isRefusal = /status of (\d{3})/.exec(message.text());
      if (message.type() === 'error' && !(isRefusal && this.expected.has(Number(isRefusal[1]))))
        this.errors.push(`console: ${message.text()}`);
    });
  }
}

export class TestBrowser {
  readonly watched: Watched[] = [];
  private constructor(
    private readonly browser: Browser,
    private readonly folder: string,
  ) {}

  static async launch(): Promise<TestBrowser> {
    const folder = await mkdtemp(join(tmpdir(), 'chengban-browser-'));
    const executablePath = await sparticuz.executablePath();
    const fonts = dirname(require.resolve('@expo-google-fonts/noto-sans-sc/package.json'));
    const config = join(folder, 'fonts.conf');
    const dirs = ['400Regular', '700Bold'].map((weight) => `<dir>${join(fonts, weight)}</dir>`).join('');
    await writeFile(
      config,
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}<cachedir>${folder}</cachedir></fontconfig>`,
    );
    const browser = await chromium.launch({
      executablePath,
      args: ARGS,
      headless: true,
      env: { ...process.env, FONTCONFIG_FILE: config, LANGUAGE: 'zh_CN' },
    });
    await mkdir(PICTURES, { recursive: true });
    return new TestBrowser(browser, folder);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** A person's own browser window. */
  async window(
    address: string,
    viewport: { width: number; height: number } = DESK,
  ): Promise<{ page: Page; context: BrowserContext; watched: Watched }> {
    const isPhone = viewport.width < 600;
    const context = await this.browser.newContext({
      baseURL: address,
      viewport,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      hasTouch: isPhone,
      isMobile: isPhone,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const watched = new Watched(page);
    this.watched.push(watched);
    return { page, context, watched };
  }
}

/** of a longer page its beginning: what follows is more of the same */
const TALLEST = 4_000;
export async function picture(page: Page, name: string): Promise<Buffer> {
  const kept = { path: join(PICTURES, `${name}.png`), fullPage: true, timeout: 60_000 };
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  if (height <= TALLEST) return page.screenshot(kept);
  const { width } = page.viewportSize() ?? DESK;
  return page.screenshot({ ...kept, clip: { x: 0, y: 0, width, height: TALLEST } });
}
