/** 提醒谁 · the posts and persons that a rung of a deadline names, in this case as it stands now. */
import { UNIT_POSTS } from '../access/posts.js';
import type { CaseState, Item } from '../case.js';
import { leadOfPart, livingLeads } from '../case.js';
import type { Recipient } from '../decision.js';
import { isUnavailable, sentReply } from '../lead-unit/facts.js';
import { recipients } from '../recipients.js';
import type { Rung } from '../rulebook/reminders.js';
import type { RoleKey } from '../shared/actor.js';

export interface Reminded {
  key: string;
  handlingId: string | null;
  dueOn: string;
}
const isUnitPost = (to: string): to is RoleKey => (UNIT_POSTS as readonly string[]).includes(to);

/**
 * The unit that owes the act. A date of the case itself is owed by each lead unit that has not answered; where the
 * unit's own date is the same day it is told of that one, and not twice.
 */
function owing(c: CaseState, d: Reminded, open: readonly Reminded[]): Item[] {
  const item = c.items.find((i) => i.id === d.handlingId);
  // whether an opinion is adopted is for the lead to say
  if (item) return [(d.key === 'adoptOpinion' ? leadOfPart(c, item.partId) : undefined) ?? item];
  const own = (lead: Item): boolean =>
    open.some((o) => o.handlingId === lead.id && o.key === d.key && o.dueOn === d.dueOn);
  return livingLeads(c).filter((lead) => !own(lead) && !sentReply(c, lead));
}

/** Nobody on a ladder of the units when no unit owes anything by that date. */
export function addressees(rung: Rung, c: CaseState, d: Reminded, open: readonly Reminded[]): Recipient[] {
  const units = owing(c, d, open);
  if (units.length === 0 && rung.to.some(isUnitPost)) return [];
  return rung.to.flatMap((to): Recipient[] => {
    if (to === 'body') return recipients(c, ['body'], null);
    if (to === 'proposer') return proposers(c);
    if (isUnitPost(to)) return units.map(({ unitId }) => ({ role: to, unitId }));
    return [{ role: to, unitId: null }];
  });
}

/** The lead signer; one without an account is reached through the body, which enters the paper. */
const proposers = (c: CaseState): Recipient[] =>
  c.proposers
    .filter((p) => p.role === 'lead' && !isUnavailable(c, p.id))
    .flatMap((p) => {
      const personId = p.personId ?? p.contactPersonId;
      return personId === null ? recipients(c, ['body'], null) : [{ personId }];
    });
