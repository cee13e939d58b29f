/**
 * 受理 · (case, command, env) → what to write, or why not. Pure: the only caller of the statecharts.
 * Order: admitted by the state? (409 not_admitted) → preconditions (409, the whole checklist) → effects.
 */
import type { CaseState, MachineKey, SnapshotEnvelope } from './case.js';
import { owesOpinion, URGED } from './co-unit/urging.js';
import type { Command, CommandType } from './commands.js';
import { commitmentIdOf, COMMAND_TYPES, COMMANDS, isOnCommitment } from './commands.js';
import { promiseOf } from './commitment/facts.js';
import type { Decision, Env } from './decision.js';
import type { Given, OnBehalf, Situation } from './given.js';
import { obstacle } from './given.js';
import { admitsSealing, isSealed, isSealing, sealedState } from './proposal/sealing/sealing.js';
import { based, basisOf, basisOfCommand } from './rulebook/basis.js';
import { DATA_CHECKS, HANDLERS, PRECONDITIONS } from './rules-table.js';
import { Run } from './run.js';
import type { Obstacle, Refusal, Refused } from './shared/refusal.js';
import { isSigning, subjectRefusal, subjectsOf } from './signing.js';
import { labelOf, restore } from './snapshot.js';

type Outcome = Exclude<Decision, { ok: false }> | { ok: false; refusal: Refusal };
const refuse = (refusal: Refusal): Outcome => ({ ok: false, refusal });

/** 写明依据 · every obstacle with the rule that it rests on. */
export const grounded = (
  obstacles: readonly Obstacle[],
  { rulebook }: Pick<Env, 'rulebook'>,
  of: CaseState,
): Obstacle[] => obstacles.map((o) => ({ ...o, message: based(o.message, basisOf(rulebook, o.code, of)) }));

function withBasis(outcome: Outcome, type: CommandType, env: Env, of: CaseState): Decision {
  if (outcome.ok) return outcome;
  const basis = basisOfCommand(env.rulebook, type, of);
  const { refusal } = outcome;
  const told = 'obstacles' in refusal ? { ...refusal, obstacles: grounded(refusal.obstacles, env, of) } : refusal;
  return { ok: false, refusal: { ...told, basis } };
}

export function situation(
  state: CaseState,
  command: Pick<Command, 'type' | 'handlingId' | 'data'>,
  env: Env,
): Situation {
  const behalf = (command.data as { onBehalfOf?: OnBehalf }).onBehalfOf;
  return {
    state,
    env,
    item: state.items.find((i) => i.id === command.handlingId),
    speaker: behalf?.personId ?? env.actor.personId,
  };
}

/**
 * 归档之后 · an archived case is settled for good; its promises are followed over the years, and what is to be made public
 * still is (政府信息公开条例 art. 26 knows no filing).
 */
const isAfterArchiving = (type: string): boolean =>
  isOnCommitment(type) || isSigning(type) || type === 'lead.draftFollowUp' || type === 'lead.publishReply';

/**
 * The state admits the command, whatever its preconditions say.
 * @param commitmentId for commands on one promise; without it: some promise of the case admits it
 */
export function isAdmitted(
  state: CaseState,
  type: string,
  handlingId: string | undefined,
  commitmentId?: string,
): boolean {
  if (isSealing(type)) return admitsSealing(state, type, handlingId);
  if (isSealed(state)) return false;
  if (!COMMANDS.has(type) || (state.state === 'archived' && !isAfterArchiving(type))) return false;
  if (isOnCommitment(type)) {
    const promises = state.commitments.filter((m) => commitmentId === undefined || m.id === commitmentId);
    return promises.some((m) => takes(m.envelope, { type, probe: true }));
  }
  const item = state.items.find((i) => i.id === handlingId);
  const envelope = handlingId === undefined ? state.envelope : item?.envelope;
  if (!envelope) return false;
  if (type === 'lead.urgeOpinion') {
    return item !== undefined && owesOpinion(item) && takes(envelope, { type: URGED, probe: true });
  }
  if (!item || !isSigning(type)) return takes(envelope, { type, probe: true });
  return subjectsOf({ state }, item).some(({ kind }) => takes(envelope, { type, probe: true, subject: kind }));
}

