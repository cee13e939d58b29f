/**
 * 中继 · finds in the tables what has had no effect yet and hands it on. The bell after a commit wakes it at once, the
 * poll finds what a bell missed: a killed process, another machine, a queue that was lost whole.
 */
import type { Logger } from 'pino';

export interface RelayOptions {
  name: string;
  /** the poll, ≤ 30 s */
  everyMs?: number;
  log: Logger;
}

export class Relay {
  private running: Promise<void> | undefined;
  private isRung = false;
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
      } catch (error) {
        this.options.log.warn({ err: error, relay: this.options.name }, 'relay');
      }
    }
  }

  private wait(): void {
    clearTimeout(this.timer);
    if (this.isStopped) return;
    // a bell between the last look and this line
    if (this.isRung) return this.ring();
    this.timer = setTimeout(() => this.ring(), this.options.everyMs ?? 30_000);
  }
}
