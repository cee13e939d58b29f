/**
 * 异议 · a unit objects to a line of its own within the days of the rulebook; the head of the office decides with a reason.
 * An objection that is upheld makes a new edition beside the old: the line keeps what it was, the places are counted anew.
 */
import { v7 } from 'uuid';
import { hundredthsOf, pointsWords } from '../../domain/assessment/points.js';
import { totalOf } from '../../domain/assessment/score.js';
import { holds } from '../../domain/shared/actor.js';
import type { Locality } from '../../engine/engine.js';
import type { Acts } from '../../identity/administration/acts.js';
import { conflict, idOf } from '../../identity/administration/acts.js';
import type { Caller } from '../../identity/sessions.js';
import type { Keyed } from '../../platform/http/keyed-request.js';
import { Problem } from '../../platform/problem.js';
import { tellUnits } from '../telling.js';
import type { DecisionInput, ObjectionInput } from './assessing.input.js';
import type { KeptLine, KeptScore } from './assessments.queries.js';
import { keepEdition, objectionsOf } from './assessments.queries.js';
import { OBJECTORS, ownUnits } from './sight.js';
import { standingOf } from './standing.js';

const unknown = (): Problem => new Problem(404, 'assessment.objection_not_found', '没有这项异议');

export class Objections {
  constructor(
    private readonly acts: Acts,
    private readonly locality: Locality,
  ) {}

  object(caller: Caller, keyed: Keyed, text: string, input: ObjectionInput) {
    return this.acts.perform(
      caller,
      keyed,
      async ({ tx, jurisdictionId, personId, today }) => {
        const { row, scores, edition } = await standingOf(tx, this.locality, caller.actor, text);
        const isMine = holds(caller.actor, ...OBJECTORS) && ownUnits(caller.actor).includes(input.unitId);
        if (!isMine) throw new Problem(403, 'access.forbidden', '只能对本单位的得分提出异议');
        if (row.state !== 'published') throw conflict('assessment.unpublished', '考核尚未公布,公布之后可以提出异议');
        if (today > (row.objections_until ?? '')) {
          throw conflict('assessment.objection_late', `提出异议的期限已于 ${row.objections_until} 届满`);
        }
        const line = scores.find((s) => s.unitId === input.unitId)?.lines.find((l) => l.item === input.item);
        if (!line) throw conflict('assessment.line_unknown', '本单位没有这一项得分', 'item');
        const open = await objectionsOf(tx, jurisdictionId, row.id);
        if (open.some((o) => o.unit_id === input.unitId && o.item === input.item && o.decision === null)) {
          throw conflict('assessment.objection_open', '这一项已经提出异议,正待答复', 'item');
        }
        const id = v7();
        await tx.query(
          `INSERT INTO assessment_objection (jurisdiction_id, id, assessment_id, unit_id, item, edition, text, made_by, made_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [jurisdictionId, id, row.id, input.unitId, input.item, edition, input.text, personId, caller.now],
        );
        const data = { assessmentId: row.id, objectionId: id, unitId: input.unitId, item: input.item };
        return { outcome: { id }, entries: [{ type: 'assessment.objected' as const, data }] };
      },
      201,
    );
  }

  decide(caller: Caller, keyed: Keyed, text: string, objection: string, input: DecisionInput) {
    const objectionId = idOf(objection, unknown);
    return this.acts.perform(caller, keyed, async ({ tx, jurisdictionId, personId, today }) => {
      const { row, scores, edition, book } = await standingOf(tx, this.locality, caller.actor, text);
      const found = (await objectionsOf(tx, jurisdictionId, row.id)).find((o) => o.id === objectionId);
      if (!found) throw unknown();
      if (found.decision !== null) throw conflict('assessment.decided_already', '这项异议已经答复');
      const cap = hundredthsOf(book.assessment.items.find((i) => i.key === found.item)?.points ?? 0);
      const points = input.decision === 'upheld' ? hundredthsOf(input.points) : null;
      const before = scores.find((s) => s.unitId === found.unit_id)?.lines.find((l) => l.item === found.item);
      if (points !== null && points > cap) {
        throw conflict('assessment.beyond_points', `更正后的分须在 0 至 ${pointsWords(cap)}之间`, 'points');
      }
      if (points !== null && points === before?.points) {
        throw conflict('assessment.unchanged', '更正后的分与原来相同;不作更正的,请答复异议不成立', 'points');
      }
      await tx.query(
        `UPDATE assessment_objection SET decision = $3, reason = $4, points = $5, decided_by = $6, decided_at = $7
         WHERE jurisdiction_id = $1 AND id = $2`,
        [jurisdictionId, objectionId, input.decision, input.reason, points, personId, caller.now],
      );
      const next = points === null ? edition : edition + 1;
      if (points !== null) {
        const corrected = scores.map((s) => (s.unitId === found.unit_id ? withLine(s, found, points) : s));
        const by = { objectionId, by: personId, now: caller.now };
        await keepEdition(tx, jurisdictionId, { id: row.id, edition: next, scores: corrected, ...by });
      }
      const answer =
        points === null ? '异议不成立' : `异议成立,该项更正为 ${pointsWords(points)},考核结果另出第 ${next} 版`;
      const words = `贵单位对${row.session}办理工作考核(截至 ${row.as_of})“${before?.name ?? found.item}”一项的异议已经答复:${answer}。理由:${input.reason}`;
      const about = { jurisdictionId, kind: 'assessment' as const, id: row.id, day: today, now: caller.now };
      await tellUnits(tx, about, [{ unitId: found.unit_id, words }]);
      const data = { assessmentId: row.id, objectionId, decision: input.decision, edition: next };
      return { outcome: { id: objectionId, edition: next }, entries: [{ type: 'assessment.decided' as const, data }] };
    });
  }
}

/** The line as it was stands beside what it is; a line corrected twice tells what it was last. */
function withLine(score: KeptScore, { id, item }: { id: string; item: string }, points: number): KeptScore {
  const lines = score.lines.map((l): KeptLine =>
    l.item === item ? { ...l, was: l.points, points, objectionId: id } : l,
  );
  return { ...score, lines, ...totalOf(lines) };
}
