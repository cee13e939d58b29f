/** 授予角色 · one tenure checked against those that the person holds, and written. */
import { v7 } from 'uuid';
import type { Tenure, TenureFault } from '../../domain/access/posts.js';
import { tenureFault } from '../../domain/access/posts.js';
import { invalid } from '../../platform/http/validation.js';
import type { Problem } from '../../platform/problem.js';
import type { Scene } from './acts.js';
import { conflict } from './acts.js';

export interface Granted extends Tenure {
  id: string;
  personId: string;
}
export const TENURE = `id, person_id AS "personId", role, unit_id AS "unitId", valid_from AS "from", valid_until AS until`;

const FAULTS: Record<TenureFault, () => Problem> = {
  unitMissing: () => invalid([{ path: ['unitId'], message: '必填:这个角色属于一个单位' }]),
  unitUnwanted: () => invalid([{ path: ['unitId'], message: '这个角色不属于任何单位' }]),
  turnedRound: () => invalid([{ path: ['until'], message: '不得早于起始日期' }]),
  excluded: () => conflict('role.excluded', '系统管理员、安全管理员、审计管理员须分设,且不得兼任业务角色'),
  alreadyHeld: () => conflict('role.already_held', '此人在这一期间已有这个角色'),
};

/** @param tx under the lock of administration, so that two grants cannot pass each other */
export async function grant({ tx, jurisdictionId }: Scene, personId: string, wanted: Tenure): Promise<Granted> {
  const held = await tx.query<Granted>(
    `SELECT ${TENURE} FROM role_grant WHERE jurisdiction_id = $1 AND person_id = $2`,
    [jurisdictionId, personId],
  );
  const fault = tenureFault(wanted, held);
  if (fault) throw FAULTS[fault]();
  const { role, unitId, from, until } = wanted;
  if (unitId !== null) await checkUnit(jurisdictionId, unitId, from, tx);
  const id = v7();
  await tx.query(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from, valid_until)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdictionId, id, personId, role, unitId, from, until],
  );
  return { id, personId, role, unitId, from, until };
}

async function checkUnit(jurisdictionId: string, unitId: string, from: string, tx: Scene['tx']): Promise<void> {
  const [unit] = await tx.query<{ is_over: boolean }>(
    `SELECT coalesce(valid_until < $3, false) AS is_over FROM unit WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, unitId, from],
  );
  if (!unit) throw invalid([{ path: ['unitId'], message: '没有这个单位' }]);
  if (unit.is_over) throw invalid([{ path: ['unitId'], message: '这个单位已停用' }]);
}
