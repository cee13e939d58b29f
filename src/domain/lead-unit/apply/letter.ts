/** 起草、送审、核稿、审核、答复、送达、更正 · the life of one letter. */
import type { Reply } from '../../case.js';
import type { DataOf } from '../../commands.js';
import type { Given, Handler } from '../../given.js';
import { itemOf } from '../../given.js';
import { plusDays } from '../../shared/legal-date.js';
import { openReply, sentReply } from '../facts.js';

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
  const { run, data, env } = g;
  const item = itemOf(g);
  for (const earlier of run.next.record.replies) {
    if (earlier.itemId === item.id && earlier.round === item.round && earlier.status === 'sent') {
      earlier.status = 'superseded';
    }
  }
  const reply = openOf(g);
  Object.assign(reply, { status: 'sent', channel: data.channel, sentOn: data.sentOn, sentSeq: run.seq });
  run.factOn = data.sentOn;
  run.feed(`item:${item.id}`, { type: 'lead.sendReply', ready: true });
  if (data.channel !== 'post' && env.rulebook.windows.feedback.from === 'replyReceived') {
    // 网上答复自发出后数日视为收到: the feedback clock starts then
    const days = data.channel === 'online' ? env.rulebook.letter.deemedReceiptDays : 0;
    const received = plusDays(data.sentOn, days);
    run.arm('feedback', item.id, received);
  }
  promise(g, reply);
};

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
};

const undelivered: Handler<DataOf<'lead.recordUndelivered'>> = (g) => {
  const letter = sentReply(g.run.next, itemOf(g));
  if (!letter) throw new Error('no letter was sent');
  letter.deliveries[g.data.proposerId] = { on: null, undelivered: true, seq: g.run.seq };
  g.run.feed(`item:${itemOf(g).id}`, { type: 'lead.recordUndelivered', ready: true });
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
