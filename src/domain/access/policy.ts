/**
 * 权限表 · who may give which command, by role and relation to the case; states are the charts' business.
 * Written from the specification (api.md "Commands"); the exact-set test compares it whole.
 */
import type { CaseState, Item } from '../case.js';
import { leadOfPart } from '../case.js';
import type { Command, CommandType } from '../commands.js';
import { commitmentIdOf, isOnCommitment } from '../commands.js';
import type { OnBehalf } from '../given.js';
import { decidesOf } from '../rulebook/decides.js';
import type { Rulebook } from '../rulebook/schema.js';
import type { Actor, RoleKey } from '../shared/actor.js';
import { holds, unitsOf } from '../shared/actor.js';

/**
 * 与本件的关系: `office` the government office of the jurisdiction; `assigner` who gave the 交办; `ownUnit` a post in the unit of the item;
 * `leadUnit` a post in the lead unit of the co item's part; `proposer` by the case, whatever post is held now;
 * `body` the NPC staff for suggestions, the CPPCC staff for proposals; `delegate` whoever signs for the absent principal of
 * the item's unit, as long as the delegation lasts (docs/decisions/0068); `security` the security administrator, never who
 * asked for it.
 */
export type Relation = 'office' | 'assigner' | 'ownUnit' | 'leadUnit' | 'proposer' | 'body' | 'delegate' | 'security';
export interface Grant {
  relation: Relation;
  roles: readonly RoleKey[];
}

const OFFICE: Grant = { relation: 'office', roles: ['office-clerk', 'office-head'] };
const OFFICE_HEAD: Grant = { relation: 'office', roles: ['office-head'] };
/** 交办的人, who still holds the post. */
const ASSIGNER: Grant = { relation: 'assigner', roles: ['office-clerk', 'office-head'] };
const SUPERVISION: Grant = { relation: 'office', roles: ['office-clerk', 'office-head', 'supervision-clerk'] };
const CLERK: Grant = { relation: 'ownUnit', roles: ['unit-clerk'] };
const LEAD_CLERK: Grant = { relation: 'leadUnit', roles: ['unit-clerk'] };
const PRINCIPAL: Grant = { relation: 'ownUnit', roles: ['unit-principal'] };
const SECURITY: Grant = { relation: 'security', roles: ['security-admin'] };
const DELEGATE: Grant = { relation: 'delegate', roles: [] };
const UNIT_OFFICE: Grant = { relation: 'ownUnit', roles: ['unit-office'] };
const PROPOSER: Grant = { relation: 'proposer', roles: [] };
const BODY: Grant = { relation: 'body', roles: ['npc-staff', 'cppcc-staff'] };

