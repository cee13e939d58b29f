/** 人员名录 · office and administrators find everybody; others the people of their units, of their body and on their cases. */
import { PROPOSER_ROLES, UNIT_POSTS } from '../domain/access/posts.js';
import type { Actor, RoleKey } from '../domain/shared/actor.js';
import { holds, ROLES, unitsOf } from '../domain/shared/actor.js';
import type { PageQuery } from '../platform/http/paging.js';

/** @returns SQL over the proposal named `alias`; its values go into `params` */
export type CaseScope = (actor: Actor, alias: string, params: unknown[]) => string;
export interface PeopleQuery extends PageQuery {
  role?: RoleKey | undefined;
  q?: string | undefined;
  /** also who holds no role today */
  all: boolean;
}

const EVERYBODY: readonly RoleKey[] = [
  'office-clerk',
  'office-head',
  'supervision-clerk',
  'system-admin',
  'security-admin',
  'audit-admin',
];
/** Whose proposers a body registers and speaks for. */
const BODIES: readonly [RoleKey, readonly RoleKey[]][] = [
  ['npc-staff', ['deputy']],
  ['cppcc-staff', PROPOSER_ROLES.filter((role) => role !== 'deputy')],
];

type Bind = (value: unknown, type: string) => string;
/** EXISTS: a tenure of the person listed, in force today unless `ever` */
type Holds = (more: string, ever?: boolean) => string;

export function peopleSql(actor: Actor, today: string, query: PeopleQuery, caseScope: CaseScope) {
  const values: unknown[] = [actor.jurisdictionId];
  const bind: Bind = (value, type) => `$${values.push(value)}::${type}`;
  const day = bind(today, 'date');
  const inForce = `g.valid_from <= ${day} AND (g.valid_until IS NULL OR g.valid_until >= ${day})`;
  const tenures = `FROM role_grant g WHERE g.jurisdiction_id = $1 AND g.person_id = p.id`;
  const current = `${tenures} AND ${inForce}`;
  const has: Holds = (more, ever = false) => `EXISTS (SELECT ${ever ? tenures : current}${more})`;

  const ofRole = query.role === undefined ? '' : ` AND g.role = ${bind(query.role, 'text')}`;
  const own = bind(unitsOf(actor, ROLES), 'uuid[]');
  const isEverybody = holds(actor, ...EVERYBODY);
  const onCases = isEverybody ? [] : [proposersOf(caseScope(actor, 'c', values))];
  // a proposer stays to be found by who works on the case, when the term of office is over too
  const offered = query.all ? [] : [any([has(''), ...onCases])];
  const where = [
    ...(isEverybody ? [] : [any([...within(actor, query.all, own, bind, has), ...onCases])]),
    ...(query.role === undefined ? offered : [has(ofRole, query.all)]),
    ...(query.q === undefined ? [] : [`strpos(p.name, ${bind(query.q, 'text')}) > 0`]),
  ];
  const sql = `SELECT p.id, p.name, p.name AS place, ARRAY(SELECT DISTINCT g.role ${current} ORDER BY g.role) AS roles,
      (SELECT x.unit_id FROM (SELECT g.unit_id ${current}${ofRole}) AS x
         JOIN unit u ON u.jurisdiction_id = $1 AND u.id = x.unit_id
        ORDER BY x.unit_id = ANY (${own}) DESC, u.sort_order, u.id LIMIT 1) AS unit_id
    FROM person p WHERE ${['p.jurisdiction_id = $1', ...where].join(' AND ')}`;
  return { sql, values };
}

const any = (ways: string[]): string => `(${ways.join(' OR ')})`;

/** Oneself, one's units, one's body, and the clerks of the other units on the cases of one's unit. */
function within(actor: Actor, ever: boolean, own: string, bind: Bind, has: Holds): string[] {
  const bodies = BODIES.filter(([body]) => holds(actor, body));
  const posts = unitsOf(actor, UNIT_POSTS);
  return [
    `p.id = ${bind(actor.personId, 'uuid')}`,
    has(` AND g.unit_id = ANY (${own})`, ever),
    ...bodies.map(([, roles]) => has(` AND g.role = ANY (${bind(roles, 'text[]')})`, ever)),
    ...(posts.length > 0
      ? [has(` AND g.role = 'unit-clerk' AND g.unit_id IN (${onCasesOf(bind(posts, 'uuid[]'))})`)]
      : []),
  ];
}

const onCasesOf = (units: string): string =>
  `SELECT other.unit_id FROM handling own
     JOIN handling other ON other.jurisdiction_id = own.jurisdiction_id AND other.case_id = own.case_id AND other.living
    WHERE own.jurisdiction_id = $1 AND own.living AND own.unit_id = ANY (${units})`;

const proposersOf = (scope: string): string =>
  `p.id IN (SELECT x.person_id FROM proposal c
     JOIN proposer r ON r.jurisdiction_id = c.jurisdiction_id AND r.case_id = c.id
     CROSS JOIN LATERAL (VALUES (r.person_id), (r.contact_person_id)) AS x(person_id) WHERE ${scope})`;
