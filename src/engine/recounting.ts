/**
 * 由留痕重算 · the facts of a case for every day of its log, from its events alone: for cases of before the facts were
 * kept, and for the check that what is kept is right.
 */
import type { ArmedDate } from '../domain/rate/dossier.js';
import type { Fact } from '../domain/rate/fact.js';
import type { LoggedEvent } from '../domain/rate/fold.js';
import { factsAsOf } from '../domain/rate/fold.js';
import { dateOf } from '../domain/shared/legal-date.js';
import { prepared } from '../platform/prepared.js';
import type { Tx } from '../platform/tx.js';
import type { FactRow } from './apply/rate-facts.js';
import { armedDates, FACT_COLUMNS, factRow } from './apply/rate-facts.js';
import type { Locality } from './rules.js';

interface Log {
  events: LoggedEvent[];
  dates: ArmedDate[];
  book: { key: string; version: string };
}

const EVENTS = `SELECT e.case_id, e.seq, e.body, p.content FROM event e
  LEFT JOIN event_private p ON p.jurisdiction_id = e.jurisdiction_id AND p.case_id = e.case_id AND p.seq = e.seq
  WHERE e.jurisdiction_id = $1 AND e.case_id = ANY ($2::uuid[]) ORDER BY e.case_id, e.seq`;
const DATES = `SELECT case_id, key, handling_id, due_on, start_seq FROM deadline
  WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[])`;
const BOOKS = `SELECT id, rulebook_key AS key, rulebook_version AS version FROM proposal
  WHERE jurisdiction_id = $1 AND id = ANY ($2::uuid[])`;

async function logsOf(tx: Tx, jurisdictionId: string, ids: readonly string[]): Promise<Map<string, Log>> {
  const values = [jurisdictionId, ids];
  const events = await tx.query<{ case_id: string; seq: number; body: string; content: string | null }>(EVENTS, values);
  const dates = await tx.query<{ case_id: string } & Parameters<typeof armedDates>[0][number]>(DATES, values);
  const books = await tx.query<{ id: string; key: string; version: string }>(BOOKS, values);
  return new Map(
    books.map(({ id, ...book }) => [
      id,
      {
        book,
        events: events.filter((e) => e.case_id === id).map(loggedOf),
        dates: armedDates(dates.filter((d) => d.case_id === id)),
      },
    ]),
  );
}

type Body = Pick<LoggedEvent, 'type' | 'actor' | 'data' | 'to'> & {
  at: number;
  handlingId: string | null;
  onBehalfOf: LoggedEvent['onBehalfOf'] | null;
};
function loggedOf({ seq, body, content }: { seq: number; body: string; content: string | null }): LoggedEvent {
  const { type, actor, data, to, at, handlingId, onBehalfOf } = JSON.parse(body) as Body;
  return {
    seq,
    type,
    actor,
    data,
    to,
    on: dateOf(new Date(at).toISOString()),
    ...(handlingId === null ? {} : { handlingId }),
    ...(onBehalfOf ? { onBehalfOf } : {}),
    ...(content === null ? {} : { secret: JSON.parse(content) as Record<string, unknown> }),
  };
}

/** @returns the facts as of a day, by case */
export async function recount(
  tx: Tx,
  jurisdictionId: string,
  ids: readonly string[],
  { shelf }: Locality,
  asOf: string,
): Promise<Map<string, Fact[]>> {
  const logs = await logsOf(tx, jurisdictionId, ids);
  return new Map(
    [...logs].map(([id, log]) => [id, factsAsOf(id, shelf.get(log.book.key, log.book.version), log, asOf)]),
  );
}

const NAMES = [...Object.values(FACT_COLUMNS).map(([name]) => name), 'recorded_on', 'until_on'];
const TYPES = [...Object.values(FACT_COLUMNS), ['recorded_on', 'date'], ['until_on', 'date']];
const KEEP = prepared(`INSERT INTO rate_fact (jurisdiction_id, ${NAMES.join(', ')})
  SELECT $1::uuid, ${NAMES.map((n) => `r.${n}`).join(', ')}
  FROM jsonb_to_recordset($2::jsonb) AS r(${TYPES.map(([n, t]) => `${n} ${t}`).join(', ')})`);

/**
 * Cases of the backlog, recounted under their locks.
 * @returns how many were taken; a case that a clerk holds is left to the next bite
 */
export async function recountBacklog(
  tx: Tx,
  at: { jurisdictionId: string; limit: number },
  locality: Locality,
): Promise<number> {
  const rows = await tx.query<{ id: string }>(
    `SELECT p.id FROM rate_backlog b JOIN proposal p ON p.jurisdiction_id = b.jurisdiction_id AND p.id = b.case_id
     WHERE b.jurisdiction_id = $1 ORDER BY p.id LIMIT $2 FOR UPDATE OF p SKIP LOCKED`,
    [at.jurisdictionId, at.limit],
  );
  const ids = rows.map((r) => r.id);
  const values = [at.jurisdictionId, ids];
  const logs = await logsOf(tx, at.jurisdictionId, ids);
  await tx.query(`DELETE FROM rate_fact WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[])`, values);
  const kept = [...logs].flatMap(([id, log]) => historyOf(id, log, locality));
  await tx.query(KEEP, [at.jurisdictionId, JSON.stringify(kept)]);
  await tx.query(`DELETE FROM rate_backlog WHERE jurisdiction_id = $1 AND case_id = ANY ($2::uuid[])`, values);
  return ids.length;
}

/** Row by row as the commands of those days would have left them. */
function historyOf(id: string, log: Log, { shelf }: Locality): FactRow[] {
  const book = shelf.get(log.book.key, log.book.version);
  const rows: FactRow[] = [];
  const last = new Map<string, { text: string; row: FactRow }>();
  for (const day of new Set(log.events.map((e) => e.on))) {
    for (const fact of factsAsOf(id, book, log, day)) {
      const text = JSON.stringify(fact);
      const known = last.get(fact.id);
      if (known?.text === text) continue;
      if (known) known.row.until_on = day;
      const row = { ...factRow(fact, day), until_on: 'infinity' };
      last.set(fact.id, { text, row });
      rows.push(row);
    }
  }
  return rows;
}
