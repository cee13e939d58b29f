/** 转线下办理的效果 · what sealing takes away and what dates it lets in. */
import type { DataOf } from '../../commands.js';
import { livingLeads } from '../../case.js';
import type { DataCheck, Given, Handler, Precondition } from '../../given.js';
import { itemOf, obstacle } from '../../given.js';
import { WINDOW_KEYS } from '../../rulebook/schema.js';
import { SEALED_TITLE, unreplied } from './sealing.js';

/** What is owed to the proposer is owed offline too. */
const LEGAL = new Set(['reply', 'replyHard', 'rehandle']);
const INNER = WINDOW_KEYS.filter((key) => !LEGAL.has(key));

const requestSeal: Handler<unknown> = ({ run, env }) => {
  const { personId } = env.actor;
  run.next.record.seal = { requestedBy: personId, requestedOn: env.today, sealedOn: null, offline: [], closedOn: null };
};

const seal: Handler<unknown> = ({ run, env }) => {
  const { next } = run;
  if (next.record.seal) next.record.seal.sealedOn = env.today;
  next.title = SEALED_TITLE;
  for (const part of next.record.parts) part.label = null;
  for (const key of INNER) {
    for (const handlingId of [null, ...next.items.map((i) => i.id)]) {
      run.effects.push({ type: 'endDeadline', key, handlingId, how: 'ended', on: env.today });
    }
  }
  run.effects.push({ type: 'eraseWords' });
  run.notify('case.sealed', null, ['office', 'unitClerk', 'proposers', 'body']);
};

const recordOffline: Handler<DataOf<'office.recordOffline'>> = (g) => {
  const { run, data } = g;
  const item = itemOf(g);
  run.next.record.seal?.offline.push({ itemId: item.id, step: data.step, on: data.on, seq: run.seq });
  if (data.step !== 'replied') return;
  done(g, item.id, data.on);
  if (unreplied(run.next).length === 0) done(g, null, data.on);
};
const done = ({ run }: Given<unknown>, handlingId: string | null, on: string): void => {
  for (const key of LEGAL) run.effects.push({ type: 'endDeadline', key, handlingId, how: 'done', on });
};

const closeOffline: Handler<DataOf<'office.closeOffline'>> = ({ run, data, env }) => {
  if (run.next.record.seal) run.next.record.seal.closedOn = data.on;
  run.effects.push({ type: 'endDeadline', key: '*', handlingId: null, how: 'ended', on: env.today });
};

const recordable: DataCheck<DataOf<'office.recordOffline'>> = (s, { step, on }) => {
  const item = itemOf(s);
  const isKnown = s.state.record.seal?.offline.some((o) => o.itemId === item.id && o.step === step);
  return [
    ...(isKnown ? obstacle('offline.already', '这一事项的日期已经登记', 'step') : []),
    ...(item.role === 'co' && step !== 'accepted' ? obstacle('offline.co', '会办单位只登记签收日期', 'step') : []),
    ...(on > s.env.today ? obstacle('offline.future', '日期不得晚于今天', 'on') : []),
    ...(on < item.assignedOn ? obstacle('offline.before', '日期不得早于交办日期', 'on') : []),
  ];
};
const closable: DataCheck<DataOf<'office.closeOffline'>> = (s, { on }) => {
  const dates = s.state.record.seal?.offline.map((o) => o.on) ?? [];
  const earliest = [s.state.registeredOn, ...dates].sort().at(-1) ?? on;
  return [
    ...(on > s.env.today ? obstacle('offline.future', '日期不得晚于今天', 'on') : []),
    ...(on < earliest ? obstacle('offline.before', '办结日期不得早于已登记的日期', 'on') : []),
  ];
};
const allReplied: Precondition = ({ state }) =>
  livingLeads(state).length > 0 && unreplied(state).length > 0
    ? obstacle('offline.unreplied', '尚有主办单位未登记答复日期,请先登记')
    : [];

export const SEALING_PRECONDITIONS = { 'office.closeOffline': [allReplied] };
export const SEALING_DATA_CHECKS = { 'office.recordOffline': recordable, 'office.closeOffline': closable };
export const SEALING_HANDLERS = {
  'security.requestSeal': requestSeal,
  'security.seal': seal,
  'office.recordOffline': recordOffline,
  'office.closeOffline': closeOffline,
};
