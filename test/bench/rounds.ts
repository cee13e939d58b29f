/** 轮次 · bare, engine and HTTP by turns on equal fresh copies of one district, so that noise meets all of them alike. */
import type { Locality } from '../../src/engine/engine.js';
import { Engine } from '../../src/engine/engine.js';
import { RULES } from '../../src/engine/rules.js';
import { Database } from '../../src/platform/database.js';
import type { BenchCluster, Copy } from './bench-cluster.js';
import type { Driven } from './clients.js';
import { drive } from './clients.js';
import { logIn } from './district.js';
import { HttpServer } from './http-client.js';
import type { Flights } from './recording.js';
import { enginePool, Recorder, replay } from './recording.js';
import type { Task } from './tasks.js';
import { give, nameOf } from './tasks.js';

export interface Measured extends Driven {
  /** CPU milliseconds a command: of the Node process that speaks to the database, and of all of PostgreSQL's */
  nodeMs: number;
  serverMs: number;
}
export interface Round {
  clients: number;
  bare: Measured;
  engine: Measured;
  http: Measured;
}
export interface Recording {
  flights: Map<Task, Flights>;
  /** statements sent, round trips and commits that the server counted, a command */
  statements: number;
  roundTrips: number;
  commits: number;
  perType: { type: string; commands: number; statements: number }[];
}
export interface Plan {
  /** not measured: connections open, plans and code are warm after them */
  warm: Task[];
  measured: Task[];
}

/** One client gives every task once; what the driver was given is kept. */
export async function record(cluster: BenchCluster, locality: Locality, tasks: readonly Task[]): Promise<Recording> {
  const flights = new Map<Task, Flights>();
  const copy = await cluster.copy();
  const idle = await cluster.copy();
  await (await Database.open(idle.urls)).close();
  const database = await Database.open(copy.urls);
  const recorder = new Recorder(enginePool(database));
  const engine = new Engine(database, locality);
  for (const task of tasks) {
    await give(engine, task);
    flights.set(task, recorder.take());
  }
  await database.close();
  const commits = (await cluster.commitsOf(copy.name)) - (await cluster.commitsOf(idle.name));
  await Promise.all([copy.drop(), idle.drop()]);
  const each = [...flights.values()];
  const types = new Map<string, number[]>();
  for (const [task, sent] of flights) types.set(nameOf(task), [...(types.get(nameOf(task)) ?? []), sent.flat().length]);
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return {
    flights,
    statements: sum(each.map((f) => f.flat().length)) / tasks.length,
    roundTrips: sum(each.map((f) => f.length)) / tasks.length,
    commits: commits / tasks.length,
    perType: [...types].map(([type, given]) => ({
      type,
      commands: given.length,
      statements: sum(given) / given.length,
    })),
  };
}

export class Rounds {
  constructor(
    private readonly cluster: BenchCluster,
    private readonly locality: Locality,
    private readonly recording: Recording,
  ) {}

