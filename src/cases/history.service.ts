/** 办理留痕 · the events of a case, oldest first; what a reader may not see keeps its place in the chain. */
import { z } from 'zod';
import { eventSight } from '../domain/access/event-visibility.js';
import type { Sight } from '../domain/access/visibility.js';
import { sightOf } from '../domain/access/visibility.js';
import type { CaseState } from '../domain/case.js';
import { eventLabel } from '../domain/event-label.js';
import { isSealed, isSealing } from '../domain/proposal/sealing/sealing.js';
import { SYSTEM_ACTOR_ID } from '../domain/shared/actor.js';
import { readCase } from '../engine/engine.js';
import type { Caller } from '../identity/sessions.js';
import type { Database } from '../platform/database.js';
import type { Page, PageQuery } from '../platform/http/paging.js';
import { keyOf, paged } from '../platform/http/paging.js';
import { parsed } from './case-words.js';
import { caseNotFound } from './cases.service.js';
import { namesOf } from './names.queries.js';

interface Row {
  seq: number;
  type: string;
  at: string;
  recorded_at: string;
  actor: string;
  handling_id: string | null;
  from_state: string;
  to_state: string;
  body: string;
  hash: string;
  prev_hash: string;
  content: string | null;
  erased_at: string | null;
}
interface Body {
  data: Record<string, unknown>;
  onBehalfOf: { personId: string; evidence: string; receivedOn: string } | null;
}
const SYSTEM = '系统';

const SEQ = z.tuple([
  z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
]);

export class History {
  constructor(private readonly database: Database) {}

  page({ actor }: Caller, caseId: string, query: PageQuery): Promise<Page<unknown>> {
    const key = keyOf(query.cursor, SEQ);
    return this.database.read(actor.jurisdictionId, async (tx) => {
      const state = await readCase(tx, caseId, actor);
      if (!state) throw caseNotFound();
      const rows = await tx.query<Row>(
        `SELECT e.seq, e.type, e.at, e.recorded_at, e.actor, e.handling_id, e.from_state, e.to_state, e.body, e.hash,
           e.prev_hash, s.content, s.erased_at
         FROM event e LEFT JOIN event_private s USING (jurisdiction_id, case_id, seq)
         WHERE e.jurisdiction_id = $1 AND e.case_id = $2 AND e.seq > $3 ORDER BY e.seq LIMIT ${query.limit + 1}`,
        [actor.jurisdictionId, caseId, key?.[0] ?? 0],
      );
      const names = await namesOf(
        tx,
        actor.jurisdictionId,
        rows.map((r) => (r.actor === SYSTEM_ACTOR_ID ? null : r.actor)),
      );
      const sight = sightOf(actor, state);
      return paged(
        rows,
        query,
        state.version,
        (r) => [r.seq],
        (r) => eventView(r, state, sight, names),
      );
    });
  }
}

function eventView(row: Row, c: CaseState, sight: Sight, names: ReadonlyMap<string, string>) {
  const { data, onBehalfOf } = JSON.parse(row.body) as Body;
  const seen = eventSight(sight, c, { seq: row.seq, type: row.type, handlingId: row.handling_id, data });
  const { seq, hash, prev_hash: prevHash } = row;
  if (!seen.facts) return { seq, type: groupOf(row.type), redacted: true, hash, prevHash };
  return {
    seq,
    type: row.type,
    label: eventLabel(row.type),
    at: row.at,
    recordedAt: row.recorded_at,
    actor: { id: row.actor, name: names.get(row.actor) ?? SYSTEM },
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(row.handling_id === null ? {} : { handlingId: row.handling_id }),
    data: factsOf(row, c, seen.words ? { ...data, ...wordsFor(sight, row.content) } : data),
    ...(row.erased_at === null ? {} : { erased: true }),
    from: row.from_state,
    to: row.to_state,
    hash,
    prevHash,
  };
}

/** 转线下办理 · of a sealed case the log shows who did what when; facts may name the matter (a part's label). */
const factsOf = (row: Row, c: CaseState, data: Record<string, unknown>): Record<string, unknown> =>
  isSealed(c) && !isSealing(row.type) ? {} : data;

const groupOf = (type: string): string => type.split('.')[0] ?? type;

/** Phones stand in the words of a registration too. */
function wordsFor(sight: Sight, content: string | null): Record<string, unknown> {
  const words = parsed(content);
  return sight.sees('phones') ? words : (withoutPhones(words) as Record<string, unknown>);
}
function withoutPhones(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPhones);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'phone')
      .map(([key, v]) => [key, withoutPhones(v)]),
  );
}
