/**
 * 机构改革 · decided in one act of administration: the unit ends with the day before, its posts and delegations with it, and
 * what is to go where stands in rows. The cases go over in the engine's own transactions, at once or when the day comes
 * (docs/decisions/0090).
 */
import { v7 } from 'uuid';
import { dateOf } from '../domain/shared/legal-date.js';
import { holds } from '../domain/shared/actor.js';
import { labelOf } from '../domain/snapshot.js';
import type { Engine } from '../engine/engine.js';
import { standingItems } from '../engine/engine.js';
import { endSessionsOf } from '../identity/administration/accounts.service.js';
import type { Acts, Done, Scene } from '../identity/administration/acts.js';
import { idOf } from '../identity/administration/acts.js';
import { grant } from '../identity/administration/granting.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Keyed } from '../platform/http/keyed-request.js';
import { Problem } from '../platform/problem.js';
import type { Tx } from '../platform/tx.js';
import type { Plan } from './plan.js';
import { checkWhole, planOf, unitMissing } from './plan.js';
import type { SuccessionInput } from './succession.input.js';
import type { UnitRow } from './succession.queries.js';
import { endWith, keepSuccession, successionOf, unitsById } from './succession.queries.js';

export class Successions {
  constructor(
    private readonly database: Pick<Database, 'read'>,
    private readonly acts: Acts,
    private readonly engine: Pick<Engine, 'succeed'>,
  ) {}

  preview(caller: Caller, text: string, input: SuccessionInput) {
    const { jurisdictionId } = caller.actor;
    const unitId = idOf(text, unitMissing);
    return this.database.read(jurisdictionId, async (tx) =>
      previewOf(await planOf(tx, { jurisdictionId, today: dateOf(caller.now) }, unitId, input), input),
    );
  }

  /** The decision is kept first; whatever of the cases cannot go over now does so with the next sweep. */
  async give(caller: Caller, keyed: Keyed, text: string, input: SuccessionInput) {
    if (!holds(caller.actor, 'office-head')) {
      throw new Problem(403, 'access.forbidden', '机构改革的承接由政府办负责人办理,您可以预览');
    }
    const unitId = idOf(text, unitMissing);
    await this.acts.perform(caller, keyed, (scene) => decide(scene, unitId, input, caller.now));
    await this.engine.succeed(caller.actor.jurisdictionId);
    return this.read(caller, unitId);
  }

  read({ actor, now }: Caller, text: string) {
    const unitId = idOf(text, unitMissing);
    return this.database.read(actor.jurisdictionId, (tx) => viewOf(tx, actor.jurisdictionId, unitId, dateOf(now)));
  }
}

async function decide(
  scene: Scene,
  unitId: string,
  input: SuccessionInput,
  now: string,
): Promise<Done<{ id: string }>> {
  const { tx, jurisdictionId, personId, today } = scene;
  const plan = await planOf(tx, scene, unitId, input);
  checkWhole(plan);
  const { effectiveOn, basis } = input;
  const [id, successors] = [v7(), plan.successors.map((u) => u.id)];
  const choices = plan.items.flatMap(({ item, to }) => (to ? [{ handlingId: item.id, unitId: to.id }] : []));
  const kept = successors.length > 1 ? choices : [];
  await keepSuccession(tx, jurisdictionId, {
    id,
    unitId,
    effectiveOn,
    basis,
    successors,
    choices: kept,
    by: personId,
    now,
  });
  const posts = plan.people.map(({ post }) => post);
  await endWith(
    tx,
    jurisdictionId,
    'role_grant',
    posts.map((p) => p.id),
    effectiveOn,
  );
  await endWith(
    tx,
    jurisdictionId,
    'delegation',
    plan.delegations.map((d) => d.id),
    effectiveOn,
  );
  const granted = [];
  for (const { post, granted: wanted } of plan.people) {
    if (wanted) granted.push(await grant(scene, post.personId, wanted));
  }
  const left = plan.people.filter(({ to }) => to === null).map(({ post }) => post.personId);
  if (effectiveOn <= today) for (const each of new Set(left)) await endSessionsOf(tx, jurisdictionId, each);
  const why = { successionId: id };
  return {
    outcome: { id },
    entries: [
      { type: 'unit.succeeded', data: { ...why, unitId, successors, effectiveOn } },
      ...(posts.length > 0 ? [{ type: 'role.ended' as const, data: { ...why, roles: posts.map((p) => p.id) } }] : []),
      ...(granted.length > 0 ? [{ type: 'role.granted' as const, data: { ...why, roles: granted } }] : []),
      ...plan.delegations.map((d) => ({ type: 'delegation.ended' as const, data: { ...why, delegationId: d.id } })),
    ],
  };
}

const named = ({ id, name }: UnitRow) => ({ id, name });
const namedOr = (unit: UnitRow | null | undefined) => (unit ? named(unit) : null);

function previewOf(plan: Plan, { effectiveOn, basis }: SuccessionInput) {
  return {
    state: 'preview' as const,
    unit: named(plan.unit),
    effectiveOn,
    basis,
    successors: plan.successors.map(named),
    items: plan.items.map(({ item: { id, state, ...item }, to }) => ({
      handlingId: id,
      ...item,
      state: { key: state, label: labelOf(item.role === 'lead' ? 'lead-unit' : 'co-unit', state) },
      to: namedOr(to),
    })),
    people: plan.people.map(({ post, to }) => ({
      personId: post.personId,
      name: post.name,
      role: post.role,
      to: namedOr(plan.successors.find((u) => u.id === to)),
    })),
    delegations: plan.delegations,
  };
}

async function viewOf(tx: Tx, jurisdictionId: string, unitId: string, today: string) {
  const unit = (await unitsById(tx, jurisdictionId, [unitId])).get(unitId);
  if (!unit) throw unitMissing();
  const row = await successionOf(tx, jurisdictionId, unitId);
  if (!row) throw new Problem(404, 'succession.none', `“${unit.name}”没有承接安排`);
  const left = (await standingItems(tx, jurisdictionId, unitId)).length;
  const isDone = row.doneAt !== null && left === 0;
  const state = row.effectiveOn > today ? 'planned' : isDone ? 'done' : 'moving';
  return { ...row, unit: named(unit), state, left };
}
