/** 已存视图 · kept, renamed, removed; each with the number of cases that whoever asks would find by it. */
import { v7 } from 'uuid';
import { z } from 'zod';
import type { ViewPlace } from '../../domain/access/saved-views.js';
import { maySaveTo, MOST_VIEWS, savesTo, VIEW_SCOPES } from '../../domain/access/saved-views.js';
import { id as idSchema } from '../../domain/shared/command.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { Acts, Done, Scene } from '../../identity/administration/acts.js';
import { conflict, idOf } from '../../identity/administration/acts.js';
import { plain } from '../../identity/plain.js';
import type { Caller } from '../../identity/sessions.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { invalid } from '../../platform/http/validation.js';
import { Problem } from '../../platform/problem.js';
import type { CaseList } from '../case-list.service.js';
import { countCases } from './case-counts.queries.js';
import type { ViewRow } from './saved-views.queries.js';
import { change, insert, placed, unitNames, viewOf, viewsFor } from './saved-views.queries.js';
import type { SavedViewAnswer, ViewsAnswer } from './saved-views.view.js';
import { keptOf, readFilters, VIEW_COLUMNS, viewFilters } from './view-filters.js';

const kept = {
  name: plain(20),
  filters: viewFilters,
  /** null: the usual ones */
  columns: z
    .array(z.enum(VIEW_COLUMNS))
    .max(VIEW_COLUMNS.length)
    .nullable()
    .transform((chosen) => chosen && VIEW_COLUMNS.filter((c) => chosen.includes(c))),
};
export const viewInput = z.strictObject({
  ...kept,
  columns: kept.columns.default(null),
  scope: z.enum(VIEW_SCOPES).default('mine'),
  unitId: idSchema().nullable().default(null),
});
export type ViewInput = z.infer<typeof viewInput>;
export const viewChange = z
  .strictObject({ name: kept.name.optional(), filters: kept.filters.optional(), columns: kept.columns.optional() })
  .refine((given) => Object.values(given).some((v) => v !== undefined), { message: '没有要更改的内容' });
export type ViewChange = z.infer<typeof viewChange>;

const notFound = (): Problem => new Problem(404, 'view.not_found', '没有这个视图,或您无权更改');

export class SavedViews {
  constructor(
    private readonly list: CaseList,
    private readonly acts: Acts,
  ) {}

  all(caller: Caller): Promise<ViewsAnswer> {
    const { actor } = caller;
    return this.list.read(caller, async (tx, on) => {
      const rows = await viewsFor(tx, actor);
      const read = rows.map((row) => readFilters(row.filters));
      const counts = await countCases(
        tx,
        caller,
        read.map((r) => r.query),
        on,
      );
      const places = savesTo(actor);
      const names = await unitNames(tx, actor.jurisdictionId, places);
      return {
        items: rows.map((row, i) => ({ ...answerOf(row, actor), count: counts[i] ?? 0 })),
        savesTo: places.map((place) => ({
          scope: place.scope,
          unit: place.unitId === null ? null : { id: place.unitId, name: names.get(place.unitId) ?? '' },
          isFull: rows.filter((row) => isIn(row, place)).length >= MOST_VIEWS[place.scope],
        })),
      };
    });
  }

  save(caller: Caller, keyed: Keyed, input: ViewInput): Promise<SavedViewAnswer> {
    const { actor } = caller;
    const place = placeOf(actor, input);
    const work = async (scene: Scene): Promise<Done<SavedViewAnswer>> => {
      const { tx, jurisdictionId, personId } = scene;
      const there = await placed(tx, jurisdictionId, { ...place, personId });
      checkName(there, input.name);
      const most = MOST_VIEWS[place.scope];
      if (there.length >= most) throw conflict('view.too_many', `最多存 ${most} 个,请先删除不用的`);
      const filters = keptOf(input.filters);
      const id = v7();
      await insert(tx, { ...input, ...place, filters, id, jurisdictionId, personId, madeAt: caller.now });
      return this.done(scene, actor, id, 'view.shared');
    };
    return this.acts.perform(caller, keyed, work, 201);
  }

