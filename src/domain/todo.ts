/** 待办 · what waits for whom, derived whole from the case; a state names its command and the post that gives it. */
import { judgesOffice } from './access/policy.js';
import type { CaseState, Item } from './case.js';
import { isLiving, leadOfPart, livingCos, livingLeads } from './case.js';
import type { CommandType } from './commands.js';
import { commandLabel } from './commands.js';
import type { Todo } from './decision.js';
import { isUnavailable, openReply } from './lead-unit/facts.js';
import { sealingTodos } from './proposal/sealing/sealing.js';
import { vacantParts } from './proposal/checks.js';
import type { RoleKey } from './shared/actor.js';
import { subjectsOf } from './signing.js';

const forPost = (item: Item | null, type: string, role: RoleKey, unitId: string | null): Todo => ({
  handlingId: item?.id ?? null,
  type,
  label: commandLabel(type),
  role,
  unitId,
  personId: null,
});

export function todosOf(c: CaseState): Todo[] {
  const sealing = sealingTodos(c);
  if (sealing.only) return sealing.todos;
  return [
    ...sealing.todos,
    ...ofCase(c),
    ...ofPromises(c),
    ...c.items.flatMap((i) => (i.role === 'lead' ? ofLead(c, i) : ofCo(c, i))),
  ].map((todo) => withJudge(c, todo));
}

/** 政府办公室自己承办的 · what it may not decide of itself waits for the body. */
function withJudge(c: CaseState, todo: Todo): Todo {
  const item = c.items.find((i) => i.id === todo.handlingId);
  const isOwn =
    judgesOffice(c, todo.type as CommandType, item) ||
    (todo.type === 'office.confirmFulfilment' &&
      c.commitments.some((m) => m.state === 'claimed' && c.record.officeItems.includes(m.itemId)));
  return isOwn && todo.role === 'office-clerk' ? { ...todo, role: BODY_ROLE[c.kind] } : todo;
}
const BODY_ROLE = { suggestion: 'npc-staff', proposal: 'cppcc-staff' } as const;

function ofCase(c: CaseState): Todo[] {
  const office = (type: string): Todo => forPost(null, type, 'office-clerk', null);
  const leads = livingLeads(c);
  switch (c.state) {
    case 'registered':
      return [office('office.assign')];
    case 'assigning':
    case 'handling':
      return vacantParts(c).length > 0 ? [office('office.assign')] : [];
    case 'evaluating':
      return leads.every((l) => l.state === 'settled' || isUnanswerable(c)) ? [office('office.close')] : [];
    case 'closed':
      return [office('office.archive')];
    default:
      return [];
  }
}

/** The lead signer cannot act any more, and nobody took over: only closing is left. */
const isUnanswerable = (c: CaseState): boolean =>
  c.proposers.filter((p) => p.role === 'lead').every((p) => isUnavailable(c, p.id));

function ofLead(c: CaseState, item: Item): Todo[] {
  const post = (type: string, role: RoleKey = 'unit-clerk'): Todo => forPost(item, type, role, item.unitId);
  const list = [
    ...(item.regions.return === 'requested' ? [forPost(item, 'office.decideReturn', 'office-clerk', null)] : []),
    ...(item.regions.extension === 'asked' ? [forPost(item, 'office.decideExtension', 'office-clerk', null)] : []),
    ...(isLiving(item) && hasOtherSubject(c, item) ? [post('principal.sign', 'unit-principal')] : []),
  ];
  switch (item.state) {
    case 'offered':
      return [post('unit.accept'), ...list];
    case 'handling':
      return [...list, ...handling(c, item, post)];
    case 'awaitingFeedback':
      return [...list, ...proposerTodos(c, item, 'proposer.evaluate')];
    case 'awaitingDecision':
      return [...list, forPost(item, 'office.rehandle', 'office-clerk', null)];
    default:
      return list;
  }
}

/** 延期申请、承诺的说明、二次答复 wait for the principal beside the letter. */
const hasOtherSubject = (c: CaseState, item: Item): boolean =>
  subjectsOf({ state: c }, item).some(({ kind }) => kind !== 'reply');

/** 待核实的承诺 · the office looks whether what was claimed is so. */
const ofPromises = (c: CaseState): Todo[] =>
  c.commitments.some((m) => m.state === 'claimed')
    ? [forPost(null, 'office.confirmFulfilment', 'office-clerk', null)]
    : [];

function handling(c: CaseState, item: Item, post: (type: string, role?: RoleKey) => Todo): Todo[] {
  const { plan, coordination, contact, letter } = item.regions;
  const cos = livingCos(c, item.partId);
  const list: Todo[] = [];
  if (plan === 'unplanned') list.push(post('lead.plan'));
  if (plan !== 'led') list.push(post('principal.takeLead', 'unit-principal'));
  if (coordination === 'idle' && cos.length > 0) list.push(post('lead.requestOpinion'));
  if (contact === 'none' || contact === 'disputed') list.push(post('lead.recordContact'));
  if (contact === 'recorded') list.push(...proposerTodos(c, item, 'proposer.confirmContact'));
  if (letter === 'none') list.push(post('lead.draftReply'));
  if (letter === 'drafting') list.push(post(openReply(c, item) ? 'lead.submitReply' : 'lead.draftReply'));
  if (letter === 'unitReview') list.push(post('unitOffice.review', 'unit-office'));
  if (letter === 'officeReview') list.push(forPost(item, 'office.reviewReply', 'office-clerk', null));
  if (letter === 'awaitingPrincipal') list.push(post('principal.sign', 'unit-principal'));
  if (letter === 'signed') list.push(post('lead.sendReply'));
  return list;
}

/** The lead signer acts; a collective proposer through its contact person; unlinked: the body enters the paper. */
function proposerTodos(c: CaseState, item: Item, type: string): Todo[] {
  return c.proposers
    .filter((p) => p.role === 'lead' && !isUnavailable(c, p.id))
    .map((p) => {
      const personId = p.personId ?? p.contactPersonId;
      const todo = forPost(item, type, c.kind === 'suggestion' ? 'npc-staff' : 'cppcc-staff', null);
      return personId === null ? todo : { ...todo, role: null, personId };
    });
}

function ofCo(c: CaseState, item: Item): Todo[] {
  const list = item.regions.return === 'requested' ? [forPost(item, 'office.decideReturn', 'office-clerk', null)] : [];
  const lead = leadOfPart(c, item.partId);
  switch (item.state) {
    case 'offered':
      return [forPost(item, 'unit.accept', 'unit-clerk', item.unitId), ...list];
    case 'working':
      return [forPost(item, 'co.submitOpinion', 'unit-clerk', item.unitId), ...list];
    case 'awaitingPrincipal':
      return [forPost(item, 'principal.sign', 'unit-principal', item.unitId), ...list];
    case 'supplementAsked':
      return [forPost(item, 'office.decideSupplement', 'office-clerk', null), ...list];
    case 'submitted':
      return [...(lead ? [forPost(item, 'lead.adoptOpinion', 'unit-clerk', lead.unitId)] : []), ...list];
    default:
      return [];
  }
}
