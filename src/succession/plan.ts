/** 承接方案 · what the input means for what stands with the unit: where each item and each post goes, or why not. */
import type { PassedPost, Post } from '../domain/succession/posts.js';
import { passPosts } from '../domain/succession/posts.js';
import { plusDays } from '../domain/shared/legal-date.js';
import type { StandingItem } from '../engine/engine.js';
import { standingItems } from '../engine/engine.js';
import { conflict } from '../identity/administration/acts.js';
import { invalid } from '../platform/http/validation.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { SuccessionInput } from './succession.input.js';
import type { DelegationRow, UnitRow } from './succession.queries.js';
import { delegationsOf, ledOn, postsOf, tenuresOf, unitsById } from './succession.queries.js';

export interface Plan {
  unit: UnitRow;
  successors: UnitRow[];
  items: { item: StandingItem; to: UnitRow | null }[];
  people: (PassedPost & { post: Post & { name: string } })[];
  delegations: DelegationRow[];
}
export const unitMissing = (): Problem => new Problem(404, 'unit.not_found', '没有这个单位');
const wrong = (path: string, message: string): Problem => invalid([{ path: path.split('.'), message }]);

/** @throws Problem for what no succession can be; what is only not chosen yet stands in the plan as null */
export async function planOf(
  tx: Tx,
  { jurisdictionId, today }: { jurisdictionId: string; today: string },
  unitId: string,
  input: SuccessionInput,
): Promise<Plan> {
  const { effectiveOn } = input;
  const ids = input.successors.map((s) => s.unitId);
  if (new Set(ids).size < ids.length) throw wrong('successors', '同一承接单位只列一次');
  if (effectiveOn < today) throw wrong('effectiveOn', '不得早于今天:此前的办理和数据仍属原单位');
  const units = await unitsById(tx, jurisdictionId, [unitId, ...ids]);
  const unit = units.get(unitId);
  if (!unit) throw unitMissing();
  checkUnit(unit, effectiveOn);
  const successors = ids.map((id, i) => successorOf(units.get(id), unit, effectiveOn, `successors.${i}`));
  const items = await standingItems(tx, jurisdictionId, unitId);
  const posts = await postsOf(tx, jurisdictionId, unitId, effectiveOn);
  const passed = passPosts(posts, {
    effectiveOn,
    successorOf: peopleOf(input, posts),
    led: await ledOn(tx, jurisdictionId, ids, effectiveOn),
    held: await tenuresOf(tx, jurisdictionId, [...new Set(posts.map((p) => p.personId))]),
  });
  const chosen = choicesOf(input, items);
  return {
    unit,
    successors,
    items: items.map((item) => ({ item, to: units.get(chosen(item.id) ?? '') ?? null })),
    people: passed as Plan['people'],
    delegations: await delegationsOf(tx, jurisdictionId, unitId, effectiveOn),
  };
}

function checkUnit({ name, until, succeeded, office, from }: UnitRow, effectiveOn: string): void {
  if (succeeded) throw conflict('succession.ended', `“${name}”已有承接安排`);
  if (until !== null && until < plusDays(effectiveOn, -1))
    throw conflict('succession.ended', `“${name}”已于 ${until} 终止`);
  if (from >= effectiveOn) throw wrong('effectiveOn', `须晚于该单位的启用日期 ${from}`);
  if (office) throw conflict('succession.office', '本级政府办公室不能由其他单位承接,更名请由系统管理员办理');
}

function successorOf(found: UnitRow | undefined, unit: UnitRow, on: string, path: string): UnitRow {
  const isInForce = found !== undefined && found.from <= on && (found.until === null || found.until >= on);
  if (isInForce && found.id !== unit.id) return found;
  const why =
    found === undefined ? '没有这个单位' : found.id === unit.id ? '不能由本单位承接' : `“${found.name}”当日不在用`;
  throw conflict('succession.successor', why, `${path}.unitId`);
}

/** 逐件选定 · of a merger everything goes to the one; of a split what the office says. */
function choicesOf({ successors }: SuccessionInput, items: readonly StandingItem[]) {
  const known = new Set(items.map((i) => i.id));
  const chosen = new Map<string, string>();
  for (const [i, { unitId, handlingIds }] of successors.entries()) {
    for (const [n, id] of handlingIds.entries()) {
      const path = `successors.${i}.handlingIds.${n}`;
      if (!known.has(id)) throw wrong(path, '不是该单位需承接的承办件');
      if (chosen.has(id)) throw wrong(path, '同一承办件只能由一个单位承接');
      chosen.set(id, unitId);
    }
  }
  const [only, second] = successors;
  return (id: string): string | undefined => (only && !second ? only.unitId : chosen.get(id));
}

function peopleOf({ successors, people }: SuccessionInput, posts: readonly Post[]) {
  const [only, second] = successors;
  if (only && !second) {
    if (people.length > 0) throw wrong('people', '合并的,人员一并随转,无须逐人选定');
    return () => only.unitId;
  }
  for (const [i, { personId, unitId }] of people.entries()) {
    if (!posts.some((p) => p.personId === personId)) throw wrong(`people.${i}.personId`, '此人不在该单位任职');
    if (!successors.some((s) => s.unitId === unitId)) throw wrong(`people.${i}.unitId`, '不是承接单位');
  }
  return (personId: string) => people.find((p) => p.personId === personId)?.unitId ?? null;
}

/** @throws Problem 409 while an open item of a split is nobody's */
export function checkWhole({ items }: Plan): void {
  const open = items.filter(({ to }) => to === null);
  if (open.length === 0) return;
  throw new Problem(
    409,
    'succession.items_open',
    `尚有 ${open.length} 件承办件未选定承接单位,请逐件选定`,
    open.slice(0, 50).map(({ item }) => ({ path: item.id, message: `第 ${item.number} 号未选定承接单位` })),
  );
}
