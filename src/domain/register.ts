/** 登记 · the first event of a case: from what came in to its first state. */
import type { CaseState, Proposer } from './case.js';
import { emptyRecord } from './case.js';
import { armed } from './deadline/arm.js';
import type { Decision, Effect, Env } from './decision.js';
import type { RegisterInput } from './proposal/registration.js';
import { born, persist, shapeOf } from './snapshot.js';

/** @param category the category's name as the office lists it, or null (an import may leave it open) */
export function register(input: RegisterInput, place: { category: string | null }, env: Env): Decision {
  const { snapshot } = born('proposal', {});
  const proposers: Proposer[] = input.proposers.map((p) => ({
    id: env.newId(),
    kind: p.kind,
    bodyKind: p.bodyKind ?? null,
    name: p.name,
    role: p.role,
    personId: p.personId ?? null,
    contactPersonId: p.contactPersonId ?? null,
    constituency: p.constituency ?? null,
    phone: p.phone ?? null,
  }));
  const next: CaseState = {
    id: env.newId(),
    jurisdictionId: env.actor.jurisdictionId,
    sessionId: input.session,
    kind: input.kind,
    raisedAt: input.raisedAt,
    number: input.number,
    title: input.title,
    category: place.category,
    streetId: input.streetId ?? null,
    registeredOn: input.registeredOn ?? env.today,
    bodyAssignedOn: input.bodyAssignedOn ?? null,
    firstAssignedOn: null,
    assignedBy: null,
    mode: null,
    hard: false,
    round: 1,
    rulebook: { key: env.rulebook.key, version: env.rulebook.version },
    version: 1,
    headChangedSeq: 1,
    state: shapeOf(snapshot).state,
    envelope: persist('proposal', snapshot),
    proposers,
    items: [],
    commitments: [],
    record: emptyRecord(),
    lastEventAt: env.now,
  };
  const effects: Effect[] = [];
  if (next.raisedAt === 'recess') {
    effects.push({ type: 'armDeadline', deadline: armed('assignRecess', null, next.registeredOn, env, next), seq: 1 });
  }
  effects.push({
    type: 'notify',
    kind: 'case.registered',
    handlingId: null,
    to: [{ role: 'office-clerk', unitId: null }],
  });
  return {
    ok: true,
    next,
    effects,
    events: [
      {
        type: 'office.register',
        actor: env.actor.personId,
        data: {
          kind: next.kind,
          sessionId: next.sessionId,
          number: next.number,
          raisedAt: next.raisedAt,
          category: next.category,
          streetId: next.streetId,
          registeredOn: next.registeredOn,
          bodyAssignedOn: next.bodyAssignedOn,
          proposers: proposers.map((p) => ({ id: p.id, kind: p.kind, role: p.role, personId: p.personId })),
        },
        secret: { title: input.title, text: input.text, proposers: input.proposers },
        steps: [],
        from: '',
        to: next.state,
      },
    ],
  };
}
