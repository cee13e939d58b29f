/** 起草、送审、核稿、审核、答复、送达、更正 · the life of one letter. */
import type { Reply } from '../../case.js';
import type { DataOf } from '../../commands.js';
import type { Effect } from '../../decision.js';
import type { Given, Handler } from '../../given.js';
import { itemOf } from '../../given.js';
import { ruleFor } from '../../rulebook/windows.js';
import { openReply, sentReply } from '../facts.js';
import { feedbackStart } from '../verdict.js';

const draft: Handler<DataOf<'lead.draftReply'>> = (g) => {
  const { run, data, env } = g;
  const item = itemOf(g);
  const commitments = data.commitments.map((c) => ({
    id: env.newId(),
    by: c.by,
    supersedes: c.supersedes ?? [],
  }));
  const written = {
    seq: run.seq,
    outcome: data.outcome,
    publicity: data.publicity,
    contentHash: env.digest(data),
    commitments,
    status: 'draft' as const,
    signedBy: null,
    signedOn: null,
    onDelegation: null,
  };
  const open = openReply(run.next, item);
  const earlier = run.next.record.replies.filter((r) => r.itemId === item.id && r.round === item.round);
  const reply: Reply = open ?? {
    id: env.newId(),
    itemId: item.id,
    round: item.round,
    issue: earlier.length + 1,
    channel: null,
    sentOn: null,
    sentSeq: null,
    deliveries: {},
    ...written,
  };
  if (open) Object.assign(open, written);
  else run.next.record.replies.push(reply);
  g.event.data = {
    ...g.event.data,
    replyId: reply.id,
    contentHash: written.contentHash,
    commitmentIds: commitments.map((c) => c.id),
  };
  run.feed(`item:${item.id}`, { type: 'lead.draftReply', ready: true });
};

const openOf = (g: Given<unknown>): Reply => {
  const reply = openReply(g.run.next, itemOf(g));
  if (!reply) throw new Error('no letter under way');
  g.event.data = { ...g.event.data, replyId: reply.id, contentHash: reply.contentHash };
  return reply;
};

const submit: Handler<unknown> = (g) => {
  openOf(g).status = 'submitted';
  const { unitReview, officeReview } = g.env.rulebook.letter;
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.submitReply', ready: true, unitReview, officeReview });
};

const review =
  (type: 'unitOffice.review' | 'office.reviewReply'): Handler<{ passed: boolean }> =>
  (g) => {
    const reply = openOf(g);
    if (!g.data.passed) reply.status = 'draft';
    g.run.feed(`item:${itemOf(g).id}`, {
      type,
      ready: true,
      passed: g.data.passed,
      officeReview: g.env.rulebook.letter.officeReview,
    });
  };

const send: Handler<DataOf<'lead.sendReply'>> = (g) => {
  const { run, data } = g;
  const item = itemOf(g);
  for (const earlier of run.next.record.replies) {
    if (earlier.itemId === item.id && earlier.round === item.round && earlier.status === 'sent') {
      earlier.status = 'superseded';
    }
  }
  const reply = openOf(g);
  Object.assign(reply, { status: 'sent', channel: data.channel, sentOn: data.sentOn, sentSeq: run.seq });
  const waived = run.next.items.filter((i) => i.role === 'co' && i.partId === item.partId && i.state === 'waived');
  if (waived.length > 0) {
    reply.withoutOpinionOf = waived.map((i) => i.unitId);
    g.event.data = { ...g.event.data, withoutOpinionOf: reply.withoutOpinionOf };
  }
  run.factOn = data.sentOn;
  run.feed(`item:${item.id}`, { type: 'lead.sendReply', ready: true });
  moveFeedback(g, null);
  promise(g, reply);
};

/**
 * 征询自收到答复起算, where the locality counts from receipt. The chart starts and ends the clock on anybody's paper; it
 * moves only when the day of those whose rating counts does.
 */
function moveFeedback({ run, env, item }: Given<unknown>, before: string | null): void {
  if (!item || ruleFor(env.rulebook.windows.feedback, run.next).from !== 'replyReceived') return;
  const isRated = run.item(item.id).state !== 'awaitingFeedback';
  const start = isRated ? null : feedbackStart(env.rulebook, run.next, item);
  const isOfChart = (e: Effect): boolean =>
    (e.type === 'armDeadline' && e.deadline.key === 'feedback') ||
    (e.type === 'endDeadline' && e.key === 'feedback' && start === before);
  const kept = run.effects.filter((e) => !isOfChart(e));
  run.effects.splice(0, run.effects.length, ...kept);
  if (start !== null && start !== before) run.arm('feedback', item.id, start);
}

/** 承诺事项自答复发出时成立; a later letter names those it replaces. */
function promise(g: Given<unknown>, reply: Reply): void {
  const { next } = g.run;
  for (const made of reply.commitments) {
    next.commitments.push({
      id: made.id,
      itemId: reply.itemId,
      replyId: reply.id,
      by: made.by,
      state: 'open',
      changedSeq: g.run.seq,
      envelope: next.envelope,
    });
    g.run.bear(`commitment:${made.id}`, 'commitment', {});
    for (const old of made.supersedes) {
      if (g.run.can(`commitment:${old}`, { type: 'commitment.superseded' })) {
        g.run.tell(`commitment:${old}`, 'commitment.superseded');
      }
    }
  }
}

const deliver: Handler<DataOf<'lead.recordDelivery'>> = (g) => {
  const letter = sentReply(g.run.next, itemOf(g));
  if (!letter) throw new Error('no letter was sent');
  letter.deliveries[g.data.proposerId] = { on: g.data.deliveredOn, undelivered: false, seq: g.run.seq };
  g.run.factOn = g.data.deliveredOn;
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.recordDelivery', ready: true });
  moveFeedback(g, feedbackStart(g.env.rulebook, g.state, itemOf(g)));
};

const undelivered: Handler<DataOf<'lead.recordUndelivered'>> = (g) => {
  const letter = sentReply(g.run.next, itemOf(g));
  if (!letter) throw new Error('no letter was sent');
  letter.deliveries[g.data.proposerId] = { on: null, undelivered: true, seq: g.run.seq };
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.recordUndelivered', ready: true });
  moveFeedback(g, feedbackStart(g.env.rulebook, g.state, itemOf(g)));
};

const reissue: Handler<unknown> = (g) => {
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.reissueReply', ready: true });
};

export const LETTER_HANDLERS = {
  'lead.draftReply': draft,
  'lead.submitReply': submit,
  'unitOffice.review': review('unitOffice.review'),
  'office.reviewReply': review('office.reviewReply'),
  'lead.sendReply': send,
  'lead.recordDelivery': deliver,
  'lead.recordUndelivered': undelivered,
  'lead.reissueReply': reissue,
};
