/**
 * 机构改革 · a unit is merged into another or split. What it handles on a case passes to the successor as it stands: the
 * same item goes on with its clocks, drafts and opinions (unlike 改办, where another item begins). What was signed keeps
 * the name of the unit that signed it (docs/decisions/0090).
 */
import type { CaseState, Item } from '../case.js';
import { isLiving, leadOfPart, livingCos } from '../case.js';
import { owesPublication } from '../lead-unit/facts.js';
import type { Env } from '../decision.js';
import type { Moved } from '../deadline/redate.js';
import { obstacle } from '../given.js';
import { Run } from '../run.js';
import type { Obstacle } from '../shared/refusal.js';

/** 不再办理的案件 · nothing is asked of a unit on these any more. */
export const OVER_CASES = ['merged', 'converted', 'withdrawn', 'void'] as const;
/** 已了结的承诺 · an archived case is followed for its other promises, and for what is still to be made public. */
export const OVER_PROMISES = ['fulfilled', 'cannotKeep', 'explained', 'superseded', 'ended'] as const;
const isOneOf = (list: readonly string[], state: string): boolean => list.includes(state);

/** 承接的承办件 · everything of which something may still be asked; what is filed stays with the unit that did it. */
export function passesOn(c: CaseState, item: Item): boolean {
  if (!isLiving(item) || isOneOf(OVER_CASES, c.state)) return false;
  const isPromised = c.commitments.some((m) => m.itemId === item.id && !isOneOf(OVER_PROMISES, m.state));
  return c.state !== 'archived' || isPromised || owesPublication(c, item);
}

export interface Succession {
  id: string;
  /** the unit that ends */
  unitId: string;
  /** 文件号 */
  basis: string;
  /** which unit takes over this item */
  successorOf: (itemId: string) => string;
  /** 本级政府办公室 as a unit, where it is one */
  officeUnitId: string | null;
}

/** @returns null when the unit has nothing on the case that passes on */
export function succeed(before: CaseState, succession: Succession, env: Env): Moved | null {
  const passing = before.items.filter((i) => i.unitId === succession.unitId && passesOn(before, i));
  if (passing.length === 0) return null;
  const run = new Run(before, env);
  const handovers = passing.map(({ id, role }) => ({
    itemId: id,
    role,
    from: succession.unitId,
    to: succession.successorOf(id),
  }));
  run.begin({
    type: 'unit.succeeded',
    actor: env.actor.personId,
    data: { successionId: succession.id, handovers },
    secret: { basis: succession.basis },
  });
  for (const { itemId, to } of handovers) pass(run, run.item(itemId), to, succession);
  for (const { itemId } of handovers) tellOf(run, run.item(itemId));
  if (before.state !== 'closed' && before.state !== 'archived') {
    run.notify('case.unitSucceeded', null, ['proposers', 'body']);
  }
  for (const co of besideItself(run.next, handovers)) run.tell(`item:${co.id}`, 'case.ended');
  run.settle();
  run.finish(false);
  return { next: run.next, events: run.events, effects: run.effects };
}

function pass(run: Run, item: Item, to: string, { id: successionId, officeUnitId }: Succession): void {
  const { record } = run.next;
  const papers = [
    ...record.opinions,
    ...record.replies,
    ...record.extensions,
    ...record.statements,
    ...record.followUps,
  ];
  for (const paper of papers) {
    if (paper.itemId === item.id && paper.signedOn !== null) paper.unitId ??= item.unitId;
  }
  record.successions.push({ successionId, itemId: item.id, from: item.unitId, to, on: run.env.today, seq: run.seq });
  record.officeItems = record.officeItems.filter((one) => one !== item.id);
  if (to === officeUnitId) record.officeItems.push(item.id);
  item.unitId = to;
  // whoever read it under the old name acts on something else now
  item.changedSeq = run.seq;
}

/** The successor learns what it has to do, the other side of the same part whom it has to do with. */
function tellOf(run: Run, item: Item): void {
  run.notify('item.succeeded', item.id, ['unitClerk', 'principal']);
  const others = item.role === 'lead' ? livingCos(run.next, item.partId) : [leadOfPart(run.next, item.partId)];
  const units = new Set(others.flatMap((i) => (i && i.unitId !== item.unitId ? i.unitId : [])));
  const to = [...units].map((unitId) => ({ role: 'unit-clerk' as const, unitId }));
  if (to.length > 0) run.effects.push({ type: 'notify', kind: 'case.unitSucceeded', handlingId: item.id, to });
}

/** 意见尚未采纳 · what the co-unit still owes, or what still waits for the lead's word. */
const OPEN_CO = ['offered', 'working', 'awaitingPrincipal', 'submitted', 'supplementAsked'];
const UNSIGNED_CO = ['offered', 'working', 'awaitingPrincipal'];

/**
 * 自己会办自己 · no unit gives an opinion to itself, and none owes two on the same part: the co item that has lost its sense
 * ends, what was signed stays in the record.
 */
function besideItself(c: CaseState, handovers: readonly { itemId: string }[]): Item[] {
  const moved = new Set(handovers.map((h) => h.itemId));
  return c.items.filter((co) => {
    if (co.role !== 'co' || !isLiving(co)) return false;
    const touches = (i: Item | undefined): boolean => i !== undefined && (moved.has(i.id) || moved.has(co.id));
    const lead = leadOfPart(c, co.partId);
    if (OPEN_CO.includes(co.state) && lead?.unitId === co.unitId && touches(lead)) return true;
    return (
      moved.has(co.id) &&
      UNSIGNED_CO.includes(co.state) &&
      livingCos(c, co.partId).some(
        (i) => i.id !== co.id && i.unitId === co.unitId && UNSIGNED_CO.includes(i.state) && !moved.has(i.id),
      )
    );
  });
}

export interface EndedUnit {
  name: string;
  /** its last day */
  until: string;
  /** names of who took over; null: it just ended */
  successors: string | null;
}
/** 已终止的单位 · is given nothing any more; whoever names it learns whose the matter is now. */
export const endedUnit = ({ name, until, successors }: EndedUnit, path: string): Obstacle[] =>
  obstacle(
    'unit.ended',
    `“${name}”已于 ${until} 终止${successors === null ? '' : `,职责由${successors}承接`},请改选单位`,
    path,
  );
