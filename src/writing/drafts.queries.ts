/** 草稿的各版 · statements over the versions of one person's drafts; every one names the person. */
import type { Tx } from '../platform/tx.js';

export interface DraftPlace {
  jurisdictionId: string;
  caseId: string;
  personId: string;
  form: string;
}
export interface Kept {
  n: number;
  /** of this writing: what the next one builds on */
  stamp: string;
  savedAt: string;
}
export interface Draft extends Kept {
  data: Record<string, unknown>;
}
export interface ListedDraft {
  form: string;
  versions: number;
  savedAt: string;
}
export interface ListedVersion {
  n: number;
  beganAt: string;
  savedAt: string;
}
interface Written {
  n: number;
  data: string;
  stamp: string;
  window: string;
}

/** older versions go as new ones come */
const MAX_VERSIONS = 20;
const DAYS_KEPT = 60;
const KEPT = `n, stamp, saved_at AS "savedAt"`;
const OWN = `jurisdiction_id = $1 AND case_id = $2 AND person_id = $3`;
const THIS = `${OWN} AND form = $4`;
const valuesOf = (p: DraftPlace): unknown[] => [p.jurisdictionId, p.caseId, p.personId, p.form];

/** One window at a time: what is found newest stays the newest until the commit. */
export async function lockDraft(tx: Tx, place: DraftPlace): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`draft ${valuesOf(place).join(' ')}`]);
}

export async function newestOf(tx: Tx, place: DraftPlace, data: string, minutes: number) {
  const [newest] = await tx.query<Kept & { window: string; isSame: boolean; isYoung: boolean }>(
    `SELECT ${KEPT}, window_id AS "window", data = $5::jsonb AS "isSame",
       began_at > clock_timestamp() - $6 * interval '1 minute' AS "isYoung"
     FROM draft_version WHERE ${THIS} ORDER BY n DESC LIMIT 1`,
    [...valuesOf(place), data, minutes],
  );
  return newest;
}

export async function overwrite(tx: Tx, place: DraftPlace, written: Written): Promise<Kept> {
  const { n, data, stamp } = written;
  const [kept] = await tx.query<Kept>(
    `UPDATE draft_version SET data = $6::jsonb, stamp = $7, saved_at = clock_timestamp()
     WHERE ${THIS} AND n = $5 RETURNING ${KEPT}`,
    [...valuesOf(place), n, data, stamp],
  );
  // upkeep or the deed itself has dropped it this moment
  return kept ?? add(tx, place, written);
}

export async function add(tx: Tx, place: DraftPlace, { n, data, stamp, window }: Written): Promise<Kept> {
  const [kept] = await tx.query<Kept>(
    `INSERT INTO draft_version
       (jurisdiction_id, case_id, person_id, form, n, data, stamp, window_id, began_at, saved_at)
     VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, clock_timestamp(), clock_timestamp()) RETURNING ${KEPT}`,
    [...valuesOf(place), n, data, stamp, window],
  );
  await tx.query(`DELETE FROM draft_version WHERE ${THIS} AND n <= $5`, [...valuesOf(place), n - MAX_VERSIONS]);
  return kept as Kept;
}

export async function dropDraft(tx: Tx, place: DraftPlace): Promise<void> {
  await tx.query(`DELETE FROM draft_version WHERE ${THIS}`, valuesOf(place));
}

export async function readVersion(tx: Tx, place: DraftPlace, n: number | 'newest'): Promise<Draft | null> {
  const [found] = await tx.query<Draft>(
    `SELECT ${KEPT}, data FROM draft_version WHERE ${THIS} AND ($5::int IS NULL OR n = $5) ORDER BY n DESC LIMIT 1`,
    [...valuesOf(place), n === 'newest' ? null : n],
  );
  return found ?? null;
}

export const listDrafts = (tx: Tx, place: Omit<DraftPlace, 'form'>): Promise<ListedDraft[]> =>
  tx.query<ListedDraft>(
    `SELECT form, count(*)::int AS versions, max(saved_at) AS "savedAt" FROM draft_version
     WHERE ${OWN} GROUP BY form ORDER BY max(saved_at) DESC`,
    [place.jurisdictionId, place.caseId, place.personId],
  );

export const listVersions = (tx: Tx, place: DraftPlace): Promise<ListedVersion[]> =>
  tx.query<ListedVersion>(
    `SELECT n, began_at AS "beganAt", saved_at AS "savedAt" FROM draft_version WHERE ${THIS} ORDER BY n DESC`,
    valuesOf(place),
  );

/**
 * 过期草稿 · what nobody has touched for 60 days of real time, and what was left at a case that is filed away.
 * @param tx of the role that may erase @returns how many versions went, at most the limit
 */
export async function forgetDrafts(
  tx: Tx,
  { jurisdictionId, now, limit }: { jurisdictionId: string; now: string; limit: number },
): Promise<number> {
  const rows = await tx.query(
    `DELETE FROM draft_version WHERE (jurisdiction_id, case_id, person_id, form, n) IN (
       SELECT d.jurisdiction_id, d.case_id, d.person_id, d.form, d.n FROM draft_version d
         JOIN proposal p ON p.jurisdiction_id = d.jurisdiction_id AND p.id = d.case_id
       WHERE d.jurisdiction_id = $1 AND (d.saved_at <= $2::timestamptz - interval '${DAYS_KEPT} days'
         OR (p.state = 'archived' AND d.saved_at <= $2::timestamptz - interval '1 day')) LIMIT $3)
     RETURNING n`,
    [jurisdictionId, now, limit],
  );
  return rows.length;
}
