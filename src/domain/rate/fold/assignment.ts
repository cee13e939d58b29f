/** 交办、退办、改办、撤销、签收 */
import type { Dossier } from '../dossier.js';
import type { LoggedEvent, Told } from './logged.js';
import { itemOf, listed, optional } from './logged.js';

interface Offered {
  id: string;
  role: 'lead' | 'co';
  unitId: string;
  partId: string;
}

function offered(c: Dossier, e: LoggedEvent, assignedOn: string): void {
  const round = Math.max(1, ...c.items.filter((i) => i.role === 'lead').map((i) => i.round));
  for (const item of listed<Offered>(e, 'items')) {
    if (!c.record.parts.some((p) => p.id === item.partId)) {
      c.record.parts.push({ id: item.partId, label: null, dropped: false });
    }
    c.items.push({ ...item, round, assignedOn, acceptedOn: null, state: 'offered' });
  }
}

const assign: Told = (c, e) => {
  const assignedOn = optional(e, 'assignedOn') ?? e.on;
  if (c.items.length === 0) c.firstAssignedOn = assignedOn;
  offered(c, e, assignedOn);
};
const succeeded: Told = (c, e) => offered(c, e, e.on);
const accept: Told = (c, e) => void (itemOf(c, e).acceptedOn = e.on);
const withdrawUnit: Told = (c, e) => {
  const item = itemOf(c, e);
  const part = c.record.parts.find((p) => p.id === item.partId);
  if (part && item.role === 'lead') part.dropped = true;
};

/** 机构改革 · the same item, of another unit from this day on. */
function passedOn(c: Dossier, e: LoggedEvent): void {
  for (const { itemId, to } of listed<{ itemId: string; to: string }>(e, 'handovers')) {
    const item = c.items.find((i) => i.id === itemId);
    if (item) item.unitId = to;
  }
}

export const ASSIGNMENT: Record<string, Told> = {
  'office.assign': assign,
  'office.addCo': succeeded,
  'office.decideReturn': succeeded,
  'office.reassign': succeeded,
  'office.withdrawUnit': withdrawUnit,
  'unit.accept': accept,
  'unit.succeeded': passedOn,
};
