/** What decide() takes and gives: values only. The engine alone turns them into rows. */
import type { CaseState } from './case.js';
import type { Calendar } from './deadline/calendar.js';
import type { DeadlineDraft } from './deadline/derive.js';
import type { Rulebook } from './rulebook/schema.js';
import type { Actor, RoleKey } from './shared/actor.js';
import type { Refused } from './shared/refusal.js';

/** Everything a rule may ask of the world; nothing is read from outside (design.md 3). */
export interface Env {
  /** business time, RFC 3339 UTC in ms */
  now: string;
  /** the legal date of `now` in Asia/Shanghai */
  today: string;
  actor: Actor;
  /** the actor came by a link of his own and not by a login: the event says so */
  byLink?: boolean;
  rulebook: Rulebook;
  calendar: Calendar;
  /** fresh UUIDv7 */
  newId: () => string;
  /** SM3 over canonical JSON, 64 hex digits */
  digest: (content: unknown) => string;
}

/** Where a step of a machine was taken, and what the machine was told: the log replays from these alone. */
export interface Step {
  target: 'proposal' | `item:${string}` | `commitment:${string}`;
  /** present when the instance is born with this step */
  born?: { machine: 'lead-unit' | 'co-unit' | 'commitment'; input: Record<string, unknown> };
  event?: { type: string } & Record<string, unknown>;
}

export interface EventDraft {
  type: string;
  /** person id, or `system` for what a machine told another */
  actor: string;
  onBehalfOf?: { personId: string; evidence: string; receivedOn: string };
  handlingId?: string;
  /** ids, codes, dates, digests: hash-chained for ever */
  data: Record<string, unknown>;
  /** free words and personal data: erasable */
  secret?: Record<string, unknown>;
  steps: Step[];
  from: string;
  to: string;
}

export type Recipient = { role: RoleKey; unitId: string | null } | { personId: string };

export type Effect =
  /** `seq`: the event that starts the clock */
  | { type: 'armDeadline'; deadline: DeadlineDraft; seq: number }
  /** `commitmentId`: of that promise alone; else all of the key */
  | {
      type: 'endDeadline';
      key: string;
      handlingId: string | null;
      commitmentId?: string;
      how: 'done' | 'ended';
      on: string;
    }
  /** `heldSeconds`: of business time, before it goes out */
  | { type: 'notify'; kind: string; handlingId: string | null; to: Recipient[]; heldSeconds?: number }
  /** what the event `seq` wanted to tell is told to nobody */
  | { type: 'withdrawNotices'; seq: number }
  | { type: 'bindAttachments'; ids: string[] }
  /** 转线下办理: every word and file of the case goes with this commit */
  | { type: 'eraseWords' };

export type Decision =
  { ok: true; next: CaseState; events: EventDraft[]; effects: Effect[] } | { ok: false; refusal: Refused };

/** 待办 · derived whole from the case after each step; the engine writes the difference. */
export interface Todo {
  handlingId: string | null;
  type: string;
  label: string;
  role: RoleKey | null;
  unitId: string | null;
  personId: string | null;
}
