/** 可办事项 · what this person may do now, and what still stands in the way; pages show nothing else. */
import { isAuthorized, mayEnterOnBehalf } from './access/policy.js';
import type { CaseState } from './case.js';
import type { CommandType } from './commands.js';
import { COMMANDS } from './commands.js';
import { obstaclesOf, situation } from './decide.js';
import type { Env } from './decision.js';
import type { Obstacle } from './shared/refusal.js';
import { restore } from './snapshot.js';

export interface Available {
  type: CommandType;
  handlingId?: string;
  label: string;
  blockedBy: Obstacle[];
}

export function availableCommands(state: CaseState, env: Env): Available[] {
  const found: Available[] = [];
  if (state.state === 'archived') return found;
  const places = [undefined, ...state.items];
  for (const place of places) {
    const snapshot = restore(place?.envelope ?? state.envelope);
    if (snapshot.status !== 'active') continue;
    for (const def of COMMANDS.values()) {
      if ((place === undefined) === (def.scope === 'handling')) continue;
      if (place !== undefined && def.scope === 'case') continue;
      const type = def.type as CommandType;
      if (!snapshot.can({ type, probe: true })) continue;
      const asked = { type, handlingId: place?.id };
      const onPaper = mayEnterOnBehalf(env.actor, type, state, env.rulebook);
      if (!onPaper && !isAuthorized(env.actor, asked, state, env.rulebook)) continue;
      const s = situation(state, { ...asked, data: {} } as never, env);
      found.push({
        type,
        ...(place === undefined ? {} : { handlingId: place.id }),
        label: def.label,
        blockedBy: obstaclesOf(type, s),
      });
    }
  }
  return found;
}
