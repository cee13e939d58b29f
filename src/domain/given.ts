/** 受理的上下文 · what a handler, a precondition or a policy may look at. */
import type { CaseState, Item, Proposer } from './case.js';
import type { Env, EventDraft } from './decision.js';
import type { Run } from './run.js';
import type { ObstacleCode } from './rulebook/basis.js';
import type { Obstacle } from './shared/refusal.js';

export interface OnBehalf {
  personId: string;
  evidence: string;
  receivedOn: string;
}

/** What preconditions see: the case as it stands, the item, who speaks for whom. No data: it may not be given yet. */
export interface Situation {
  state: CaseState;
  item: Item | undefined;
  env: Env;
  /** the person whose word it is: the actor, or the proposer on whose behalf it is entered */
  speaker: string;
}
export interface Given<D> extends Situation {
  run: Run;
  data: D;
  event: EventDraft;
  onBehalfOf?: OnBehalf;
}
export type Precondition = (s: Situation) => Obstacle[];
export type DataCheck<D> = (s: Situation, data: D) => Obstacle[];
export type Handler<D> = (g: Given<D>) => void;

export const obstacle = (code: ObstacleCode, message: string, path?: string): Obstacle[] => [
  { code, message, ...(path === undefined ? {} : { path }) },
];

export const itemOf = (s: Situation): Item => {
  if (!s.item) throw new Error('this command needs a handling');
  return s.item;
};

/** The proposer for whom this person speaks; a named one where several fit. An unlinked proposer is named by its id. */
export function proposerOf(s: Situation, proposerId?: string): Proposer | undefined {
  const mine = s.state.proposers.filter(
    (p) => p.personId === s.speaker || p.contactPersonId === s.speaker || p.id === s.speaker,
  );
  return proposerId === undefined ? mine[0] : mine.find((p) => p.id === proposerId);
}
