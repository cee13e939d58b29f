/** 内存中的政府办 · a district in memory: decide() with real rulebook, calendar and clock in the hand of the test. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { loadConfig } from '../../src/app/config-files.js';
import { isAuthorized } from '../../src/domain/access/policy.js';
import type { CaseState } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/commands.js';
import { decide } from '../../src/domain/decide.js';
import type { Decision, Env, EventDraft, Todo } from '../../src/domain/decision.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import type { ArmedDate } from '../../src/domain/rate/dossier.js';
import type { LoggedEvent } from '../../src/domain/rate/fold.js';
import { register } from '../../src/domain/register.js';
import type { Rulebook } from '../../src/domain/rulebook/schema.js';
import type { Actor, RoleKey } from '../../src/domain/shared/actor.js';
import { dateOf } from '../../src/domain/shared/legal-date.js';
import { todosOf } from '../../src/domain/todo/todo.js';

export const DISTRICT = '01900000-0000-7000-8000-000000000001';
const config = await loadConfig();

export const unit = (n: number): string => `01900000-0000-7000-8000-0000000100${String(n).padStart(2, '0')}`;
export const person = (n: number): string => `01900000-0000-7000-8000-0000000200${String(n).padStart(2, '0')}`;

export const actor = (personId: string, ...roles: [RoleKey, string | null][]): Actor => ({
  personId,
  name: personId.slice(-4),
  jurisdictionId: DISTRICT,
  roles: roles.map(([role, unitId]) => ({ role, unitId })),
});
export const OFFICE = actor(person(1), ['office-clerk', null]);
export const HEAD = actor(person(2), ['office-head', null]);
export const NPC = actor(person(3), ['npc-staff', null]);
export const CPPCC = actor(person(4), ['cppcc-staff', null]);
export const SUPERVISION = actor(person(5), ['supervision-clerk', null]);
export const DEPUTY = actor(person(6), ['deputy', null]);
export const CO_SIGNER = actor(person(7), ['deputy', null]);
export const clerk = (n: number): Actor => actor(person(20 + n), ['unit-clerk', unit(n)]);
export const unitOffice = (n: number): Actor => actor(person(60 + n), ['unit-office', unit(n)]);
export const principal = (n: number): Actor => actor(person(40 + n), ['unit-principal', unit(n)]);

export const REGISTRATION: RegisterInput = {
  kind: 'suggestion',
  session: '01900000-0000-7000-8000-000000000009',
  number: '1',
  title: '关于加快老旧小区停车设施改造的建议',
  text: '建议加快改造。',
  raisedAt: 'session',
  notSecret: true,
  proposers: [{ kind: 'person', name: '王丽华', role: 'lead', personId: DEPUTY.personId }],
};

/** One case with its log; refuses like the engine would, without a database. */
export class CaseInMemory {
  state: CaseState;
  readonly log: EventDraft[] = [];
  /** the log as it is stored, and the dates that were armed on the way */
  readonly events: LoggedEvent[] = [];
  readonly dates: ArmedDate[] = [];
  rulebook: Rulebook;
  private ids = 0;

  constructor(
    public now = '2025-03-03T01:00:00.000Z',
    input: RegisterInput = REGISTRATION,
    locality: string | Rulebook = 'binhu',
    private readonly salt = '0',
  ) {
    this.rulebook = typeof locality === 'string' ? config.shelf.newest(locality, dateOf(now)) : locality;
    const decided = register(input, { category: '城乡建设' }, this.env(OFFICE));
    if (!decided.ok) throw new Error('registration refused');
    this.state = decided.next;
    this.keep(decided);
  }

  private keep({ events, effects }: Extract<Decision, { ok: true }>): void {
    this.log.push(...events);
    for (const { steps: _steps, from: _from, ...e } of events) {
      this.events.push({ ...e, seq: this.events.length + 1, on: dateOf(this.now) });
    }
    for (const e of effects) {
      if (e.type !== 'armDeadline') continue;
      const { key, handlingId, dueOn } = e.deadline;
      this.dates.push({ key, handlingId, dueOn, seq: e.seq });
    }
  }

  env(by: Actor): Env {
    return {
      now: this.now,
      today: dateOf(this.now),
      actor: by,
      rulebook: this.rulebook,
      calendar: config.calendar,
      newId: () => `${`0190000${this.salt}`.slice(-8)}-0000-7000-9000-${String(++this.ids).padStart(12, '0')}`,
      digest: (content) =>
        createHash('sm3')
          .update(canonicalize(content) ?? '')
          .digest('hex'),
    };
  }

  /** The same case to go on with another way. */
  twin(): CaseInMemory {
    const twin = Object.create(CaseInMemory.prototype) as CaseInMemory;
    return Object.assign(twin, this, { log: [...this.log], events: [...this.events], dates: [...this.dates] });
  }

  may(by: Actor, command: Command): boolean {
    return isAuthorized(by, command, this.state, this.rulebook);
  }

  todos(): Todo[] {
    return todosOf(this.state, this.env(OFFICE));
  }

  /** Decides without keeping the outcome. */
  ask(by: Actor, command: Command): Decision {
    return decide(this.state, command, this.env(by));
  }

  /** Decides and keeps; the refusal is thrown as its code. */
  give(by: Actor, type: Command['type'], data: unknown = {}, handlingId?: string): this {
    const command = { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Command;
    if (!this.may(by, command)) throw new Error(`403 ${type}`);
    const decided = this.ask(by, command);
    if (!decided.ok) throw new Error(`${type}: ${JSON.stringify(decided.refusal)}`);
    this.take(decided);
    return this;
  }

  take(decided: Extract<Decision, { ok: true }>): void {
    this.state = decided.next;
    this.keep(decided);
  }

  lead(n: number): string {
    return this.living('lead', n);
  }
  co(n: number): string {
    return this.living('co', n);
  }
  private living(role: 'lead' | 'co', n: number): string {
    const found = this.state.items.filter((i) => i.role === role && i.unitId === unit(n)).at(-1);
    if (!found) throw new Error(`no ${role} item of unit ${n}`);
    return found.id;
  }
}

export const MEASURE = (n: number) => ({ what: '现场勘察', unitId: unit(n), personName: '张三', by: '2025-05-01' });
export const meeting = (c: CaseInMemory, at = '2025-03-04T02:00:00Z') => ({
  kind: 'meeting',
  at,
  place: '区政府',
  unitPeople: ['张三'],
  proposerIds: [c.state.proposers[0]?.id],
  summary: '当面听取意见',
});
export const LETTER = {
  body: '您提出的建议收悉,现答复如下。',
  outcome: 'solved',
  publicity: 'proactive',
  commitments: [],
};
