/** 两处同办 · each command is decided in memory and given over HTTP; afterwards the two cases must be the same. */
import type { CaseState } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/commands.js';
import type { Actor } from '../../src/domain/shared/actor.js';
import { readCase } from '../../src/engine/engine.js';
import type { CaseApp } from './case-app.js';
import { input } from './cover.js';
import { Likeness } from './likeness.js';
import type { CaseInMemory } from './office.js';
import { DISTRICT, OFFICE } from './office.js';

export class Twin {
  /** commands given over HTTP, by all twins */
  static given = 0;

  private constructor(
    private readonly app: CaseApp,
    readonly memory: CaseInMemory,
    readonly id: string,
    private version: number,
    readonly names = new Likeness(),
  ) {}

  /** Registered there as it stands here. */
  static async register(app: CaseApp, memory: CaseInMemory): Promise<Twin> {
    const answer = await app.post(OFFICE, '/proposals', { ...input(memory.state.number), category: '城乡建设' });
    if (answer.status !== 201) throw new Error(`registration: ${JSON.stringify(answer.body)}`);
    const twin = new Twin(app, memory, answer.body.id as string, answer.body.version as number);
    await twin.compare(memory.state, 'registration');
    return twin;
  }

  /** What memory has just decided, over HTTP by the same person. */
  async give(by: Actor, command: Command, decided: CaseState): Promise<void> {
    Twin.given += 1;
    const body = await this.withPaper(by, this.names.translated(command));
    const match = { 'if-match': `"${this.version}"` };
    const answer = await this.app.post(by, `/proposals/${this.id}/commands`, body, match);
    if (answer.status !== 200) {
      const { code, errors } = answer.body;
      throw new Error(`${command.type} → ${answer.status} ${JSON.stringify({ code, errors })}`);
    }
    this.version = answer.body.version as number;
    await this.compare(decided, command.type);
  }

  /** The other of two cases that one command moved. */
  async follow(decided: CaseState): Promise<void> {
    this.version = decided.version;
    await this.compare(decided, 'the command on the other case');
  }

  /** 送达、报完成 need a paper, and a paper is a file. */
  private async withPaper(by: Actor, command: Command): Promise<Command> {
    if (command.type !== 'lead.recordDelivery' && command.type !== 'commitment.claim') return command;
    const { body } = await this.app.upload(by, '佐证.pdf', '%PDF-1.7\n');
    const id = body.id as string;
    const data =
      command.type === 'lead.recordDelivery' ? { ...command.data, scanId: id } : { ...command.data, evidence: [id] };
    return { ...command, data } as Command;
  }

  private async compare(decided: CaseState, what: string): Promise<void> {
    const { database } = this.app.district.db;
    const stored = await database.read(DISTRICT, (tx) => readCase(tx, this.id, OFFICE));
    const found = this.names.differences(decided, stored);
    if (found.length > 0) throw new Error(`after ${what}:\n${found.slice(0, 10).join('\n')}`);
    if (stored?.version !== this.version) throw new Error(`${what} answered version ${this.version}`);
  }
}
