/** 基准的题目 · a district full of cases at every stage of their lives, and one next command for each of them. */
import { randomUUID } from 'node:crypto';
import type { CaseState } from '../../src/domain/case.js';
import { calendarFor } from '../../src/domain/deadline/calendar.js';
import type { Envelope, Locality, RegisterEnvelope } from '../../src/engine/engine.js';
import { Engine, readCase } from '../../src/engine/engine.js';
import { Database } from '../../src/platform/database.js';
import type { Copy } from './bench-cluster.js';
import { chanceOf } from './chance.js';
import { drive } from './clients.js';
import { DISTRICT, post, SESSIONS, settle } from './district.js';
import { nextCommand, registrationOf } from './next-command.js';

export const CASES = 2000;
/** commands that a case of the district has behind it, at most */
const LIFE = 26;
const FILLERS = 16;
/** one of so many commands registers a new case: about once a life */
const PER_REGISTRATION = 20;
const SEED = 20250107;

export type Task = { of: 'register'; given: RegisterEnvelope } | { of: 'command'; given: Envelope };

const OFFICE = post('office-clerk');

export const registration = (n: number): RegisterEnvelope => ({
  actor: OFFICE,
  accountId: OFFICE.personId,
  key: randomUUID(),
  requestHash: 'bench',
  input: registrationOf(n),
});

export const stateOf = async (database: Database, caseId: string): Promise<CaseState> => {
  const state = await database.read(DISTRICT, (tx) => readCase(tx, caseId, OFFICE));
  if (!state) throw new Error(`no case ${caseId}`);
  return state;
};

/** Every case registered and brought some way, by the engine alone. */
export async function fill(copy: Copy, locality: Locality, cases = CASES): Promise<void> {
  await settle(copy.query);
  const database = await Database.open(copy.urls);
  try {
    const engine = new Engine(database, locality);
    const numbers = Array.from({ length: cases }, (_, i) => i + 1);
    await drive(FILLERS, numbers, async (n) => {
      const chance = chanceOf(SEED + n);
      const { id } = await engine.register(registration(n));
      for (let left = chance.below(LIFE + 1); left > 0; left--) {
        const task = nextTask(await stateOf(database, id), locality, chance);
        if (!task) break;
        await engine.execute(task.given);
      }
    });
  } finally {
    await database.close();
  }
}

export function nextTask(
  state: CaseState,
  { shelf, calendar }: Locality,
  chance = chanceOf(SEED),
): (Task & { of: 'command' }) | null {
  const { key, version } = state.rulebook;
  const bylaws = { rulebook: shelf.get(key, version), calendar: calendarFor(calendar, key) };
  const next = nextCommand(state, bylaws, new Date().toISOString(), chance);
  if (!next) return null;
  const { by: actor, command } = next;
  return {
    of: 'command',
    given: {
      caseId: state.id,
      command,
      actor,
      accountId: actor.personId,
      ifMatch: state.version,
      key: randomUUID(),
      requestHash: 'bench',
    },
  };
}

/** One command for each case that still waits for one, and registrations among them, in a fixed random order. */
export async function tasksOf(copy: Copy, locality: Locality): Promise<Task[]> {
  const database = await Database.open(copy.urls);
  try {
    const chance = chanceOf(SEED);
    const ids = await copy.query<{ id: string }>(
      `SELECT id FROM proposal WHERE session_id = ANY ($1::uuid[]) ORDER BY number::int`,
      [Object.values(SESSIONS)],
    );
    const tasks: Task[] = [];
    for (const { id } of ids) {
      const task = nextTask(await stateOf(database, id), locality, chance);
      if (task) tasks.push(task);
      if (tasks.length % PER_REGISTRATION === 1)
        tasks.push({ of: 'register', given: registration(1_000_000 + tasks.length) });
    }
    return chance.shuffled(tasks);
  } finally {
    await database.close();
  }
}

export const give = (engine: Engine, task: Task): Promise<unknown> =>
  task.of === 'register' ? engine.register(task.given) : engine.execute(task.given);

export const nameOf = (task: Task): string => (task.of === 'register' ? 'register' : task.given.command.type);
