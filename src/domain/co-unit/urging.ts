/**
 * 催会办 · the lead unit asks a co-unit for the opinion that it still owes: one press, no form. To the chart it is the
 * urging that it takes already, whoever gives it (docs/decisions/0117).
 */
import type { CaseState, Item } from '../case.js';
import type { Handler, Precondition } from '../given.js';
import { itemOf, obstacle } from '../given.js';
import { dateOf, timeOf } from '../shared/legal-date.js';

/** what the charts are told when somebody is urged */
export const URGED = 'office.urge';

/** 会办意见未提出 · until its principal has signed, and again while it works on a supplement. */
export const owesOpinion = ({ role, tags }: Pick<Item, 'role' | 'tags'>): boolean =>
  role === 'co' && tags.includes('waiting-on-unit');

/** The instant of the last urging of an item, by the office or by its lead unit. */
export const lastUrgedAt = ({ record }: Pick<CaseState, 'record'>, itemId: string): string | undefined =>
  record.urges.filter((u) => u.itemId === itemId).at(-1)?.at;

/** 一日一催 · by the lead unit; what the office urges is the office's to say. */
const notToday: Precondition = (s) => {
  const { id } = itemOf(s);
  const last = s.state.record.urges.filter((u) => u.itemId === id && u.by === 'lead').at(-1);
  return last !== undefined && dateOf(last.at) === s.env.today
    ? obstacle('opinion.urged_today', `今天 ${timeOf(last.at)} 已催过,每天只催一次`)
    : [];
};

const urgeOpinion: Handler<unknown> = (g) => {
  const { id } = itemOf(g);
  g.run.next.record.urges.push({ itemId: id, at: g.env.now, by: 'lead', seq: g.run.seq });
  g.run.feed(`item:${id}`, { type: URGED, ready: true });
  g.run.notify('opinion.urged', id, ['unitClerk', 'principal']);
};

export const URGING_PRECONDITIONS = { 'lead.urgeOpinion': [notToday] };
export const URGING_HANDLERS = { 'lead.urgeOpinion': urgeOpinion };
