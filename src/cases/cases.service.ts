/** 查阅一件 · reads a case within the caller's scope and shows what the caller may see and do. */
import { z } from 'zod';
import { availableCommands } from '../domain/available.js';
import { COMMANDS } from '../domain/commands.js';
import { dateOf } from '../domain/shared/legal-date.js';
import type { Locality } from '../engine/engine.js';
import { digest, readCase } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import { caseView } from './case-view.js';
import { wordsOf } from './case-words.js';
import type { DeadlineRow } from './deadline-view.js';
import { deadlineView } from './deadline-view.js';

export const caseNotFound = (): Problem => new Problem(404, 'case.not_found', '没有找到,或您无权查看');

const SCHEMAS = new Map<string, unknown>();
function schemaOf(type: string): unknown {
  const known = SCHEMAS.get(type);
  if (known !== undefined) return known;
  const made = z.toJSONSchema(COMMANDS.get(type)?.schema ?? z.unknown(), { unrepresentable: 'any', io: 'input' });
  SCHEMAS.set(type, made);
  return made;
}

export class Cases {
  constructor(
    private readonly database: Database,
    private readonly locality: Locality,
  ) {}

  view(caller: Caller, caseId: string) {
    return this.database.read(caller.actor.jurisdictionId, (tx) => this.viewIn(tx, caller, caseId));
  }

  async viewIn(tx: Tx, { actor, now }: Caller, caseId: string) {
    const state = await readCase(tx, caseId, actor);
    if (!state) throw caseNotFound();
    const words = await wordsOf(tx, actor.jurisdictionId, caseId);
    const [units, deadlines] = [
      await tx.query<{ id: string; name: string }>(
        `SELECT id, name FROM unit WHERE jurisdiction_id = $1 AND id = ANY($2::uuid[])`,
        [actor.jurisdictionId, state.items.map((i) => i.unitId)],
      ),
      await tx.query<DeadlineRow>(
        `SELECT * FROM deadline WHERE jurisdiction_id = $1 AND case_id = $2 ORDER BY start_on, id`,
        [actor.jurisdictionId, caseId],
      ),
    ];
    const today = dateOf(now);
    const available = availableCommands(state, {
      now,
      today,
      actor,
      rulebook: this.locality.shelf.get(state.rulebook.key, state.rulebook.version),
      calendar: this.locality.calendar,
      newId: () => '',
      digest,
    });
    return caseView({
      state,
      words,
      actor,
      unitNames: new Map(units.map((u) => [u.id, u.name])),
      deadlines: deadlines.map((d) => deadlineView(d, today)),
      available: available.map((a) => ({ ...a, schema: schemaOf(a.type) })),
    });
  }
}
