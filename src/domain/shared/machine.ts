/** What every statechart of a case shares: tags, labels and the one guard that asks for readiness. */
export type StateTag = 'open' | 'waiting-on-unit' | 'waiting-on-office' | 'waiting-on-proposer' | 'ended';

/** Chinese words of a state; ids are an API and stay stable ASCII. */
export interface StateMeta {
  label: string;
}

/**
 * `probe` asks whether a state admits a command at all; `ready` says that every precondition is met.
 * So admitted and ready are told apart without a second set of rules (design.md 3).
 */
export interface Asked {
  probe?: boolean;
  ready?: boolean;
}
export type Told<T extends string> = { type: T } & Asked;

export const isReady = ({ event }: { event: object }): boolean =>
  ('probe' in event && event.probe === true) || ('ready' in event && event.ready === true);

/** 名义相符 · readiness and one fact of the event, as one named guard. */
export const isReadyWith =
  (fact: string, value: unknown) =>
  ({ event }: { event: object }): boolean =>
    isReady({ event }) && (event as Record<string, unknown>)[fact] === value;

/** 期限的起点 (domain.md A2): the rulebook says which windows start from it. */
export type ClockStart =
  | 'assigned'
  | 'received'
  | 'requested'
  | 'recorded'
  | 'submitted'
  | 'asked'
  | 'replied'
  | 'replyReceived'
  | 'ordered'
  | 'dissatisfied';

/** Whom a notice concerns; decide() turns it into persons or posts. */
export type Audience =
  | 'office'
  | 'unitClerk'
  | 'unitOffice'
  | 'principal'
  | 'leadClerk'
  | 'coClerks'
  | 'proposers'
  | 'leadProposer'
  | 'body';

/** Action parameters; the charts name actions, decide() gives them meaning as effects. */
export interface ClockParams {
  at: ClockStart;
}
export interface EndParams {
  keys: readonly string[];
  how: 'done' | 'ended';
}
export interface NoticeParams {
  kind: string;
  to: readonly Audience[];
}
export interface TellParams {
  to: 'items' | 'commitments';
  event: string;
}
