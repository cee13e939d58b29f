/** 可办事项 · what this person may do now, and what still stands in the way; pages show nothing else. */
import { isAuthorized, mayEnterOnBehalf } from './access/policy.js';
import type { CaseState } from './case.js';
import type { Command, CommandType } from './commands.js';
import { COMMANDS, isOnCommitment } from './commands.js';
import { grounded, isAdmitted, obstaclesOf, situation } from './decide.js';
import type { Env } from './decision.js';
import type { Obstacle } from './shared/refusal.js';

export interface Available {
  type: CommandType;
  handlingId?: string;
  /** for commands on one promise */
  commitmentId?: string;
  label: string;
  blockedBy: Obstacle[];
}
interface Place {
  handlingId?: string;
  commitmentId?: string;
}

export function availableCommands(state: CaseState, env: Env): Available[] {
  const places: Place[] = [
    {},
    ...state.items.map((i) => ({ handlingId: i.id })),
    ...state.commitments.map((m) => ({ commitmentId: m.id })),
  ];
  return places.flatMap((place) =>
    [...COMMANDS.values()].flatMap(({ type, scope, label }) => {
      const isHere = isOnCommitment(type)
        ? place.commitmentId !== undefined
        : place.commitmentId === undefined &&
          (scope === 'either' || (scope === 'handling') === (place.handlingId !== undefined));
      return isHere ? availableAt(state, env, { type: type as CommandType, label, place }) : [];
    }),
  );
}

function availableAt(
  state: CaseState,
  env: Env,
  { type, label, place }: { type: CommandType; label: string; place: Place },
): Available[] {
  const { handlingId, commitmentId } = place;
  if (!isAdmitted(state, type, handlingId, commitmentId)) return [];
  const asked = { type, handlingId, data: commitmentId === undefined ? undefined : { commitmentId } };
  const onPaper = mayEnterOnBehalf(env.actor, type, state, env.rulebook);
  if (!onPaper && !isAuthorized(env.actor, asked as never, state, env.rulebook)) return [];
  const s = situation(state, { ...asked, data: asked.data ?? {} } as Command, env);
  return [{ type, ...place, label, blockedBy: grounded(obstaclesOf(type, s), env, state) }];
}
