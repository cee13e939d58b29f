/** 承诺的事实 · which promise a command names, and what stands open on it. */
import type { CaseState, CommitmentItem } from '../case.js';
import { commitmentIdOf } from '../commands.js';
import type { FollowUp, Statement } from '../record.js';

export const promiseOf = (c: CaseState, data: unknown): CommitmentItem | undefined =>
  c.commitments.find((m) => m.id === commitmentIdOf(data));

/** Only of promises that wait for the principal: one that a later letter replaced takes its statement with it. */
export const openStatements = (c: CaseState, itemId: string): Statement[] =>
  c.record.statements.filter(
    (x) =>
      x.itemId === itemId &&
      x.status === 'unsigned' &&
      c.commitments.some((m) => m.id === x.commitmentId && m.state === 'awaitingPrincipal'),
  );

/** 已报告或已核实完成 · what a second letter may answer. */
export const isKept = (c: CaseState, commitmentId: string): boolean =>
  c.commitments.some((m) => m.id === commitmentId && ['claimed', 'fulfilled'].includes(m.state));
export const isSignableFollowUp = (c: CaseState, letter: FollowUp): boolean =>
  letter.commitmentIds.every((id) => isKept(c, id));

export const openFollowUp = (c: CaseState, itemId: string): FollowUp | undefined =>
  c.record.followUps.find((x) => x.itemId === itemId && x.status === 'draft');

/** The second letter that covers a promise, once it was sent. */
export const sentFollowUp = (c: CaseState, commitmentId: string): FollowUp | undefined =>
  c.record.followUps.filter((x) => x.status === 'sent' && x.commitmentIds.includes(commitmentId)).at(-1);
