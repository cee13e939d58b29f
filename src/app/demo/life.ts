/** 演示件的一生 · real commands of real people on a moved clock; no row is inserted past the engine. */
import { randomUUID } from 'node:crypto';
import type { CaseState, Item } from '../../domain/case.js';
import type { Command, CommandType } from '../../domain/commands.js';
import type { RegisterInput } from '../../domain/proposal/registration.js';
import type { Actor } from '../../domain/shared/actor.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Engine } from '../../engine/engine.js';
import { readCase } from '../../engine/engine.js';
import type { Doors } from '../../platform/one-transaction.js';

const DAY = 86_400_000;

export interface Stage {
  database: Doors;
  engine: Engine;
  office: Actor;
  jurisdictionId: string;
}

export class Life {
  private id = '';
  private state: CaseState | null = null;

  constructor(
    private readonly stage: Stage,
    /** business time of the next command */
    private at: number,
  ) {}

  get caseId(): string {
    return this.id;
  }
  get today(): string {
    return dateOf(new Date(this.at).toISOString());
  }
  get now(): string {
    return new Date(this.at).toISOString();
  }

  wait(days: number): this {
    this.at += days * DAY;
    return this;
  }

  async register(input: Omit<RegisterInput, 'bodyAssignedOn'>): Promise<this> {
    await this.setClock();
    const actor = this.stage.office;
    const { id } = await this.stage.engine.register({
      actor,
      accountId: actor.personId,
      key: randomUUID(),
      requestHash: 'demo',
      input: { ...input, bodyAssignedOn: this.today },
    });
    this.id = id;
    await this.read();
    return this;
  }

  async give(actor: Actor, type: CommandType, data: unknown = {}, item?: Item): Promise<this> {
    await this.setClock();
    const command = { type, data, ...(item ? { handlingId: item.id } : {}) } as Command;
    const given = {
      caseId: this.id,
      command,
      actor,
      accountId: actor.personId,
      key: randomUUID(),
      requestHash: 'demo',
    };
    await this.stage.engine.execute({ ...given, ifMatch: this.present.version });
    await this.read();
    this.at += 600_000;
    return this;
  }

  get present(): CaseState {
    if (!this.state) throw new Error('the case is not registered yet');
    return this.state;
  }
  get leads(): Item[] {
    return this.present.items.filter(
      (i) => i.role === 'lead' && !['returned', 'reassigned', 'withdrawn'].includes(i.state),
    );
  }
  get cos(): Item[] {
    return this.present.items.filter((i) => i.role === 'co' && !['returned', 'withdrawn'].includes(i.state));
  }

  private async read(): Promise<void> {
    const { database, office, jurisdictionId } = this.stage;
    this.state = await database.read(jurisdictionId, (tx) => readCase(tx, this.id, office));
  }

  private setClock(): Promise<unknown> {
    const offset = Math.round(this.at - Date.now());
    return this.stage.database.write(this.stage.jurisdictionId, (tx) =>
      tx.query(`UPDATE installation SET clock_offset_ms = $1`, [offset]),
    );
  }
}
