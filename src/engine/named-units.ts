/** 指名的单位 · a unit to which an item is given must still be there; one that was merged or split names its successors. */
import type { Command } from '../domain/commands.js';
import type { EndedUnit } from '../domain/succession/succession.js';
import { endedUnit } from '../domain/succession/succession.js';
import { based, OURS } from '../domain/rulebook/basis.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';
import { refused } from './refusals.js';

/** Where the command names them: path → unit. */
function unitsNamed({ type, data }: Command): [path: string, unitId: string][] {
  switch (type) {
    case 'office.assign':
      return [
        ...data.leads.map((l, i): [string, string] => [`leads.${i}.unitId`, l.unitId]),
        ...data.cos.map((c, i): [string, string] => [`cos.${i}.unitId`, c.unitId]),
      ];
    case 'office.addCo':
      return [['unitId', data.unitId]];
    case 'office.reassign':
      return [['newUnitId', data.newUnitId]];
    case 'office.decideReturn':
      return data.newUnitId === undefined ? [] : [['newUnitId', data.newUnitId]];
    default:
      return [];
  }
}

/** $1 jurisdiction, $2 units, $3 business day */
const ENDED = prepared(`SELECT u.id, u.name, u.valid_until AS until,
    (SELECT string_agg(n.name, '、' ORDER BY x.position) FROM unit_succession s
       JOIN unit_successor x ON x.jurisdiction_id = s.jurisdiction_id AND x.succession_id = s.id
       JOIN unit n ON n.jurisdiction_id = x.jurisdiction_id AND n.id = x.unit_id
      WHERE s.jurisdiction_id = u.jurisdiction_id AND s.unit_id = u.id) AS successors
  FROM unit u WHERE u.jurisdiction_id = $1 AND u.id = ANY ($2::uuid[]) AND u.valid_until < $3::date`);

/** @throws EngineRefusal 409 for each unit that has ended by that day */
export async function checkUnits(tx: Tx, jurisdictionId: string, command: Command, today: string): Promise<void> {
  const named = unitsNamed(command);
  if (named.length === 0) return;
  const ended = await tx.query<EndedUnit & { id: string }>(ENDED, [jurisdictionId, named.map(([, id]) => id), today]);
  const obstacles = named.flatMap(([path, id]) => {
    const unit = ended.find((e) => e.id === id.toLowerCase());
    return unit ? endedUnit(unit, path).map((o) => ({ ...o, message: based(o.message, OURS) })) : [];
  });
  if (obstacles.length > 0) throw refused({ code: 'case.precondition', obstacles, basis: OURS });
}
