/**
 * 写入的语句 · $1 jurisdiction, $2 all rows as JSON, $3 person, $4 account. Built once, for one case or many alike; the
 * rows come as jsonb, which is read once where json would be read again for each table.
 */
import { prepared } from '../../platform/prepared.js';
import { FACT_COLUMNS } from '../apply/rate-facts.js';

type Columns = Readonly<Record<string, string>>;

const HEAD: Columns = {
  id: 'uuid',
  session_id: 'uuid',
  kind: 'text',
  raised_at: 'text',
  number: 'text',
  number_key: 'text',
  title: 'text',
  category: 'text',
  street_id: 'uuid',
  registered_on: 'date',
  body_assigned_on: 'date',
  first_assigned_on: 'date',
  assigned_by: 'uuid',
  mode: 'text',
  hard: 'boolean',
  round: 'int',
  rulebook_key: 'text',
  rulebook_version: 'text',
  version: 'int',
  head_changed_seq: 'int',
  head_hash: 'text',
  state: 'text',
  seal_state: 'text',
  last_event_at: 'timestamptz',
  envelope: 'jsonb',
  record: 'jsonb',
};
const ASIDE: Columns = { publicity_wish: 'text', assigner: 'text', suggested_units: 'jsonb' };
const OF_CASE: Columns = { case_id: 'uuid' };
const EVENT: Columns = {
  ...OF_CASE,
  seq: 'int',
  type: 'text',
  at: 'timestamptz',
  recorded_at: 'timestamptz',
  actor: 'text',
  handling_id: 'uuid',
  from_state: 'text',
  to_state: 'text',
  schema_version: 'int',
  body: 'text',
  hash: 'text',
  prev_hash: 'text',
};
const SEARCH: Columns = { ...OF_CASE, words: 'text', initials: 'text' };
const PRIVATE: Columns = { ...OF_CASE, seq: 'int', salt: 'text', content: 'text' };
const PROPOSER: Columns = {
  ...OF_CASE,
  id: 'uuid',
  position: 'int',
  kind: 'text',
  body_kind: 'text',
  name: 'text',
  role: 'text',
  person_id: 'uuid',
  contact_person_id: 'uuid',
  constituency: 'text',
  phone: 'text',
};
const HANDLING: Columns = {
  ...OF_CASE,
  id: 'uuid',
  position: 'int',
  role: 'text',
  unit_id: 'uuid',
  part_id: 'uuid',
  round: 'int',
  assigned_on: 'date',
  accepted_on: 'date',
  changed_seq: 'int',
  state: 'text',
  regions: 'jsonb',
  tags: 'text[]',
  living: 'boolean',
  envelope: 'jsonb',
};
const COMMITMENT: Columns = {
  ...OF_CASE,
  id: 'uuid',
  handling_id: 'uuid',
  reply_id: 'uuid',
  due_on: 'date',
  state: 'text',
  changed_seq: 'int',
  envelope: 'jsonb',
};
const DEADLINE: Columns = {
  ...OF_CASE,
  id: 'uuid',
  handling_id: 'uuid',
  commitment_id: 'uuid',
  key: 'text',
  label: 'text',
  start_on: 'date',
  nominal: 'date',
  due_on: 'date',
  due_at: 'timestamptz',
  generation: 'int',
  status: 'text',
  provisional: 'boolean',
  rule: 'jsonb',
  rulebook: 'text',
  calendar_revision: 'text',
  calendar_edition: 'int',
  start_seq: 'int',
  ended_on: 'date',
  next_at: 'timestamptz',
  rung_done: 'int',
  escalated_on: 'date',
};
const TODO: Columns = {
  ...OF_CASE,
  position: 'int',
  handling_id: 'uuid',
  type: 'text',
  label: 'text',
  role: 'text',
  unit_id: 'uuid',
  person_id: 'uuid',
  since: 'timestamptz',
};
const OUTBOX: Columns = {
  ...OF_CASE,
  id: 'uuid',
  seq: 'int',
  handling_id: 'uuid',
  kind: 'text',
  role: 'text',
  unit_id: 'uuid',
  person_id: 'uuid',
  created_at: 'timestamptz',
  held_until: 'timestamptz',
};
const FACT: Columns = { ...Object.fromEntries(Object.values(FACT_COLUMNS)), recorded_on: 'date' };
const RECORD: Columns = { account_id: 'uuid', key: 'text', request_hash: 'text', status: 'int', outcome: 'jsonb' };

const names = (c: Columns): string => Object.keys(c).join(', ');
const of = (alias: string, c: Columns): string =>
  Object.keys(c)
    .map((n) => `${alias}.${n}`)
    .join(', ');
const rows = (key: string, c: Columns): string =>
  `jsonb_to_recordset($2::jsonb -> '${key}') AS r(${Object.entries(c)
    .map(([n, t]) => `${n} ${t}`)
    .join(', ')})`;

/** @param after a CTE that must have run before (its rows would collide with the new ones) */
const insert = (table: string, key: string, c: Columns, after = ''): string =>
  `INSERT INTO ${table} (jurisdiction_id, ${names(c)}) SELECT h.jurisdiction_id, ${of('r', c)}
     FROM head h JOIN ${rows(key, c)} ON r.case_id = h.id${after && ` CROSS JOIN (SELECT count(*) FROM ${after}) AS waited`}`;

const upsert = (table: string, key: string, c: Columns, kept: readonly string[]): string =>
  `${insert(table, key, c)} ON CONFLICT (jurisdiction_id, id) DO UPDATE SET ${Object.keys(c)
    .filter((n) => !kept.includes(n))
    .map((n) => `${n} = EXCLUDED.${n}`)
    .join(', ')}`;

