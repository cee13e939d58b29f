/**
 * 变动 · which cases of a district changed lately, told to who listens in this process. The bell of this process brings
 * its own commands at once; the look every second finds those of other processes. Whoever misses something reads anew
 * when the stream opens again: the tables are the truth.
 */
import type { Logger } from 'pino';
import type { Engine } from '../engine/engine.js';
import type { Database } from '../platform/database.js';
import { Relay } from '../platform/relay.js';

export interface Changed {
  id: string;
  version: number;
}
export type Listener = (changed: readonly Changed[]) => void;

/** A change is to be seen within two seconds; half of that is for finding it. */
const EVERY_MS = 1_000;
/** Longer than any transaction may run: what is committed late still falls into the look. */
const LOOK_BACK = '30 seconds';

export class CaseWatch {
  private readonly districts = new Map<string, District>();

  constructor(
    private readonly database: Database,
    engine: Pick<Engine, 'onCommitted'>,
    private readonly log: Logger,
  ) {
    engine.onCommitted(({ jurisdictionId }) => this.districts.get(jurisdictionId)?.ring());
  }

  /**
   * From its answer on nothing is missed; nobody looks for a district to which nobody listens.
   * @returns how to stop listening
   */
  async listen(jurisdictionId: string, listener: Listener): Promise<() => void> {
    const district = this.districts.get(jurisdictionId) ?? new District(this.database, jurisdictionId, this.log);
    this.districts.set(jurisdictionId, district);
    const stop = await district.add(listener);
    return () => {
      if (stop() === 0 && this.districts.get(jurisdictionId) === district) this.districts.delete(jurisdictionId);
    };
  }
}

class District {
  private readonly listeners = new Set<Listener>();
  private readonly relay: Relay;
  private known: Map<string, number> | undefined;
  private hasLooked: () => void = () => undefined;
  private readonly firstLook = new Promise<void>((done) => (this.hasLooked = done));

  constructor(
    private readonly database: Database,
    private readonly jurisdictionId: string,
    log: Logger,
  ) {
    this.relay = new Relay(() => this.look(), { name: 'changes', everyMs: EVERY_MS, log });
  }

  /** @returns how to take the listener off, which tells how many are left */
  async add(listener: Listener): Promise<() => number> {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.relay.start();
    await this.firstLook;
    return () => {
      if (this.listeners.delete(listener) && this.listeners.size === 0) void this.relay.stop();
      return this.listeners.size;
    };
  }

  ring(): void {
    this.relay.ring();
  }

  private async look(): Promise<void> {
    const rows = await this.database.read(this.jurisdictionId, (tx) =>
      tx.query<Changed>(
        `SELECT case_id AS id, max(seq)::int AS version FROM event
         WHERE jurisdiction_id = $1 AND recorded_at > clock_timestamp() - interval '${LOOK_BACK}' GROUP BY case_id`,
        [this.jurisdictionId],
      ),
    );
    const before = this.known;
    this.known = new Map(rows.map(({ id, version }) => [id, version]));
    this.hasLooked();
    // who begins to listen reads everything then: what was there before is no news
    const news = before ? rows.filter(({ id, version }) => (before.get(id) ?? 0) < version) : [];
    if (news.length > 0) for (const listener of this.listeners) listener(news);
  }
}
