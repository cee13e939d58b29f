/** 登录失败计次 · only failures count: twenty a minute and address; successes of a busy morning do not. */
import { Problem } from '../platform/problem.js';

const PER_MINUTE = 20;
const MINUTE = 60_000;
/** addresses remembered before those of which nothing counts any more are forgotten */
const SWEEP_AT = 1000;

export class FailedLogins {
  private readonly byAddress = new Map<string, number[]>();

  constructor(private readonly now: () => number = Date.now) {}

  /** @throws Problem 429 */
  check(address: string): void {
    if (this.recent(address).length < PER_MINUTE) return;
    throw new Problem(429, 'session.too_many', '失败次数过多,请一分钟后再试');
  }

  record(address: string): void {
    if (this.byAddress.size >= SWEEP_AT) [...this.byAddress.keys()].forEach((known) => this.recent(known));
    this.byAddress.set(address, [...this.recent(address), this.now()]);
  }

  private recent(address: string): number[] {
    const since = this.now() - MINUTE;
    const recent = (this.byAddress.get(address) ?? []).filter((at) => at > since);
    if (recent.length === 0) this.byAddress.delete(address);
    else this.byAddress.set(address, recent);
    return recent;
  }
}
