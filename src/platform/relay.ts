/**
 * 中继 · finds in the tables what has had no effect yet and hands it on. The bell after a commit wakes it at once, the
 * poll finds what a bell missed: a killed process, another machine, a queue that was lost whole. A search that failed is
 * made again soon, since what it would have found is late from the moment the fault is over.
 */
import type { Logger } from 'pino';

const EVERY_MS = 30_000;
const AGAIN_MS = 1_000;

export interface RelayOptions {
  name: string;
  /** the poll, ≤ 30 s */
  everyMs?: number;
  log: Logger;
}

export class Relay {
  private running: Promise<void> | undefined;
  private isRung = false;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private isStopped = true;

  constructor(
    private readonly find: () => Promise<unknown>,
    private readonly options: RelayOptions,
  ) {}

  start(): this {
    this.isStopped = false;
    this.ring();
    return this;
  }

  /** One search at a time; a bell during a search brings exactly one more. */
  ring(): void {
    if (this.isStopped) return;
    this.isRung = true;
    this.running ??= this.search().finally(() => {
      this.running = undefined;
      this.wait();
    });
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async search(): Promise<void> {
    while (this.isRung && !this.isStopped) {
      this.isRung = false;
      try {
        await this.find();
        this.failures = 0;
      } catch (error) {
        this.failures += 1;
        this.options.log.warn({ err: error, relay: this.options.name }, 'relay');
      }
    }
  }

  /** A poll, or after a failure 1 s, 2 s, 4 s, …, never longer than a poll. */
  private pauseMs(): number {
    const { everyMs = EVERY_MS } = this.options;
    return this.failures === 0 ? everyMs : Math.min(everyMs, AGAIN_MS * 2 ** (this.failures - 1));
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    // a bell between the last look and this line
    if (this.isRung) return this.ring();
    this.timer = setTimeout(() => this.ring(), this.pauseMs());
  }
}