  change(caller: Caller, keyed: Keyed, view: string, { filters, ...given }: ViewChange): Promise<SavedViewAnswer> {
    return this.acts.perform(caller, keyed, async (scene) => {
      const before = await changeable(scene, caller.actor, view);
      const there = await placed(scene.tx, scene.jurisdictionId, before);
      checkName(
        there.filter((v) => v.id !== before.id),
        given.name,
      );
      const { name, columns } = before;
      const after = { name, columns, ...definedOf(given), filters: filters ? keptOf(filters) : before.filters };
      await change(scene.tx, scene.jurisdictionId, before.id, after);
      return this.done(scene, caller.actor, before.id, 'view.changed');
    });
  }

  async remove(caller: Caller, keyed: Keyed, view: string): Promise<void> {
    await this.acts.perform(caller, keyed, async (scene) => {
      const { id, scope, unitId } = await changeable(scene, caller.actor, view);
      await scene.tx.query(`DELETE FROM saved_view WHERE jurisdiction_id = $1 AND id = $2`, [scene.jurisdictionId, id]);
      return { outcome: { id }, entries: entriesOf('view.removed', { id, scope, unitId }) };
    });
  }

  private async done(scene: Scene, actor: Actor, id: string, type: 'view.shared' | 'view.changed') {
    const row = await viewOf(scene.tx, scene.jurisdictionId, id);
    if (!row) throw notFound();
    return { outcome: answerOf(row, actor), entries: entriesOf(type, row) };
  }
}

/** What one keeps for oneself is no act of administration; what others come to see is. */
const entriesOf = (
  type: 'view.shared' | 'view.changed' | 'view.removed',
  { id, scope, unitId }: ViewPlace & { id: string },
) => (scope === 'mine' ? [] : [{ type, data: { viewId: id, scope, ...(unitId === null ? {} : { unitId }) } }]);

/** A unit's own view needs no unit named where the person saves for one unit only. */
function placeOf(actor: Actor, { scope, unitId }: ViewInput): ViewPlace {
  const places = savesTo(actor).filter((p) => p.scope === scope);
  if (places.length === 0) throw new Problem(403, 'view.not_yours', '您不能设置这一范围的视图');
  if (scope !== 'unit') return { scope, unitId: null };
  const own = places.find((p) => p.unitId === unitId) ?? (unitId === null && places.length === 1 ? places[0] : null);
  if (own) return own;
  if (unitId === null) throw invalid([{ path: ['unitId'], message: '请指明单位' }]);
  throw new Problem(403, 'view.not_yours', '您不能设置这一范围的视图');
}

const mayChange = (actor: Actor, row: ViewRow): boolean =>
  row.scope === 'mine' ? row.personId === actor.personId : maySaveTo(actor, row);
const isIn = (row: ViewRow, { scope, unitId }: ViewPlace): boolean => row.scope === scope && row.unitId === unitId;

async function changeable({ tx, jurisdictionId }: Scene, actor: Actor, view: string): Promise<ViewRow> {
  const row = await viewOf(tx, jurisdictionId, idOf(view, notFound));
  if (!row || !mayChange(actor, row)) throw notFound();
  return row;
}

function checkName(there: readonly ViewRow[], name: string | undefined): void {
  if (there.some((v) => v.name === name)) throw conflict('view.name_taken', '已有同名的视图', 'name');
}

const definedOf = <T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined)) as never;

function answerOf(row: ViewRow, actor: Actor): SavedViewAnswer {
  const { filters, outdated } = readFilters(row.filters);
  const columns = row.columns && VIEW_COLUMNS.filter((c) => row.columns?.includes(c));
  return {
    ...{ id: row.id, name: row.name, scope: row.scope, columns, filters, outdated },
    unit: row.unitId === null ? null : { id: row.unitId, name: row.unit ?? '' },
    mayChange: mayChange(actor, row),
  };
}
