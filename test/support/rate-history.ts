/** 办理过程入库 · the facts of lives in memory as rows, day by day as the commands of those days would have left them. */
import { factsAsOf } from '../../src/domain/rate/fold.js';
import type { RegisterInput } from '../../src/domain/proposal/registration.js';
import { FACT_COLUMNS, factRow } from '../../src/engine/apply/rate-facts.js';
import type { FactRow } from '../../src/engine/apply/rate-facts.js';
import type { TestDatabase } from './database.js';
import { DISTRICT } from './office.js';
import type { Life } from './rate-lives.js';

export function historyOf(life: Life): FactRow[] {
  const rows: FactRow[] = [];
  const last = new Map<string, { text: string; row: FactRow }>();
  for (const day of life.days) {
    for (const fact of factsAsOf(life.id, life.rulebook, life, day)) {
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
const CHUNK = 100;

export async function insertLives(
  db: TestDatabase,
  lives: readonly Life[],
  sessions: readonly Pick<RegisterInput, 'session' | 'kind'>[],
  streets: readonly string[],
): Promise<void> {
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
  for (let from = 0; from < lives.length; from += CHUNK) {
    const some = lives.slice(from, from + CHUNK);
    const states = some.map(({ head }) => head);
    await db.superuser(
      `INSERT INTO proposal (jurisdiction_id, id, session_id, kind, raised_at, number, number_key, title, registered_on,
         rulebook_key, rulebook_version, version, head_changed_seq, head_hash, state, state_since, last_event_at, envelope, record)
       SELECT $1, c.id, c."sessionId", c.kind, c."raisedAt", c.number, c.id::text, c.title, c."registeredOn", 'binhu', '1',
         c.version, 1, '', c.state, c."lastEventAt", c."lastEventAt", '{}', '{}'
       FROM jsonb_to_recordset($2::jsonb) AS c(id uuid, "sessionId" uuid, kind text, "raisedAt" text, number text, title text,
         "registeredOn" date, version int, state text, "lastEventAt" timestamptz)`,
      [DISTRICT, JSON.stringify(states)],
    );
    const proposers = states.flatMap((s) => s.proposers.map((p, i) => ({ ...p, caseId: s.id, position: i })));
    await db.superuser(
      `INSERT INTO proposer (jurisdiction_id, id, case_id, position, kind, name, role, person_id)
       SELECT $1, p.id, p."caseId", p.position, p.kind, p.name, p.role, p."personId"
       FROM jsonb_to_recordset($2::jsonb) AS p(id uuid, "caseId" uuid, position int, kind text, name text, role text, "personId" uuid)`,
      [DISTRICT, JSON.stringify(proposers)],
    );
    await db.superuser(
      `INSERT INTO rate_fact (jurisdiction_id, ${NAMES}) SELECT $1, ${NAMES}
       FROM jsonb_to_recordset($2::jsonb) AS r(${COLUMNS.map(([n, t]) => `${n} ${t}`).join(', ')})`,
      [DISTRICT, JSON.stringify(some.flatMap(historyOf))],
    );
  }
  await db.superuser('ANALYZE');
}
