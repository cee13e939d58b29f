/**
 * 引擎 · the only writer of cases: command → decide → commit, one transaction, never nested (design.md 4).
 * Everything that features may know of the engine is exported here.
 */
import { EventEmitter } from 'node:events';
import { v7 } from 'uuid';
import type { CalendarChange } from '../domain/deadline/calendar.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Database } from '../platform/database.js';
import type { Tx } from '../platform/tx.js';
import type { Adopted, AdoptEnvelope, AdoptionPreview } from './adopting.js';
import { adoptRulebook, previewAdoption } from './adopting.js';
import { asRefusal, checkText } from './database-refusals.js';
import type { Kit } from './changes.js';
import type { Envelope, Outcome } from './given-command.js';
import { giveCommand } from './given-command.js';
import type { ImportEnvelope, ImportOutcome, ListedCase } from './importing.js';
import { patiently, registerList } from './importing.js';
import type { Preview } from './previewing.js';
import { previewChange } from './previewing.js';
import { recalculate } from './recalculating.js';
import type { Trial, Tried } from './rehearsing.js';
import { rehearse } from './rehearsing.js';
import type { Registered, RegisterEnvelope } from './registering.js';
import { registerOne } from './registering.js';
import { withTries } from './retry.js';
import type { SucceedOutcome } from './succeeding.js';
import { succeedDue } from './succeeding.js';
import type { SweepOptions, SweepOutcome } from './sweep-due.js';
import { sweepDue } from './sweep-due.js';
import type { Locality, Rules } from './rules.js';
import { RULES } from './rules.js';

export type { AdoptEnvelope, AdoptionPreview } from './adopting.js';
export { districtCalendar } from './calendars.js';
export { digest, sm3 } from './digest.js';
export { readCase } from './load.js';
export type { Preview, PreviewedMove } from './previewing.js';
export { EngineRefusal } from './refusals.js';
export type { Trial, Tried } from './rehearsing.js';
export { mayRegister } from './registering.js';
export { checkFacts } from './rate-drift.js';
export { recount, recountBacklog } from './recounting.js';
export { owedDate } from './owed.js';
export { takeNotices } from './relaying.js';
export type { TakenNotice } from './relaying.js';
export { standingItems } from './standing-items.js';
export type { StandingItem } from './standing-items.js';
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
/** cases that one transaction reads whole */
const REHEARSED = 100;
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
   * 到期清扫 · everything that is due of one district by now, as far as nobody else holds it; first what units that ended
   * hand on, so that a reminder goes to who is there. A case that cannot be swept
   * keeps its claim, so that it holds up nobody else's dates; it is tried again when the claim has run out.
   */
  async sweep(jurisdictionId: string, options: SweepOptions = {}): Promise<SweepOutcome> {
    const succeeded = await this.succeed(jurisdictionId);
    const swept = await sweepDue((work) => this.transact(jurisdictionId, work), jurisdictionId, this.kit, options);
    return { ...swept, failed: [...succeeded.failed, ...swept.failed] };
  }

  /** 机构改革 · what stands with units that have ended goes over to their successors; safe to run at any time, twice at once. */
  async succeed(jurisdictionId: string): Promise<SucceedOutcome> {
    const outcome = await succeedDue((work) => this.transact(jurisdictionId, work), jurisdictionId, this.kit);
    this.ring(jurisdictionId, outcome.caseIds);
    return outcome;
  }

  /** 逐件试办 · in the order of the ids; a large selection in several transactions. @throws EngineRefusal of the data alone */
  async rehearse(trial: Trial, caseIds: readonly string[]): Promise<Tried[]> {
    if (trial.data !== undefined) checkText(trial.data);
    const tried: Tried[] = [];
    for (let from = 0; from < caseIds.length; from += REHEARSED) {
      const ids = caseIds.slice(from, from + REHEARSED);
      tried.push(...(await this.transact(trial.actor.jurisdictionId, (tx) => rehearse(tx, trial, ids, this.kit))));
    }
    return tried;
  }

  /** 采用新版办法 · for one case. @throws EngineRefusal as for a command */
  async adoptRulebook(given: AdoptEnvelope): Promise<Adopted> {
    const { jurisdictionId } = given.actor;
    const outcome = await this.transact(jurisdictionId, (tx) => adoptRulebook(tx, given, this.kit));
    if (!outcome.replayed) this.ring(jurisdictionId, [given.caseId]);
    return outcome;
  }

  previewAdoption(actor: Actor, caseId: string): Promise<AdoptionPreview> {
    return this.transact(actor.jurisdictionId, (tx) => previewAdoption(tx, caseId, actor, this.kit));
  }

  /** 载入日历的预览 · nothing is written. */
  previewCalendar(jurisdictionId: string, change: CalendarChange): Promise<Preview & { basedOn: number }> {
    return previewChange((work) => this.transact(jurisdictionId, work), jurisdictionId, change, this.locality);
  }

  /** 重算 · every open deadline that the calendar in force has not reached. @returns how many somebody else held up */
  recalculate(jurisdictionId: string): Promise<number> {
    return recalculate((work) => this.transact(jurisdictionId, work), jurisdictionId, this.kit);
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
