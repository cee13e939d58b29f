/** 送达的各步 · each a transaction of its own, so that a process that dies between them leaves a trace. */
import type { MessageKind } from '../domain/reminder/words.js';
import type { Tx } from '../platform/tx.js';

export interface Taken {
  id: string;
  kind: MessageKind;
  on_day: string;
  words: string | null;
  channel: string;
  address: string | null;
  /** somebody is handing it over this moment, or died doing so a moment ago */
  in_hand: boolean;
}

export const waitingAfter = (tx: Tx, jurisdictionId: string, after: string | null, limit: number) =>
  tx.query<{ id: string }>(
    `SELECT id FROM message WHERE jurisdiction_id = $1 AND delivery = 'waiting' AND ($2::uuid IS NULL OR id > $2)
     ORDER BY id LIMIT $3`,
    [jurisdictionId, after, limit],
  );

const ONE = `SELECT m.id, m.kind, m.on_day, m.words, m.channel, a.address,
    coalesce(m.in_hand_until > clock_timestamp(), false) AS in_hand
  FROM message m
  LEFT JOIN contact_address a ON a.jurisdiction_id = m.jurisdiction_id AND a.person_id = m.recipient AND a.channel = m.channel
  WHERE m.jurisdiction_id = $1 AND m.id = $2`;

/** What still waits, locked. */
export async function waitingOne(tx: Tx, jurisdictionId: string, id: string): Promise<Taken | undefined> {
  const [row] = await tx.query<Taken>(`${ONE} AND m.delivery = 'waiting' FOR UPDATE OF m`, [jurisdictionId, id]);
  return row;
}
/** However far it has come. */
export async function waitingOrSent(tx: Tx, jurisdictionId: string, id: string): Promise<Taken | undefined> {
  const [row] = await tx.query<Taken>(ONE, [jurisdictionId, id]);
  return row;
}

/** A hand-over before this one that nobody answered for: the receiver may have it already. */
export const handOver = (tx: Tx, jurisdictionId: string, id: string, forMs: number): Promise<unknown> =>
  tx.query(
    `UPDATE message SET doubtful = doubtful OR handed_at IS NOT NULL, handed_at = clock_timestamp(), attempts = attempts + 1,
       in_hand_until = clock_timestamp() + $3::int * interval '1 millisecond'
     WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id, forMs],
  );

export const taken = (tx: Tx, jurisdictionId: string, id: string): Promise<unknown> =>
  tx.query(
    `UPDATE message SET delivery = 'done', delivered_at = clock_timestamp(), last_error = NULL, in_hand_until = NULL
     WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id],
  );

/** @param isNothingTaken the receiver surely has nothing: the next hand-over doubles nothing */
export const failed = (
  tx: Tx,
  jurisdictionId: string,
  id: string,
  fault: { error: string; isNothingTaken: boolean },
): Promise<unknown> =>
  tx.query(
    `UPDATE message SET last_error = $3, in_hand_until = NULL, handed_at = CASE WHEN $4 THEN NULL ELSE handed_at END
     WHERE jurisdiction_id = $1 AND id = $2`,
    [jurisdictionId, id, fault.error, fault.isNothingTaken],
  );

/** The address is gone: nobody is reached this way any more. */
export const voided = (tx: Tx, jurisdictionId: string, id: string): Promise<unknown> =>
  tx.query(`UPDATE message SET delivery = 'void' WHERE jurisdiction_id = $1 AND id = $2`, [jurisdictionId, id]);
