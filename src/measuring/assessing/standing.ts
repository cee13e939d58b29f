/** 一次考核的现状 · the row with its rulebook, and its scores: computed while it is a draft, as published afterwards. */
import { scoreOf } from '../../domain/assessment/score.js';
import type { Rulebook } from '../../domain/rulebook/schema.js';
import type { Actor } from '../../domain/shared/actor.js';
import type { Locality } from '../../engine/engine.js';
import { idOf } from '../../identity/administration/acts.js';
import { Problem } from '../../platform/problem.js';
import type { Tx } from '../../platform/tx.js';
import type { AssessmentRow, EntryRow, KeptScore } from './assessments.queries.js';
import { ASSESSMENTS, entriesOf, scoresOf } from './assessments.queries.js';
import { unitFigures } from './figures.queries.js';
import { assessmentScope } from './sight.js';

export const missing = (): Problem => new Problem(404, 'assessment.not_found', '没有这次考核,或您无权查看');

export interface Standing {
  row: AssessmentRow;
  book: Rulebook;
  entries: EntryRow[];
  /** 0: a draft */
  edition: number;
  scores: KeptScore[];
}

/** What the caller may see of it; another edition than the newest when asked for. */
export async function standingOf(
  tx: Tx,
  locality: Locality,
  actor: Actor,
  text: string,
  wanted?: number,
): Promise<Standing> {
  const { jurisdictionId } = actor;
  const values: unknown[] = [jurisdictionId, idOf(text, missing)];
  const scope = assessmentScope(actor, (value) => `$${values.push(value)}`);
  const [row] = await tx.query<AssessmentRow>(`${ASSESSMENTS} AND a.id = $2 AND ${scope}`, values);
  if (!row) throw missing();
  const [key = '', version = ''] = row.rulebook.split('@');
  const book = locality.shelf.get(key, version);
  const entries = await entriesOf(tx, jurisdictionId, row.id);
  if (row.state === 'draft') {
    const scores = await drafted(tx, jurisdictionId, row, book, entries);
    return { row, book, entries, edition: 0, scores };
  }
  const edition = wanted ?? row.edition;
  const scores = await scoresOf(tx, jurisdictionId, row.id, edition);
  if (!scores) throw new Problem(404, 'assessment.not_found', `这次考核没有第 ${edition} 版`);
  return { row, book, entries, edition, scores };
}

async function drafted(
  tx: Tx,
  jurisdictionId: string,
  row: AssessmentRow,
  book: Rulebook,
  entries: readonly EntryRow[],
): Promise<KeptScore[]> {
  const figures = await unitFigures(tx, jurisdictionId, row.session_id, row.as_of);
  const given = entries.map(({ id, unit_id: unitId, item, points }) => ({ id, unitId, item, points }));
  return figures.map((f) => ({ name: f.name, ...scoreOf(book.assessment.items, f, given) }));
}
