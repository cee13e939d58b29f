/** 失败次数 · of each address within a minute: only failed logins are rate-limited (api.md "Session of login"). */
import { isIPv6 } from 'node:net';
import { Problem } from '../platform/problem.js';

const PER_MINUTE = 20;
const MINUTE_MS = 60_000;
/** beyond it the oldest go: an attacker with many addresses fills no memory */
const MAX_ADDRESSES = 10_000;

export class FailedLogins {
  /** oldest failure first, since an address that fails again moves to the end */
  private readonly failed = new Map<string, number[]>();

  constructor(
    private readonly now: () => number = Date.now,
    private readonly maxAddresses = MAX_ADDRESSES,
  ) {}

  get addresses(): number {
    return this.failed.size;
  }

  /** @throws Problem 429 */
  check(address: string): void {
    if (this.recent(networkOf(address)).length >= PER_MINUTE) {
      throw new Problem(429, 'session.too_many', '失败次数过多,请一分钟后再试');
    }
  }

  record(address: string): void {
    const network = networkOf(address);
    const recent = [...this.recent(network), this.now()].slice(-PER_MINUTE);
    this.failed.delete(network);
    this.failed.set(network, recent);
    for (const [known, times] of this.failed) {
      const isOver = (times.at(-1) ?? 0) <= this.now() - MINUTE_MS;
      if (!isOver && this.failed.size <= this.maxAddresses) break;
      this.failed.delete(known);
    }
  }

  private recent(network: string): number[] {
    return (this.failed.get(network) ?? []).filter((at) => at > this.now() - MINUTE_MS);
  }
}

/** One subscriber holds a whole /64 of IPv6; an IPv4 address may come mapped into it. */
function networkOf(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  const groups = tail === undefined ? left : [...left, ...zeros, ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
