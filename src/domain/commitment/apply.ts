/** 承诺事项 · reported, claimed, confirmed, carried over or explained; the second letter when it is kept. */
import type { CommitmentItem } from '../case.js';
import type { DataOf } from '../commands.js';
import type { Given, Handler } from '../given.js';
import { itemOf, proposerOf } from '../given.js';
import type { Statement } from '../record.js';
import { openFollowUp, promiseOf, sentFollowUp } from './facts.js';

const promised = (g: Given<unknown>): CommitmentItem => {
  const found = promiseOf(g.run.next, g.data);
  if (!found) throw new Error('no such promise');
  return found;
};

const report: Handler<DataOf<'commitment.report'>> = (g) => {
  const { id: commitmentId } = promised(g);
  g.run.next.record.promiseReports.push({ commitmentId, on: g.env.today, seq: g.run.seq });
  g.run.feed(`commitment:${commitmentId}`, { type: 'commitment.report', ready: true });
};

const claim: Handler<DataOf<'commitment.claim'>> = (g) => {
  const { id: commitmentId } = promised(g);
  const { evidence } = g.data;
  g.run.next.record.promiseClaims.push({ commitmentId, on: g.env.today, seq: g.run.seq, evidence, confirmed: null });
  g.run.effects.push({ type: 'bindAttachments', ids: evidence });
  g.run.feed(`commitment:${commitmentId}`, { type: 'commitment.claim', ready: true });
};

const confirm: Handler<DataOf<'office.confirmFulfilment'>> = (g) => {
  const { id: commitmentId, itemId } = promised(g);
  const { confirmed } = g.data;
  const claimed = g.run.next.record.promiseClaims.filter((x) => x.commitmentId === commitmentId).at(-1);
  if (claimed) claimed.confirmed = confirmed;
  g.run.feed(`commitment:${commitmentId}`, { type: 'office.confirmFulfilment', ready: true, confirmed });
  g.run.notify(confirmed ? 'commitment.fulfilled' : 'commitment.refused', itemId, ['unitClerk', 'proposers']);
};

const KINDS = {
  'commitment.carryOver': 'carryOver',
  'commitment.declareImpossible': 'impossible',
  'commitment.explainAtTermEnd': 'termEnd',
} as const;

const state =
  (type: keyof typeof KINDS): Handler<{ newBy?: string }> =>
  (g) => {
    const { id: commitmentId, itemId } = promised(g);
    const statement: Statement = {
      id: g.env.newId(),
      seq: g.run.seq,
      itemId,
      commitmentId,
      kind: KINDS[type],
      newBy: g.data.newBy ?? null,
      contentHash: g.env.digest(g.data),
      status: 'unsigned',
      signedBy: null,
      signedOn: null,
    };
    g.run.next.record.statements.push(statement);
    g.event.data = { ...g.event.data, statementId: statement.id, contentHash: statement.contentHash };
    g.run.feed(`commitment:${commitmentId}`, { type, ready: true });
    g.run.notify('commitment.toSign', itemId, ['principal']);
  };

/** 二次答复 · drafted anew it replaces the draft that waits for the signature. */
const followUp: Handler<DataOf<'lead.draftFollowUp'>> = (g) => {
  const { run, data, env } = g;
  const { id: itemId } = itemOf(g);
  const written = {
    seq: run.seq,
    commitmentIds: data.commitmentIds,
    outcome: data.outcome,
    contentHash: env.digest(data),
  };
  const open = openFollowUp(run.next, itemId);
  if (open) Object.assign(open, written);
  else {
    run.next.record.followUps.push({
      id: env.newId(),
      itemId,
      ...written,
      status: 'draft',
      signedBy: null,
      signedOn: null,
      evaluations: [],
    });
  }
  const id = openFollowUp(run.next, itemId)?.id;
  g.event.data = { ...g.event.data, followUpId: id, contentHash: written.contentHash };
  run.feed(`item:${itemId}`, { type: 'lead.draftFollowUp', ready: true });
  run.notify('followUp.toSign', itemId, ['principal']);
};

const evaluateFollowUp: Handler<DataOf<'proposer.evaluateFollowUp'>> = (g) => {
  const { id: commitmentId, itemId } = promised(g);
  const letter = sentFollowUp(g.run.next, commitmentId);
  const who = proposerOf(g);
  if (!letter || !who) throw new Error('checked before');
  const { result } = g.data;
  letter.evaluations.push({ commitmentId, proposerId: who.id, result, on: g.env.today, seq: g.run.seq });
  g.event.data = { ...g.event.data, proposerId: who.id, followUpId: letter.id };
  g.run.feed(`commitment:${commitmentId}`, { type: 'proposer.evaluateFollowUp', ready: true });
  g.run.notify('followUp.evaluated', itemId, ['unitClerk', 'office']);
};

export const COMMITMENT_HANDLERS = {
  'commitment.report': report,
  'commitment.claim': claim,
  'office.confirmFulfilment': confirm,
  'commitment.carryOver': state('commitment.carryOver'),
  'commitment.declareImpossible': state('commitment.declareImpossible'),
  'commitment.explainAtTermEnd': state('commitment.explainAtTermEnd'),
  'lead.draftFollowUp': followUp,
  'proposer.evaluateFollowUp': evaluateFollowUp,
};
