/**
 * 逐件试办 · what one command would meet in each of many cases: decided as it would be given, written nowhere. Nothing is
 * locked, so that it holds for the moment at which it was read.
 */
import type { BulkCommand } from '../domain/bulk.js';
import { placesOf } from '../domain/bulk.js';
import type { CaseState } from '../domain/case.js';
import type { Command } from '../domain/commands.js';
import { basisOfGrant } from '../domain/rulebook/basis.js';
import type { Actor } from '../domain/shared/actor.js';
import type { Tx } from '../platform/tx.js';
import type { Kit } from './changes.js';
import { checkClock, envOf, ruledBy } from './given-command.js';
import { load } from './load.js';
import type { Moment } from './moment.js';
import { moment } from './moment.js';
import { checkUnits } from './named-units.js';
import { EngineRefusal, forbidden, notFound, refused } from './refusals.js';

/** `data` not given: as far as it can be told without */
export interface Trial {
  actor: Actor;
  type: BulkCommand;
  data?: Command['data'];
}
export interface Tried {
  caseId: string;
  handlingId?: string;
  /** null: it would be done */
  refusal: EngineRefusal | null;
}

/** @throws EngineRefusal when the data itself is refused, whatever the case */
export async function rehearse(tx: Tx, trial: Trial, caseIds: readonly string[], kit: Kit): Promise<Tried[]> {
  const { actor, type, data } = trial;
  const [at, cases] = await Promise.all([
    moment(tx, actor.jurisdictionId, actor.personId, '', kit.locality),
    load(tx, caseIds, actor),
  ]);
  if (data !== undefined) await checkUnits(tx, actor.jurisdictionId, { type, data } as Command, at.today);
  return caseIds.flatMap((caseId): Tried[] => {
    const state = cases.get(caseId)?.state;
    if (!state) return [{ caseId, refusal: notFound() }];
    const env = envOf(ruledBy(state, type, at, kit), at, actor, kit);
    return placesOf(state, type, env).map((handlingId) => {
      const command = { type, data, ...(handlingId === undefined ? {} : { handlingId }) } as Command;
      const refusal = refusalOf(state, command, { at, env, kit });
      return { caseId, ...(handlingId === undefined ? {} : { handlingId }), refusal };
    });
  });
}

interface Scene {
  at: Moment;
  env: ReturnType<typeof envOf>;
  kit: Kit;
}
/** In the order of a command given. */
function refusalOf(state: CaseState, command: Command, { at, env, kit: { rules } }: Scene): EngineRefusal | null {
  if (!rules.isAuthorized(env.actor, command, state, env.rulebook)) {
    return forbidden(basisOfGrant(env.rulebook, command.type, state));
  }
  const early = tooEarly(state, at);
  if (early) return early;
  if (command.data === undefined) {
    const foreseen = rules.foresee(state, command, env);
    return foreseen && refused(foreseen);
  }
  const decision = rules.decide(state, command, env);
  return decision.ok ? null : refused(decision.refusal);
}

function tooEarly(state: CaseState, at: Moment): EngineRefusal | null {
  try {
    checkClock(state, at);
    return null;
  } catch (error) {
    if (error instanceof EngineRefusal) return error;
    throw error;
  }
}