  /** @param first who begins: the turns change from round to round */
  async run(clients: number, plan: Plan, first: number): Promise<Round> {
    const all = { bare: this.bare.bind(this), engine: this.engine.bind(this), http: this.http.bind(this) };
    const names = Object.keys(all) as (keyof typeof all)[];
    const found: Partial<Record<keyof typeof all, Measured>> = {};
    const left: string[] = [];
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(first + turn) % names.length] ?? 'bare';
      const copy = await this.cluster.copy((query) => (name === 'http' ? logIn(query) : Promise.resolve()));
      found[name] = await all[name](copy, clients, plan);
      left.push(await whatIsLeft(copy));
      await copy.drop();
    }
    // the same work was done, or the comparison says nothing
    if (new Set(left).size !== 1) throw new Error(`the rounds left different districts behind:\n${left.join('\n')}`);
    return { clients, ...(found as Omit<Round, 'clients'>) };
  }

  private async bare(copy: Copy, clients: number, plan: Plan): Promise<Measured> {
    const database = await Database.open(copy.urls);
    const pool = enginePool(database);
    const flightsOf = (task: Task): Flights => this.recording.flights.get(task) ?? [];
    const measured = await this.timed(clients, plan, (task) => replay(pool, flightsOf(task)));
    await database.close();
    return measured;
  }

  private async engine(copy: Copy, clients: number, plan: Plan): Promise<Measured> {
    const database = await Database.open(copy.urls);
    const engine = new Engine(database, this.locality);
    const measured = await this.timed(clients, plan, (task) => give(engine, task));
    await database.close();
    return measured;
  }

  private async http(copy: Copy, clients: number, plan: Plan): Promise<Measured> {
    const server = await HttpServer.start(copy);
    await drive(clients, plan.warm, (task) => server.give(task));
    await this.cluster.query('CHECKPOINT');
    const measured = await this.measured(
      async () => (await server.report()).cpu / 1000,
      plan.measured.length,
      () => drive(clients, plan.measured, (task) => server.give(task)),
    );
    await server.stop();
    return measured;
  }

  /** Milliseconds of decide() and register() a command, and their share of all that Node did. */
  async decideShare(clients: number, plan: Plan): Promise<{ ms: number; share: number }> {
    const copy = await this.cluster.copy();
    const database = await Database.open(copy.urls);
    let spent = 0;
    const clocked =
      <A extends unknown[], R>(rule: (...given: A) => R) =>
      (...given: A): R => {
        // of the processor, not of the clock: a machine with other work to do stops us in the middle
        const started = cpuMs();
        const result = rule(...given);
        spent += cpuMs() - started;
        return result;
      };
    const rules = { ...RULES, decide: clocked(RULES.decide), register: clocked(RULES.register) };
    const engine = new Engine(database, this.locality, rules);
    await drive(clients, plan.warm, (task) => give(engine, task));
    spent = 0;
    const before = cpuMs();
    await drive(clients, plan.measured, (task) => give(engine, task));
    const share = spent / (cpuMs() - before);
    await database.close();
    await copy.drop();
    return { ms: spent / plan.measured.length, share };
  }

  private async timed(clients: number, plan: Plan, act: (task: Task) => Promise<unknown>): Promise<Measured> {
    await drive(clients, plan.warm, act);
    await this.cluster.query('CHECKPOINT');
    return this.measured(cpuMs, plan.measured.length, () => drive(clients, plan.measured, act));
  }

  /** @param nodeCpu milliseconds of the process that speaks to the database */
  private async measured(nodeCpu: () => number | Promise<number>, commands: number, run: () => Promise<Driven>) {
    const before = [await nodeCpu(), await this.cluster.cpu()] as const;
    const driven = await run();
    const after = [await nodeCpu(), await this.cluster.cpu()] as const;
    const [node, server] = [after[0] - before[0], after[1] - before[1]];
    return { ...driven, nodeMs: node / commands, serverMs: server / commands };
  }
}

/** CPU milliseconds of this process so far. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function whatIsLeft(copy: Copy): Promise<string> {
  const [row] = await copy.query<{ left: string }>(
    `SELECT json_build_object(
       'versions', (SELECT sum(version) FROM proposal), 'states', (SELECT md5(string_agg(state, ',' ORDER BY number)) FROM proposal),
       'events', (SELECT count(*) FROM event), 'words', (SELECT count(*) FROM event_private),
       'heads', (SELECT count(*) FROM audit_head), 'records', (SELECT count(*) FROM command_record),
       'handlings', (SELECT md5(string_agg(h.state || h.regions::text || h.unit_id, ',' ORDER BY p.number, h.position))
          FROM handling h JOIN proposal p ON p.id = h.case_id),
       'promises', (SELECT count(*) FROM commitment), 'notices', (SELECT count(*) FROM outbox),
       'deadlines', (SELECT md5(string_agg(d.key || d.status || d.due_on, ',' ORDER BY p.number, d.key, d.status, d.due_on))
          FROM deadline d JOIN proposal p ON p.id = d.case_id),
       'todos', (SELECT md5(string_agg(t.type, ',' ORDER BY p.number, t.position)) FROM todo t JOIN proposal p ON p.id = t.case_id)
     )::text AS left`,
  );
  return row?.left ?? '';
}
