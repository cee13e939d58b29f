/** 测算事实的行 · what the rates count, kept in the transaction of the command: only what changed, for the business day. */
import type { CaseState } from '../../domain/case.js';
import type { ArmedDate } from '../../domain/rate/dossier.js';
import type { Fact } from '../../domain/rate/fact.js';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import type { Rules } from '../rules.js';
import type { DeadlineJson } from '../stored.js';

/** Columns by their names in the fact. */
export const FACT_COLUMNS: Readonly<Record<keyof Fact, [column: string, type: string]>> = {
  id: ['id', 'uuid'],
  subject: ['subject', 'text'],
  caseId: ['case_id', 'uuid'],
  unitId: ['unit_id', 'uuid'],
  sessionId: ['session_id', 'uuid'],
  kind: ['kind', 'text'],
  category: ['category', 'text'],
  streetId: ['street_id', 'uuid'],
  delegation: ['delegation', 'text'],
  isKey: ['is_key', 'boolean'],
  month: ['month', 'text'],
  rulebook: ['rulebook', 'text'],
  standing: ['standing', 'text'],
  contact: ['contact', 'text'],
  repliedOn: ['replied_on', 'date'],
  replyDueOn: ['reply_due_on', 'date'],
  rehandledOn: ['rehandled_on', 'date'],
  rehandleDueOn: ['rehandle_due_on', 'date'],
  result: ['result', 'text'],
  process: ['process', 'text'],
  firstResult: ['first_result', 'text'],
  isOnBehalf: ['is_on_behalf', 'boolean'],
  isExcused: ['is_excused', 'boolean'],
  base: ['base', 'text'],
  processBase: ['process_base', 'text'],
  outcome: ['outcome', 'text'],
  resultClass: ['result_class', 'text'],
  isResolved: ['is_resolved', 'boolean'],
  isAccomplished: ['is_accomplished', 'boolean'],
  receivedOn: ['received_on', 'date'],
  plannedOn: ['planned_on', 'date'],
  isPrincipalLed: ['is_principal_led', 'boolean'],
  isProactive: ['is_proactive', 'boolean'],
  publishedOn: ['published_on', 'date'],
  publishDueOn: ['publish_due_on', 'date'],
  opinionOn: ['opinion_on', 'date'],
  opinionDueOn: ['opinion_due_on', 'date'],
  resubmittedOn: ['resubmitted_on', 'date'],
  resubmitDueOn: ['resubmit_due_on', 'date'],
  fulfilledOn: ['fulfilled_on', 'date'],
  promiseDueOn: ['promise_due_on', 'date'],
  isUnkeepable: ['is_unkeepable', 'boolean'],
};
const KEYS = Object.keys(FACT_COLUMNS) as (keyof Fact)[];

export type FactRow = Record<string, unknown> & { id: string; case_id: string; recorded_on: string };

export const factRow = (fact: Fact, recordedOn: string): FactRow => ({
  ...(Object.fromEntries(KEYS.map((key) => [FACT_COLUMNS[key][0], fact[key]])) as { id: string; case_id: string }),
  recorded_on: recordedOn,
});

/** 期限记录 · rows of an earlier version do not name their start: they were there before anything that matters here. */
export const armedDates = (deadlines: readonly Pick<DeadlineJson, 'key' | 'handling_id' | 'due_on' | 'start_seq'>[]) =>
  deadlines.map((d): ArmedDate => ({ key: d.key, handlingId: d.handling_id, dueOn: d.due_on, seq: d.start_seq ?? 0 }));

export interface Standing {
  state: CaseState;
  deadlines: readonly DeadlineJson[];
}

type FactsOf = Rules['factsOf'];

/** @param before null for a case that is born now */
export function changedFacts(
  before: Standing | null,
  after: Standing,
  book: Rulebook,
  today: string,
  factsOf: FactsOf,
): FactRow[] {
  const of = ({ state, deadlines }: Standing): Fact[] => factsOf(state, book, armedDates(deadlines));
  const known = new Map((before ? of(before) : []).map((f) => [f.id, f]));
  return of(after)
    .filter((fact) => differs(known.get(fact.id), fact))
    .map((fact) => factRow(fact, today));
}

const differs = (known: Fact | undefined, fact: Fact): boolean =>
  known === undefined || KEYS.some((key) => known[key] !== fact[key]);