export const POLICY: Record<CommandType, readonly Grant[]> = {
  'office.assign': [OFFICE],
  'office.undoAssign': [ASSIGNER],
  'office.addCo': [OFFICE],
  'office.withdrawUnit': [OFFICE],
  'office.reassign': [OFFICE],
  'office.decideReturn': [OFFICE],
  'office.reviewReply': [OFFICE],
  'office.rehandle': [OFFICE, BODY],
  'office.urge': [SUPERVISION],
  'office.close': [OFFICE],
  'office.archive': [OFFICE],
  'office.linkHandling': [OFFICE],
  'office.unlinkHandling': [OFFICE],
  'office.merge': [OFFICE],
  'office.convert': [OFFICE],
  'office.withdraw': [OFFICE],
  'office.correctRegistration': [OFFICE],
  'office.void': [OFFICE],
  'unit.accept': [CLERK],
  'unit.requestReturn': [CLERK],
  'lead.plan': [CLERK],
  'principal.takeLead': [PRINCIPAL],
  'lead.requestOpinion': [CLERK],
  'co.submitOpinion': [CLERK],
  'lead.adoptOpinion': [LEAD_CLERK],
  'lead.requestSupplement': [LEAD_CLERK],
  'lead.urgeOpinion': [LEAD_CLERK],
  'lead.recordContact': [CLERK],
  'lead.draftReply': [CLERK],
  'lead.submitReply': [CLERK],
  'unitOffice.review': [UNIT_OFFICE],
  'principal.sign': [PRINCIPAL, DELEGATE],
  'principal.sendBack': [PRINCIPAL, DELEGATE],
  'lead.sendReply': [CLERK],
  'lead.recordDelivery': [CLERK, BODY],
  'lead.recordUndelivered': [CLERK, BODY],
  'lead.reissueReply': [CLERK],
  'lead.apologise': [CLERK],
  'proposer.confirmContact': [PROPOSER],
  'proposer.waiveContact': [PROPOSER],
  'proposer.evaluate': [PROPOSER],
  'proposer.requestWithdrawal': [PROPOSER],
  'office.markHard': [OFFICE],
  'unit.requestExtension': [CLERK],
  'office.decideExtension': [OFFICE],
  'office.waiveOpinion': [OFFICE],
  'office.decideSupplement': [OFFICE],
  'office.mediate': [OFFICE],
  'office.releaseContact': [OFFICE, BODY],
  'co.countersign': [CLERK, PRINCIPAL],
  'lead.recordResearch': [CLERK],
  'office.superviseOrder': [SUPERVISION],
  'body.markKey': [BODY],
  'body.unmarkKey': [BODY],
  'body.recordSupervision': [BODY],
  'body.urgeEvaluation': [BODY],
  'body.recordConference': [BODY],
  'body.recordUnavailable': [BODY],
  'proposer.reviseEvaluation': [PROPOSER],
  'proposer.objectAssignment': [PROPOSER],
  'commitment.report': [CLERK],
  'commitment.claim': [CLERK],
  'office.confirmFulfilment': [OFFICE, BODY],
  'commitment.carryOver': [CLERK],
  'commitment.declareImpossible': [CLERK],
  'commitment.explainAtTermEnd': [CLERK],
  'lead.draftFollowUp': [CLERK],
  'proposer.evaluateFollowUp': [PROPOSER],
  'lead.publishReply': [CLERK],
  'office.reviewOpenness': [OFFICE],
  'security.requestSeal': [OFFICE_HEAD],
  'security.seal': [SECURITY],
  'office.recordOffline': [OFFICE],
  'office.closeOffline': [OFFICE],
};

/** Commands on the lead's item alone; a co item never answers the proposer itself. */
export const isLeadItemOnly = (type: CommandType): boolean =>
  (type.startsWith('lead.') && !ON_CO_ITEM.has(type)) || LEAD_ITEM_ONLY.has(type);
/** What the lead unit says of a co-unit's opinion. */
const ON_CO_ITEM = new Set<CommandType>(['lead.adoptOpinion', 'lead.requestSupplement', 'lead.urgeOpinion']);
const LEAD_ITEM_ONLY = new Set<CommandType>([
  'principal.takeLead',
  'office.reviewReply',
  'office.rehandle',
  'office.reassign',
  'unitOffice.review',
  'unit.requestExtension',
  'office.decideExtension',
  'office.releaseContact',
  'body.recordConference',
]);

export const isProposer = (c: CaseState, personId: string): boolean =>
  c.proposers.some((p) => p.personId === personId || p.contactPersonId === personId);

export const isBodyOf = (c: Pick<CaseState, 'kind'>, actor: Actor): boolean =>
  holds(actor, c.kind === 'suggestion' ? 'npc-staff' : 'cppcc-staff');

/** 涉事单位的人 · a post of any kind in a unit that has or had an item on the case. */
export const isOfUnitOnCase = (c: CaseState, actor: Actor): boolean =>
  actor.roles.some((r) => r.unitId !== null && c.items.some((i) => i.unitId === r.unitId));

function has(grant: Grant, actor: Actor, c: CaseState, item: Item | undefined): boolean {
  switch (grant.relation) {
    case 'office':
      return holds(actor, ...grant.roles);
    case 'assigner':
      return c.assignedBy === actor.personId && holds(actor, ...grant.roles);
    case 'ownUnit':
      return item !== undefined && unitsOf(actor, grant.roles).includes(item.unitId);
    case 'leadUnit': {
      const lead = item?.role === 'co' ? leadOfPart(c, item.partId) : undefined;
      return lead !== undefined && unitsOf(actor, grant.roles).includes(lead.unitId);
    }
    case 'proposer':
      return isProposer(c, actor.personId);
    case 'body':
      return isBodyOf(c, actor);
    case 'security':
      return holds(actor, ...grant.roles) && c.record.seal?.requestedBy !== actor.personId;
    case 'delegate':
      return item !== undefined && (actor.delegations ?? []).some((d) => d.unitId === item.unitId);
  }
}

