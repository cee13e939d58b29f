/** 办理过程入库 · the facts of lives in memory as rows, day by day as the commands of those days would have left them. */
import type { Fact } from '../../src/domain/rate/fact.js';
import { factsAsOf } from '../../src/domain/rate/fold.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import type { FactRow } from '../../src/engine/apply/rate-facts.js';
import { FACT_COLUMNS, factRow } from '../../src/engine/apply/rate-facts.js';
import type { TestDatabase } from './database.js';
import { DISTRICT } from './office.js';
import type { Life } from './rate-lives.js';

/** A life folded once for each day of its log; between two of these days nothing was recorded that a fold could tell. */
export interface Folded {
  life: Life;
  days: { day: string; facts: Fact[] }[];
}

export const foldedLife = (life: Life): Folded => ({
  life,
  days: life.days.map((day) => ({ day, facts: factsAsOf(life.id, life.rulebook, life, day) })),
});

export const factsOn = ({ days }: Folded, asOf: string): Fact[] => days.findLast(({ day }) => day <= asOf)?.facts ?? [];

export function historyOf({ days }: Folded): FactRow[] {
  const rows: FactRow[] = [];
  const last = new Map<string, { text: string; row: FactRow }>();
  for (const { day, facts } of days) {
    for (const fact of facts) {
      const text = JSON.stringify(fact);
      const known = last.get(fact.id);
      if (known?.text === text) continue;
      if (known) known.row.until_on = day;
      const row: FactRow = { ...factRow(fact, day), until_on: 'infinity' };
      last.set(fact.id, { text, row });
      rows.push(row);
    }
  }
  return rows;
}

const COLUMNS = [...Object.values(FACT_COLUMNS), ['recorded_on', 'date'], ['until_on', 'date']] as const;
const NAMES = COLUMNS.map(([name]) => name).join(', ');
const CHUNK = 500;

const CASES = `INSERT INTO proposal (jurisdiction_id, id, session_id, kind, raised_at, number, number_key, title, registered_on,
    rulebook_key, rulebook_version, version, head_changed_seq, head_hash, state, state_since, last_event_at, envelope, record)
  SELECT $1, c.id, c."sessionId", c.kind, c."raisedAt", c.number, c.id::text, c.title, c."registeredOn", 'binhu', '1',
    c.version, 1, '', c.state, c."lastEventAt", c."lastEventAt", '{}', '{}'
  FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, "sessionId" uuid, kind text, "raisedAt" text, number text, title text,
    "registeredOn" date, version int, state text, "lastEventAt" timestamptz)`;
const PROPOSERS = `INSERT INTO proposer (jurisdiction_id, id, case_id, position, kind, name, role, person_id)
  SELECT $1, p.id, p."caseId", p.position, p.kind, p.name, p.role, p."personId"
  FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, "caseId" uuid, position int, kind text, name text, role text, "personId" uuid)`;
const FACTS = `INSERT INTO rate_fact (jurisdiction_id, ${NAMES}) SELECT $1, ${NAMES}
  FROM jsonb_to_recordset($2::jsonb) AS r(${COLUMNS.map(([n, t]) => `${n} ${t}`).join(', ')})`;

export interface Places {
  sessions: readonly Pick<RegisterInput, 'session' | 'kind'>[];
  streets: readonly string[];
  categories: readonly string[];
}

export async function insertPlaces(db: TestDatabase, { sessions, streets, categories }: Places): Promise<void> {
  await db.superuser(
    `INSERT INTO council_session (jurisdiction_id, id, name, kind, opened_on, closed_on)
     SELECT $1, (s ->> 'session')::uuid, '会议 ' || (s ->> 'session'), s ->> 'kind', '2025-01-06', '2025-01-09'
     FROM jsonb_array_elements($2::jsonb) AS s ON CONFLICT DO NOTHING`,
    [DISTRICT, JSON.stringify(sessions.map(({ session, kind }) => ({ session, kind })))],
  );
  await db.superuser(
    `INSERT INTO street (jurisdiction_id, id, name, sort_order)
     SELECT $1, s, '街道' || n, n FROM unnest($2::uuid[]) WITH ORDINALITY AS x(s, n)`,
    [DISTRICT, streets],
  );
  await db.superuser(
    `INSERT INTO category (jurisdiction_id, id, name, sort_order)
     SELECT $1, gen_random_uuid(), c, 10 + n FROM unnest($2::text[]) WITH ORDINALITY AS x(c, n) ON CONFLICT DO NOTHING`,
    [DISTRICT, categories],
  );
}

export async function insertLives(db: TestDatabase, folded: readonly Folded[]): Promise<void> {
  for (let from = 0; from < folded.length; from += CHUNK) {
    const some = folded.slice(from, from + CHUNK);
    const states = some.map(({ life }) => life.head);
    const proposers = states.flatMap((s) => s.proposers.map((p, i) => ({ ...p, caseId: s.id, position: i })));
    await db.superuser(CASES, [DISTRICT, JSON.stringify(states)]);
    await db.superuser(PROPOSERS, [DISTRICT, JSON.stringify(proposers)]);
    await db.superuser(FACTS, [DISTRICT, JSON.stringify(some.flatMap(historyOf))]);
  }
  await db.superuser('ANALYZE');
}
