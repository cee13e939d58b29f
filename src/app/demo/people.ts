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
  const list = posts(units).map((post) => ({ post, password: randomPassword() }));
  const hashes = await Promise.all(list.map(({ password }) => hashPassword(password)));
  const settled: Posted[] = [];
  for (const [i, { post, password }] of list.entries()) {
    const [account, role, unit] = post;
    const person = v7();
    const name = `${FAMILY.charAt(i % FAMILY.length)}${GIVEN[(i * 7 + Math.floor(i / 40)) % GIVEN.length] ?? ''}`;
    await tx.query(`INSERT INTO person (jurisdiction_id, id, name) VALUES ($1, $2, $3)`, [
      jurisdictionId,
      person,
      name,
    ]);
    await tx.query(
      `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from) VALUES ($1, $2, $3, $4, $5, $6)`,
      [jurisdictionId, v7(), person, role, unit?.id ?? null, VALID_FROM],
    );
    await tx.query(
      `INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash) VALUES ($1, $2, $3, $4, $5)`,
      [jurisdictionId, v7(), person, account, hashes[i]],
    );
    settled.push({
      account: { account, password, name, role, unit: unit?.name ?? null, personId: person },
      actor: { personId: person, name, jurisdictionId, roles: [{ role, unitId: unit?.id ?? null }] },
    });
  }
  return settled;
}
