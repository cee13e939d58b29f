/** 采用新版办法 · one case, under its lock, like a command: the same key answers again, a stale version is refused. */
import { adopt, changedWindows, switched } from '../domain/rulebook/adoption.js';
import type { Rulebook, WindowKey } from '../domain/rulebook/schema.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds } from '../domain/shared/actor.js';
import { restore } from '../domain/snapshot.js';
import { ladderOf, pace } from '../domain/reminder/ladder.js';
import type { Tx } from '../platform/tx.js';
import type { Kit } from './changes.js';
import { changesOf } from './changes.js';
import { commitMoved } from './commit.js';
import type { Outcome } from './given-command.js';
import { changesSince, checkClock, envOf } from './given-command.js';
import { load, lock } from './load.js';
import type { Moment } from './moment.js';
import { moment } from './moment.js';
import type { OpenRow } from './recalculating.js';
import { EngineRefusal, forbidden, keyReused, notFound, versionConflict } from './refusals.js';
import { ADOPT, OPEN_DATES } from './sql/calendar-sql.js';
import type { Held } from './stored.js';

export interface AdoptEnvelope {
  caseId: string;
  actor: Actor;
  accountId: string;
  ifMatch: number;
  key: string;
  requestHash: string;
  /** the version that the preview showed */
  rulebookVersion: string;
}
export interface AdoptionPreview {
  current: Rulebook;
  /** what would be adopted; null: the case is under the newest already, or has ended */
  newest: Rulebook | null;
  moves: { deadlineId: string; key: string; label: string; handlingId: string | null; from: string; to: string }[];
  windows: WindowKey[];
  switches: { rule: string; from: unknown; to: unknown }[];
}

export interface Adopted extends Outcome {
  /** `key@version` */
  rulebook: string;
}

export async function adoptRulebook(tx: Tx, given: AdoptEnvelope, kit: Kit): Promise<Adopted> {
  const { actor, caseId, accountId, key, requestHash } = given;
  const { jurisdictionId, personId } = actor;
  const [, at, cases] = await Promise.all([
    lock(tx, [caseId], actor),
    moment(tx, jurisdictionId, accountId, key, kit.locality),
    load(tx, [caseId], actor),
  ]);
  const held = cases.get(caseId);
  if (!held) throw notFound();
  if (at.recorded) {
    if (at.recorded.requestHash !== requestHash) throw keyReused();
    return { ...(at.recorded.outcome as { version: number; rulebook: string }), replayed: true };
  }
  const { state } = held;
  if (state.version !== given.ifMatch) throw versionConflict(state.version, await changesSince(tx, state, given));
  if (!holds(actor, 'office-clerk', 'office-head')) throw forbidden();
  checkClock(state, at);
  const rulebook = newestFor(held, at, kit);
  if (!rulebook)
    throw new EngineRefusal(409, 'rulebook.nothing_newer', '本件已适用现行版本或已经结束,没有可采用的新版办法');
  if (rulebook.version !== given.rulebookVersion) {
    throw new EngineRefusal(409, 'rulebook.not_newest', `现行版本为 ${rulebook.version},请重新预览后再采用`);
  }
  const env = { ...envOf(state, at, actor, kit), rulebook };
  const open = await tx.query<OpenRow>(OPEN_DATES, [jurisdictionId, [caseId]]);
  const adoption = adopt(state, open, env);
  const changes = changesOf(held, adoption, at, kit);
  const outcome = { version: changes.head.version, rulebook: `${rulebook.key}@${rulebook.version}` };
  const record = { accountId, key, requestHash, status: 200, outcome };
  await commitMoved(tx, { jurisdictionId, personId, accountId, changes: [changes], record });
  const stays = adoption.stays.map(({ open: date, draft }) => {
    const row = open.find((o) => o.id === date.id) as OpenRow;
    return { id: date.id, rule: draft.rule, next_at: pace(ladderOf(rulebook, date.key, env.calendar), row) };
  });
  await tx.query(ADOPT, [jurisdictionId, JSON.stringify(stays), outcome.rulebook]);
  return { ...outcome, replayed: false };
}

/** Nothing is locked or written. */
export async function previewAdoption(tx: Tx, caseId: string, actor: Actor, kit: Kit): Promise<AdoptionPreview> {
  const [at, cases] = await Promise.all([
    moment(tx, actor.jurisdictionId, actor.personId, '', kit.locality),
    load(tx, [caseId], actor),
  ]);
  const held = cases.get(caseId);
  if (!held) throw notFound();
  const { key, version } = held.state.rulebook;
  const current = kit.locality.shelf.get(key, version);
  const newest = newestFor(held, at, kit);
  if (!newest) return { current, newest, moves: [], windows: [], switches: [] };
  const open = await tx.query<OpenRow>(OPEN_DATES, [actor.jurisdictionId, [caseId]]);
  const { moves } = adopt(held.state, open, { ...envOf(held.state, at, actor, kit), rulebook: newest });
  return {
    current,
    newest,
    moves: moves.map(({ open: { id, key: window, handlingId, dueOn }, draft }) => ({
      deadlineId: id,
      key: window,
      label: draft.label,
      handlingId,
      from: dueOn,
      to: draft.dueOn,
    })),
    windows: changedWindows(current, newest),
    switches: switched(current, newest),
  };
}

function newestFor({ state }: Held, at: Moment, { locality }: Kit): Rulebook | null {
  if (restore(state.envelope).status !== 'active') return null;
  const newest = locality.shelf.newest(state.rulebook.key, at.today);
  return newest.version === state.rulebook.version ? null : newest;
}
