/** 两处同一件 · one case in memory and in the database: the same but for ids, digests of texts that hold ids, and instants. */
const NAMED = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64})$/;
/** Instants of events: the clock of a database goes on between two commands, so they agree to the day. */
const TIMES = /\.(lastEventAt|urges\[\d+\]\.at)$/;

/** Which name there stands for which here; grows with each comparison, and each name has one counterpart. */
export class Likeness {
  private readonly there = new Map<string, string>();
  private readonly here = new Map<string, string>();

  /** @returns where the two differ */
  differences(memory: unknown, stored: unknown, path = 'case'): string[] {
    if (typeof memory === 'string' && typeof stored === 'string' && NAMED.test(memory) && NAMED.test(stored)) {
      return this.pair(memory, stored) ? [] : [`${path}: ${memory} is not ${stored}`];
    }
    if (Array.isArray(memory) && Array.isArray(stored)) {
      const longer = memory.length >= stored.length ? memory : stored;
      return longer.flatMap((_, i) => this.differences(memory[i], stored[i], `${path}[${i}]`));
    }
    if (isRecord(memory) && isRecord(stored)) return this.inside(memory, stored, path);
    if (TIMES.test(path) && dayOf(memory) === dayOf(stored)) return [];
    return memory === stored ? [] : [`${path}: ${JSON.stringify(memory)} is not ${JSON.stringify(stored)}`];
  }

  /** Keys may be names themselves: confirmations and deliveries by proposer. */
  private inside(memory: Record<string, unknown>, stored: Record<string, unknown>, path: string): string[] {
    const known = Object.fromEntries(Object.entries(memory).map(([key, value]) => [this.there.get(key) ?? key, value]));
    return [...new Set([...Object.keys(known), ...Object.keys(stored)])].flatMap((key) =>
      this.differences(known[key], stored[key], `${path}.${key}`),
    );
  }

  private pair(memory: string, stored: string): boolean {
    const [known, back] = [this.there.get(memory) ?? stored, this.here.get(stored) ?? memory];
    this.there.set(memory, known);
    this.here.set(stored, back);
    return known === stored && back === memory;
  }

  /** The same command in the words of the database. */
  translated<T>(value: T): T {
    return JSON.parse(JSON.stringify(value), (_key, v: unknown) =>
      typeof v === 'string' ? (this.there.get(v) ?? v) : v,
    ) as T;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const dayOf = (instant: unknown): string =>
  new Date(String(instant)).toLocaleDateString('sv', { timeZone: 'Asia/Shanghai' });
