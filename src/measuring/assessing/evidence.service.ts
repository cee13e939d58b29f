/** 一项得分的依据 · the cases of its rate, or those that were counted; of the unit and day of the line, no others. */
import { z } from 'zod';
import { holds } from '../../domain/shared/actor.js';
import type { Locality } from '../../engine/engine.js';
import { caseScope } from '../../engine/engine.js';
import { idOf } from '../../identity/administration/acts.js';
import { placed, text as word } from '../../identity/placed-list.js';
import type { Caller } from '../../identity/sessions.js';
import type { Database } from '../../platform/database.js';
import { page } from '../../platform/http/paging.js';
import { countedSql, PARTS } from '../rates.queries.js';
import { ownUnits, seesAll } from './sight.js';
import { missing, standingOf } from './standing.js';

export const evidenceQuery = z.object({
  ...page,
  /** of a rate; what was counted by itself has one part only */
  part: z.enum(PARTS).default('missing'),
  edition: z.coerce.number().int().min(1).max(10_000).optional(),
});
export type EvidenceQuery = z.infer<typeof evidenceQuery>;

interface Row {
  id: string;
  case_id: string;
  number: string;
  kind: string;
  title: string | null;
  good: boolean | null;
  times: number;
}

export class EvidenceOfLines {
  constructor(
    private readonly database: Pick<Database, 'snapshot'>,
    private readonly locality: Locality,
  ) {}

  page({ actor }: Caller, id: string, unit: string, item: string, query: EvidenceQuery) {
    const unitId = idOf(unit, missing);
    return this.database.snapshot(actor.jurisdictionId, async (tx) => {
      const { row, scores } = await standingOf(tx, this.locality, actor, id, query.edition);
      const isSeen = seesAll(actor) || ownUnits(actor).includes(unitId);
      const line = scores.find((s) => s.unitId === unitId)?.lines.find((l) => l.item === item);
      if (!isSeen || !line) throw missing();
      const { evidence } = line;
      if (evidence.kind === 'rate') {
        const filter = { session: row.session_id, unit: unitId, by: 'unit' as const, part: query.part };
        const { sql, values } = countedSql(actor, evidence.rate, filter, row.as_of);
        const counted = `SELECT c.*, 1 AS times FROM (${sql}) AS c`;
        return placed<Row, ReturnType<typeof caseView>>(tx, query, {
          sql: counted,
          values,
          place: word,
          view: caseView,
        });
      }
      const ids = evidence.kind === 'cases' ? evidence.caseIds : [];
      const values: unknown[] = [actor.jurisdictionId, ids];
      const isWordless = holds(actor, 'audit-admin') && !seesAll(actor);
      const title = isWordless ? 'NULL::text' : `CASE WHEN ${caseScope(actor, 'p', values)} THEN p.title END`;
      const sql = `SELECT p.id, lpad(p.number, 20, '0') AS place, p.id AS case_id, p.number, p.kind, ${title} AS title,
          NULL::boolean AS good, n.times
        FROM (SELECT c, count(*)::int AS times FROM unnest($2::uuid[]) AS c GROUP BY c) AS n
        JOIN proposal p ON p.jurisdiction_id = $1 AND p.id = n.c`;
      return placed<Row, ReturnType<typeof caseView>>(tx, query, { sql, values, place: word, view: caseView });
    });
  }
}

const caseView = (r: Row) => ({
  caseId: r.case_id,
  number: r.number,
  kind: r.kind,
  title: r.title,
  good: r.good,
  times: r.times,
});
