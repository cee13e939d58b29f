/** 申请延期与审批 · a request stops no clock; a grant derives the date anew; given too late it stays 逾期后批准. */
import type { DataOf } from '../../commands.js';
import { itemReplyDate } from '../../deadline/reply-date.js';
import type { Handler } from '../../given.js';
import { itemOf } from '../../given.js';
import { askedExtension } from '../checks/extension.js';

const request: Handler<DataOf<'unit.requestExtension'>> = (g) => {
  const { run, data, env } = g;
  const { id: itemId } = itemOf(g);
  const extension = {
    id: env.newId(),
    seq: run.seq,
    itemId,
    until: data.until,
    contentHash: env.digest(data),
    requestedOn: env.today,
    status: 'unsigned' as const,
    signedBy: null,
    signedOn: null,
    decision: null,
  };
  run.next.record.extensions.push(extension);
  g.event.data = { ...g.event.data, extensionId: extension.id, contentHash: extension.contentHash };
  run.feed(`item:${itemId}`, { type: 'unit.requestExtension', ready: true });
};

const decide: Handler<DataOf<'office.decideExtension'>> = (g) => {
  const { run, data, env } = g;
  const item = run.item(itemOf(g).id);
  const asked = askedExtension({ ...g, state: run.next });
  if (!asked) throw new Error('no extension was asked for');
  const before = itemReplyDate(run.next, item, env).dueOn;
  const until = data.granted ? (data.until ?? asked.until) : null;
  asked.status = data.granted ? 'granted' : 'refused';
  asked.decision = { granted: data.granted, until, on: env.today, late: env.today > before, seq: run.seq };
  g.event.data = { ...g.event.data, extensionId: asked.id, until, late: asked.decision.late };
  run.feed(`item:${item.id}`, { type: 'office.decideExtension', ready: true });
  if (data.granted) {
    run.armReply(item);
    run.armReply(null);
  }
  run.effects.push({
    type: 'notify',
    kind: data.granted ? 'extension.granted' : 'extension.refused',
    handlingId: item.id,
    to: [
      { role: 'unit-clerk', unitId: item.unitId },
      { role: 'unit-principal', unitId: item.unitId },
    ],
  });
  if (data.granted) run.notify('reply.dateMoved', item.id, ['proposers', 'body']);
};

export const EXTENSION_HANDLERS = { 'unit.requestExtension': request, 'office.decideExtension': decide };
