/** 在数据库上走一件 · a case in the hands of the cast: every step by the engine, every claim read back from the rows. */
import { randomUUID } from 'node:crypto';
import { loadConfig } from '../../src/app/config-files.js';
import type { CaseState } from '../../src/domain/case.js';
import { isLiving } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/commands.js';
import { decide } from '../../src/domain/decide.js';
import type { OpenDate } from '../../src/domain/deadline/redate.js';
import { redate } from '../../src/domain/deadline/redate.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { digest, readCase, replayDifferences, verifyAudit } from '../../src/engine/engine.js';
import type { Envelope } from '../../src/engine/engine.js';
import type { EngineDistrict } from './engine-district.js';
import type { Move, Position, Shape } from './moves.js';
import { movesOf } from './moves.js';
import { DISTRICT, OFFICE } from './office.js';

const { shelf, calendar } = await loadConfig();
export const TERMINAL = new Set(['archived', 'merged', 'converted', 'withdrawn', 'void']);
const OF_A_CASE = [
  'proposer',
  'handling',
  'commitment',
  'event',
  'event_private',
  'audit_head',
  'deadline',
  'todo',
  'outbox',
];

export interface Refusal {
  status: number;
  code: string;
}

export class Walk {
  readonly given: Envelope[] = [];

  private constructor(
    readonly district: EngineDistrict,
    readonly id: string,
    readonly shape: Shape,
    private now: number,
  ) {}

  static async begin(district: EngineDistrict, shape: Shape): Promise<Walk> {
    const now = Date.parse('2025-03-03T01:00:00Z');
    await district.setClock(new Date(now).toISOString());
    return new Walk(district, await district.register(), shape, now);
  }

  async wait(days: number): Promise<void> {
    this.now += days * 86_400_000 + 60_000;
    await this.district.setClock(new Date(this.now).toISOString());
  }

  async position(): Promise<Position> {
    const state = await this.district.db.database.read(DISTRICT, (tx) => readCase(tx, this.id, OFFICE));
    if (!state) throw new Error('the office lost sight of a case');
    return {
      state,
      now: new Date(this.now).toISOString(),
      rulebook: shelf.get(state.rulebook.key, state.rulebook.version),
    };
  }

  /** What is admitted and whose preconditions are met. */
  async open(): Promise<Move[]> {
    const at = await this.position();
    return movesOf(at, this.shape).filter(({ by, command }) => decided(at, by, command));
  }

  /** @returns null, or the refusal; anything else that is thrown is a fault */
  async give(by: Actor, command: Command, ifMatch?: number): Promise<Refusal | null> {
    const envelope = this.envelope(by, command, ifMatch ?? (await this.position()).state.version);
    const refusal = await refused(this.district.engine.execute(envelope));
    if (refusal === null) this.given.push(envelope);
    return refusal;
  }

  /** One of many at the same moment, all on the same version. */
  async race(by: Actor, command: Command, version: number): Promise<{ version: number } | Refusal> {
    const outcome = this.district.engine.execute(this.envelope(by, command, version));
    return (await refused(outcome)) ?? (await outcome);
  }

  private envelope(by: Actor, command: Command, ifMatch: number): Envelope {
    const { personId } = by;
    const key = randomUUID();
    return { caseId: this.id, command, actor: by, accountId: personId, ifMatch, key, requestHash: digest(command) };
  }

  /** The whole content of the case's rows, and the number of rows of everybody. */
  async fingerprint(): Promise<Record<string, unknown>> {
    const content = (table: string, key: string): string =>
      `(SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM ${table} t WHERE ${key} = $1) AS ${table}`;
    const [row] = await this.district.db.superuser(
      `SELECT ${[content('proposal', 'id'), ...OF_A_CASE.map((table) => content(table, 'case_id'))].join(', ')},
         (SELECT count(*)::int FROM command_record) AS records, (SELECT count(*)::int FROM event) AS events,
         (SELECT count(*)::int FROM audit_head) AS marks, (SELECT count(*)::int FROM audit_event) AS acts`,
      [this.id],
    );
    return row ?? {};
  }

