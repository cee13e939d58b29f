/** 签收、申请退办、退办审核、撤销、改办 · what they write and whom they tell. */
import type { DataOf } from '../../commands.js';
import { livingCos } from '../../case.js';
import type { Given, Handler } from '../../given.js';
import { itemOf } from '../../given.js';
import { offer } from '../../proposal/apply.js';

const accept: Handler<unknown> = (g) => {
  const item = g.run.item(itemOf(g).id);
  item.acceptedOn = g.env.today;
  g.run.feed(`item:${item.id}`, { type: 'unit.accept', ready: true });
};

const requestReturn: Handler<DataOf<'unit.requestReturn'>> = (g) => {
  const { run, data, env } = g;
  const { id } = itemOf(g);
  const request = {
    id: env.newId(),
    seq: run.seq,
    itemId: id,
    requestedOn: env.today,
    suggestedUnitId: data.suggestedUnitId ?? null,
    decision: null,
  };
  run.next.record.returns.push(request);
  g.event.data = { ...g.event.data, returnId: request.id };
  run.feed(`item:${id}`, { type: 'unit.requestReturn', ready: true });
};

/** The old item ends; the part passes to the new unit, which gets its own clocks from today. */
function succeed(g: Given<unknown>, newUnitId: string): void {
  const old = itemOf(g);
  const item = offer(g.run, { role: old.role, unitId: newUnitId, partId: old.partId, assignedOn: g.env.today });
  g.event.data = { ...g.event.data, items: [{ id: item.id, role: item.role, unitId: newUnitId, partId: old.partId }] };
}

const decideReturn: Handler<DataOf<'office.decideReturn'>> = (g) => {
  const { run, data, env } = g;
  const { id } = itemOf(g);
  const request = run.next.record.returns.filter((r) => r.itemId === id).at(-1);
  if (request) {
    request.decision = { granted: data.granted, on: env.today, seq: run.seq, newUnitId: data.newUnitId ?? null };
  }
  run.feed(`item:${id}`, { type: 'office.decideReturn', ready: true, granted: data.granted });
  if (data.granted) {
    run.effects.push({
      type: 'notify',
      kind: 'return.granted',
      handlingId: id,
      to: [{ role: 'unit-clerk', unitId: itemOf(g).unitId }],
    });
    if (data.newUnitId !== undefined) succeed(g, data.newUnitId);
  }
};

/** 撤销分办的一个主办单位:其部分与该部分的会办单位一并撤销。 */
const withdrawUnit: Handler<unknown> = (g) => {
  const item = itemOf(g);
  g.run.feed(`item:${item.id}`, { type: 'office.withdrawUnit', ready: true });
  if (item.role !== 'lead') return;
  const part = g.run.next.record.parts.find((p) => p.id === item.partId);
  if (part) part.dropped = true;
  for (const co of livingCos(g.run.next, item.partId)) g.run.tell(`item:${co.id}`, 'case.ended');
};

const reassign: Handler<DataOf<'office.reassign'>> = (g) => {
  g.run.feed(`item:${itemOf(g).id}`, { type: 'office.reassign', ready: true });
  succeed(g, g.data.newUnitId);
};

export const ASSIGNMENT_HANDLERS = {
  'unit.accept': accept,
  'unit.requestReturn': requestReturn,
  'office.decideReturn': decideReturn,
  'office.withdrawUnit': withdrawUnit,
  'office.reassign': reassign,
};
