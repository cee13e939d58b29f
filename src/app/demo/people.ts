/** 演示区人员 · people in every role, named by post; passwords are random and printed once. */
import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import type { Actor, RoleKey } from '../../domain/shared/actor.js';
import { hashPassword } from '../../identity/passwords.js';
import type { Tx } from '../../platform/tx.js';

export interface DemoAccount {
  account: string;
  password: string;
  name: string;
  role: RoleKey;
  unit: string | null;
  personId: string;
}
export interface DemoUnit {
  id: string;
  name: string;
  short: string;
}
export interface Posted {
  account: DemoAccount;
  actor: Actor;
}

const VALID_FROM = '2024-01-01';
const FAMILY = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const GIVEN = [
  '建华',
  '丽',
  '文斌',
  '芳',
  '志强',
  '敏',
  '晓东',
  '静',
  '国平',
  '秀英',
  '海燕',
  '明',
  '慧',
  '伟',
  '雪梅',
  '永康',
];

/** Ambiguous letters are left out: these are typed from paper. */
const KINDS = ['abcdefghjkmnpqrstuvwxyz', 'ABCDEFGHJKMNPQRSTUVWXYZ', '23456789', '-_.+'];
export function randomPassword(): string {
  const any = KINDS.join('');
  const letters = [...KINDS, ...Array.from({ length: 12 }, () => any)].map((from) =>
    from.charAt(randomInt(from.length)),
  );
  return letters.sort(() => randomInt(3) - 1).join('');
}

/** Units with a clerk and a principal, and two with 核稿 and 分管领导 too. */
function posts(units: readonly DemoUnit[]): [account: string, role: RoleKey, unit: DemoUnit | null][] {
  const single: RoleKey[] = ['office-clerk', 'office-head', 'supervision-clerk', 'npc-staff', 'cppcc-staff'];
  const admins: RoleKey[] = ['system-admin', 'security-admin', 'audit-admin'];
  const list: [string, RoleKey, DemoUnit | null][] = [...single, ...admins].map((role) => [role, role, null]);
  units.forEach((unit, i) => {
    const at = String(i + 1).padStart(2, '0');
    list.push([`clerk-${at}`, 'unit-clerk', unit], [`principal-${at}`, 'unit-principal', unit]);
    if (i < 3) list.push([`office-${at}`, 'unit-office', unit], [`deputyhead-${at}`, 'deputy-head', unit]);
  });
  for (let i = 1; i <= 8; i++) list.push([`deputy-${i}`, 'deputy', null], [`member-${i}`, 'member', null]);
  return [...list, ['contact-1', 'proposer-contact', null], ['contact-2', 'proposer-contact', null]];
}

export async function settlePeople(tx: Tx, jurisdictionId: string, units: readonly DemoUnit[]): Promise<Posted[]> {
  const settled = posts(units).map(([account, role, unit], i): Posted => {
    const personId = v7();
    const name = `${FAMILY.charAt(i % FAMILY.length)}${GIVEN[(i * 7 + Math.floor(i / 40)) % GIVEN.length] ?? ''}`;
    return {
      account: { account, password: randomPassword(), name, role, unit: unit?.name ?? null, personId },
      actor: { personId, name, jurisdictionId, roles: [{ role, unitId: unit?.id ?? null }] },
    };
  });
  const persons = settled.map((p) => p.actor.personId);
  await tx.query(
    `INSERT INTO person (jurisdiction_id, id, name) SELECT $1, p.id, p.name FROM unnest($2::uuid[], $3::text[]) AS p(id, name)`,
    [jurisdictionId, persons, settled.map((p) => p.actor.name)],
  );
  const held = settled.map((p) => p.actor.roles[0]);
  await tx.query(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
     SELECT $1, r.id, r.person, r.role, r.unit, $6 FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[]) AS r(id, person, role, unit)`,
    [
      jurisdictionId,
      settled.map(() => v7()),
      persons,
      held.map((h) => h?.role),
      held.map((h) => h?.unitId),
      VALID_FROM,
    ],
  );
  return settled;
}

/** Slow by design, and in threads of their own: begun before the cases, waited for after them. */
export const hashPasswords = (people: readonly Posted[]): Promise<string[]> =>
  Promise.all(people.map((p) => hashPassword(p.account.password)));

export async function openAccounts(tx: Tx, people: readonly Posted[], hashes: readonly string[]): Promise<void> {
  await tx.query(
    `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash)
     SELECT $1, a.id, a.person, a.name, a.hash FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) AS a(id, person, name, hash)`,
    [
      people[0]?.actor.jurisdictionId,
      people.map(() => v7()),
      people.map((p) => p.actor.personId),
      people.map((p) => p.account.account),
      hashes,
    ],
  );
}
