/** 一次指令 · the recipe of one command inside its transaction, in the order of refusals of api.md. */
import { eventSight } from '../domain/access/event-visibility.js';
import { sightOf } from '../domain/access/visibility.js';
import type { CaseState } from '../domain/case.js';
import type { Command } from '../domain/commands.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import type { Env } from '../domain/decision.js';
import { formOf } from '../domain/form-name.js';
import { basisOfGrant } from '../domain/rulebook/basis.js';
import { eventLabel } from '../domain/event-label.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import type { Kit } from './changes.js';
import { changesOf } from './changes.js';
import { commitMoved } from './commit.js';
import { digest } from './digest.js';
import { load, lock } from './load.js';
import { eraseSealed } from './retention.js';
import type { Moment } from './moment.js';
import { moment } from './moment.js';
import { checkUnits } from './named-units.js';
import type { Change } from './refusals.js';
import {
  clockBeforeCase,
  forbidden,
  handlingNotFound,
  invalid,
  keyReused,
  notFound,
  refused,
  versionConflict,
} from './refusals.js';
import { placedCorrection } from './registering.js';
import type { Held } from './stored.js';

export interface Envelope {
  caseId: string;
  command: Command;
  actor: Actor;
  accountId: string;
  /** the version that the caller last read */
  ifMatch: number;
  key: string;
  requestHash: string;
  /** by a link of the actor's own, without login */
  byLink?: boolean;
}
export interface Outcome {
  version: number;
  /** the same key was answered before; nothing was done again */
  replayed: boolean;
}

export async function giveCommand(tx: Tx, given: Envelope, kit: Kit): Promise<Outcome & { caseIds: string[] }> {
  const { rules } = kit;
  const { actor, command } = given;
  const others = rules.isMany(command.type) ? rules.othersOf(command) : [];
  const ids = [given.caseId, ...others];
  // sent together, run one after the other: the load is a statement of its own and sees what the lock waited for
  const [, at, cases] = await Promise.all([
    lock(tx, ids, actor),
    moment(tx, actor.jurisdictionId, given.accountId, given.key, kit.locality),
    load(tx, ids, actor),
  ]);
  const first = cases.get(given.caseId);
  if (!first || !isThere(first.state, command.handlingId)) throw first ? handlingNotFound() : notFound();
  if (at.recorded) {
    if (at.recorded.requestHash !== given.requestHash) throw keyReused();
    return { version: at.recorded.outcome.version as number, replayed: true, caseIds: [] };
  }
  if (rules.isStale(first.state, command, given.ifMatch)) {
    throw versionConflict(first.state.version, await changesSince(tx, first.state, given));
  }
  const ruled = envOf(ruledBy(first.state, command.type, at, kit), at, actor, kit);
  const env = given.byLink === true ? { ...ruled, byLink: true } : ruled;
  if (!rules.isAuthorized(actor, command, first.state, env.rulebook))
    throw forbidden(basisOfGrant(env.rulebook, command.type, first.state));
  const all = [first, ...others.map((id) => otherOf(cases, id, given))];
  for (const one of all) checkClock(one.state, at);
  await checkUnits(tx, actor.jurisdictionId, command, at.today);
  const placed = await placedCorrection(tx, actor.jurisdictionId, command);
  const changes = decided(all, placed, env, kit).map(({ held, made }) => changesOf(held, made, at, kit));
  const version = changes[0]?.head.version as number;
  const { accountId, key, requestHash } = given;
  await commitMoved(tx, {
    jurisdictionId: actor.jurisdictionId,
    personId: actor.personId,
    accountId,
    changes,
    record: { accountId, key, requestHash, status: 200, outcome: { version } },
    draft: { caseId: given.caseId, form: formOf(command) },
  });
  for (const { head } of changes.filter((c) => c.erases)) await eraseSealed(tx, actor.jurisdictionId, head.id);
  return { version, replayed: false, caseIds: changes.map((c) => c.head.id) };
}

const isThere = (state: CaseState, handlingId: string | undefined): boolean =>
  handlingId === undefined || state.items.some((i) => i.id === handlingId);

function otherOf(cases: ReadonlyMap<string, Held>, id: string, given: Envelope): Held {
  const other = id === given.caseId ? undefined : cases.get(id);
  if (!other) throw invalid(given.command.type === 'office.merge' ? 'data.intoId' : 'data.withIds', '没有该件');
  return other;
}

/** A demo's clock may be moved back; a live server's is only corrected by milliseconds. */
export function checkClock(state: CaseState, at: Moment): void {
  if (at.mode === 'demo' && state.lastEventAt > at.now) throw clockBeforeCase(state.lastEventAt);
}

export const envOf = (state: Pick<CaseState, 'rulebook'>, at: Moment, actor: Actor, kit: Kit): Env => ({
  now: at.now,
  today: at.today,
  actor,
  rulebook: kit.locality.shelf.get(state.rulebook.key, state.rulebook.version),
  calendar: calendarFor(at.calendar, state.rulebook.key),
  newId: kit.newId,
  digest,
});

/** 适用的办法 · the newest in force on the day of the first 交办; from then on the case keeps that version. */
export function ruledBy(
  state: CaseState,
  type: string,
  { today }: Moment,
  { locality }: Kit,
): Pick<CaseState, 'rulebook'> {
  if (type !== 'office.assign' || state.firstAssignedOn !== null) return state;
  const { key, version } = locality.shelf.newest(state.rulebook.key, today);
  return { rulebook: { key, version } };
}

function decided(all: readonly Held[], command: Command, env: Env, { rules }: Kit) {
  const states = all.map((h) => h.state) as [CaseState, ...CaseState[]];
  const decisions = all.length > 1 ? rules.decideMany(states, command, env) : [rules.decide(states[0], command, env)];
  return decisions.map((decision, i) => {
    if (!decision.ok) throw refused(decision.refusal);
    return { held: all[i] as Held, made: decision };
  });
}

/** What happened since the caller read the case; of what a reader may not see, only that something moved. */
export async function changesSince(
  tx: Tx,
  state: CaseState,
  { actor, ifMatch }: Pick<Envelope, 'actor' | 'ifMatch'>,
): Promise<Change[]> {
  const rows = await tx.query<{
    seq: number;
    type: string;
    handling_id: string | null;
    body: string;
    name: string | null;
  }>(
    `SELECT e.seq, e.type, e.handling_id, e.body, p.name FROM event e
     LEFT JOIN person p ON p.jurisdiction_id = e.jurisdiction_id AND p.id::text = e.actor
     WHERE e.jurisdiction_id = $1 AND e.case_id = $2 AND e.seq > $3 ORDER BY e.seq LIMIT 200`,
    [actor.jurisdictionId, state.id, ifMatch],
  );
  const sight = sightOf(actor, state);
  return rows.map(({ seq, type, handling_id: handlingId, body, name }) => {
    const { data } = JSON.parse(body) as { data: Record<string, unknown> };
    return eventSight(sight, state, { seq, type, handlingId, data }).facts
      ? { seq, type, actor: name ?? '系统', label: eventLabel(type) }
      : { seq, type: type.split('.')[0] ?? type, actor: null, label: '办理进展' };
  });
}
