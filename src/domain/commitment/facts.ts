/** 承诺的事实 · which promise a command names, and what stands open on it. */
import type { CaseState, CommitmentItem } from '../case.js';
import { commitmentIdOf } from '../commands.js';
import type { FollowUp, Statement } from '../record.js';

export const promiseOf = (c: CaseState, data: unknown): CommitmentItem | undefined =>
  c.commitments.find((m) => m.id === commitmentIdOf(data));

export const openStatements = (c: CaseState, itemId: string): Statement[] =>
  c.record.statements.filter((x) => x.itemId === itemId && x.status === 'unsigned');

export const openFollowUp = (c: CaseState, itemId: string): FollowUp | undefined =>
  c.record.followUps.find((x) => x.itemId === itemId && x.status === 'draft');

/** The second letter that covers a promise, once it was sent. */
export const sentFollowUp = (c: CaseState, commitmentId: string): FollowUp | undefined =>
  c.record.followUps.filter((x) => x.status === 'sent' && x.commitmentIds.includes(commitmentId)).at(-1);