/** `decides.<command>` of the rulebook may reserve a command of the office. */
function grantsOf(type: CommandType, book: Rulebook, { kind }: CaseState): readonly Grant[] {
  switch (decidesOf(book, type, kind)?.by) {
    case 'head':
      return [OFFICE_HEAD];
    case 'body':
      return [BODY];
    case 'officeOrBody':
      return [OFFICE, BODY];
    case 'office':
      return [OFFICE];
    default:
      return type === 'principal.sign' || type === 'principal.sendBack' ? signersBy(book) : POLICY[type];
  }
}

/** 签发人 · who signs by post sends back too; a locality may rule delegation out. */
const signersBy = ({ letter }: Rulebook): Grant[] => [
  letter.signer === 'deputy-head' ? { relation: 'ownUnit', roles: ['deputy-head', 'unit-principal'] } : PRINCIPAL,
  ...(letter.delegation === 'no' ? [] : [DELEGATE]),
];

/** 不得评判自己 · what the office decides of other units' handling; of its own, the body that handed the case over decides. */
const OWN_CAUSE = new Set<CommandType>([
  'office.decideReturn',
  'office.decideExtension',
  'office.reviewReply',
  'office.releaseContact',
  'office.waiveOpinion',
  'office.decideSupplement',
  'office.rehandle',
  'office.confirmFulfilment',
]);
/** The item is the office's own, or a co item whose lead is the office. */
export function judgesOffice(c: CaseState, type: CommandType, item: Item | undefined): boolean {
  if (!OWN_CAUSE.has(type) || item === undefined) return false;
  const lead = item.role === 'co' ? leadOfPart(c, item.partId) : undefined;
  return [item, lead].some((i) => i !== undefined && c.record.officeItems.includes(i.id));
}

/** 代为录入 · by the body or the office as the rulebook says, never by anyone of a unit on the case. */
function mayEnterPaper(actor: Actor, c: CaseState, book: Rulebook): boolean {
  if (isOfUnitOnCase(c, actor)) return false;
  // the office handles the case itself: its forms are the body's to enter, whatever the rulebook says
  if (c.record.officeItems.length > 0) return isBodyOf(c, actor);
  const by = book.evaluation.paperEntryBy;
  return (by !== 'office' && isBodyOf(c, actor)) || (by !== 'body' && holds(actor, 'office-clerk', 'office-head'));
}

/** May this person give the command in some state? 403 when not (api.md "Order of refusals"). */
export function isAuthorized(
  actor: Actor,
  command: { type: CommandType; handlingId?: string | undefined; data?: Command['data'] | undefined },
  c: CaseState,
  book: Rulebook,
): boolean {
  const promise = c.commitments.find((m) => m.id === commitmentIdOf(command.data));
  const itemId = isOnCommitment(command.type) ? promise?.itemId : command.handlingId;
  const item = c.items.find((i) => i.id === itemId);
  if (item?.role === 'co' && isLeadItemOnly(command.type)) {
    // the lead's command given with a co item's id: nobody may, whatever the state
    return false;
  }
  const behalf = (command.data as { onBehalfOf?: OnBehalf } | undefined)?.onBehalfOf;
  if (behalf !== undefined) {
    const known = isProposer(c, behalf.personId) || c.proposers.some((p) => p.id === behalf.personId);
    return known && mayEnterPaper(actor, c, book);
  }
  const grants = judgesOffice(c, command.type, item) ? [BODY] : grantsOf(command.type, book, c);
  return grants.some((grant) => has(grant, actor, c, item));
}

/** For the page of available commands: the paper entry counts as a way too. */
export const mayEnterOnBehalf = (actor: Actor, type: CommandType, c: CaseState, book: Rulebook): boolean =>
  type.startsWith('proposer.') && mayEnterPaper(actor, c, book);
