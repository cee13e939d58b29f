/** 办理 · give one command on the version that was read, with a key that a repeated attempt keeps. */
import { answerTo, api, newKey } from './client';
import { isProblem } from './problem';
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
  private key = newKey();
  private content = '';

  async give(caseId: string, version: number, command: Command): Promise<Outcome> {
    const content = JSON.stringify(command);
    if (this.content !== '' && content !== this.content) this.key = newKey();
    this.content = content;
    try {
      const header = { 'Idempotency-Key': this.key, 'If-Match': `"${version}"` };
      const params = { path: { id: caseId }, header };
      // which command it is and what it holds came from the server: no page knows the list of commands
      const body = command as unknown as CommandBody;
      return (await answerTo(api.POST('/api/proposals/{id}/commands', { params, body }))) as Outcome;
    } catch (error) {
      // refused and kept nowhere: the next attempt is another deed
      if (isProblem(error) && error.status < 500) this.content = '';
      throw error;
    }
  }
}
