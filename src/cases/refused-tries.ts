/** 越权办理被拒 · who tried to give a command on a case that was not theirs to give, or not theirs to see, stands in the audit. */
import type { Command } from '../domain/commands.js';
import type { OnBehalf } from '../domain/given.js';
import { EngineRefusal } from '../engine/engine.js';
import { append } from '../identity/audit.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';

/** What is hidden and what is missing are noted alike: no difference tells that a case is there. */
const NOTED = [403, 404];

export class RefusedTries {
  constructor(private readonly database: Database) {}

  async watch<T>(
    { actor }: Pick<Caller, 'actor'>,
    caseId: string,
    command: Command,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EngineRefusal && NOTED.includes(error.status)) {
        const { type, handlingId, data } = command;
        const { onBehalfOf } = data as { onBehalfOf?: OnBehalf };
        const behalf = onBehalfOf && { onBehalfOf: onBehalfOf.personId };
        const facts = { caseId, command: type, ...(handlingId && { handlingId }), ...behalf, code: error.code };
        await this.database.write(actor.jurisdictionId, (tx) =>
          append(tx, actor.jurisdictionId, { type: 'command.refused', actor: actor.personId, data: facts }),
        );
      }
      throw error;
    }
  }
}