function takes(envelope: SnapshotEnvelope, event: { type: string } & Record<string, unknown>): boolean {
  const snapshot = restore(envelope);
  return snapshot.status === 'active' && snapshot.can(event);
}

export const obstaclesOf = (type: CommandType, s: Situation): Obstacle[] =>
  (PRECONDITIONS[type] ?? []).flatMap((check) => check(s));

function notAdmitted(state: CaseState, command: Command): Refusal {
  const item = state.items.find((i) => i.id === command.handlingId);
  const promise = promiseOf(state, command.data);
  const isPromise = isOnCommitment(command.type) && promise !== undefined;
  const machine: MachineKey = isPromise
    ? 'commitment'
    : item
      ? item.role === 'lead'
        ? 'lead-unit'
        : 'co-unit'
      : 'proposal';
  const at = isPromise ? promise.state : (item?.state ?? state.state);
  const sealed = sealedState(state);
  if (sealed) {
    const admitted = COMMAND_TYPES.filter((t) => isAdmitted(state, t, command.handlingId));
    return { code: 'case.not_admitted', state: sealed.key, stateLabel: sealed.label, admitted };
  }
  return {
    code: 'case.not_admitted',
    state: at,
    stateLabel: labelOf(machine, at),
    admitted: COMMAND_TYPES.filter(
      (t) => isOnCommitment(t) === isPromise && isAdmitted(state, t, command.handlingId, promise?.id),
    ),
  };
}

/** 试问 · what stands in the way of the command before its data is known; null: nothing so far. */
export function foresee(
  before: CaseState,
  asked: { type: CommandType; handlingId?: string | undefined },
  env: Env,
): Refused | null {
  const command = { ...asked, data: {} } as Command;
  const told = (refusal: Refusal): Refused | null => {
    const decision = withBasis(refuse(refusal), asked.type, env, before);
    return decision.ok ? null : decision.refusal;
  };
  if (!isAdmitted(before, asked.type, asked.handlingId)) return told(notAdmitted(before, command));
  const obstacles = obstaclesOf(asked.type, situation(before, command, env));
  return obstacles.length > 0 ? told({ code: 'case.precondition', obstacles }) : null;
}

export const decide = (before: CaseState, command: Command, env: Env): Decision =>
  withBasis(decided(before, command, env), command.type, env, before);

function decided(before: CaseState, command: Command, env: Env): Outcome {
  const s = situation(before, command, env);
  if (isOnCommitment(command.type) && !promiseOf(before, command.data)) {
    return refuse(unfit('没有这项承诺', 'commitmentId'));
  }
  if (!isAdmitted(before, command.type, command.handlingId, commitmentIdOf(command.data))) {
    return refuse(notAdmitted(before, command));
  }
  if (command.type === 'principal.sign' || command.type === 'principal.sendBack') {
    const refusal = subjectRefusal(s, command.type, command.data);
    if (refusal) return refuse(refusal);
  }
  const obstacles = [
    ...obstaclesOf(command.type, s),
    ...paperObstacles(s, command.data),
    ...(DATA_CHECKS[command.type]?.(s, command.data) ?? []),
  ];
  if (obstacles.length > 0) return refuse({ code: 'case.precondition', obstacles });
  const run = new Run(before, env);
  give(run, command, s);
  run.settle();
  run.finish(isHeadChange(command.type));
  return { ok: true, next: run.next, events: run.events, effects: run.effects };
}

/** 代为录入 · no paper was received in the future. */
function paperObstacles(s: Situation, data: Command['data']): Obstacle[] {
  const { onBehalfOf } = data as { onBehalfOf?: OnBehalf };
  return onBehalfOf !== undefined && onBehalfOf.receivedOn > s.env.today
    ? obstacle('paper.future', '纸质件收到日期不得晚于今天', 'onBehalfOf.receivedOn')
    : [];
}

