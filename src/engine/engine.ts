/**
 * 引擎 · the only writer of cases: command → decide → commit, one transaction, never nested (design.md 4).
 * Everything that features may know of the engine is exported here.
 */
import { EventEmitter } from 'node:events';
import { v7 } from 'uuid';
import type { Database } from '../platform/database.js';
import type { Tx } from '../platform/tx.js';
import { asRefusal, checkText } from './database-refusals.js';
import type { Kit } from './changes.js';
import type { Envelope, Outcome } from './given-command.js';
import { giveCommand } from './given-command.js';
import type { ImportEnvelope, ImportOutcome, ListedCase } from './importing.js';
import { patiently, registerList } from './importing.js';
import type { Registered, RegisterEnvelope } from './registering.js';
import { registerOne } from './registering.js';
import { withTries } from './retry.js';
import type { SweepOptions, SweepOutcome } from './sweep-due.js';
import { sweepDue } from './sweep-due.js';
import type { Locality, Rules } from './rules.js';
import { RULES } from './rules.js';

export { digest, sm3 } from './digest.js';
export { readCase } from './load.js';
export { EngineRefusal } from './refusals.js';
export { mayRegister } from './registering.js';
export { replayDifferences } from './replay.js';
export { erasePrivate, forgetCommands } from './retention.js';
export { makeRoot } from './roots.js';
export { caseScope, supervisedScope } from './scope.js';
export { verifyAudit } from './verify.js';
export type { AuditReport } from './verify.js';
export type { Envelope, ImportEnvelope, ImportOutcome, ListedCase, Locality, Outcome, Registered, RegisterEnvelope };

export interface Committed {
  jurisdictionId: string;
  caseIds: string[];
}
type Transactions = Pick<Database, 'engine'>;

export class Engine {
  private readonly bell = new EventEmitter<{ committed: [Committed] }>();
  private readonly kit: Kit;

  constructor(
    private readonly database: Transactions,
    readonly locality: Locality,
    rules: Rules = RULES,
    newId: () => string = v7,
  ) {
    this.kit = { rules, locality, newId };
  }

  /** @throws EngineRefusal in the order of api.md; nothing of a refused command stays. */
  async execute(given: Envelope): Promise<Outcome> {
    checkText(given.command.data);
    const { caseIds, ...outcome } = await this.transact(given.actor.jurisdictionId, (tx) =>
      giveCommand(tx, given, this.kit),
    );
    this.ring(given.actor.jurisdictionId, caseIds);
    return outcome;
  }

  async register(given: RegisterEnvelope): Promise<Registered> {
    checkText(given.input, 'body');
    const registered = await this.transact(
      given.actor.jurisdictionId,
      (tx) => registerOne(tx, given, this.kit),
      given.input.number,
    );
    if (!registered.replayed) this.ring(given.actor.jurisdictionId, [registered.id]);
    return registered;
  }

  /** 导入 · all or nothing, at most once; a second commit of the same batch gets the first's answer. */
  async registerAll(given: ImportEnvelope): Promise<ImportOutcome> {
    const { done, ...outcome } = await patiently(() =>
      this.transact(given.actor.jurisdictionId, (tx) => registerList(tx, given, this.kit)),
    );
    if (done) this.ring(given.actor.jurisdictionId, outcome.ids);
    return outcome;
  }

  /**
   * 到期清扫 · everything that is due of one district by now, as far as nobody else holds it. A case that cannot be swept
   * keeps its claim, so that it holds up nobody else's dates; it is tried again when the claim has run out.
   */
  async sweep(jurisdictionId: string, options: SweepOptions = {}): Promise<SweepOutcome> {
    return sweepDue((work) => this.transact(jurisdictionId, work), jurisdictionId, this.kit, options);
  }

  /** After the commit, in this process only; tables are the truth, a lost ring loses nothing. */
  onCommitted(listener: (committed: Committed) => void): () => void {
    this.bell.on('committed', listener);
    return () => this.bell.off('committed', listener);
  }

  private async transact<T>(jurisdictionId: string, work: (tx: Tx) => Promise<T>, number?: string): Promise<T> {
    try {
      return await withTries(() => this.database.engine(jurisdictionId, work));
    } catch (error) {
      throw asRefusal(error, number);
    }
  }

  private ring(jurisdictionId: string, caseIds: string[]): void {
    if (caseIds.length === 0) return;
    try {
      this.bell.emit('committed', { jurisdictionId, caseIds });
    } catch (fault) {
      // what is committed stays committed; the poll behind the bell finds what the listener missed
      process.emitWarning(fault instanceof Error ? fault : String(fault), 'EngineBell');
    }
  }
}
