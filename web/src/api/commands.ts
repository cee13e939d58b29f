/** 办理 · give one command on the version that was read, with a key that a repeated attempt keeps. */
import { answerTo, api } from './client';
import { Once } from './once';
import type { paths } from './schema';
import type { CaseView } from './views';

export interface Command {
  type: string;
  handlingId?: string;
  data: Record<string, unknown>;
}
export interface Outcome {
  version: number;
  case: CaseView | null;
}

type CommandBody = paths['/api/proposals/{id}/commands']['post']['requestBody']['content']['application/json'];

/** One deed of one form: the same content asked again after silence is the same deed. */
export class Deed {
  private readonly once = new Once();

  give(caseId: string, version: number, command: Command): Promise<Outcome> {
    return this.once.ask(command, async (key) => {
      const header = { 'Idempotency-Key': key, 'If-Match': `"${version}"` };
      const params = { path: { id: caseId }, header };
      // which command it is and what it holds came from the server: no page knows the list of commands
      const body = command as unknown as CommandBody;
      return (await answerTo(api.POST('/api/proposals/{id}/commands', { params, body }))) as Outcome;
    });
  }
}
