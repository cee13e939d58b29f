/** 角色管理 · granted from-until and ended, never removed; nobody grants to, or ends for, themselves. */
import { z } from 'zod';
import { id as idSchema, legalDate } from '../../domain/shared/command.js';
import { ROLES } from '../../domain/shared/actor.js';
import { plusDays } from '../../domain/shared/legal-date.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { invalid } from '../../platform/http/validation.js';
import { Problem } from '../../platform/problem.js';
import type { Caller } from '../sessions.js';
import { endSessionsOf } from './accounts.service.js';
import type { Acts, Scene } from './acts.js';
import { conflict, idOf } from './acts.js';
import type { Granted } from './granting.js';
import { grant, TENURE } from './granting.js';
import { checkPerson, personNotFound } from './people.service.js';

export const grantInput = z.strictObject({
  role: z.enum(ROLES),
  unitId: idSchema().optional(),
  /** 起始日, today when missing */
  from: legalDate().optional(),
  /** 最后一日 */
  until: legalDate().optional(),
});
export type GrantInput = z.infer<typeof grantInput>;
export const endInput = z
  .strictObject({
    /** 最后一日; yesterday when missing, so that the role ends at once */
    until: legalDate().optional(),
  })
  .prefault({});
export type EndInput = z.infer<typeof endInput>;

const roleNotFound = (): Problem => new Problem(404, 'role.not_found', '没有这项角色');
const own = (): Problem => new Problem(403, 'role.own', '不能为自己授予或终止角色,请由另一名安全管理员办理');

export class Roles {
  constructor(
    private readonly database: Database,
    private readonly acts: Acts,
  ) {}

  async of({ actor }: Caller, person: string) {
    const personId = idOf(person, personNotFound);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      await checkPerson(tx, actor.jurisdictionId, personId);
      const items = await tx.query<Granted & { unit: string | null }>(
        `SELECT g.*, u.name AS unit FROM (SELECT ${TENURE} FROM role_grant WHERE jurisdiction_id = $1 AND person_id = $2) AS g
           LEFT JOIN unit u ON u.jurisdiction_id = $1 AND u.id = g."unitId" ORDER BY g."from" DESC, g.id DESC`,
        [actor.jurisdictionId, personId],
      );
      return { items, nextCursor: null, total: items.length };
    });
  }

  grant(caller: Caller, keyed: Keyed, person: string, { role, ...input }: GrantInput): Promise<Granted> {
    const personId = idOf(person, personNotFound);
    const work = async (scene: Scene) => {
      if (personId === scene.personId) throw own();
      await checkPerson(scene.tx, scene.jurisdictionId, personId);
      const { unitId = null, from = scene.today, until = null } = input;
      const granted = await grant(scene, personId, { role, unitId, from, until });
      return { outcome: granted, entries: [{ type: 'role.granted' as const, data: { roles: [granted] } }] };
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  end(caller: Caller, keyed: Keyed, role: string, input: EndInput): Promise<Granted> {
    return this.acts.perform(caller, keyed, async (scene) => {
      const { tx, jurisdictionId, today } = scene;
      const values = [jurisdictionId, idOf(role, roleNotFound)];
      const where = `jurisdiction_id = $1 AND id = $2`;
      const [before] = await tx.query<Granted>(`SELECT ${TENURE} FROM role_grant WHERE ${where}`, values);
      if (!before) throw roleNotFound();
      if (before.personId === scene.personId) throw own();
      const until = endOf(before, input.until, today);
      await tx.query(`UPDATE role_grant SET valid_until = $3 WHERE ${where}`, [...values, until]);
      if (until < today) await endSessionsOf(tx, jurisdictionId, before.personId);
      const after = { ...before, until };
      return { outcome: after, entries: [{ type: 'role.ended', data: { before, after } }] };
    });
  }
}

/** What was done in office stays done: a role ends with yesterday at the earliest, and is never drawn out. */
function endOf({ from, until: present }: Granted, asked: string | undefined, today: string): string {
  if (present !== null && present < today) throw conflict('role.ended', '这项角色已终止');
  const [yesterday, beforeItBegan] = [plusDays(today, -1), plusDays(from, -1)];
  const earliest = yesterday > beforeItBegan ? yesterday : beforeItBegan;
  const until = asked ?? earliest;
  if (until < earliest) throw invalid([{ path: ['until'], message: `不得早于 ${earliest}` }]);
  if (present !== null && until > present)
    throw invalid([{ path: ['until'], message: '不得晚于原定的最后一日,续任请另行授予' }]);
  return until;
}
