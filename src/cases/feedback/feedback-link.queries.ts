/** 评价链接的行 · found by the hash of its token; tries and the session of a link are counted under its row's lock. */
import { LINK_TRIES } from '../../domain/feedback-link.js';
import { secretHash } from '../../platform/secret-hash.js';
import type { Tx } from '../../platform/tx.js';

export interface LinkRow {
  id: string;
  case_id: string;
  handling_id: string;
  round: number;
  reply_id: string;
  proposer_id: string;
  person_id: string;
  expires_at: string;
  failures: number;
  session_hash: string | null;
  /** the session has time left */
  is_proven: boolean;
}

export async function linkOf(tx: Tx, jurisdictionId: string, token: string): Promise<LinkRow | undefined> {
  const [row] = await tx.query<LinkRow>(
    `SELECT l.id, l.case_id, l.handling_id, l.round, l.reply_id, l.proposer_id, l.person_id, l.expires_at, l.failures,
       l.session_hash, coalesce(l.session_until > clock_timestamp(), false) AS is_proven
     FROM feedback_token t JOIN feedback_link l ON l.jurisdiction_id = t.jurisdiction_id AND l.id = t.link_id
     WHERE t.jurisdiction_id = $1 AND t.token_hash = $2`,
    [jurisdictionId, secretHash(token)],
  );
  return row;
}

/** Of tries sent at once only the first five count. @returns how many were wrong before this one */
export async function lockTries(tx: Tx, jurisdictionId: string, id: string): Promise<number> {
  const [row] = await tx.query<{ failures: number }>(
    `SELECT failures FROM feedback_link WHERE jurisdiction_id = $1 AND id = $2 FOR UPDATE`,
    [jurisdictionId, id],
  );
  return row?.failures ?? LINK_TRIES;
}

export const countTry = (tx: Tx, jurisdictionId: string, id: string): Promise<unknown> =>
  tx.query(`UPDATE feedback_link SET failures = failures + 1 WHERE jurisdiction_id = $1 AND id = $2`, [
    jurisdictionId,
    id,
  ]);

/** A new session takes the place of the former; the wrong tries before it are forgotten. @returns until when, real time */
export async function begin(
  tx: Tx,
  jurisdictionId: string,
  id: string,
  { session, minutes }: { session: string; minutes: number },
): Promise<string> {
  const [row] = await tx.query<{ until: string }>(
    `UPDATE feedback_link SET failures = 0, session_hash = $3, session_until = clock_timestamp() + $4::int * interval '1 minute'
     WHERE jurisdiction_id = $1 AND id = $2 RETURNING session_until AS until`,
    [jurisdictionId, id, secretHash(session), minutes],
  );
  return row?.until ?? '';
}

/** 承办人 · who wrote the letter, and the number to ask. */
export async function writerOf(
  tx: Tx,
  jurisdictionId: string,
  { case_id, handling_id }: Pick<LinkRow, 'case_id' | 'handling_id'>,
): Promise<{ name: string; phone: string | null } | undefined> {
  const [row] = await tx.query<{ name: string; phone: string | null }>(
    `SELECT p.name, p.phone FROM event e JOIN person p ON p.jurisdiction_id = e.jurisdiction_id AND p.id::text = e.actor
     WHERE e.jurisdiction_id = $1 AND e.case_id = $2 AND e.handling_id = $3 AND e.type = 'lead.draftReply'
     ORDER BY e.seq DESC LIMIT 1`,
    [jurisdictionId, case_id, handling_id],
  );
  return row;
}
