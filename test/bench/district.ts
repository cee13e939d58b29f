/** 基准的区 · units, people and sessions of a district of realistic size; ids are fixed, so every process knows them. */
import { createHash } from 'node:crypto';
import type { Actor, RoleKey } from '../../src/domain/shared/actor.js';

export type Query = (sql: string, values?: unknown[]) => Promise<unknown>;

const UNITS = 33;
const PROPOSERS = 200;
const id = (kind: number, n: number): string => `01900000-0000-7000-8${kind}00-${String(n).padStart(12, '0')}`;
const range = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

export const DISTRICT = id(0, 1);
export const SESSIONS = { suggestion: id(0, 2), proposal: id(0, 3) };
export const CATEGORIES = ['城乡建设', '社会治理', '教科文卫', '生态环境'];
const units = range(UNITS).map((n) => ({ id: id(1, n), n }));
/** Units beyond the last wrap around, so that any number names one. */
export const unitId = (n: number): string => units[n % UNITS]?.id ?? '';

const holding = (n: number, role: RoleKey, unit: string | null = null): Actor => ({
  personId: id(2, n),
  name: `人员${n}`,
  jurisdictionId: DISTRICT,
  roles: [{ role, unitId: unit }],
});
const posts = [
  holding(1, 'office-clerk'),
  holding(2, 'supervision-clerk'),
  holding(3, 'office-head'),
  holding(4, 'npc-staff'),
  holding(5, 'cppcc-staff'),
  ...units.map((u) => holding(100 + u.n, 'unit-clerk', u.id)),
  ...units.map((u) => holding(200 + u.n, 'unit-principal', u.id)),
];
const proposers = range(PROPOSERS).map((n) => holding(1000 + n, n % 2 === 0 ? 'deputy' : 'member'));
const everybody = [...posts, ...proposers];

export const proposer = (n: number): Actor => proposers[n % PROPOSERS] as Actor;
export const post = (role: RoleKey, unit: string | null = null): Actor =>
  posts.find((p) => p.roles.some((r) => r.role === role && r.unitId === unit)) ?? missing(`${role} of ${unit}`);
export const personOf = (personId: string): Actor =>
  everybody.find((p) => p.personId === personId) ?? missing(personId);
const missing = (who: string): never => {
  throw new Error(`nobody is ${who}`);
};

/** What the cookie of a person says; made without the cost of a password, like the tests do. */
export const tokenOf = (actor: Actor): string => `bench-${actor.personId}`;

export async function settle(query: Query): Promise<void> {
  await query(`INSERT INTO jurisdiction (id, name, rulebook_key) VALUES ($1, '基准区', 'binhu')`, [DISTRICT]);
  await query(
    `INSERT INTO unit (jurisdiction_id, id, name, short, sort_order, valid_from)
     SELECT $1, u, '单位' || n, '单位' || n, n, '2024-01-01' FROM unnest($2::uuid[]) WITH ORDINALITY AS x(u, n)`,
    [DISTRICT, units.map((u) => u.id)],
  );
  await query(
    `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on) VALUES
     ($1, $2, '人大会议', 'suggestion', '2025-01-07', '2025-01-10'), ($1, $3, '政协会议', 'proposal', '2025-01-06', '2025-01-09')`,
    [DISTRICT, SESSIONS.suggestion, SESSIONS.proposal],
  );
  await query(
    `INSERT INTO category (jurisdiction_id, id, name, sort_order)
     SELECT $1, gen_random_uuid(), c, n FROM unnest($2::text[]) WITH ORDINALITY AS x(c, n)`,
    [DISTRICT, CATEGORIES],
  );
  for (const person of everybody) {
    const { personId, name, roles } = person;
    await query(`INSERT INTO person (jurisdiction_id, id, name) VALUES ($1, $2, $3)`, [DISTRICT, personId, name]);
    await query(
      `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $2, $3, 'none')`,
      [DISTRICT, personId, personId],
    );
    await query(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
       VALUES ($1, gen_random_uuid(), $2, $3, $4, '2024-01-01')`,
      [DISTRICT, personId, roles[0]?.role, roles[0]?.unitId],
    );
  }
}

/** Everybody logged in just now. */
export async function logIn(query: Query): Promise<void> {
  await query(`DELETE FROM login_session`);
  await query(
    `INSERT INTO login_session (jurisdiction_id, token_hash, account_id)
     SELECT $1, t, a FROM unnest($2::text[], $3::uuid[]) AS x(t, a)`,
    [
      DISTRICT,
      everybody.map((p) => createHash('sha256').update(tokenOf(p)).digest('hex')),
      everybody.map((p) => p.personId),
    ],
  );
}
