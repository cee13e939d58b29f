/** 演示区人员 · people in every role, those of the lists by name; passwords are random and printed once. */
import { v7 } from 'uuid';
import type { Actor, RoleKey } from '../../domain/shared/actor.js';
import { hashPassword, oneTimePassword } from '../../identity/passwords.js';
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
interface Post {
  account: string;
  role: RoleKey;
  name: string;
  unit?: DemoUnit;
  constituency?: string | undefined;
}
export interface Posted {
  account: DemoAccount;
  actor: Actor;
}

const VALID_FROM = '2024-01-01';
/** Who leads the rows of the lists that a demo is tried with: an import finds them by name. */
const DEPUTIES = ['王丽华', '李文斌', '张慧', '刘明', '陈玉兰', '杨锡山', '赵芳', '黄鸿飞'];
const MEMBERS = ['曹志强', '袁雪梅', '邓永康', '许丽华', '沈慧', '曾明', '彭玉兰', '吕锡山'];
/** 集体提案联系人 and the body that each speaks for */
export const BODIES = [
  { contact: '钱亦文', name: '民盟滨湖区总支' },
  { contact: '薛承志', name: '滨湖区工商业联合会' },
];
/** Of the other people; none of these given names stands in the lists. */
const FAMILY = '周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程顾陆陶邵华过尤';
const GIVEN = '建华丽君静怡伟民春梅立新红霞振宇佳宁学军雅琴宏亮思远桂芳卫东欣然德清晨曦培元月珍启明云帆素芬';

/** The nth of them; a family name returns with another given name only. */
function nameOf(n: number): string {
  const given = (n * 7 + Math.floor(n / FAMILY.length)) % (GIVEN.length / 2);
  return `${FAMILY.charAt(n % FAMILY.length)}${GIVEN.slice(2 * given, 2 * given + 2)}`;
}

/** Units with a clerk and a principal, and three with 核稿 and 分管领导 too. */
function posts(units: readonly DemoUnit[]): Post[] {
  const single: RoleKey[] = ['office-clerk', 'office-head', 'supervision-clerk', 'npc-staff', 'cppcc-staff'];
  const admins: RoleKey[] = ['system-admin', 'security-admin', 'audit-admin'];
  const list: Omit<Post, 'name'>[] = [...single, ...admins].map((role) => ({ account: role, role }));
  units.forEach((unit, i) => {
    const at = String(i + 1).padStart(2, '0');
    list.push({ account: `clerk-${at}`, role: 'unit-clerk', unit });
    list.push({ account: `principal-${at}`, role: 'unit-principal', unit });
    if (i >= 3) return;
    list.push({ account: `office-${at}`, role: 'unit-office', unit });
    list.push({ account: `deputyhead-${at}`, role: 'deputy-head', unit });
  });
  const named = (account: string, role: RoleKey, names: readonly string[]): Post[] =>
    names.map((name, i) => ({ account: `${account}-${i + 1}`, role, name }));
  const contacts = named(
    'contact',
    'proposer-contact',
    BODIES.map((b) => b.contact),
  );
  return [
    ...list.map((post, n) => ({ ...post, name: nameOf(n) })),
    ...named('deputy', 'deputy', DEPUTIES),
    ...named('member', 'member', MEMBERS),
    ...contacts.map((post, i) => ({ ...post, constituency: BODIES[i]?.name })),
  ];
}

/** 演示号码 · who speaks for a case has a mobile number, a unit a line of its own; none of them is in use. */
function phoneOf({ account, role, unit }: Post, n: number): string | null {
  const group = ['deputy', 'member', 'proposer-contact'].indexOf(role) + 1;
  if (group > 0) return `1380000${group}${account.replace(/\D/g, '').padStart(3, '0')}`;
  return unit ? `0510-0000${String(n).padStart(4, '0')}` : null;
}

export async function settlePeople(tx: Tx, jurisdictionId: string, units: readonly DemoUnit[]): Promise<Posted[]> {
  const listed = posts(units);
  const settled = listed.map(({ account, role, name, unit }): Posted => {
    const personId = v7();
    return {
      account: { account, password: oneTimePassword(account), name, role, unit: unit?.name ?? null, personId },
      actor: { personId, name, jurisdictionId, roles: [{ role, unitId: unit?.id ?? null }] },
    };
  });
  const persons = settled.map((p) => p.actor.personId);
  await tx.query(
    `INSERT INTO person (jurisdiction_id, id, name, constituency, phone)
     SELECT $1, p.id, p.name, p.constituency, p.phone
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS p(id, name, constituency, phone)`,
    [
      jurisdictionId,
      persons,
      listed.map((p) => p.name),
      listed.map((p) => p.constituency ?? null),
      listed.map(phoneOf),
    ],
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

/** 演示短信 · a clerk and a principal who asked to be told by phone as well: a moved clock shows their short messages. */
const PHONED_UNIT = '区城市管理局';
export async function giveMobiles(tx: Tx, people: readonly Posted[]): Promise<void> {
  const told = people.filter((p) => p.account.unit === PHONED_UNIT);
  await tx.query(
    `INSERT INTO contact_address (jurisdiction_id, person_id, channel, address)
     SELECT $1, a.person, 'gateway', a.address FROM unnest($2::uuid[], $3::text[]) AS a(person, address)`,
    [
      people[0]?.actor.jurisdictionId,
      told.map((p) => p.actor.personId),
      told.map((_, n) => `13800004${String(n + 1).padStart(3, '0')}`),
    ],
  );
}
