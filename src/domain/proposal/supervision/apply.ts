/** 督办、协调、难度较大、催询、不能履职、异议 · facts beside the handling; only 难度较大 moves a date. */
import type { DataOf } from '../../commands.js';
import type { Given, Handler } from '../../given.js';
import { proposerOf } from '../../given.js';

const noted = (g: Given<unknown>, type: string): void =>
  g.run.feed(g.item ? `item:${g.item.id}` : 'proposal', { type, ready: true });

/** 认定难度较大 · the answer is due six months from the first 交办; what is answered already keeps its date. */
const markHard: Handler<unknown> = (g) => {
  const { run, env } = g;
  run.next.hard = true;
  noted(g, 'office.markHard');
  const end = (handlingId: string | null): void => {
    run.effects.push({ type: 'endDeadline', key: 'reply', handlingId, how: 'ended', on: env.today });
  };
  end(null);
  run.armReply(null);
  for (const item of run.next.items) {
    if (item.role !== 'lead' || item.round > 1 || !['offered', 'handling'].includes(item.state)) continue;
    end(item.id);
    run.armReply(item);
  }
  run.notify('case.hard', null, ['proposers', 'unitClerk', 'principal', 'body']);
};

const mediate: Handler<DataOf<'office.mediate'>> = (g) => {
  const { heldOn, units } = g.data;
  g.run.next.record.mediations.push({ itemId: g.item?.id ?? null, heldOn, units, seq: g.run.seq });
  noted(g, 'office.mediate');
  for (const unitId of units) {
    const to = [
      { role: 'unit-clerk' as const, unitId },
      { role: 'unit-principal' as const, unitId },
    ];
    g.run.effects.push({ type: 'notify', kind: 'case.mediated', handlingId: g.item?.id ?? null, to });
  }
};

/** 督办单 · numbered within the case: 〔year〕case number-n. */
const order: Handler<DataOf<'office.superviseOrder'>> = (g) => {
  const { run, env, data } = g;
  const number = `〔${env.today.slice(0, 4)}〕${run.next.number}-${run.next.record.orders.length + 1}`;
  const id = env.newId();
  run.next.record.orders.push({ id, number, itemId: g.item?.id ?? null, by: data.by, on: env.today, seq: run.seq });
  g.event.data = { ...g.event.data, orderId: id, number };
  noted(g, 'office.superviseOrder');
  const items = g.item ? [g.item] : run.next.items.filter((i) => i.tags.includes('waiting-on-unit'));
  for (const item of items) run.notify('case.supervised', item.id, ['unitClerk', 'principal']);
};

const markKey: Handler<DataOf<'body.markKey'>> = (g) => {
  g.run.next.record.key = { leaderId: g.data.leaderId ?? null, on: g.data.on, seq: g.run.seq };
  noted(g, 'body.markKey');
  g.run.notify('case.key', null, ['office', 'principal', 'unitClerk']);
};
const unmarkKey: Handler<unknown> = (g) => {
  g.run.next.record.key = null;
  noted(g, 'body.unmarkKey');
  g.run.notify('case.keyEnded', null, ['office', 'principal']);
};
const recordSupervision: Handler<DataOf<'body.recordSupervision'>> = (g) => {
  g.run.next.record.supervisions.push({ kind: g.data.kind, on: g.data.on, seq: g.run.seq });
  noted(g, 'body.recordSupervision');
  g.run.notify('case.supervisionHeld', null, ['office', 'principal', 'unitClerk']);
};

/** 催询 · a word to one proposer who has a letter and has not rated it. */
const urgeEvaluation: Handler<DataOf<'body.urgeEvaluation'>> = (g) => {
  const { proposerId } = g.data;
  g.run.next.record.evaluationUrges.push({ proposerId, on: g.env.today, seq: g.run.seq });
  noted(g, 'body.urgeEvaluation');
  const who = g.run.next.proposers.find((p) => p.id === proposerId);
  const personId = who?.personId ?? who?.contactPersonId;
  if (personId) {
    g.run.effects.push({ type: 'notify', kind: 'evaluation.urged', handlingId: null, to: [{ personId }] });
  }
};

/** 不能履职 · that person leaves contact and evaluation on both sides; another signer may become the lead signer. */
const recordUnavailable: Handler<DataOf<'body.recordUnavailable'>> = (g) => {
  const { proposerId, newLeadId = null } = g.data;
  const { next } = g.run;
  next.record.unavailable.push({ proposerId, newLeadId, on: g.env.today, seq: g.run.seq });
  const successor = next.proposers.find((p) => p.id === newLeadId);
  if (successor) {
    for (const p of next.proposers) p.role = 'joint';
    successor.role = 'lead';
  }
  noted(g, 'body.recordUnavailable');
  g.run.notify('proposer.unavailable', null, ['office', 'unitClerk']);
};

const objectAssignment: Handler<unknown> = (g) => {
  const who = proposerOf(g);
  if (!who) throw new Error('checked before');
  g.run.next.record.objections.push({ proposerId: who.id, on: g.env.today, seq: g.run.seq });
  g.event.data = { ...g.event.data, proposerId: who.id };
  noted(g, 'proposer.objectAssignment');
  g.run.notify('assignment.objected', null, ['office', 'body']);
};

export const SUPERVISION_HANDLERS = {
  'office.markHard': markHard,
  'office.mediate': mediate,
  'office.superviseOrder': order,
  'body.markKey': markKey,
  'body.unmarkKey': unmarkKey,
  'body.recordSupervision': recordSupervision,
  'body.urgeEvaluation': urgeEvaluation,
  'body.recordUnavailable': recordUnavailable,
  'proposer.objectAssignment': objectAssignment,
};
