/** 考核的行 · assessments with their session and newest edition, entries, objections, editions as they were published. */
import type { Line, UnitScore } from '../../domain/assessment/score.js';
import type { Tx } from '../../platform/tx.js';

export interface AssessmentRow {
  id: string;
  session_id: string;
  session: string;
  kind: string;
  as_of: string;
  rulebook: string;
  state: 'draft' | 'published';
  made_at: string;
  published_at: string | null;
  objections_until: string | null;
  /** 0 before it was published */
  edition: number;
  open_objections: number;
}
/** A line that an objection has changed keeps what it was. */
export interface KeptLine extends Line {
  was?: number | null;
  objectionId?: string;
}
export interface KeptScore extends UnitScore {
  name: string;
  lines: KeptLine[];
}
export interface EntryRow {
  id: string;
  unit_id: string;
  item: string;
  points: number;
  reason: string;
  by: string;
  made_at: string;
}
export interface ObjectionRow {
  id: string;
  unit_id: string;
  unit: string;
  item: string;
  edition: number;
  text: string;
  by: string;
  made_at: string;
  decision: 'upheld' | 'dismissed' | null;
  reason: string | null;
  points: number | null;
  decided_by: string | null;
  decided_at: string | null;
}
export interface EditionRow {
  edition: number;
  made_at: string;
  objection_id: string | null;
}

export const ASSESSMENTS = `SELECT a.id, (to_char(a.as_of, 'YYYY-MM-DD')) AS place, a.session_id, s.name AS session, s.kind, a.as_of,
    a.rulebook, a.state, a.made_at, a.published_at, a.objections_until,
    (SELECT coalesce(max(e.edition), 0) FROM assessment_edition e
      WHERE e.jurisdiction_id = a.jurisdiction_id AND e.assessment_id = a.id) AS edition,
    (SELECT count(*)::int FROM assessment_objection o WHERE o.jurisdiction_id = a.jurisdiction_id AND o.assessment_id = a.id
      AND o.decision IS NULL) AS open_objections
  FROM assessment a JOIN council_session s ON s.jurisdiction_id = a.jurisdiction_id AND s.id = a.session_id
  WHERE a.jurisdiction_id = $1`;

export async function assessmentOf(tx: Tx, jurisdictionId: string, id: string): Promise<AssessmentRow | undefined> {
  const [row] = await tx.query<AssessmentRow>(`${ASSESSMENTS} AND a.id = $2`, [jurisdictionId, id]);
  return row;
}

export const entriesOf = (tx: Tx, jurisdictionId: string, id: string): Promise<EntryRow[]> =>
  tx.query<EntryRow>(
    `SELECT e.id, e.unit_id, e.item, e.points, e.reason, p.name AS by, e.made_at FROM assessment_entry e
     JOIN person p ON p.jurisdiction_id = e.jurisdiction_id AND p.id = e.made_by
     WHERE e.jurisdiction_id = $1 AND e.assessment_id = $2 ORDER BY e.made_at, e.id`,
    [jurisdictionId, id],
  );

export const objectionsOf = (tx: Tx, jurisdictionId: string, id: string): Promise<ObjectionRow[]> =>
  tx.query<ObjectionRow>(
    `SELECT o.id, o.unit_id, u.name AS unit, o.item, o.edition, o.text, p.name AS by, o.made_at, o.decision, o.reason,
       o.points, d.name AS decided_by, o.decided_at
     FROM assessment_objection o JOIN unit u ON u.jurisdiction_id = o.jurisdiction_id AND u.id = o.unit_id
     JOIN person p ON p.jurisdiction_id = o.jurisdiction_id AND p.id = o.made_by
     LEFT JOIN person d ON d.jurisdiction_id = o.jurisdiction_id AND d.id = o.decided_by
     WHERE o.jurisdiction_id = $1 AND o.assessment_id = $2 ORDER BY o.made_at, o.id`,
    [jurisdictionId, id],
  );

export const editionsOf = (tx: Tx, jurisdictionId: string, id: string): Promise<EditionRow[]> =>
  tx.query<EditionRow>(
    `SELECT edition, made_at, objection_id FROM assessment_edition
     WHERE jurisdiction_id = $1 AND assessment_id = $2 ORDER BY edition`,
    [jurisdictionId, id],
  );

export async function scoresOf(
  tx: Tx,
  jurisdictionId: string,
  id: string,
  edition: number,
): Promise<KeptScore[] | undefined> {
  const [row] = await tx.query<{ scores: KeptScore[] }>(
    `SELECT scores FROM assessment_edition WHERE jurisdiction_id = $1 AND assessment_id = $2 AND edition = $3`,
    [jurisdictionId, id, edition],
  );
  return row?.scores;
}

export const keepEdition = (
  tx: Tx,
  jurisdictionId: string,
  e: { id: string; edition: number; scores: readonly KeptScore[]; objectionId: string | null; by: string; now: string },
): Promise<unknown> =>
  tx.query(
    `INSERT INTO assessment_edition (jurisdiction_id, assessment_id, edition, scores, objection_id, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [jurisdictionId, e.id, e.edition, JSON.stringify(e.scores), e.objectionId, e.by, e.now],
  );