const IDENTITY = ['id', 'case_id'];
const REST = `
  events AS (${insert('event', 'events', EVENT)}),
  privates AS (${insert('event_private', 'privates', PRIVATE)}),
  audit AS (INSERT INTO audit_head (jurisdiction_id, case_id, version, head_hash)
     SELECT jurisdiction_id, id, version, head_hash FROM head),
  proposers AS (${upsert('proposer', 'proposers', PROPOSER, IDENTITY)}),
  search AS (${insert('case_words', 'search', SEARCH)} ON CONFLICT (jurisdiction_id, case_id) DO UPDATE
     SET words = coalesce(nullif(EXCLUDED.words, ''), case_words.words), initials = EXCLUDED.initials),
  handlings AS (${upsert('handling', 'handlings', HANDLING, IDENTITY)}),
  commitments AS (${upsert('commitment', 'commitments', COMMITMENT, IDENTITY)}),
  ended AS (UPDATE deadline d SET status = r.status, ended_on = r.ended_on, next_at = NULL, claimed_until = NULL,
       claimed_by = NULL
     FROM head h JOIN ${rows('ended', { ...OF_CASE, id: 'uuid', status: 'text', ended_on: 'date' })} ON r.case_id = h.id
     WHERE d.jurisdiction_id = h.jurisdiction_id AND d.id = r.id RETURNING d.id),
  armed AS (${insert('deadline', 'armed', DEADLINE, 'ended')}),
  gone AS (DELETE FROM todo t USING head h JOIN ${rows('gone', { ...OF_CASE, position: 'int' })} ON r.case_id = h.id
     WHERE t.jurisdiction_id = h.jurisdiction_id AND t.case_id = h.id AND t.position = r.position),
  opened AS (${insert('todo', 'opened', TODO)}),
  past AS (UPDATE rate_fact f SET until_on = r.recorded_on
     FROM head h JOIN ${rows('facts', { ...OF_CASE, id: 'uuid', recorded_on: 'date' })} ON r.case_id = h.id
     WHERE f.jurisdiction_id = h.jurisdiction_id AND f.id = r.id AND f.until_on = 'infinity' AND f.recorded_on < r.recorded_on),
  facts AS (${insert('rate_fact', 'facts', FACT)} ON CONFLICT ON CONSTRAINT rate_fact_pk DO UPDATE SET ${Object.keys(
    FACT,
  )
    .filter((n) => !['id', 'case_id', 'recorded_on'].includes(n))
    .map((n) => `${n} = EXCLUDED.${n}`)
    .join(', ')}),
  notices AS (${insert('outbox', 'outbox', OUTBOX)}),
  silenced AS (UPDATE outbox o SET withdrawn_at = t.last_event_at
     FROM head h JOIN ${rows('withdrawn', { ...OF_CASE, seq: 'int' })} ON r.case_id = h.id
       JOIN ${rows('heads', { id: 'uuid', last_event_at: 'timestamptz' }).replace(' AS r(', ' AS t(')} ON t.id = h.id
     WHERE o.jurisdiction_id = h.jurisdiction_id AND o.case_id = h.id AND o.seq = r.seq AND o.relayed_at IS NULL),
  bound AS (UPDATE attachment a SET state = 'bound', case_id = h.id, handling_id = coalesce(a.handling_id, r.handling_id),
       seq = coalesce(a.seq, r.seq)
     FROM head h JOIN ${rows('attachments', { ...OF_CASE, id: 'uuid', seq: 'int', handling_id: 'uuid' })} ON r.case_id = h.id
     WHERE a.jurisdiction_id = h.jurisdiction_id AND a.id = r.id
       AND (a.case_id = h.id OR (a.state = 'unbound' AND a.uploaded_by IN ($3::uuid, $4::uuid))) RETURNING a.id),
  given AS (DELETE FROM draft_version d USING head h JOIN ${rows('drafts', { ...OF_CASE, form: 'text' })} ON r.case_id = h.id
     WHERE d.jurisdiction_id = h.jurisdiction_id AND d.case_id = h.id AND d.person_id = $3::uuid AND d.form = r.form),
  recorded AS (INSERT INTO command_record (jurisdiction_id, ${names(RECORD)})
     SELECT $1::uuid, ${of('r', RECORD)} FROM ${rows('records', RECORD)} WHERE EXISTS (SELECT FROM head))
  SELECT (SELECT count(*)::int FROM head) AS heads, (SELECT count(*)::int FROM bound) AS bound`;

const RETURNING = 'RETURNING p.jurisdiction_id, p.id, p.version, p.head_hash';
const CHANGING = Object.keys(HEAD).filter((n) => n !== 'id');

export const MOVED = prepared(`WITH head AS (
  UPDATE proposal p SET ${CHANGING.map((n) => `${n} = r.${n}`).join(', ')},
    state_since = CASE WHEN p.state = r.state THEN p.state_since ELSE r.last_event_at END
  FROM ${rows('heads', { ...HEAD, expected: 'int' })}
  WHERE p.jurisdiction_id = $1::uuid AND p.id = r.id AND p.version = r.expected ${RETURNING}),${REST}`);

export const BORN = prepared(`WITH head AS (
  INSERT INTO proposal AS p (jurisdiction_id, ${names(HEAD)}, ${names(ASIDE)}, state_since)
  SELECT $1::uuid, ${of('r', HEAD)}, ${of('r', ASIDE)}, r.last_event_at FROM ${rows('heads', { ...HEAD, ...ASIDE })}
  ${RETURNING}),${REST}`);
