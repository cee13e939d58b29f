/** 卷面 · a case as its reader may see it (api.md "GET /api/proposals/{id}"); everything oldest first. */
import { seesDeadline } from '../domain/access/deadline-visibility.js';
import type { Sight } from '../domain/access/visibility.js';
import type { Available } from '../domain/available.js';
import type { CaseState, Proposer } from '../domain/case.js';
import type { Subject } from '../domain/signing.js';
import { isSealed, SEALED_TITLE, sealedState } from '../domain/proposal/sealing/sealing.js';
import { labelOf } from '../domain/snapshot.js';
import type { Words } from './case-words.js';
import { caseText, pick } from './case-words.js';
import { contactViews } from './contact-view.js';
import type { DeadlineView } from './deadline-view.js';
import type { FormSchema } from './form-schema.js';
import type { Handler } from './handlers.queries.js';
import { handlingViews } from './handling-view.js';
import { evaluationViews, replyViews } from './letter-view.js';
import { opinionViews } from './opinion-view.js';
import { commitmentViews, followUpViews } from './promise-view.js';
import { extensionViews, publicationViews, researchViews, supervisionViews } from './supervision-view.js';
import type { WaitingView } from './waiting-view.js';

export interface Offered extends Available {
  /** the case waits for this of the caller */
  awaited: boolean;
  /** entered for a proposer */
  onPaper: boolean;
  subjects?: Subject[];
  schema: FormSchema;
}

export interface Seen {
  state: CaseState;
  sight: Sight;
  words: Words;
  /** units and persons by id */
  names: ReadonlyMap<string, string>;
  /** 主办单位承办人, by item */
  handlers: ReadonlyMap<string, Handler>;
  deadlines: DeadlineView[];
  attachments: { id: string; name: string; mime: string; size: number }[];
  waiting: WaitingView[];
  /** 本地办法要求会签 */
  asksCountersign: boolean;
  available: Offered[];
}

export function caseView(seen: Seen) {
  const { state: c, sight, words } = seen;
  const titled = sight.sees('title');
  const deadlines = seen.deadlines.filter((d) => seesDeadline(sight, d));
  const [contacts, opinions, research] = [contactViews(seen), opinionViews(seen), researchViews(seen)];
  const shown = [...contacts, ...opinions, ...research].flatMap((x) => x.attachments);
  return {
    id: c.id,
    number: c.number,
    kind: c.kind,
    sessionId: c.sessionId,
    raisedAt: c.raisedAt,
    title: titled ? c.title : null,
    text: sight.sees('text') ? (isSealed(c) ? SEALED_TITLE : caseText(words)) : null,
    category: titled ? c.category : null,
    streetId: titled ? c.streetId : null,
    registeredOn: c.registeredOn,
    bodyAssignedOn: sight.sees('course') ? c.bodyAssignedOn : null,
    assignedOn: sight.sees('course') ? c.firstAssignedOn : null,
    proposers: titled ? c.proposers.map((p) => proposerView(p, sight)) : [],
    version: c.version,
    state: sealedState(c) ?? { key: c.state, label: labelOf('proposal', c.state) },
    sealing: sight.sees('course') ? sealingView(c) : null,
    round: c.round,
    mode: c.mode,
    hard: c.hard,
    rulebook: `${c.rulebook.key}@${c.rulebook.version}`,
    formerNumbers: c.record.formerNumbers,
    mergedInto: c.record.mergedInto,
    ...(sight.sees('links') ? { linkGroup: c.record.linkGroup } : {}),
    updatedAt: c.lastEventAt,
    handlings: sight.sees('course') ? handlingViews(seen, deadlines) : [],
    plans: planViews(seen),
    returns: returnViews(seen),
    contacts,
    opinions,
    replies: replyViews(seen),
    evaluations: evaluationViews(seen),
    commitments: commitmentViews(seen),
    followUps: followUpViews(seen),
    extensions: extensionViews(seen),
    research,
    publications: publicationViews(seen),
    supervision: supervisionViews(seen),
    withdrawalRequests: sight.sees('withdrawals')
      ? c.record.withdrawalRequests.map(({ proposerId, on, seq }) => ({
          proposerId,
          on,
          ...pick(words.get(seq), ['reason']),
        }))
      : [],
    deadlines,
    attachments: seen.attachments.filter((a) => shown.includes(a.id)),
    waiting: sight.sees('course') ? seen.waiting : [],
    availableCommands: seen.available,
  };
}
export type CaseView = ReturnType<typeof caseView>;

const sealingView = ({ record: { seal } }: CaseState) =>
  seal && {
    requestedOn: seal.requestedOn,
    sealedOn: seal.sealedOn,
    closedOn: seal.closedOn,
    offline: seal.offline.map(({ itemId, step, on }) => ({ handlingId: itemId, step, on })),
  };

const proposerView = (p: Proposer, sight: Sight) => ({
  id: p.id,
  name: p.name,
  role: p.role,
  kind: p.kind,
  ...(p.personId === null ? {} : { personId: p.personId }),
  ...(p.contactPersonId === null ? {} : { contactPersonId: p.contactPersonId }),
  ...(p.bodyKind === null ? {} : { bodyKind: p.bodyKind }),
  ...(p.constituency === null ? {} : { constituency: p.constituency }),
  ...(sight.sees('phones') && p.phone !== null ? { phone: p.phone } : {}),
});

interface Measure {
  what: string;
  unitId: string;
  personName: string;
  by: string;
}

/** A co-unit sees of a lead's plan the measures that are its own. */
function planViews({ state, sight, words, names }: Seen) {
  return state.record.plans.flatMap((p) => {
    const measures = ((words.get(p.seq)?.measures ?? []) as Measure[])
      .filter((m) => sight.sees('plans', { itemIds: [p.itemId], unitId: m.unitId }))
      .map((m) => ({ ...m, unit: { id: m.unitId, name: names.get(m.unitId) ?? '' } }));
    if (measures.length === 0 && !sight.sees('plans', { itemIds: [p.itemId] })) return [];
    return [{ handlingId: p.itemId, on: p.on, round: p.round, measures }];
  });
}

function returnViews({ state, sight, words }: Seen) {
  return state.record.returns
    .filter((r) => sight.sees('returns', { itemIds: [r.itemId] }))
    .map((r) => ({
      id: r.id,
      handlingId: r.itemId,
      requestedOn: r.requestedOn,
      suggestedUnitId: r.suggestedUnitId,
      ...pick(words.get(r.seq), ['reason', 'basis']),
      decision: r.decision && {
        granted: r.decision.granted,
        on: r.decision.on,
        newUnitId: r.decision.newUnitId,
        ...pick(words.get(r.decision.seq), ['reason']),
      },
    }));
}
