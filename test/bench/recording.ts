/**
 * 实录与重放 · every statement that a command sends, with its values and with what was sent together, as the driver
 * got it; replayed bare, that is what the database costs without the engine.
 */
import type { Pool, PoolClient, QueryConfig } from 'pg';
import type { Database } from '../../src/platform/database.js';

export interface Sent {
  query: string | QueryConfig;
  values: unknown[] | undefined;
}
/** One inner list is one round trip: what was sent before the first answer of it came back. */
export type Flights = Sent[][];

export const enginePool = (database: Database): Pool =>
  (database.engineSource.driver as unknown as { master: Pool }).master;
export const appPool = (database: Database): Pool => (database.appSource.driver as unknown as { master: Pool }).master;

export class Recorder {
  private flights: Flights = [];
  private waiting = 0;
  private readonly known = new WeakSet<PoolClient>();

  constructor(pool: Pool) {
    const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
    const listening = async (): Promise<PoolClient> => this.listen(await connect());
    pool.connect = listening as typeof pool.connect;
  }

  /** What was sent since the last call; only right while one command runs at a time. */
  take(): Flights {
    const taken = this.flights;
    this.flights = [];
    return taken;
  }

  private listen(client: PoolClient): PoolClient {
    if (this.known.has(client)) return client;
    this.known.add(client);
    const query = client.query.bind(client) as (q: Sent['query'], values?: unknown[]) => Promise<unknown>;
    const listening = async (sent: Sent['query'], values?: unknown[]): Promise<unknown> => {
      const flight = this.waiting === 0 ? undefined : this.flights.at(-1);
      if (flight) flight.push({ query: sent, values });
      else this.flights.push([{ query: sent, values }]);
      this.waiting += 1;
      try {
        return await query(sent, values);
      } finally {
        this.waiting -= 1;
      }
    };
    client.query = listening as typeof client.query;
    return client;
  }
}

/** The same statements on the same pool: connect, send, wait, release. */
export async function replay(pool: Pool, flights: Flights): Promise<void> {
  const client = await pool.connect();
  try {
    for (const flight of flights) {
      const [only] = flight;
      if (flight.length === 1 && only) await client.query(only.query as string, only.values);
      else await Promise.all(flight.map((sent) => client.query(sent.query as string, sent.values)));
    }
    client.release();
  } catch (error) {
    client.release(error as Error);
    throw error;
  }
}

export class Counter {
  sent = 0;
  constructor(...pools: Pool[]) {
    for (const pool of pools) {
      const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
      const counted = new WeakSet<PoolClient>();
      const counting = async (): Promise<PoolClient> => {
        const client = await connect();
        if (counted.has(client)) return client;
        counted.add(client);
        const query = client.query.bind(client) as (...given: unknown[]) => unknown;
        client.query = ((...given: unknown[]) => {
          this.sent += 1;
          return query(...given);
        }) as typeof client.query;
        return client;
      };
      pool.connect = counting as typeof pool.connect;
    }
  }
}
