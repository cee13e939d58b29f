/**
 * 考核 · a draft is counted anew each time it is read, from figures of a day that is over; publishing writes it down as the
 * first edition, and nothing published is written over afterwards (docs/decisions/0100).
 */
import { v7 } from 'uuid';
import { z } from 'zod';
import { hundredthsOf, pointsOf, pointsWords } from '../../domain/assessment/points.js';
import { ranking } from '../../domain/assessment/ranking.js';
import { isBonus } from '../../domain/assessment/sheet.js';
import { addWorkdays } from '../../domain/deadline/working-days.js';
import { calendarFor } from '../../domain/deadline/calendar.js';
import type { Actor } from '../../domain/shared/actor.js';
import { holds } from '../../domain/shared/actor.js';
import { dateOf } from '../../domain/shared/legal-date.js';
import type { Locality } from '../../engine/engine.js';
import { districtCalendar } from '../../engine/engine.js';
import type { Acts, Scene } from '../../identity/administration/acts.js';
import { conflict } from '../../identity/administration/acts.js';
import { placed } from '../../identity/placed-list.js';
import type { Caller } from '../../identity/sessions.js';
import type { Database } from '../../platform/database.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import type { PageQuery } from '../../platform/http/paging.js';
import { Problem } from '../../platform/problem.js';
import { tellUnits } from '../telling.js';
import type { DraftInput, EntryInput } from './assessing.input.js';
import { assessmentView, objectionView, sheetView, unitsView } from './assessing.view.js';
import type { AssessmentRow } from './assessments.queries.js';
import { ASSESSMENTS, editionsOf, keepEdition, objectionsOf } from './assessments.queries.js';
import { assessmentScope, OBJECTORS, ownUnits, seesAll } from './sight.js';
import type { Standing } from './standing.js';
import { standingOf } from './standing.js';

export class Assessments {
  constructor(
    private readonly database: Pick<Database, 'read' | 'snapshot'>,
    private readonly acts: Acts,
    private readonly locality: Locality,
  ) {}

  page({ actor }: Caller, query: PageQuery) {
    const values: unknown[] = [actor.jurisdictionId];
    const scope = assessmentScope(actor, (value) => `$${values.push(value)}`);
    return this.database.read(actor.jurisdictionId, (tx) =>
      placed<AssessmentRow, ReturnType<typeof assessmentView>>(tx, query, {
        sql: `${ASSESSMENTS} AND ${scope}`,
        values,
        place: z.iso.date(),
        view: (row) => assessmentView(row, seesAll(actor) ? row.open_objections : 0),
      }),
    );
  }

  read({ actor, now }: Caller, id: string, edition?: number) {
    return this.database.snapshot(actor.jurisdictionId, async (tx) => {
      const standing = await standingOf(tx, this.locality, actor, id, edition);
      const { row, book, entries, scores } = standing;
      const [editions, all] = [
        await editionsOf(tx, actor.jurisdictionId, row.id),
        await objectionsOf(tx, actor.jurisdictionId, row.id),
      ];
      const own = ownUnits(actor);
      const objections = all.filter((o) => seesAll(actor) || own.includes(o.unit_id));
      const eyes = { isAll: seesAll(actor), ownUnits: own, seesRanking: seesAll(actor) || row.state === 'published' };
      const { items } = book.assessment;
      return {
        ...assessmentView(row, objections.filter((o) => o.decision === null).length),
        shown: standing.edition,
        editions: editions.map((e) => ({ edition: e.edition, madeAt: e.made_at, objectionId: e.objection_id })),
        sheet: sheetView(items, book),
        full: pointsOf(items.reduce((sum, i) => sum + (isBonus(i) ? 0 : hundredthsOf(i.points)), 0)),
        units: unitsView(scores, entries, book, eyes),
        objections: objections.map(objectionView),
        allowed: allowed(actor, standing, dateOf(now)),
      };
    });
  }

  /** Figures of a day that is over do not move any more, so that what was previewed is what is published. */
  draft(caller: Caller, keyed: Keyed, { session, asOf }: DraftInput) {
    if (asOf >= dateOf(caller.now)) {
      const message = '截至日须是已经结束的一日';
      throw new Problem(400, 'request.invalid', message, [{ path: 'asOf', message }]);
    }
    return this.acts.perform(
      caller,
      keyed,
      async ({ tx, jurisdictionId, personId }) => {
        const [found] = await tx.query<{ rulebook_key: string }>(
          `SELECT j.rulebook_key FROM council_session s JOIN jurisdiction j ON j.id = s.jurisdiction_id
           WHERE s.jurisdiction_id = $1 AND s.id = $2`,
          [jurisdictionId, session],
        );
        if (!found) throw new Problem(404, 'session.not_found', '没有这一届次');
        const { key, version } = this.locality.shelf.newest(found.rulebook_key, asOf);
        const id = v7();
        const made = await tx.query(
          `INSERT INTO assessment (jurisdiction_id, id, session_id, as_of, rulebook, state, made_by, made_at)
           VALUES ($1, $2, $3, $4, $5, 'draft', $6, $7)
           ON CONFLICT ON CONSTRAINT assessment_once DO NOTHING RETURNING id`,
          [jurisdictionId, id, session, asOf, `${key}@${version}`, personId, caller.now],
        );
        if (made.length === 0) throw conflict('assessment.exists', '这一届次截至该日的考核已有一份', 'asOf');
        const data = { assessmentId: id, session, asOf };
        return { outcome: { id }, entries: [{ type: 'assessment.drafted' as const, data }] };
      },
      201,
    );
  }