/** Opens the event of the command and lets its handler act. */
function give(run: Run, command: Command, s: Situation): void {
  const def = COMMANDS.get(command.type);
  const { onBehalfOf, ...data } = command.data as Record<string, unknown> & { onBehalfOf?: OnBehalf };
  const open = Object.entries(data).filter(([key, value]) => value !== undefined && !def?.text.includes(key));
  const secret = Object.entries(data).filter(([key, value]) => value !== undefined && def?.text.includes(key));
  const event = run.begin({
    type: command.type,
    actor: s.env.actor.personId,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(command.handlingId === undefined ? {} : { handlingId: command.handlingId }),
    data: { ...Object.fromEntries(open), ...(s.env.byLink === true ? { byLink: true } : {}) },
    ...(secret.length > 0 ? { secret: Object.fromEntries(secret) } : {}),
  });
  const files = [
    ...((data.attachments as string[] | undefined) ?? []),
    ...(typeof data.scanId === 'string' ? [data.scanId] : []),
    ...(onBehalfOf ? [onBehalfOf.evidence] : []),
  ];
  if (files.length > 0) run.effects.push({ type: 'bindAttachments', ids: files });
  const given: Given<unknown> = { ...s, run, data: command.data, event, ...(onBehalfOf ? { onBehalfOf } : {}) };
  HANDLERS[command.type](given);
}

/** Registration and linking change the head for everybody; other commands only through the machine's state. */
const isHeadChange = (type: CommandType): boolean =>
  ['security.seal', 'office.correctRegistration', 'office.linkHandling', 'office.unlinkHandling'].includes(type);

/** 合并办理、并案 · one command on several cases, locked together: one event and one version in each. */
export function decideMany(states: readonly [CaseState, ...CaseState[]], command: Command, env: Env): Decision[] {
  const [first, ...others] = states;
  const own = decide(first, command, env);
  if (!own.ok) return [own];
  const followed = others.map((other) => withBasis(follow(first, other, command, env), command.type, env, other));
  const refused = followed.find((d) => !d.ok);
  return refused ? [refused] : [own, ...followed];
}

function follow(first: CaseState, other: CaseState, command: Command, env: Env): Outcome {
  const run = new Run(other, env);
  if (command.type === 'office.linkHandling') {
    if (!isAdmitted(other, command.type, undefined) || other.record.linkGroup !== null) {
      return refuse(unfit(`${other.number} 号已合并办理或已结束,不能合并`, 'withIds'));
    }
    run.begin({ type: command.type, actor: env.actor.personId, data: { withIds: [first.id] } });
    run.next.record.linkGroup = first.id;
    run.feed('proposal', { type: command.type, ready: true });
  } else {
    if (other.state !== 'registered' || isSealed(other) || other.kind !== first.kind) {
      return refuse(unfit('只能并入尚未交办的同类件', 'intoId'));
    }
    const joined = first.proposers.map((p) => ({ ...p, id: env.newId(), role: 'joint' as const }));
    const proposers = joined.map(({ id, personId }) => ({ id, personId }));
    run.begin({ type: 'case.mergedIn', actor: env.actor.personId, data: { fromId: first.id, proposers } });
    run.next.proposers.push(...joined);
  }
  run.settle();
  run.finish(true);
  return { ok: true, next: run.next, events: run.events, effects: run.effects };
}

const unfit = (message: string, path: string): Refusal => ({
  code: 'case.precondition',
  obstacles: obstacle('case.unfit', message, path),
});

/** Commands that take several cases at once, and which. */
export const isMany = (type: CommandType): boolean => type === 'office.linkHandling' || type === 'office.merge';
export const othersOf = (command: Command): string[] =>
  command.type === 'office.linkHandling'
    ? command.data.withIds
    : command.type === 'office.merge'
      ? [command.data.intoId]
      : [];
