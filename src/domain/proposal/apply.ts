/** 全件指令的效果 · what each command of the office or a proposer writes into the case and tells the machines. */
import type { CaseState, Item, Part } from '../case.js';
import { leadOfPart, livingParts } from '../case.js';
import type { DataOf } from '../commands.js';
import type { Effect } from '../decision.js';
import type { Given, Handler } from '../given.js';
import { proposerOf } from '../given.js';
import type { Run } from '../run.js';
import type { MachineKey } from '../case.js';
import { persist, born } from '../snapshot.js';
import { UNDO_SECONDS, vacantParts } from './checks.js';

/** 新的承办件 · comes to life at 待签收 with its own clocks. Its id goes into the event's data. */
export function offer(run: Run, at: { role: 'lead' | 'co'; unitId: string; partId: string; assignedOn: string }): Item {
  const machine: MachineKey = at.role === 'lead' ? 'lead-unit' : 'co-unit';
  const input = { round: run.next.round };
  const item: Item = {
    id: run.env.newId(),
    ...at,
    round: run.next.round,
    acceptedOn: null,
    changedSeq: run.seq,
    state: 'offered',
    regions: {},
    tags: [],
    envelope: persist(machine, born(machine, input).snapshot),
  };
  run.next.items.push(item);
  if (at.unitId === run.env.actor.officeUnitId) run.next.record.officeItems.push(item.id);
  run.bear(`item:${item.id}`, machine as 'lead-unit' | 'co-unit', input);
  return item;
}

const partFor = (c: CaseState, leadUnitId: string | undefined): string => {
  const lead = c.items.find(
    (i) => i.role === 'lead' && i.unitId === leadUnitId && leadOfPart(c, i.partId)?.id === i.id,
  );
  const part = lead?.partId ?? livingParts(c)[0]?.id;
  if (part === undefined) throw new Error('a co-unit needs a part');
  return part;
};

const noted = (item: Item) => ({ id: item.id, role: item.role, unitId: item.unitId, partId: item.partId });

const assign: Handler<DataOf<'office.assign'>> = ({ run, data, env, event }) => {
  const c = run.next;
  const assignedOn = data.assignedOn ?? env.today;
  const isFirst = livingParts(c).length === 0;
  if (isFirst) {
    c.mode = data.mode;
    c.hard = data.hard ?? false;
    c.firstAssignedOn = assignedOn;
    const { key, version } = env.rulebook;
    c.rulebook = { key, version };
    c.record.assignedSeq = run.seq;
  }
  c.assignedBy = env.actor.personId;
  const vacant = vacantParts(c);
  const parts: Part[] = data.leads.map((lead, i) => {
    const open = isFirst ? undefined : (vacant.find((p) => p.label === lead.part) ?? vacant[i]);
    if (open) return open;
    const part = { id: env.newId(), label: lead.part ?? null, dropped: false };
    c.record.parts.push(part);
    return part;
  });
  run.feed('proposal', { type: 'office.assign', ready: true });
  const items = data.leads.map((lead, i) =>
    offer(run, { role: 'lead', unitId: lead.unitId, partId: (parts[i] as Part).id, assignedOn }),
  );
  for (const co of data.cos) {
    items.push(offer(run, { role: 'co', unitId: co.unitId, partId: partFor(c, co.leadUnitId), assignedOn }));
  }
  event.data = { ...event.data, assignedOn, items: items.map(noted) };
  // nobody hears of it while it may still be taken back
  if (isFirst) hold(run.effects);
};
const hold = (effects: readonly Effect[]): void => {
  for (const effect of effects) if (effect.type === 'notify') effect.heldSeconds = UNDO_SECONDS;
};

/** 撤回交办 · the case stands as before; who was not told of the 交办 is not told of its end either. */
const undoAssign: Handler<unknown> = ({ run, event }) => {
  const c = run.next;
  const seq = c.record.assignedSeq ?? 0;
  event.data = { ...event.data, undoes: seq };
  run.feed('proposal', { type: 'office.undoAssign', ready: true });
  for (const part of c.record.parts) part.dropped = true;
  Object.assign(c, { mode: null, hard: false, firstAssignedOn: null, assignedBy: null });
  delete c.record.assignedSeq;
  run.effects.push({ type: 'withdrawNotices', seq });
  if (c.raisedAt === 'recess') run.arm('assignRecess', null, c.registeredOn);
};