  enter(caller: Caller, keyed: Keyed, text: string, input: EntryInput) {
    return this.acts.perform(
      caller,
      keyed,
      async ({ tx, jurisdictionId, personId }) => {
        const standing = await standingOf(tx, this.locality, caller.actor, text);
        const { row, book, scores, entries } = standing;
        requireDraft(row);
        const item = book.assessment.items.find((i) => i.key === input.item);
        if (item?.scoring.by !== 'manual') throw conflict('assessment.not_manual', '这一项不由政府办评定', 'item');
        if (!scores.some((s) => s.unitId === input.unitId)) {
          throw conflict('assessment.unit_unknown', '该单位在这一届次没有承办件,不在考核之列', 'unitId');
        }
        const points = hundredthsOf(input.points);
        const own = entries.filter((e) => e.unit_id === input.unitId && e.item === input.item);
        const sum = own.reduce((all, e) => all + e.points, points);
        const cap = hundredthsOf(item.points);
        const [least, most] = item.scoring.bonus ? [0, cap] : [-cap, 0];
        if (sum < least || sum > most) {
          const range = item.scoring.bonus
            ? `累计加分须在 0 至 ${pointsWords(cap)}`
            : `累计扣分须在 0 至 ${pointsWords(cap)}`;
          throw conflict('assessment.beyond_points', `${range}之间`, 'points');
        }
        const id = v7();
        await tx.query(
          `INSERT INTO assessment_entry (jurisdiction_id, id, assessment_id, unit_id, item, points, reason, made_by, made_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [jurisdictionId, id, row.id, input.unitId, input.item, points, input.reason, personId, caller.now],
        );
        const data = { assessmentId: row.id, entryId: id, unitId: input.unitId, item: input.item, points };
        return { outcome: { id }, entries: [{ type: 'assessment.entered' as const, data }] };
      },
      201,
    );
  }

  publish(caller: Caller, keyed: Keyed, text: string) {
    return this.acts.perform(caller, keyed, async (scene) => {
      const { tx, jurisdictionId, personId, today } = scene;
      const standing = await standingOf(tx, this.locality, caller.actor, text);
      const { row, book, scores } = standing;
      requireDraft(row);
      if (!scores.some((s) => s.isRanked)) throw conflict('assessment.empty', '没有可以考核的单位,不能公布');
      const calendar = calendarFor(await districtCalendar(tx, this.locality, jurisdictionId), book.key);
      const until = addWorkdays(calendar, today, book.assessment.objectionWorkdays).date;
      await tx.query(
        `UPDATE assessment SET state = 'published', published_by = $3, published_at = $4, objections_until = $5
         WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, row.id, personId, caller.now, until],
      );
      const kept = { id: row.id, edition: 1, scores, objectionId: null, by: personId, now: caller.now };
      await keepEdition(tx, jurisdictionId, kept);
      await tellAll(scene, standing, until, caller.now);
      const data = { assessmentId: row.id, edition: 1, objectionsUntil: until };
      return { outcome: { id: row.id, edition: 1 }, entries: [{ type: 'assessment.published' as const, data }] };
    });
  }
}

function requireDraft({ state }: AssessmentRow): void {
  if (state !== 'draft') throw conflict('assessment.published_already', '这次考核已经公布,不能再改');
}

/** What the person may do with it now; the same is checked again when it is done. */
function allowed(actor: Actor, { row, edition, scores }: Standing, today: string) {
  const mine = scores.some((s) => ownUnits(actor).includes(s.unitId));
  const isNewest = row.state === 'published' && edition === row.edition;
  const isOpen = isNewest && today <= (row.objections_until ?? '');
  return [
    ...(row.state === 'draft' && holds(actor, 'office-clerk', 'office-head') ? (['enter'] as const) : []),
    ...(row.state === 'draft' && holds(actor, 'office-head') ? (['publish'] as const) : []),
    ...(isOpen && mine && holds(actor, ...OBJECTORS) ? (['object'] as const) : []),
    ...(isNewest && holds(actor, 'office-head') ? (['decide'] as const) : []),
  ];
}

async function tellAll({ tx, jurisdictionId, today }: Scene, { row, scores }: Standing, until: string, now: string) {
  const places = new Map(ranking(scores).map((p) => [p.unitId, p]));
  const told = scores.map(({ unitId, total }) => {
    const { place = null, isTied = false } = places.get(unitId) ?? {};
    const rank = place === null ? '不参加排名' : `${isTied ? '并列' : ''}第 ${place} 名`;
    const words = `${row.session}办理工作考核结果(截至 ${row.as_of})已公布:本单位得 ${pointsWords(total)},${rank}。如有异议,请于 ${until} 以前提出。`;
    return { unitId, words };
  });
  await tellUnits(tx, { jurisdictionId, kind: 'assessment', id: row.id, day: today, now }, told);
}
