/** 三员 · the three administrators of the test district, and the people whom they enter. */
import { AUDITOR, SECURITY_ADMIN, SYSTEM_ADMIN } from './case-app.js';
import type { CaseApp } from './case-app.js';
import { done, Visitor, write } from './visitor.js';

export const CHOSEN = 'Hu-Bin-2025-pass';

export class Administrators {
  private entered = 0;

  constructor(private readonly app: CaseApp) {}

  system = (method: string, path: string, body?: unknown, key?: string) =>
    write(this.app, SYSTEM_ADMIN, method, path, body, key);
  security = (method: string, path: string, body?: unknown, key?: string) =>
    write(this.app, SECURITY_ADMIN, method, path, body, key);
  audit = <T>(path: string) => this.app.get<T>(AUDITOR, path);

  /** A person of their own, named 新人n, with an account and the password that was shown. */
  async someone() {
    const name = `新人${++this.entered}`;
    const { id } = await done(this.system('POST', '/people', { name }));
    const [personId, account] = [String(id), `new-${this.entered}`];
    const opened = await done(this.security('POST', '/accounts', { personId, account }));
    return { personId, name, id: String(opened.id), account, password: String(opened.password) };
  }

  /** … who has changed the password to CHOSEN and is logged in. */
  async settled() {
    const one = await this.someone();
    const visitor = new Visitor(this.app);
    await done(visitor.login(one.account, one.password));
    await done(visitor.send('PUT', '/session/password', { present: one.password, password: CHOSEN }));
    return { ...one, visitor };
  }
}

/** A calendar day of Shanghai by real time, `n` days from today. */
export const daysFromNow = (n: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + n * 86_400_000).toISOString().slice(0, 10);