  /** Every promise that holds between two commands. @returns what does not hold */
  async faults(): Promise<string[]> {
    const { state } = await this.position();
    const found: string[] = [];
    const claim = (holds: boolean, what: string): void => void (holds || found.push(what));
    const seqs = (await this.district.rows<{ seq: number }>('event', this.id, 'seq')).map((e) => e.seq);
    claim(seqs.every((seq, i) => seq === i + 1) && seqs.length === state.version, `gaps in ${seqs.join()}`);
    const living = new Set(state.items.filter(isLiving).map((i) => i.id));
    const isOver = TERMINAL.has(state.state);
    const open = await this.district.db.superuser<{ key: string; handling_id: string | null }>(
      `SELECT key, handling_id FROM deadline WHERE case_id = $1 AND status IN ('armed', 'passed')`,
      [this.id],
    );
    const todos = await this.district.rows<{ type: string; handling_id: string | null }>('todo', this.id);
    for (const { key, handling_id } of open)
      claim(!isOver && (handling_id === null || living.has(handling_id)), `clock ${key} runs in ${state.state}`);
    for (const { type, handling_id } of todos)
      claim(!isOver && (handling_id === null || living.has(handling_id)), `todo ${type} waits in ${state.state}`);
    found.push(...(await this.misdated(state)));
    claim(isOver || todos.length > 0, `it is nobody's turn in ${state.state}`);
    claim(isOver || (await this.open()).length > 0, `nothing can be done in ${state.state}`);
    await this.district.db.database.read(DISTRICT, async (tx) => {
      found.push(...(await replayDifferences(tx, DISTRICT, this.id)).map((target) => `${target} replays otherwise`));
      const { broken } = await verifyAudit(tx, DISTRICT, this.id);
      claim(broken === null, JSON.stringify(broken));
    });
    return found;
  }

  /** Dates are re-derived, never added to: each open one is what the case, its start and the calendar give. */
  private async misdated(state: CaseState): Promise<string[]> {
    const open = await this.district.db.superuser<OpenDate & { rule: unknown }>(
      `SELECT id, key, handling_id AS "handlingId", start_on AS "startOn", nominal, due_on AS "dueOn", provisional,
         start_seq AS "startSeq", rule FROM deadline WHERE case_id = $1 AND status IN ('armed', 'passed')`,
      [this.id],
    );
    const { key, version } = state.rulebook;
    const book = { rulebook: shelf.get(key, version), calendar };
    return open.flatMap((stored) => {
      const { startOn, nominal, dueOn, provisional, rule } = redate(state, stored, book).draft;
      const { startOn: s, nominal: n, dueOn: d, provisional: p, rule: r } = stored;
      const [is, gives] = [
        JSON.stringify([s, n, d, p, sorted(r)]),
        JSON.stringify([startOn, nominal, dueOn, provisional, sorted(rule)]),
      ];
      return is === gives ? [] : [`clock ${stored.key} stands at ${is}, the case gives ${gives}`];
    });
  }
}

/** The order of keys is the database's own, in what an entry holds too. */
const sorted = (value: unknown): unknown =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? value
    : Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, held]) => [key, sorted(held)]);

function decided({ state, now, rulebook }: Position, actor: Actor, command: Command): boolean {
  let ids = 0;
  const newId = () => `0190000f-0000-7000-9000-${String(++ids).padStart(12, '0')}`;
  return decide(state, command, { now, today: dateOf(now), actor, rulebook, calendar, newId, digest }).ok;
}

/** What an expected refusal says; a 5xx and everything else is no refusal. */
export async function refused(promise: Promise<unknown>): Promise<Refusal | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    const { status, code } = error as { status?: number; code?: string };
    if (status === undefined || status >= 500 || code === undefined) throw error;
    return { status, code };
  }
}
