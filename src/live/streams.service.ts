/**
 * 实时通知 · one stream a browser: the ids of changed cases that its person may see, nothing of what they hold. Rights are
 * looked up anew every 30 s, and the scope with every telling; a stream never keeps an idle session alive (api.md).
 */
import type { OnModuleDestroy } from '@nestjs/common';
import { caseScope } from '../engine/engine.js';
import type { Caller, Sessions } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';
import type { CaseWatch, Changed } from './case-watch.js';

/** Where the lines of one stream go. */
export interface Outlet {
  write(lines: string): void;
  end(): void;
}

const MOST_OF_AN_ACCOUNT = 10;
const RIGHTS_EVERY_MS = 30_000;
/** Many changes in a row are told together. */
const TELL_EVERY_MS = 500;

export class Streams implements OnModuleDestroy {
  private readonly open = new Set<Stream>();

  constructor(
    private readonly database: Database,
    private readonly sessions: Pick<Sessions, 'again'>,
    private readonly watch: CaseWatch,
    private readonly rightsEveryMs = RIGHTS_EVERY_MS,
  ) {}

  /** @returns how to leave @throws Problem 429 for an account that has too many already */
  async begin(caller: Caller, outlet: Outlet): Promise<() => void> {
    const own = [...this.open].filter((s) => s.accountId === caller.accountId);
    if (own.length >= MOST_OF_AN_ACCOUNT) {
      throw new Problem(429, 'stream.too_many', '同一账号打开的浏览器过多,请关闭不用的浏览器后再试');
    }
    const stream = new Stream(this.database, caller, outlet);
    this.open.add(stream);
    const silence = await this.watch.listen(caller.actor.jurisdictionId, (changed) => stream.tell(changed));
    const check = setInterval(() => void this.check(stream), this.rightsEveryMs);
    const leave = (): void => {
      silence();
      clearInterval(check);
      stream.close();
      this.open.delete(stream);
    };
    stream.onClose = leave;
    return leave;
  }

  onModuleDestroy(): void {
    for (const stream of this.open) stream.end();
  }

  /** Also the sign of life that keeps proxies from cutting a silent line. */
  private async check(stream: Stream): Promise<void> {
    try {
      const caller = await this.sessions.again(stream.caller);
      if (caller) stream.keep(caller);
      else stream.end('ended');
    } catch {
      // whether the session still stands is not known: the browser asks again
      stream.end();
    }
  }
}

class Stream {
  private readonly pending = new Map<string, number>();
  private timer: NodeJS.Timeout | undefined;
  private isClosed = false;
  onClose: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    public caller: Caller,
    private readonly outlet: Outlet,
  ) {}

  get accountId(): string {
    return this.caller.accountId;
  }

  tell(changed: readonly Changed[]): void {
    for (const { id, version } of changed) this.pending.set(id, version);
    this.timer ??= setTimeout(() => void this.flush(), TELL_EVERY_MS / 5);
  }

  keep(caller: Caller): void {
    this.caller = caller;
    if (!this.isClosed) this.outlet.write(': \n\n');
  }

  end(event?: 'ended'): void {
    if (this.isClosed) return;
    if (event !== undefined) this.outlet.write(`event: ${event}\ndata: {}\n\n`);
    this.outlet.end();
    this.onClose();
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async flush(): Promise<void> {
    const ids = [...this.pending.keys()];
    this.pending.clear();
    try {
      const visible = await this.visible(ids);
      if (this.isClosed) return;
      const lines = visible.map((changed) => `event: case\ndata: ${JSON.stringify(changed)}\n\n`);
      if (lines.length > 0) this.outlet.write(lines.join(''));
    } catch {
      // what was not told is read when the stream is opened again
      this.end();
    }
    // the next telling waits its turn, however many changes come
    if (!this.isClosed) this.timer = setTimeout(() => this.again(), TELL_EVERY_MS);
  }

  private again(): void {
    this.timer = undefined;
    if (this.pending.size > 0) void this.flush();
  }

  private visible(ids: readonly string[]): Promise<Changed[]> {
    const { actor } = this.caller;
    const values: unknown[] = [ids];
    const scope = caseScope(actor, 'p', values);
    return this.database.read(actor.jurisdictionId, (tx) =>
      tx.query<Changed>(`SELECT p.id, p.version FROM proposal p WHERE p.id = ANY ($1::uuid[]) AND ${scope}`, values),
    );
  }
}
