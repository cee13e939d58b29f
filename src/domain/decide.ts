/**
 * 受理 · (case, command, env) → what to write, or why not. Pure: the only caller of the statecharts.
 * Order: admitted by the state? (409 not_admitted) → preconditions (409, the whole checklist) → effects.
 */
import type { CaseState, MachineKey } from './case.js';
import type { Command, CommandType } from './commands.js';
import { COMMAND_TYPES, COMMANDS } from './commands.js';
import type { Decision, Env, Step } from './decision.js';
import type { Given, OnBehalf, Situation } from './given.js';
import { obstacle } from './given.js';
import { DATA_CHECKS, HANDLERS, PRECONDITIONS } from './rules-table.js';
import { Run } from './run.js';
import type { Obstacle, Refusal } from './shared/refusal.js';
import { subjectRefusal } from './signing.js';
import { labelOf, restore } from './snapshot.js';

const refuse = (refusal: Refusal): Decision => ({ ok: false, refusal });

/** The machine that a command is put to. */
export const targetOf = (command: { handlingId?: string | undefined }): Step['target'] =>
  command.handlingId === undefined ? 'proposal' : `item:${command.handlingId}`;

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

/** The state admits the command, whatever its preconditions say. */
export const isAdmitted = (state: CaseState, type: string, handlingId: string | undefined): boolean =>
  COMMANDS.has(type) && admitting(state, handlingId, [type as CommandType]).length > 0;

/** All that the state admits, of the case or of one item. */
export const admittedCommands = (state: CaseState, handlingId: string | undefined): CommandType[] =>
  admitting(state, handlingId, COMMAND_TYPES);

function admitting(state: CaseState, handlingId: string | undefined, types: readonly CommandType[]): CommandType[] {
  const envelope = handlingId === undefined ? state.envelope : state.items.find((i) => i.id === handlingId)?.envelope;
  // 已归档 · the items of an archived case are settled for good, whatever their own charts would still note
  if (!envelope || state.state === 'archived') return [];
  const snapshot = restore(envelope);
  return snapshot.status === 'active' ? types.filter((type) => snapshot.can({ type, probe: true })) : [];
}

export const obstaclesOf = (type: CommandType, s: Situation): Obstacle[] =>
  (PRECONDITIONS[type] ?? []).flatMap((check) => check(s));

function notAdmitted(state: CaseState, command: Command): Refusal {
  const item = state.items.find((i) => i.id === command.handlingId);
  const machine: MachineKey = item ? (item.role === 'lead' ? 'lead-unit' : 'co-unit') : 'proposal';
  const at = item?.state ?? state.state;
  return {
    code: 'case.not_admitted',
    state: at,
    stateLabel: labelOf(machine, at),
    admitted: admittedCommands(state, command.handlingId),
  };
}

export function decide(before: CaseState, command: Command, env: Env): Decision {
  if (!isAdmitted(before, command.type, command.handlingId)) return refuse(notAdmitted(before, command));
  const s = situation(before, command, env);
  if (command.type === 'principal.sign') {
    const refusal = subjectRefusal(s, command.data);
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
    data: Object.fromEntries(open),
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
  ['office.correctRegistration', 'office.linkHandling', 'office.unlinkHandling'].includes(type);

/** 合并办理、并案 · one command on several cases, locked together: one event and one version in each. */
export function decideMany(states: readonly [CaseState, ...CaseState[]], command: Command, env: Env): Decision[] {
  const [first, ...others] = states;
  const decided = decide(first, command, env);
  if (!decided.ok) return [decided];
  const followed = others.map((other) => follow(first, other, command, env));
  const refused = followed.find((d) => !d.ok);
  return refused ? [refused] : [decided, ...followed];
}

function follow(first: CaseState, other: CaseState, command: Command, env: Env): Decision {
  const run = new Run(other, env);
  if (command.type === 'office.linkHandling') {
    if (!isAdmitted(other, command.type, undefined) || other.record.linkGroup !== null) {
      return refuse(unfit(`${other.number} 号已合并办理或已结束,不能合并`, 'withIds'));
    }
    run.begin({ type: command.type, actor: env.actor.personId, data: { withIds: [first.id] } });
    run.next.record.linkGroup = first.id;
    run.feed('proposal', { type: command.type, ready: true });
  } else {
    if (other.state !== 'registered' || other.kind !== first.kind) {
      return refuse(unfit('只能并入尚未交办的同类件', 'intoId'));
    }
    run.begin({ type: 'case.mergedIn', actor: env.actor.personId, data: { fromId: first.id } });
    const joined = first.proposers.map((p) => ({ ...p, id: env.newId(), role: 'joint' as const }));
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
