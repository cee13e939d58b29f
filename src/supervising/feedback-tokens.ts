/**
 * 评价链接的令牌 · made while a message is written, in the transaction that marks its hand-over: the token in clear stands in
 * that message and nowhere else, its SHA-256 beside the link. Written again it gets another one; the former stays good, since
 * the former message may have arrived (decision 0112).
 */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { ASKING_NOTICES, LINK_DAYS, lastFourOf, linksFor } from '../domain/feedback-link.js';
import type { LinkTarget } from '../domain/feedback-link.js';
import type { Locality } from '../engine/engine.js';
import { readCase } from '../engine/engine.js';
import { ownNumberOf } from '../identity/own-number.js';
import { actorOf } from '../identity/sessions.js';
import { businessNow } from '../platform/clock.js';
import { secretHash } from '../platform/secret-hash.js';
import type { Tx } from '../platform/tx.js';
import type { NoticeLineRow } from './messages.queries.js';

type Asking = Pick<NoticeLineRow, 'case_id' | 'handling_id' | 'notice' | 'recipient'>;

/** @returns the tokens of the links that this notice brings its reader; none where nothing could prove who opens it */
export async function tokensFor(
  tx: Tx,
  jurisdictionId: string,
  { case_id: caseId, handling_id: handlingId, notice, recipient }: Asking,
  { shelf }: Pick<Locality, 'shelf'>,
): Promise<string[]> {
  if (!ASKING_NOTICES.includes(notice)) return [];
  if (lastFourOf(await ownNumberOf(tx, jurisdictionId, recipient, caseId)) === null) return [];
  const now = await businessNow(tx);
  const state = await readCase(tx, caseId, await actorOf(tx, jurisdictionId, recipient, now));
  if (!state) return [];
  const book = shelf.get(state.rulebook.key, state.rulebook.version);
  const tokens: string[] = [];
  for (const target of linksFor(book, state, handlingId, recipient)) {
    tokens.push(await tokenOf(tx, { jurisdictionId, caseId, personId: recipient, now }, target));
  }
  return tokens;
}

async function tokenOf(
  tx: Tx,
  { jurisdictionId, caseId, personId, now }: { jurisdictionId: string; caseId: string; personId: string; now: string },
  { handlingId, round, replyId, proposerId }: LinkTarget,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  // a link that is there already keeps its date: asking once more does not make it younger
  await tx.query(
    `INSERT INTO feedback_link (jurisdiction_id, id, case_id, handling_id, round, reply_id, proposer_id, person_id, made_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9::timestamptz + $10::int * interval '1 day')
     ON CONFLICT ON CONSTRAINT feedback_link_once DO NOTHING`,
    [jurisdictionId, v7(), caseId, handlingId, round, replyId, proposerId, personId, now, LINK_DAYS],
  );
  await tx.query(
    `INSERT INTO feedback_token (jurisdiction_id, token_hash, link_id)
     SELECT $1, $2, id FROM feedback_link WHERE jurisdiction_id = $1 AND reply_id = $3 AND proposer_id = $4 AND person_id = $5`,
    [jurisdictionId, secretHash(token), replyId, proposerId, personId],
  );
  return token;
}
