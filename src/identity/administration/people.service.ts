/** 人员管理 · who there is; what they may do is granted by another administrator. */
import { v7 } from 'uuid';
import { z } from 'zod';
import { PROPOSER_ROLES } from '../../domain/access/posts.js';
import { legalDate } from '../../domain/shared/command.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { Problem } from '../../platform/problem.js';
import type { Tx } from '../../platform/tx.js';
import { plain } from '../plain.js';
import type { Caller } from '../sessions.js';
import type { Acts, Scene } from './acts.js';
import { conflict, idOf } from './acts.js';
import type { Granted } from './granting.js';
import { grant } from './granting.js';

const personInput = z.strictObject({
  name: plain(50),
  /** 选区、界别, or the body that a contact person speaks for */
  constituency: plain(100).optional(),
  phone: plain(40).optional(),
  /** 提出人的种类 · a fact of the election, no power: the rights follow the case */
  proposer: z
    .strictObject({ role: z.enum(PROPOSER_ROLES), from: legalDate().optional(), until: legalDate().optional() })
    .optional(),
  /** 同名 · somebody else than the person of that name */
  namesake: z.literal(true).optional(),
});
type PersonInput = z.infer<typeof personInput>;
/** One, or a list. */
export const personBody = z.union([personInput, z.strictObject({ people: z.array(personInput).min(1).max(1000) })]);
export type PersonBody = z.infer<typeof personBody>;
export const personChange = z
  .strictObject({
    name: plain(50).optional(),
    constituency: plain(100).nullable().optional(),
    phone: plain(40).nullable().optional(),
  })
  .refine((change) => Object.keys(change).length > 0, { message: '没有要更改的内容' });
export type PersonChange = z.infer<typeof personChange>;

export interface PersonRecord {
  id: string;
  name: string;
  constituency: string | null;
  phone: string | null;
}
type Created = PersonRecord & { roles: string[] };

export const personNotFound = (): Problem => new Problem(404, 'person.not_found', '没有这个人员');

export class People {
  constructor(private readonly acts: Acts) {}

  create(caller: Caller, keyed: Keyed, body: PersonBody): Promise<Created | { items: Created[] }> {
    const inputs = 'people' in body ? body.people : [body];
    const work = async (scene: Scene) => {
      const granted: Granted[] = [];
      const items: Created[] = [];
      for (const [i, input] of inputs.entries()) {
        const path = 'people' in body ? `people.${i}.name` : 'name';
        const { person, tenure } = await insert(scene, input, path);
        items.push(person);
        if (tenure) granted.push(tenure);
      }
      const [one] = items;
      const created = { type: 'person.created' as const, data: { personIds: items.map((p) => p.id) } };
      return {
        outcome: 'people' in body || !one ? { items } : one,
        entries: [
          created,
          ...(granted.length > 0 ? [{ type: 'role.granted' as const, data: { roles: granted } }] : []),
        ],
      };
    };
    return this.acts.perform<Created | { items: Created[] }>(caller, keyed, work, 201);
  }

  correct(caller: Caller, keyed: Keyed, id: string, change: PersonChange): Promise<PersonRecord> {
    return this.acts.perform(caller, keyed, async ({ tx, jurisdictionId }) => {
      const values = [jurisdictionId, idOf(id, personNotFound)];
      const where = `jurisdiction_id = $1 AND id = $2`;
      const [before] = await tx.query<PersonRecord>(
        `SELECT id, name, constituency, phone FROM person WHERE ${where}`,
        values,
      );
      if (!before) throw personNotFound();
      const after = { ...before, ...change };
      await tx.query(`UPDATE person SET name = $3, constituency = $4, phone = $5 WHERE ${where}`, [
        ...values,
        after.name,
        after.constituency,
        after.phone,
      ]);
      const data = { personId: after.id, corrected: Object.keys(change).sort() };
      return { outcome: after, entries: [{ type: 'person.corrected', data }] };
    });
  }
}

async function insert(
  scene: Scene,
  { name, proposer, namesake, ...input }: PersonInput,
  path: string,
): Promise<{ person: Created; tenure: Granted | null }> {
  const { tx, jurisdictionId, today } = scene;
  if (!namesake) await refuseSameName(tx, jurisdictionId, name, path);
  const person = { id: v7(), name, constituency: input.constituency ?? null, phone: input.phone ?? null };
  await tx.query(`INSERT INTO person (jurisdiction_id, id, name, constituency, phone) VALUES ($1, $2, $3, $4, $5)`, [
    jurisdictionId,
    person.id,
    name,
    person.constituency,
    person.phone,
  ]);
  if (!proposer) return { person: { ...person, roles: [] }, tenure: null };
  const { role, from = today, until = null } = proposer;
  const tenure = await grant(scene, person.id, { role, unitId: null, from, until });
  return { person: { ...person, roles: [role] }, tenure };
}

/** A list sent twice must not make everybody twice: persons are never removed. */
async function refuseSameName(tx: Tx, jurisdictionId: string, name: string, path: string): Promise<void> {
  const same = await tx.query(`SELECT FROM person WHERE jurisdiction_id = $1 AND name = $2 LIMIT 1`, [
    jurisdictionId,
    name,
  ]);
  if (same.length > 0) throw conflict('person.same_name', `已有人员“${name}”;确为另一人的,请注明 namesake`, path);
}

export async function checkPerson(tx: Tx, jurisdictionId: string, personId: string): Promise<void> {
  const found = await tx.query(`SELECT FROM person WHERE jurisdiction_id = $1 AND id = $2`, [jurisdictionId, personId]);
  if (found.length === 0) throw personNotFound();
}
