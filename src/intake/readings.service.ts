/**
 * 读取 · batches wait for one of few readers. A batch is held by a lease that is renewed while its reader lives; what a
 * dead process left behind is taken over at the next start or look.
 */
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Database } from '../platform/database.js';
import type { Reading } from './list-reader.js';
import type { KeptFix } from './imports.view.js';
import { failed, ListReader } from './list-reader.js';
import { surroundings } from './surroundings.queries.js';

/** one reader leaves the other core to the API */
const READERS = 2;
const LEASE_SECONDS = 15;
const RENEWED_EVERY_MS = 5000;
/** a file that ended three processes is given up */
export const MOST_ATTEMPTS = 3;
export const LEASE = `clock_timestamp() + interval '${LEASE_SECONDS} seconds'`;

interface Batch {
  session_id: string;
  raised_at: 'session' | 'recess';
  file_name: string;
  content: Buffer;
  fixes: KeptFix[];
}

export class Readings implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private readonly closing = new AbortController();
  private free = READERS;

  constructor(
    private readonly database: Database,
    private readonly reader = new ListReader(),
  ) {}

  /** Reads a batch whose lease is held by the caller. Never fails: what went wrong stands in the batch or is tried again. */
  start(jurisdictionId: string, id: string): Promise<void> {
    const known = this.running.get(id);
    if (known) return known;
    const run = this.run(jurisdictionId, id)
      .catch(warn)
      .finally(() => this.running.delete(id));
    this.running.set(id, run);
    return run;
  }

  /** 接手 · batches whose reader died: read again, or given up after too many attempts. */
  async takeOver(jurisdictionId: string, id: string | null = null): Promise<void> {
    const left = `jurisdiction_id = $1 AND ($2::uuid IS NULL OR id = $2) AND state = 'reading'
      AND (claimed_until IS NULL OR claimed_until < clock_timestamp())`;
    const given = failed('import.unreadable', '读取多次中断,请检查文件后重新上传');
    const taken = await this.database.write(jurisdictionId, async (tx) => {
      await tx.query(
        `UPDATE import_batch SET state = 'failed', result = $3, content = NULL WHERE ${left} AND attempts >= ${MOST_ATTEMPTS}`,
        [jurisdictionId, id, given.result],
      );
      return tx.query<{ id: string }>(
        `UPDATE import_batch SET claimed_until = ${LEASE}, attempts = attempts + 1 WHERE ${left} RETURNING id`,
        [jurisdictionId, id],
      );
    });
    for (const batch of taken) void this.start(jurisdictionId, batch.id);
  }

  async onApplicationBootstrap(): Promise<void> {
    try {
      const all = await this.database.unscoped((tx) => tx.query<{ id: string }>(`SELECT id FROM jurisdiction`));
      for (const { id } of all) await this.takeOver(id);
    } catch (fault) {
      // no reason not to start: whoever looks at such a batch takes it over
      warn(fault);
    }
  }

  /** What is being read goes back to be taken over at once. */
  async onModuleDestroy(): Promise<void> {
    this.closing.abort();
    for (const go of this.waiting.splice(0)) go();
    await Promise.all(this.running.values());
  }

  private async run(jurisdictionId: string, id: string): Promise<void> {
    const renewal = setInterval(() => {
      // a failed one matters little: the next will do, or whoever takes over
      this.hold(jurisdictionId, id, `claimed_until = ${LEASE}`).catch(() => undefined);
    }, RENEWED_EVERY_MS);
    await this.turn();
    try {
      if (!this.closing.signal.aborted) await this.read(jurisdictionId, id);
    } catch (error) {
      if (!this.closing.signal.aborted) throw error;
    } finally {
      clearInterval(renewal);
      this.pass();
      if (this.closing.signal.aborted) {
        await this.hold(jurisdictionId, id, 'claimed_until = clock_timestamp(), attempts = attempts - 1');
      }
    }
  }

  private async read(jurisdictionId: string, id: string): Promise<void> {
    const file = await this.database.read(jurisdictionId, async (tx) => {
      const [batch] = await tx.query<Batch>(
        `SELECT session_id, raised_at, file_name, content, fixes FROM import_batch
          WHERE jurisdiction_id = $1 AND id = $2 AND state = 'reading'`,
        [jurisdictionId, id],
      );
      if (!batch) return null;
      const { session_id: session, raised_at: raisedAt, file_name: name, content } = batch;
      const fixes = batch.fixes.map((kept) => kept.fix);
      return { name, content, fixes, around: await surroundings(tx, { jurisdictionId, session, raisedAt }) };
    });
    if (file) await this.settle(jurisdictionId, id, await this.reader.read(file, this.closing.signal));
  }

  private async settle(jurisdictionId: string, id: string, { state, result, cases }: Reading): Promise<void> {
    await this.database.write(jurisdictionId, (tx) =>
      tx.query(
        // what can be registered can be put right until then, which needs the file
        `UPDATE import_batch SET state = $3, result = $4, cases = $5, claimed_until = NULL,
           content = CASE WHEN $3 = 'ready' THEN content END
          WHERE jurisdiction_id = $1 AND id = $2 AND state = 'reading'`,
        [jurisdictionId, id, state, result, cases],
      ),
    );
  }

  private async hold(jurisdictionId: string, id: string, how: string): Promise<void> {
    await this.database.write(jurisdictionId, (tx) =>
      tx.query(`UPDATE import_batch SET ${how} WHERE jurisdiction_id = $1 AND id = $2 AND state = 'reading'`, [
        jurisdictionId,
        id,
      ]),
    );
  }

  private async turn(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((go) => this.waiting.push(go));
  }
  private pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.free += 1;
  }
}

const warn = (fault: unknown): void =>
  process.emitWarning(fault instanceof Error ? fault.message : String(fault), 'ListReading');
