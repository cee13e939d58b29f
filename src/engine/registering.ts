/** 登记 · cases that are born: one by the office, or a whole list in one transaction. */
import type { Command, DataOf } from '../domain/commands.js';
import { calendarFor } from '../domain/deadline/calendar.js';
import type { RegisterInput } from '../domain/proposal/registration.js';
import type { Actor } from '../domain/shared/actor.js';
import { holds } from '../domain/shared/actor.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';
import type { RegisteredAside } from './apply/aggregate.js';
import type { Changes, Kit, Made } from './changes.js';
import { changesOf } from './changes.js';
import { commitBorn } from './commit.js';
import { digest } from './digest.js';
import type { Moment } from './moment.js';
import { moment } from './moment.js';
import { forbidden, invalid, keyReused, refused } from './refusals.js';

export interface RegisterEnvelope {
  actor: Actor;
  accountId: string;
  key: string;
  requestHash: string;
  input: RegisterInput;
}
export interface Registered {
  id: string;
  version: number;
  replayed: boolean;
}
export interface Places {
  sessions: Map<string, string>;
  categories: Map<string, string>;
  streets: Set<string>;
}

const LOCK_KEY = prepared(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`);

export async function registerOne(tx: Tx, given: RegisterEnvelope, kit: Kit): Promise<Registered> {
  const { actor, accountId, key, requestHash, input } = given;
  const { jurisdictionId, personId } = actor;
  // no case to lock yet: equal keys wait for one another here, and the later ones find the outcome in the next statement
  const [, at, known] = await Promise.all([
    tx.query(LOCK_KEY, [`register ${accountId} ${key}`]),
    moment(tx, jurisdictionId, accountId, key, kit.locality),
    places(tx, jurisdictionId),
  ]);
  if (at.recorded) {
    if (at.recorded.requestHash !== requestHash) throw keyReused();
    return { ...(at.recorded.outcome as { id: string; version: number }), replayed: true };
  }
  if (!mayRegister(actor, input.kind)) throw forbidden();
  const changes = born(input, undefined, known, at, actor, kit);
  const outcome = { id: changes.head.id, version: changes.head.version };
  const record = { accountId, key, requestHash, status: 201, outcome };
  await commitBorn(tx, { jurisdictionId, personId, accountId, changes: [changes], record });
  return { ...outcome, replayed: false };
}

/** The office, and the body that hands the paper over. */
export const mayRegister = (actor: Actor, kind: RegisterInput['kind']): boolean =>
  holds(actor, 'office-clerk', 'office-head', kind === 'suggestion' ? 'npc-staff' : 'cppcc-staff');

/** First state and, where the list already says the units, 交办 at once. */
export function born(
  input: RegisterInput,
  assign: DataOf<'office.assign'> | undefined,
  known: Places,
  at: Moment,
  actor: Actor,
  kit: Kit,
): Changes {
  const { rules, locality, newId } = kit;
  const category = placed(input, known);
  const rulebook = locality.shelf.newest(at.rulebookKey, at.today);
  const calendar = calendarFor(at.calendar, rulebook.key);
  const env = { now: at.now, today: at.today, actor, rulebook, calendar, newId, digest };
  const registered = rules.register(input, { category }, env);
  if (!registered.ok) throw refused(registered.refusal);
  let made: Made = registered;
  if (assign) {
    const assigned = rules.decide(registered.next, { type: 'office.assign', data: assign }, env);
    if (!assigned.ok) throw refused(assigned.refusal);
    made = {
      next: assigned.next,
      events: [...registered.events, ...assigned.events],
      effects: [...registered.effects, ...assigned.effects],
    };
  }
  const aside: RegisteredAside = {
    publicity_wish: input.publicityWish ?? null,
    assigner: input.assigner ?? null,
    suggested_units: input.suggestedUnits ?? [],
  };
  return { ...changesOf(null, made, at, kit), aside };
}

/** @returns the category's name */
function placed(input: RegisterInput, known: Places): string | null {
  const kind = known.sessions.get(input.session);
  if (kind === undefined) throw invalid('session', '没有该届次会议');
  if (kind !== input.kind) throw invalid('session', '届次会议与类型不符:建议对应人大会议,提案对应政协会议');
  checkStreet(input.streetId, known, 'streetId');
  return input.category === undefined ? null : categoryOf(input.category, known, 'category');
}

function checkStreet(streetId: string | null | undefined, known: Places, path: string): void {
  if (typeof streetId === 'string' && !known.streets.has(streetId)) throw invalid(path, '没有该街道');
}
function categoryOf(category: string, known: Places, path: string): string {
  const name = known.categories.get(category);
  if (name === undefined) throw invalid(path, '没有该类别');
  return name;
}

/** 更正登记 · a corrected category or street must be one of the office's, as at registration. */
export async function placedCorrection(tx: Tx, jurisdictionId: string, command: Command): Promise<Command> {
  if (command.type !== 'office.correctRegistration') return command;
  const { changes } = command.data;
  if (changes.category === undefined && typeof changes.streetId !== 'string') return command;
  const known = await places(tx, jurisdictionId);
  checkStreet(changes.streetId, known, 'data.changes.streetId');
  if (changes.category === undefined) return command;
  const category = categoryOf(changes.category, known, 'data.changes.category');
  return { ...command, data: { ...command.data, changes: { ...changes, category } } };
}

const PLACES = prepared(`SELECT 'session' AS of, id, kind AS name FROM council_session WHERE jurisdiction_id = $1
  UNION ALL SELECT 'category', id, name FROM category WHERE jurisdiction_id = $1
  UNION ALL SELECT 'street', id, name FROM street WHERE jurisdiction_id = $1`);

export async function places(tx: Tx, jurisdictionId: string): Promise<Places> {
  const rows = await tx.query<{ of: string; id: string; name: string }>(PLACES, [jurisdictionId]);
  const of = (what: string) => rows.filter((r) => r.of === what);
  return {
    sessions: new Map(of('session').map((r) => [r.id, r.name])),
    categories: new Map(
      of('category').flatMap((r): [string, string][] => [
        [r.id, r.name],
        [r.name, r.name],
      ]),
    ),
    streets: new Set(of('street').map((r) => r.id)),
  };
}
