import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 基础表 · installation, people, rights, cases, the hash-chained log and everything the engine keeps beside it.
 * jurisdiction_id leads every key (design.md 4); row-level security is the second line behind scoped SQL.
 * First migration: empty database, no lock to wait for.
 */
export class CreateFoundation1790000000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
    for (const table of SCOPED_TABLES) {
      await q.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
      await q.query(
        `CREATE POLICY ${table}_jurisdiction ON ${table} USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
      );
    }
    for (const [role, privilege, tables] of GRANTS) {
      await q.query(`GRANT ${privilege} ON ${tables.join(', ')} TO ${role}`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of [...ALL_TABLES].reverse()) await q.query(`DROP TABLE ${table}`);
    await q.query(`DROP FUNCTION app_jurisdiction()`);
  }
}

const UP = [
  `CREATE FUNCTION app_jurisdiction() RETURNS uuid LANGUAGE sql STABLE
     RETURN nullif(current_setting('app.jurisdiction', true), '')::uuid`,
  // 安装
  `CREATE TABLE installation (
     singleton boolean PRIMARY KEY DEFAULT true CONSTRAINT installation_single CHECK (singleton),
     mode text NOT NULL CONSTRAINT installation_mode CHECK (mode IN ('demo', 'live')),
     created_at timestamptz NOT NULL DEFAULT now(),
     clock_offset_ms bigint NOT NULL DEFAULT 0)`,
  `CREATE TABLE jurisdiction (
     id uuid PRIMARY KEY, name text NOT NULL, rulebook_key text NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now())`,
  // 单位、人员、岗位
  `CREATE TABLE unit (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL,
     name text NOT NULL, short text NOT NULL, aliases text[] NOT NULL DEFAULT '{}', sort_order int NOT NULL,
     valid_from date NOT NULL, valid_until date,
     CONSTRAINT unit_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT unit_name UNIQUE (jurisdiction_id, name))`,
  `CREATE INDEX unit_list ON unit (jurisdiction_id, sort_order, id)`,
  `CREATE TABLE person (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL,
     name text NOT NULL, constituency text, phone text,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT person_pk PRIMARY KEY (jurisdiction_id, id))`,
  `CREATE INDEX person_list ON person (jurisdiction_id, name, id)`,
  `CREATE TABLE role_grant (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, role text NOT NULL, unit_id uuid,
     valid_from date NOT NULL, valid_until date,
     CONSTRAINT role_grant_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT role_grant_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person,
     CONSTRAINT role_grant_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit)`,
  `CREATE INDEX role_grant_person ON role_grant (jurisdiction_id, person_id)`,
  `CREATE INDEX role_grant_role ON role_grant (jurisdiction_id, role, unit_id)`,
  `CREATE TABLE account (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, person_id uuid NOT NULL, name text NOT NULL,
     password_hash text NOT NULL, password_changed_at timestamptz NOT NULL DEFAULT now(), must_change boolean NOT NULL DEFAULT false,
     failures int NOT NULL DEFAULT 0, locked_until timestamptz, disabled boolean NOT NULL DEFAULT false,
     CONSTRAINT account_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT account_name UNIQUE (name),
     CONSTRAINT account_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person)`,
  `CREATE TABLE password_history (
     jurisdiction_id uuid NOT NULL, account_id uuid NOT NULL, changed_at timestamptz NOT NULL DEFAULT now(), password_hash text NOT NULL,
     CONSTRAINT password_history_pk PRIMARY KEY (jurisdiction_id, account_id, changed_at),
     CONSTRAINT password_history_account FOREIGN KEY (jurisdiction_id, account_id) REFERENCES account)`,
  `CREATE TABLE login_session (
     jurisdiction_id uuid NOT NULL, token_hash text NOT NULL, account_id uuid NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(), last_seen_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT login_session_pk PRIMARY KEY (token_hash),
     CONSTRAINT login_session_account FOREIGN KEY (jurisdiction_id, account_id) REFERENCES account)`,
  `CREATE INDEX login_session_account ON login_session (jurisdiction_id, account_id)`,
  // 届次、类别、街道
  `CREATE TABLE council_session (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL, name text NOT NULL,
     kind text NOT NULL CONSTRAINT council_session_kind CHECK (kind IN ('suggestion', 'proposal')),
     opened_on date NOT NULL, closed_on date NOT NULL,
     CONSTRAINT council_session_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT council_session_name UNIQUE (jurisdiction_id, name))`,
  `CREATE TABLE category (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL, name text NOT NULL, sort_order int NOT NULL,
     CONSTRAINT category_pk PRIMARY KEY (jurisdiction_id, id), CONSTRAINT category_name UNIQUE (jurisdiction_id, name))`,
  `CREATE TABLE street (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL, name text NOT NULL, sort_order int NOT NULL,
     CONSTRAINT street_pk PRIMARY KEY (jurisdiction_id, id), CONSTRAINT street_name UNIQUE (jurisdiction_id, name))`,
  // 建议提案
  `CREATE TABLE proposal (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, id uuid NOT NULL, session_id uuid NOT NULL,
     kind text NOT NULL, raised_at text NOT NULL, number text NOT NULL, number_key text, title text NOT NULL,
     category text, street_id uuid, publicity_wish text, assigner text, suggested_units jsonb NOT NULL DEFAULT '[]',
     registered_on date NOT NULL, body_assigned_on date, first_assigned_on date, assigned_by uuid,
     mode text, hard boolean NOT NULL DEFAULT false, round int NOT NULL DEFAULT 1,
     rulebook_key text NOT NULL, rulebook_version text NOT NULL,
     version int NOT NULL CONSTRAINT proposal_version_positive CHECK (version > 0), head_changed_seq int NOT NULL,
     head_hash text NOT NULL, state text NOT NULL, state_since timestamptz NOT NULL, last_event_at timestamptz NOT NULL,
     envelope jsonb NOT NULL, record jsonb NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT proposal_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT proposal_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session)`,
  // number_key: the number without leading zeros; NULL once void, merged or corrected away, so that the right one can come in
  `CREATE UNIQUE INDEX proposal_number ON proposal (jurisdiction_id, session_id, kind, raised_at, number_key)`,
  `CREATE INDEX proposal_list ON proposal (jurisdiction_id, id DESC)`,
  `CREATE INDEX proposal_state ON proposal (jurisdiction_id, state, id DESC)`,
  `CREATE TABLE proposer (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, position int NOT NULL,
     kind text NOT NULL, body_kind text, name text NOT NULL, role text NOT NULL,
     person_id uuid, contact_person_id uuid, constituency text, phone text,
     CONSTRAINT proposer_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT proposer_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal,
     CONSTRAINT proposer_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person,
     CONSTRAINT proposer_contact FOREIGN KEY (jurisdiction_id, contact_person_id) REFERENCES person)`,
  `CREATE INDEX proposer_case ON proposer (jurisdiction_id, case_id, position)`,
  `CREATE INDEX proposer_person ON proposer (jurisdiction_id, person_id) WHERE person_id IS NOT NULL`,
  `CREATE INDEX proposer_contact ON proposer (jurisdiction_id, contact_person_id) WHERE contact_person_id IS NOT NULL`,
  `CREATE TABLE handling (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, position int NOT NULL,
     role text NOT NULL CONSTRAINT handling_role CHECK (role IN ('lead', 'co')), unit_id uuid NOT NULL, part_id uuid NOT NULL,
     round int NOT NULL, assigned_on date NOT NULL, accepted_on date, changed_seq int NOT NULL,
     state text NOT NULL, regions jsonb NOT NULL, tags text[] NOT NULL, living boolean NOT NULL, envelope jsonb NOT NULL,
     CONSTRAINT handling_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT handling_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal,
     CONSTRAINT handling_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit)`,
  `CREATE INDEX handling_case ON handling (jurisdiction_id, case_id, position)`,
  `CREATE INDEX handling_unit ON handling (jurisdiction_id, unit_id, living, case_id)`,
  `CREATE TABLE commitment (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, handling_id uuid NOT NULL, reply_id uuid NOT NULL,
     due_on date NOT NULL, state text NOT NULL, changed_seq int NOT NULL, envelope jsonb NOT NULL,
     CONSTRAINT commitment_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT commitment_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE INDEX commitment_case ON commitment (jurisdiction_id, case_id)`,
  `CREATE INDEX commitment_due ON commitment (jurisdiction_id, state, due_on)`,
  // 留痕:哈希链与可擦除的内容
  `CREATE TABLE event (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL, seq int NOT NULL CONSTRAINT event_seq_positive CHECK (seq > 0),
     type text NOT NULL, at timestamptz NOT NULL, recorded_at timestamptz NOT NULL,
     actor text NOT NULL, handling_id uuid, from_state text NOT NULL, to_state text NOT NULL, schema_version int NOT NULL,
     body text NOT NULL, hash text NOT NULL, prev_hash text NOT NULL,
     CONSTRAINT event_pk PRIMARY KEY (jurisdiction_id, case_id, seq),
     CONSTRAINT event_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE TABLE event_private (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL, seq int NOT NULL, salt text NOT NULL, content text,
     erased_at timestamptz, erased_why text,
     CONSTRAINT event_private_pk PRIMARY KEY (jurisdiction_id, case_id, seq),
     CONSTRAINT event_private_event FOREIGN KEY (jurisdiction_id, case_id, seq) REFERENCES event,
     CONSTRAINT event_private_erased CHECK ((content IS NULL) = (erased_at IS NOT NULL)))`,
  `CREATE TABLE audit_event (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, seq bigint NOT NULL,
     type text NOT NULL, at timestamptz NOT NULL, actor text NOT NULL, body text NOT NULL, hash text NOT NULL, prev_hash text NOT NULL,
     CONSTRAINT audit_event_pk PRIMARY KEY (jurisdiction_id, seq))`,
  `CREATE TABLE audit_root (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, seq bigint NOT NULL, made_at timestamptz NOT NULL,
     cases int NOT NULL, events bigint NOT NULL, heads_digest text NOT NULL, hash text NOT NULL, prev_hash text NOT NULL,
     CONSTRAINT audit_root_pk PRIMARY KEY (jurisdiction_id, seq))`,
  // One row per committed version, and the heads each root covers: kept without foreign keys, so that what was
  // removed from the case tables is still missed here.
  `CREATE TABLE audit_head (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, case_id uuid NOT NULL, version int NOT NULL, head_hash text NOT NULL,
     CONSTRAINT audit_head_pk PRIMARY KEY (jurisdiction_id, case_id, version))`,
  `CREATE TABLE audit_root_head (
     jurisdiction_id uuid NOT NULL REFERENCES jurisdiction, root_seq bigint NOT NULL, case_id uuid NOT NULL, version int NOT NULL,
     head_hash text NOT NULL,
     CONSTRAINT audit_root_head_pk PRIMARY KEY (jurisdiction_id, case_id, root_seq))`,
  `CREATE INDEX audit_root_head_root ON audit_root_head (jurisdiction_id, root_seq)`,
  // 期限、待办、通知、幂等
  `CREATE TABLE deadline (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, handling_id uuid, key text NOT NULL, label text NOT NULL,
     start_on date NOT NULL, nominal date NOT NULL, due_on date NOT NULL, due_at timestamptz NOT NULL, generation int NOT NULL,
     status text NOT NULL CONSTRAINT deadline_status CHECK (status IN ('armed', 'met', 'late', 'passed', 'ended')),
     provisional boolean NOT NULL, rule jsonb NOT NULL, rulebook text NOT NULL, calendar_revision text NOT NULL,
     ended_on date, claimed_until timestamptz, claimed_by text,
     CONSTRAINT deadline_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT deadline_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE INDEX deadline_case ON deadline (jurisdiction_id, case_id)`,
  `CREATE UNIQUE INDEX deadline_open ON deadline (jurisdiction_id, case_id, key, handling_id) NULLS NOT DISTINCT WHERE status IN ('armed', 'passed')`,
  `CREATE INDEX deadline_due ON deadline (due_at) WHERE status = 'armed'`,
  `CREATE TABLE todo (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL, position int NOT NULL, handling_id uuid, type text NOT NULL, label text NOT NULL,
     role text, unit_id uuid, person_id uuid, since timestamptz NOT NULL,
     CONSTRAINT todo_pk PRIMARY KEY (jurisdiction_id, case_id, position),
     CONSTRAINT todo_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE INDEX todo_role ON todo (jurisdiction_id, role, unit_id)`,
  `CREATE INDEX todo_person ON todo (jurisdiction_id, person_id) WHERE person_id IS NOT NULL`,
  `CREATE TABLE outbox (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, case_id uuid NOT NULL, seq int NOT NULL, handling_id uuid, kind text NOT NULL,
     role text, unit_id uuid, person_id uuid, created_at timestamptz NOT NULL, relayed_at timestamptz,
     CONSTRAINT outbox_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT outbox_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE INDEX outbox_waiting ON outbox (created_at) WHERE relayed_at IS NULL`,
  `CREATE INDEX outbox_list ON outbox (jurisdiction_id, created_at DESC, id)`,
  `CREATE TABLE command_record (
     jurisdiction_id uuid NOT NULL, account_id uuid NOT NULL, key text NOT NULL, request_hash text NOT NULL,
     status int NOT NULL, outcome jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now(),
     CONSTRAINT command_record_pk PRIMARY KEY (jurisdiction_id, account_id, key))`,
  `CREATE INDEX command_record_age ON command_record (created_at)`,
  // 附件、导入
  `CREATE TABLE attachment (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, uploaded_by uuid NOT NULL, name text NOT NULL, mime text NOT NULL,
     size bigint NOT NULL, sm3 text NOT NULL, content bytea, state text NOT NULL CONSTRAINT attachment_state CHECK (state IN ('unbound', 'bound', 'expired')),
     case_id uuid, handling_id uuid, seq int, created_at timestamptz NOT NULL,
     CONSTRAINT attachment_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT attachment_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `CREATE INDEX attachment_case ON attachment (jurisdiction_id, case_id) WHERE case_id IS NOT NULL`,
  `CREATE INDEX attachment_unbound ON attachment (created_at) WHERE state = 'unbound'`,
  `CREATE TABLE import_batch (
     jurisdiction_id uuid NOT NULL, id uuid NOT NULL, session_id uuid NOT NULL, created_by uuid NOT NULL, file_name text NOT NULL,
     state text NOT NULL CONSTRAINT import_batch_state CHECK (state IN ('reading', 'ready', 'committing', 'committed', 'failed')),
     result jsonb NOT NULL DEFAULT '{}', outcome jsonb, created_at timestamptz NOT NULL,
     CONSTRAINT import_batch_pk PRIMARY KEY (jurisdiction_id, id),
     CONSTRAINT import_batch_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session)`,
  `CREATE INDEX import_batch_list ON import_batch (jurisdiction_id, created_at DESC)`,
];

const ALL_TABLES = [...UP.join('\n').matchAll(/CREATE TABLE (\w+)/g)].map((m) => m[1] as string);

/** Tables of cases and people: seen only inside one jurisdiction. Login tables are read before it is known. */
const UNSCOPED = ['installation', 'jurisdiction', 'account', 'login_session', 'password_history'];
const SCOPED_TABLES = ALL_TABLES.filter((t) => !UNSCOPED.includes(t));

/** 数据库角色 · the exact set is tested: the log takes no UPDATE or DELETE from a serving process. */
const CASE_TABLES = ['proposal', 'proposer', 'handling', 'commitment', 'deadline', 'outbox', 'attachment'];
const GRANTS: [role: string, privilege: string, tables: string[]][] = [
  ['chengban_app', 'SELECT', ALL_TABLES],
  ['chengban_engine', 'SELECT', ALL_TABLES],
  ['chengban_retention', 'SELECT', ALL_TABLES],
  ['chengban_engine', 'INSERT, UPDATE', CASE_TABLES],
  ['chengban_engine', 'INSERT, DELETE', ['todo', 'command_record']],
  [
    'chengban_engine',
    'INSERT',
    ['event', 'event_private', 'audit_event', 'audit_head', 'audit_root', 'audit_root_head'],
  ],
  ['chengban_engine', 'UPDATE', ['import_batch']],
  [
    'chengban_app',
    'INSERT, UPDATE',
    ['unit', 'person', 'role_grant', 'account', 'council_session', 'category', 'street', 'jurisdiction'],
  ],
  ['chengban_app', 'INSERT', ['installation', 'password_history', 'audit_event', 'attachment']],
  ['chengban_app', 'UPDATE (clock_offset_ms)', ['installation']],
  ['chengban_app', 'INSERT, UPDATE, DELETE', ['login_session']],
  ['chengban_app', 'INSERT, UPDATE', ['import_batch']],
  ['chengban_retention', 'UPDATE (content, erased_at, erased_why)', ['event_private']],
  ['chengban_retention', 'UPDATE (content, state)', ['attachment']],
  ['chengban_retention', 'DELETE', ['command_record', 'login_session']],
];
