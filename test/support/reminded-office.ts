/** 被提醒的单位 · a district whose clerks have dates and a gateway that reaches them; workers are the built program. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { EngineDistrict } from './engine-district.js';
import { until } from './errands.js';
import { clerk, DISTRICT, OFFICE, unit } from './office.js';
import { freePort, Program } from './program.js';
import type { BackendName } from './queue-backends.js';
import { QueueHome } from './queue-backends.js';
import { Gateway } from './receivers.js';

export const UNITS = 8;
export interface Sent {
  id: string;
  doubtful: boolean;
  delivery: string;
  on_day: string;
}

export class RemindedOffice {
  private readonly workers = new Set<Program>();

  private constructor(
    readonly district: EngineDistrict,
    readonly home: QueueHome,
    readonly gateway: Gateway,
  ) {}

  /** One case for each unit, assigned at nine on 3 March 2025, to be signed in by 5 March. */
  static async open(backend: BackendName): Promise<RemindedOffice> {
    const district = await EngineDistrict.open();
    const home = await QueueHome.open(backend, district.db);
    const made = new RemindedOffice(district, home, await Gateway.open());
    await district.setClock('2025-03-03T09:00:05+08:00');
    for (let n = 1; n <= UNITS; n++) {
      await made.sql(
        `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
         VALUES ($1, $2, $3, 'unit-clerk', $4, '2024-01-01')`,
        DISTRICT,
        randomUUID(),
        clerk(n).personId,
        unit(n),
      );
      const id = await district.register();
      await district.give(id, OFFICE, 'office.assign', { mode: 'sole', leads: [{ unitId: unit(n) }], cos: [] });
    }
    // the notices of the assignment are another test's
    await made.sql(`UPDATE outbox SET relayed_at = now()`);
    await made.sql(
      `INSERT INTO contact_address (jurisdiction_id, person_id, channel, address)
       SELECT $1, p, 'gateway', '1380000000' || n FROM unnest($2::uuid[]) WITH ORDINALITY AS x(p, n)`,
      DISTRICT,
      Array.from({ length: UNITS }, (_, i) => clerk(i + 1).personId),
    );
    return made;
  }

  /** Asked again while the server is coming up. */
  async sql<T = Record<string, unknown>>(text: string, ...values: unknown[]): Promise<T[]> {
    for (let tries = 0; ; tries++) {
      try {
        return await this.district.db.superuser<T>(text, values);
      } catch (error) {
        if (tries > 100 || !/^(57P0|08|ECONN)|terminated/.test(`${(error as { code?: string }).code} ${String(error)}`))
          throw error;
        await sleep(100);
      }
    }
  }

  async setClock(now: string): Promise<void> {
    await this.sql(`UPDATE installation SET clock_offset_ms = $1`, Date.parse(now) - Date.now());
  }

  /** The worker of the program, in processes of its own. */
  async worker(): Promise<Program> {
    const program = Program.start('worker', {
      DATABASE_URL: this.district.db.url,
      GATEWAY_URL: this.gateway.url,
      GATEWAY_KIND: 'sms',
      PORT: String(await freePort()),
      ...(this.home.place.kind === 'redis' ? { REDIS_URL: this.home.place.url } : {}),
    });
    this.workers.add(program);
    await program.says('worker ready', 90_000);
    return program;
  }

  async kill(program: Program): Promise<void> {
    this.workers.delete(program);
    program.kill();
    await program.ended();
  }

  messages(): Promise<Sent[]> {
    return this.sql<Sent>(`SELECT id, doubtful, delivery, on_day FROM message WHERE channel = 'gateway' ORDER BY id`);
  }

  /** Everything that is due by the clock was swept, told and taken. @returns all that left */
  async allOut(messages: number, withinMs: number): Promise<Sent[]> {
    return until(
      () => this.messages(),
      (rows) => rows.length === messages && rows.every((r) => r.delivery === 'done'),
      withinMs,
    );
  }

  async close(): Promise<void> {
    for (const program of [...this.workers]) await this.kill(program);
    await this.gateway.close();
    this.home.stopRedis();
    await this.district.close();
  }
}
