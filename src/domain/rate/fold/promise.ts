/** 承诺事项、二次答复 */
import type { Dossier } from '../dossier.js';
import type { Outcome } from '../../shared/labels.js';
import type { LoggedEvent, Told } from './logged.js';
import { itemOf, optional, text } from './logged.js';

function stand(c: Dossier, e: LoggedEvent, state: string): void {
  const promise = c.commitments.find((m) => m.id === text(e, 'commitmentId'));
  if (promise) promise.state = state;
}

const claim: Told = (c, e) => {
  c.record.promiseClaims.push({ commitmentId: text(e, 'commitmentId'), on: e.on, confirmed: null });
  stand(c, e, 'claimed');
};
const confirm: Told = (c, e) => {
  const confirmed = e.data.confirmed === true;
  const claimed = c.record.promiseClaims.findLast((x) => x.commitmentId === text(e, 'commitmentId'));
  if (claimed) claimed.confirmed = confirmed;
  stand(c, e, confirmed ? 'fulfilled' : 'open');
};
const stated =
  (kind: 'carryOver' | 'impossible' | 'termEnd'): Told =>
  (c, e) => {
    const commitmentId = text(e, 'commitmentId');
    const newBy = optional(e, 'newBy');
    c.record.statements.push({ id: text(e, 'statementId'), commitmentId, kind, newBy, status: 'unsigned' });
    stand(c, e, 'awaitingPrincipal');
  };
const followUp: Told = (c, e) => {
  const written = { seq: e.seq, outcome: text(e, 'outcome') as Outcome };
  const open = c.record.followUps.find((f) => f.id === text(e, 'followUpId'));
  if (open) Object.assign(open, written);
  else c.record.followUps.push({ id: text(e, 'followUpId'), itemId: itemOf(c, e).id, status: 'draft', ...written });
};
/** Sent back, a statement leaves the promise open and a second letter is written anew. */
const sendBack: Told = (c, e) => {
  const { id } = e.data.subject as { id: string };
  const statement = c.record.statements.find((x) => x.id === id);
  const promise = c.commitments.find((m) => m.id === statement?.commitmentId);
  if (promise) promise.state = 'open';
  const letter = c.record.followUps.find((f) => f.id === id);
  if (letter) letter.status = 'sentBack';
};
/** 随件终止 and 已由新承诺替代: told to the promise, or to an item of the same case. */
const ended: Told = (c, e) => {
  if (optional(e, 'commitmentId') !== null) stand(c, e, 'ended');
};

export const PROMISE: Record<string, Told> = {
  'commitment.claim': claim,
  'office.confirmFulfilment': confirm,
  'commitment.carryOver': stated('carryOver'),
  'commitment.declareImpossible': stated('impossible'),
  'commitment.explainAtTermEnd': stated('termEnd'),
  'lead.draftFollowUp': followUp,
  'principal.sendBack': sendBack,
  'commitment.superseded': (c, e) => stand(c, e, 'superseded'),
  'case.ended': ended,
};
