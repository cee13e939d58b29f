/**
 * 哈希链 · each event's hash covers the exact stored text of its body and the hash before it (design.md 4).
 * Free words stand beside the chain and only their salted digest in it, so that they can be erased by law.
 */
import { randomBytes } from 'node:crypto';
import type { EventDraft } from '../domain/decision.js';
import { canonical, sm3 } from './digest.js';

export const EVENT_SCHEMA_VERSION = 1;

export interface Link {
  seq: number;
  hash: string;
}
export interface EventRow {
  case_id: string;
  seq: number;
  type: string;
  at: string;
  recorded_at: string;
  actor: string;
  handling_id: string | null;
  from_state: string;
  to_state: string;
  schema_version: number;
  body: string;
  hash: string;
  prev_hash: string;
}
export interface PrivateRow {
  case_id: string;
  seq: number;
  salt: string;
  content: string;
}
export interface Chained {
  events: EventRow[];
  privates: PrivateRow[];
  head: Link;
}
export interface Place {
  jurisdictionId: string;
  caseId: string;
  /** business time of the command and real time of its recording, RFC 3339 UTC in ms */
  at: string;
  recordedAt: string;
}

/** The chain of each case begins from its own name, so that no case's log fits another's. */
export const genesis = (jurisdictionId: string, caseId: string): Link => ({
  seq: 0,
  hash: sm3('chengban/genesis/1\n', jurisdictionId, '\n', caseId),
});

export const hashOf = (prevHash: string, body: string): string => sm3(prevHash, body);
export const privateDigest = (salt: string, content: string): string => sm3(salt, content);

export function chain(place: Place, from: Link, drafts: readonly EventDraft[]): Chained {
  const chained: Chained = { events: [], privates: [], head: from };
  for (const draft of drafts) {
    const seq = chained.head.seq + 1;
    const secret = sealed(place.caseId, seq, draft.secret);
    if (secret) chained.privates.push(secret);
    const body = canonical({
      jurisdictionId: place.jurisdictionId,
      caseId: place.caseId,
      seq,
      at: Date.parse(place.at),
      recordedAt: Date.parse(place.recordedAt),
      actor: draft.actor,
      type: draft.type,
      handlingId: draft.handlingId ?? null,
      from: draft.from,
      to: draft.to,
      schemaVersion: EVENT_SCHEMA_VERSION,
      onBehalfOf: draft.onBehalfOf ?? null,
      data: draft.data,
      steps: draft.steps,
      privateDigest: secret ? privateDigest(secret.salt, secret.content) : null,
    });
    const prev = chained.head.hash;
    const hash = hashOf(prev, body);
    chained.events.push({
      case_id: place.caseId,
      seq,
      type: draft.type,
      at: place.at,
      recorded_at: place.recordedAt,
      actor: draft.actor,
      handling_id: draft.handlingId ?? null,
      from_state: draft.from,
      to_state: draft.to,
      schema_version: EVENT_SCHEMA_VERSION,
      body,
      hash,
      prev_hash: prev,
    });
    chained.head = { seq, hash };
  }
  return chained;
}

function sealed(caseId: string, seq: number, secret: Record<string, unknown> | undefined): PrivateRow | undefined {
  if (secret === undefined) return undefined;
  return { case_id: caseId, seq, salt: randomBytes(16).toString('hex'), content: canonical(secret) };
}