const addCo: Handler<DataOf<'office.addCo'>> = ({ run, data, env, event }) => {
  run.feed('proposal', { type: 'office.addCo', ready: true });
  const item = offer(run, {
    role: 'co',
    unitId: data.unitId,
    partId: partFor(run.next, data.leadUnitId),
    assignedOn: env.today,
  });
  if (run.next.mode === 'sole') run.next.mode = 'leadAndCo';
  event.data = { ...event.data, items: [noted(item)] };
};

const plainly =
  (type: string): Handler<unknown> =>
  ({ run }) =>
    run.feed('proposal', { type, ready: true });

const merge: Handler<DataOf<'office.merge'>> = ({ run, data }) => {
  run.next.record.mergedInto = data.intoId;
  run.feed('proposal', { type: 'office.merge', ready: true });
};

const convert: Handler<unknown> = ({ run, env }) => {
  run.next.record.convertedOn = env.today;
  run.feed('proposal', { type: 'office.convert', ready: true });
};

const requestWithdrawal: Handler<DataOf<'proposer.requestWithdrawal'>> = (g) => {
  const who = proposerOf(g, g.data.proposerId);
  if (!who) throw new Error('checked before');
  g.run.next.record.withdrawalRequests.push({ proposerId: who.id, on: g.env.today, seq: g.run.seq });
  g.event.data = { ...g.event.data, proposerId: who.id };
  g.run.feed('proposal', { type: 'proposer.requestWithdrawal', ready: true });
  g.run.effects.push({
    type: 'notify',
    kind: 'withdrawal.requested',
    handlingId: null,
    to: [{ role: 'office-clerk', unitId: null }],
  });
};

const correct: Handler<DataOf<'office.correctRegistration'>> = ({ run, data: { changes }, event }) => {
  const c = run.next;
  if (changes.number !== undefined && changes.number !== c.number) {
    c.record.formerNumbers.push(c.number);
    c.number = changes.number;
  }
  c.title = changes.title ?? c.title;
  c.category = changes.category ?? c.category;
  if (changes.streetId !== undefined) c.streetId = changes.streetId;
  c.bodyAssignedOn = changes.bodyAssignedOn ?? c.bodyAssignedOn;
  for (const { id, ...given } of changes.proposers ?? []) {
    const proposer = c.proposers.find((p) => p.id === id);
    if (proposer) Object.assign(proposer, given);
  }
  event.data = { ...event.data, corrected: Object.keys(changes) };
  run.feed('proposal', { type: 'office.correctRegistration', ready: true });
};

/** 催办 · a word to one unit, or to all units that still owe something. */
const urge: Handler<DataOf<'office.urge'>> = ({ run, item, env }) => {
  if (item) run.feed(`item:${item.id}`, { type: 'office.urge', ready: true });
  else run.feed('proposal', { type: 'office.urge', ready: true });
  const items = item ? [item] : run.next.items.filter((i) => i.tags.includes('waiting-on-unit'));
  for (const each of items) {
    run.next.record.urges.push({ itemId: each.id, by: 'office', at: env.now, seq: run.seq });
    run.effects.push({
      type: 'notify',
      kind: 'case.urged',
      handlingId: each.id,
      to: [
        { role: 'unit-clerk', unitId: each.unitId },
        { role: 'unit-principal', unitId: each.unitId },
      ],
    });
  }
};

const unlink: Handler<unknown> = ({ run }) => {
  run.next.record.linkGroup = null;
  run.feed('proposal', { type: 'office.unlinkHandling', ready: true });
};

/** 合并办理 · the group's id is the case the command was given to; the others are joined by decideMany(). */
const link: Handler<unknown> = ({ run }: Given<unknown>) => {
  run.next.record.linkGroup = run.next.id;
  run.feed('proposal', { type: 'office.linkHandling', ready: true });
};

export const PROPOSAL_HANDLERS = {
  'office.assign': assign,
  'office.undoAssign': undoAssign,
  'office.addCo': addCo,
  'office.urge': urge,
  'office.close': plainly('office.close'),
  'office.archive': plainly('office.archive'),
  'office.linkHandling': link,
  'office.unlinkHandling': unlink,
  'office.merge': merge,
  'office.convert': convert,
  'proposer.requestWithdrawal': requestWithdrawal,
  'office.withdraw': plainly('office.withdraw'),
  'office.correctRegistration': correct,
  'office.void': plainly('office.void'),
};
