CREATE TABLE account (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  password_hash text NOT NULL,
  password_changed_at timestamp with time zone NOT NULL DEFAULT now(),
  must_change boolean NOT NULL DEFAULT false,
  failures integer NOT NULL DEFAULT 0,
  locked_until timestamp with time zone,
  disabled boolean NOT NULL DEFAULT false,
  CONSTRAINT account_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT account_name UNIQUE (name),
  CONSTRAINT account_one_each UNIQUE (jurisdiction_id, person_id),
  CONSTRAINT account_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id)
);
GRANT INSERT, SELECT, UPDATE ON account TO chengban_app;

CREATE TABLE assessment (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  as_of date NOT NULL,
  rulebook text NOT NULL,
  state text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  published_by uuid,
  published_at timestamp with time zone,
  objections_until date,
  CONSTRAINT assessment_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT assessment_once UNIQUE (jurisdiction_id, session_id, as_of),
  CONSTRAINT assessment_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT assessment_publisher FOREIGN KEY (jurisdiction_id, published_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT assessment_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session(jurisdiction_id, id),
  CONSTRAINT assessment_published CHECK ((((state = 'published'::text) = (published_at IS NOT NULL)) AND ((published_at IS NULL) = (published_by IS NULL)) AND ((published_at IS NULL) = (objections_until IS NULL)))),
  CONSTRAINT assessment_state CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
);
ALTER TABLE assessment ENABLE ROW LEVEL SECURITY;
CREATE POLICY assessment_jurisdiction ON assessment AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (objections_until, published_at, published_by, state) ON assessment TO chengban_app;
GRANT SELECT ON assessment TO chengban_engine;
GRANT SELECT ON assessment TO chengban_retention;

CREATE TABLE assessment_edition (
  jurisdiction_id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  edition integer NOT NULL,
  scores jsonb NOT NULL,
  objection_id uuid,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT assessment_edition_pk PRIMARY KEY (jurisdiction_id, assessment_id, edition),
  CONSTRAINT assessment_edition_assessment FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES assessment(jurisdiction_id, id),
  CONSTRAINT assessment_edition_objection FOREIGN KEY (jurisdiction_id, objection_id) REFERENCES assessment_objection(jurisdiction_id, id),
  CONSTRAINT assessment_edition_person FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id)
);
ALTER TABLE assessment_edition ENABLE ROW LEVEL SECURITY;
CREATE POLICY assessment_edition_jurisdiction ON assessment_edition AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON assessment_edition TO chengban_app;
GRANT SELECT ON assessment_edition TO chengban_engine;
GRANT SELECT ON assessment_edition TO chengban_retention;

CREATE TABLE assessment_entry (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  item text NOT NULL,
  points integer NOT NULL,
  reason text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT assessment_entry_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT assessment_entry_assessment FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES assessment(jurisdiction_id, id),
  CONSTRAINT assessment_entry_person FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT assessment_entry_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id)
);
CREATE INDEX assessment_entry_of ON public.assessment_entry USING btree (jurisdiction_id, assessment_id);
ALTER TABLE assessment_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY assessment_entry_jurisdiction ON assessment_entry AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON assessment_entry TO chengban_app;
GRANT SELECT ON assessment_entry TO chengban_engine;
GRANT SELECT ON assessment_entry TO chengban_retention;

CREATE TABLE assessment_objection (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  assessment_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  item text NOT NULL,
  edition integer NOT NULL,
  text text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  decision text,
  reason text,
  points integer,
  decided_by uuid,
  decided_at timestamp with time zone,
  CONSTRAINT assessment_objection_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT assessment_objection_assessment FOREIGN KEY (jurisdiction_id, assessment_id) REFERENCES assessment(jurisdiction_id, id),
  CONSTRAINT assessment_objection_decider FOREIGN KEY (jurisdiction_id, decided_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT assessment_objection_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT assessment_objection_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id),
  CONSTRAINT assessment_objection_decided CHECK ((((decision IS NULL) = (decided_at IS NULL)) AND ((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (reason IS NULL)) AND ((NOT (decision IS DISTINCT FROM 'upheld'::text)) = (points IS NOT NULL)))),
  CONSTRAINT assessment_objection_decision CHECK ((decision = ANY (ARRAY['upheld'::text, 'dismissed'::text])))
);
CREATE INDEX assessment_objection_of ON public.assessment_objection USING btree (jurisdiction_id, assessment_id);
CREATE UNIQUE INDEX assessment_objection_open ON public.assessment_objection USING btree (jurisdiction_id, assessment_id, unit_id, item) WHERE (decision IS NULL);
ALTER TABLE assessment_objection ENABLE ROW LEVEL SECURITY;
CREATE POLICY assessment_objection_jurisdiction ON assessment_objection AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (decided_at, decided_by, decision, points, reason) ON assessment_objection TO chengban_app;
GRANT SELECT ON assessment_objection TO chengban_engine;
GRANT SELECT ON assessment_objection TO chengban_retention;

CREATE TABLE attachment (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  uploaded_by uuid NOT NULL,
  name text NOT NULL,
  mime text NOT NULL,
  size bigint NOT NULL,
  sm3 text NOT NULL,
  content bytea,
  state text NOT NULL,
  case_id uuid,
  handling_id uuid,
  seq integer,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT attachment_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT attachment_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT attachment_state CHECK ((state = ANY (ARRAY['unbound'::text, 'bound'::text, 'expired'::text])))
);
CREATE INDEX attachment_case ON public.attachment USING btree (jurisdiction_id, case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX attachment_unbound ON public.attachment USING btree (created_at) WHERE (state = 'unbound'::text);
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY attachment_jurisdiction ON attachment AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON attachment TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON attachment TO chengban_engine;
GRANT SELECT, UPDATE (content, state) ON attachment TO chengban_retention;

CREATE TABLE audit_event (
  jurisdiction_id uuid NOT NULL,
  seq bigint NOT NULL,
  type text NOT NULL,
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  body text NOT NULL,
  hash text NOT NULL,
  prev_hash text NOT NULL,
  CONSTRAINT audit_event_pk PRIMARY KEY (jurisdiction_id, seq),
  CONSTRAINT audit_event_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_event_jurisdiction ON audit_event AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON audit_event TO chengban_app;
GRANT INSERT, SELECT ON audit_event TO chengban_engine;
GRANT SELECT ON audit_event TO chengban_retention;

CREATE TABLE audit_head (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  version integer NOT NULL,
  head_hash text NOT NULL,
  CONSTRAINT audit_head_pk PRIMARY KEY (jurisdiction_id, case_id, version),
  CONSTRAINT audit_head_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE audit_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_head_acts ON audit_head AS RESTRICTIVE FOR INSERT TO chengban_app WITH CHECK ((case_id = '00000000-0000-0000-0000-000000000000'::uuid));
CREATE POLICY audit_head_jurisdiction ON audit_head AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON audit_head TO chengban_app;
GRANT INSERT, SELECT ON audit_head TO chengban_engine;
GRANT SELECT ON audit_head TO chengban_retention;

CREATE TABLE audit_root (
  jurisdiction_id uuid NOT NULL,
  seq bigint NOT NULL,
  made_at timestamp with time zone NOT NULL,
  cases integer NOT NULL,
  events bigint NOT NULL,
  heads_digest text NOT NULL,
  hash text NOT NULL,
  prev_hash text NOT NULL,
  CONSTRAINT audit_root_pk PRIMARY KEY (jurisdiction_id, seq),
  CONSTRAINT audit_root_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE audit_root ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_root_jurisdiction ON audit_root AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON audit_root TO chengban_app;
GRANT INSERT, SELECT ON audit_root TO chengban_engine;
GRANT SELECT ON audit_root TO chengban_retention;

CREATE TABLE audit_root_head (
  jurisdiction_id uuid NOT NULL,
  root_seq bigint NOT NULL,
  case_id uuid NOT NULL,
  version integer NOT NULL,
  head_hash text NOT NULL,
  CONSTRAINT audit_root_head_pk PRIMARY KEY (jurisdiction_id, case_id, root_seq),
  CONSTRAINT audit_root_head_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
CREATE INDEX audit_root_head_root ON public.audit_root_head USING btree (jurisdiction_id, root_seq);
ALTER TABLE audit_root_head ENABLE ROW LEVEL SECURITY;
CREATE POLICY audit_root_head_jurisdiction ON audit_root_head AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON audit_root_head TO chengban_app;
GRANT INSERT, SELECT ON audit_root_head TO chengban_engine;
GRANT SELECT ON audit_root_head TO chengban_retention;

CREATE TABLE bulk_row (
  jurisdiction_id uuid NOT NULL,
  task_id uuid NOT NULL,
  "position" integer NOT NULL,
  case_id uuid NOT NULL,
  handling_id uuid,
  state text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  code text,
  reason text,
  CONSTRAINT bulk_row_pk PRIMARY KEY (jurisdiction_id, task_id, "position"),
  CONSTRAINT bulk_row_task FOREIGN KEY (jurisdiction_id, task_id) REFERENCES bulk_task(jurisdiction_id, id) ON DELETE CASCADE,
  CONSTRAINT bulk_row_reason CHECK ((((reason IS NOT NULL) = (state = ANY (ARRAY['skipped'::text, 'failed'::text]))) AND ((code IS NULL) = (reason IS NULL)))),
  CONSTRAINT bulk_row_state CHECK ((state = ANY (ARRAY['pending'::text, 'done'::text, 'skipped'::text, 'failed'::text])))
);
CREATE INDEX bulk_row_pending ON public.bulk_row USING btree (jurisdiction_id, task_id, "position") WHERE (state = 'pending'::text);
ALTER TABLE bulk_row ENABLE ROW LEVEL SECURITY;
CREATE POLICY bulk_row_jurisdiction ON bulk_row AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (code, reason, state, tries) ON bulk_row TO chengban_app;
GRANT SELECT ON bulk_row TO chengban_engine;
GRANT SELECT ON bulk_row TO chengban_retention;

CREATE TABLE bulk_task (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  account_id uuid NOT NULL,
  command text NOT NULL,
  data jsonb NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  run integer NOT NULL DEFAULT 1,
  finished_at timestamp with time zone,
  CONSTRAINT bulk_task_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT bulk_task_account FOREIGN KEY (jurisdiction_id, account_id) REFERENCES account(jurisdiction_id, id),
  CONSTRAINT bulk_task_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id)
);
CREATE INDEX bulk_task_finished ON public.bulk_task USING btree (jurisdiction_id, finished_at) WHERE (finished_at IS NOT NULL);
CREATE INDEX bulk_task_open ON public.bulk_task USING btree (jurisdiction_id, id) WHERE (finished_at IS NULL);
CREATE INDEX bulk_task_person ON public.bulk_task USING btree (jurisdiction_id, person_id, id DESC);
ALTER TABLE bulk_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY bulk_task_jurisdiction ON bulk_task AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (finished_at, run) ON bulk_task TO chengban_app;
GRANT SELECT ON bulk_task TO chengban_engine;
GRANT DELETE, SELECT ON bulk_task TO chengban_retention;

CREATE TABLE bulletin (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  on_day date NOT NULL,
  rulebook text NOT NULL,
  state text NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  figures jsonb NOT NULL,
  version integer NOT NULL,
  made_by uuid,
  made_at timestamp with time zone NOT NULL,
  number text,
  issued_on date,
  issued_by uuid,
  CONSTRAINT bulletin_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT bulletin_number UNIQUE (jurisdiction_id, number),
  CONSTRAINT bulletin_issuer FOREIGN KEY (jurisdiction_id, issued_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT bulletin_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT bulletin_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session(jurisdiction_id, id),
  CONSTRAINT bulletin_issued CHECK ((((state = 'issued'::text) = (number IS NOT NULL)) AND ((number IS NULL) = (issued_on IS NULL)) AND ((number IS NULL) = (issued_by IS NULL)))),
  CONSTRAINT bulletin_state CHECK ((state = ANY (ARRAY['draft'::text, 'issued'::text, 'withdrawn'::text])))
);
CREATE UNIQUE INDEX bulletin_once ON public.bulletin USING btree (jurisdiction_id, session_id, on_day) WHERE (state <> 'withdrawn'::text);
ALTER TABLE bulletin ENABLE ROW LEVEL SECURITY;
CREATE POLICY bulletin_jurisdiction ON bulletin AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (body, issued_by, issued_on, number, state, title, version) ON bulletin TO chengban_app;
GRANT INSERT, SELECT ON bulletin TO chengban_engine;
GRANT SELECT ON bulletin TO chengban_retention;

CREATE TABLE calendar_change (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  content jsonb NOT NULL,
  state text NOT NULL,
  based_on integer NOT NULL,
  edition integer,
  examined integer NOT NULL,
  moving integer NOT NULL,
  settling integer NOT NULL,
  asked_by uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  confirmed_by uuid,
  confirmed_at timestamp with time zone,
  done_at timestamp with time zone,
  told_at timestamp with time zone,
  CONSTRAINT calendar_change_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT calendar_change_asker FOREIGN KEY (jurisdiction_id, asked_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT calendar_change_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id),
  CONSTRAINT calendar_change_confirmed CHECK (((state = 'previewed'::text) = (edition IS NULL))),
  CONSTRAINT calendar_change_state CHECK ((state = ANY (ARRAY['previewed'::text, 'recalculating'::text, 'done'::text])))
);
CREATE UNIQUE INDEX calendar_change_edition ON public.calendar_change USING btree (jurisdiction_id, edition);
CREATE INDEX calendar_change_list ON public.calendar_change USING btree (jurisdiction_id, asked_at DESC, id DESC);
ALTER TABLE calendar_change ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_change_jurisdiction ON calendar_change AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (confirmed_at, confirmed_by, edition, state, told_at) ON calendar_change TO chengban_app;
GRANT SELECT, UPDATE (done_at, state) ON calendar_change TO chengban_engine;
GRANT SELECT ON calendar_change TO chengban_retention;

CREATE TABLE calendar_move (
  jurisdiction_id uuid NOT NULL,
  change_id uuid NOT NULL,
  stage text NOT NULL,
  deadline_id uuid NOT NULL,
  case_id uuid NOT NULL,
  from_on date NOT NULL,
  to_on date NOT NULL,
  CONSTRAINT calendar_move_pk PRIMARY KEY (jurisdiction_id, change_id, stage, deadline_id),
  CONSTRAINT calendar_move_change FOREIGN KEY (jurisdiction_id, change_id) REFERENCES calendar_change(jurisdiction_id, id),
  CONSTRAINT calendar_move_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline(jurisdiction_id, id),
  CONSTRAINT calendar_move_stage CHECK ((stage = ANY (ARRAY['preview'::text, 'made'::text])))
);
ALTER TABLE calendar_move ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_move_jurisdiction ON calendar_move AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON calendar_move TO chengban_app;
GRANT INSERT, SELECT ON calendar_move TO chengban_engine;
GRANT SELECT ON calendar_move TO chengban_retention;

CREATE TABLE calendar_notice (
  jurisdiction_id uuid NOT NULL,
  change_id uuid NOT NULL,
  recipient uuid NOT NULL,
  deadline_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid,
  basis text NOT NULL,
  CONSTRAINT calendar_notice_pk PRIMARY KEY (jurisdiction_id, change_id, recipient, deadline_id),
  CONSTRAINT calendar_notice_change FOREIGN KEY (jurisdiction_id, change_id) REFERENCES calendar_change(jurisdiction_id, id),
  CONSTRAINT calendar_notice_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline(jurisdiction_id, id),
  CONSTRAINT calendar_notice_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person(jurisdiction_id, id)
);
ALTER TABLE calendar_notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY calendar_notice_jurisdiction ON calendar_notice AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON calendar_notice TO chengban_app;
GRANT INSERT, SELECT ON calendar_notice TO chengban_engine;
GRANT SELECT ON calendar_notice TO chengban_retention;

CREATE TABLE case_words (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  words text NOT NULL,
  initials text NOT NULL,
  CONSTRAINT case_words_pk PRIMARY KEY (jurisdiction_id, case_id),
  CONSTRAINT case_words_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id)
);
ALTER TABLE case_words ENABLE ROW LEVEL SECURITY;
CREATE POLICY case_words_jurisdiction ON case_words AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON case_words TO chengban_app;
GRANT INSERT, SELECT, UPDATE (initials, words) ON case_words TO chengban_engine;
GRANT DELETE, SELECT (case_id, jurisdiction_id) ON case_words TO chengban_retention;

CREATE TABLE category (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  sort_order integer NOT NULL,
  CONSTRAINT category_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT category_name UNIQUE (jurisdiction_id, name),
  CONSTRAINT category_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE category ENABLE ROW LEVEL SECURITY;
CREATE POLICY category_jurisdiction ON category AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON category TO chengban_app;
GRANT SELECT ON category TO chengban_engine;
GRANT SELECT ON category TO chengban_retention;

CREATE TABLE command_record (
  jurisdiction_id uuid NOT NULL,
  account_id uuid NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer NOT NULL,
  outcome jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT command_record_pk PRIMARY KEY (jurisdiction_id, account_id, key)
);
CREATE INDEX command_record_age ON public.command_record USING btree (created_at);
ALTER TABLE command_record ENABLE ROW LEVEL SECURITY;
CREATE POLICY command_record_jurisdiction ON command_record AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON command_record TO chengban_app;
GRANT DELETE, INSERT, SELECT ON command_record TO chengban_engine;
GRANT DELETE, SELECT ON command_record TO chengban_retention;

CREATE TABLE commitment (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  handling_id uuid NOT NULL,
  reply_id uuid NOT NULL,
  due_on date NOT NULL,
  state text NOT NULL,
  changed_seq integer NOT NULL,
  envelope jsonb NOT NULL,
  CONSTRAINT commitment_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT commitment_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id)
);
CREATE INDEX commitment_case ON public.commitment USING btree (jurisdiction_id, case_id);
CREATE INDEX commitment_due ON public.commitment USING btree (jurisdiction_id, state, due_on);
ALTER TABLE commitment ENABLE ROW LEVEL SECURITY;
CREATE POLICY commitment_jurisdiction ON commitment AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON commitment TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON commitment TO chengban_engine;
GRANT SELECT ON commitment TO chengban_retention;

CREATE TABLE contact_address (
  jurisdiction_id uuid NOT NULL,
  person_id uuid NOT NULL,
  channel text NOT NULL,
  address text NOT NULL,
  CONSTRAINT contact_address_pk PRIMARY KEY (jurisdiction_id, person_id, channel),
  CONSTRAINT contact_address_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT contact_address_channel CHECK ((channel = ANY (ARRAY['email'::text, 'gateway'::text])))
);
ALTER TABLE contact_address ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_address_jurisdiction ON contact_address AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT DELETE, INSERT, SELECT, UPDATE ON contact_address TO chengban_app;
GRANT SELECT ON contact_address TO chengban_engine;
GRANT SELECT ON contact_address TO chengban_retention;

CREATE TABLE council_session (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  opened_on date NOT NULL,
  closed_on date NOT NULL,
  CONSTRAINT council_session_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT council_session_name UNIQUE (jurisdiction_id, name),
  CONSTRAINT council_session_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id),
  CONSTRAINT council_session_kind CHECK ((kind = ANY (ARRAY['suggestion'::text, 'proposal'::text]))),
  CONSTRAINT council_session_period CHECK ((closed_on >= opened_on))
);
ALTER TABLE council_session ENABLE ROW LEVEL SECURITY;
CREATE POLICY council_session_jurisdiction ON council_session AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON council_session TO chengban_app;
GRANT SELECT ON council_session TO chengban_engine;
GRANT SELECT ON council_session TO chengban_retention;

CREATE TABLE deadline (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  handling_id uuid,
  key text NOT NULL,
  label text NOT NULL,
  start_on date NOT NULL,
  nominal date NOT NULL,
  due_on date NOT NULL,
  due_at timestamp with time zone NOT NULL,
  generation integer NOT NULL,
  status text NOT NULL,
  provisional boolean NOT NULL,
  rule jsonb NOT NULL,
  rulebook text NOT NULL,
  calendar_revision text NOT NULL,
  ended_on date,
  claimed_until timestamp with time zone,
  claimed_by text,
  start_seq integer,
  next_at timestamp with time zone,
  rung_done integer,
  escalated_on date,
  calendar_edition integer NOT NULL DEFAULT 0,
  commitment_id uuid,
  CONSTRAINT deadline_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT deadline_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT deadline_start_seq CHECK ((start_seq > 0)),
  CONSTRAINT deadline_status CHECK ((status = ANY (ARRAY['armed'::text, 'met'::text, 'late'::text, 'passed'::text, 'ended'::text])))
);
CREATE INDEX deadline_case ON public.deadline USING btree (jurisdiction_id, case_id);
CREATE INDEX deadline_due ON public.deadline USING btree (due_at) WHERE (status = 'armed'::text);
CREATE INDEX deadline_edition ON public.deadline USING btree (jurisdiction_id, calendar_edition, case_id) WHERE (status = ANY (ARRAY['armed'::text, 'passed'::text]));
CREATE INDEX deadline_first ON public.deadline USING btree (jurisdiction_id, case_id, due_on) INCLUDE (key) WHERE (status = ANY (ARRAY['armed'::text, 'passed'::text]));
CREATE UNIQUE INDEX deadline_open ON public.deadline USING btree (jurisdiction_id, case_id, key, handling_id, commitment_id) NULLS NOT DISTINCT WHERE (status = ANY (ARRAY['armed'::text, 'passed'::text]));
CREATE INDEX deadline_sweep ON public.deadline USING btree (jurisdiction_id, next_at, id) WHERE (next_at IS NOT NULL);
ALTER TABLE deadline ENABLE ROW LEVEL SECURITY;
CREATE POLICY deadline_jurisdiction ON deadline AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON deadline TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON deadline TO chengban_engine;
GRANT SELECT ON deadline TO chengban_retention;

CREATE TABLE delegation (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  principal_id uuid NOT NULL,
  delegate_id uuid NOT NULL,
  subjects text[] NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  basis text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT delegation_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT delegation_delegate FOREIGN KEY (jurisdiction_id, delegate_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT delegation_principal FOREIGN KEY (jurisdiction_id, principal_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT delegation_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id),
  CONSTRAINT delegation_period CHECK ((valid_until >= (valid_from - 1))),
  CONSTRAINT delegation_subjects CHECK ((cardinality(subjects) > 0))
);
CREATE INDEX delegation_delegate ON public.delegation USING btree (jurisdiction_id, delegate_id, valid_until);
CREATE INDEX delegation_list ON public.delegation USING btree (jurisdiction_id, valid_from DESC, id DESC);
ALTER TABLE delegation ENABLE ROW LEVEL SECURITY;
CREATE POLICY delegation_jurisdiction ON delegation AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (valid_until) ON delegation TO chengban_app;
GRANT SELECT ON delegation TO chengban_engine;
GRANT SELECT ON delegation TO chengban_retention;

CREATE TABLE draft_version (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  form text NOT NULL,
  n integer NOT NULL,
  stamp uuid NOT NULL,
  window_id uuid NOT NULL,
  data jsonb NOT NULL,
  began_at timestamp with time zone NOT NULL,
  saved_at timestamp with time zone NOT NULL,
  CONSTRAINT draft_version_pk PRIMARY KEY (jurisdiction_id, case_id, person_id, form, n),
  CONSTRAINT draft_version_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT draft_version_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id)
);
CREATE INDEX draft_version_saved ON public.draft_version USING btree (jurisdiction_id, saved_at);
ALTER TABLE draft_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY draft_version_jurisdiction ON draft_version AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT DELETE, INSERT, SELECT, UPDATE (data, saved_at, stamp) ON draft_version TO chengban_app;
GRANT DELETE, SELECT (case_id, form, jurisdiction_id, n, person_id, saved_at) ON draft_version TO chengban_engine;
GRANT DELETE, SELECT (case_id, form, jurisdiction_id, n, person_id, saved_at) ON draft_version TO chengban_retention;

CREATE TABLE event (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  type text NOT NULL,
  at timestamp with time zone NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  handling_id uuid,
  from_state text NOT NULL,
  to_state text NOT NULL,
  schema_version integer NOT NULL,
  body text NOT NULL,
  hash text NOT NULL,
  prev_hash text NOT NULL,
  CONSTRAINT event_pk PRIMARY KEY (jurisdiction_id, case_id, seq),
  CONSTRAINT event_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT event_seq_positive CHECK ((seq > 0))
);
CREATE INDEX event_recorded ON public.event USING brin (recorded_at) WITH (pages_per_range='16', autosummarize='on');
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_jurisdiction ON event AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON event TO chengban_app;
GRANT INSERT, SELECT ON event TO chengban_engine;
GRANT SELECT ON event TO chengban_retention;

CREATE TABLE event_private (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  salt text NOT NULL,
  content text,
  erased_at timestamp with time zone,
  erased_why text,
  CONSTRAINT event_private_pk PRIMARY KEY (jurisdiction_id, case_id, seq),
  CONSTRAINT event_private_event FOREIGN KEY (jurisdiction_id, case_id, seq) REFERENCES event(jurisdiction_id, case_id, seq),
  CONSTRAINT event_private_erased CHECK (((content IS NULL) = (erased_at IS NOT NULL)))
);
ALTER TABLE event_private ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_private_jurisdiction ON event_private AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON event_private TO chengban_app;
GRANT INSERT, SELECT ON event_private TO chengban_engine;
GRANT SELECT, UPDATE (content, erased_at, erased_why) ON event_private TO chengban_retention;

CREATE TABLE export_task (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  request jsonb NOT NULL,
  as_of date NOT NULL,
  state text NOT NULL DEFAULT 'waiting'::text,
  asked_at timestamp with time zone NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  claimed_until timestamp with time zone,
  done integer NOT NULL DEFAULT 0,
  total integer,
  name text,
  mime text,
  content bytea,
  rights text,
  sealed integer,
  problem text,
  expires_at timestamp with time zone,
  CONSTRAINT export_task_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT export_task_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT export_task_file CHECK (((content IS NOT NULL) = (state = 'ready'::text))),
  CONSTRAINT export_task_state CHECK ((state = ANY (ARRAY['waiting'::text, 'making'::text, 'ready'::text, 'failed'::text, 'expired'::text])))
);
CREATE INDEX export_task_expiry ON public.export_task USING btree (jurisdiction_id, expires_at) WHERE (state = 'ready'::text);
CREATE INDEX export_task_open ON public.export_task USING btree (jurisdiction_id, id) WHERE (state = ANY (ARRAY['waiting'::text, 'making'::text]));
CREATE INDEX export_task_person ON public.export_task USING btree (jurisdiction_id, person_id, id DESC);
ALTER TABLE export_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY export_task_jurisdiction ON export_task AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (attempts, claimed_until, content, done, expires_at, mime, name, problem, rights, sealed, state, total) ON export_task TO chengban_app;
GRANT SELECT ON export_task TO chengban_engine;
GRANT SELECT, UPDATE (content, state) ON export_task TO chengban_retention;

CREATE TABLE feedback_link (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  handling_id uuid NOT NULL,
  round integer NOT NULL,
  reply_id uuid NOT NULL,
  proposer_id uuid NOT NULL,
  person_id uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  failures integer NOT NULL DEFAULT 0,
  session_hash text,
  session_until timestamp with time zone,
  CONSTRAINT feedback_link_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT feedback_link_once UNIQUE (jurisdiction_id, reply_id, proposer_id, person_id),
  CONSTRAINT feedback_link_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT feedback_link_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT feedback_link_failures CHECK (((failures >= 0) AND (failures <= 5)))
);
ALTER TABLE feedback_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY feedback_link_jurisdiction ON feedback_link AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (failures, session_hash, session_until) ON feedback_link TO chengban_app;
GRANT SELECT ON feedback_link TO chengban_engine;
GRANT SELECT ON feedback_link TO chengban_retention;

CREATE TABLE feedback_token (
  jurisdiction_id uuid NOT NULL,
  token_hash text NOT NULL,
  link_id uuid NOT NULL,
  CONSTRAINT feedback_token_pk PRIMARY KEY (jurisdiction_id, token_hash),
  CONSTRAINT feedback_token_link FOREIGN KEY (jurisdiction_id, link_id) REFERENCES feedback_link(jurisdiction_id, id)
);
ALTER TABLE feedback_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY feedback_token_jurisdiction ON feedback_token AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON feedback_token TO chengban_app;
GRANT SELECT ON feedback_token TO chengban_engine;
GRANT SELECT ON feedback_token TO chengban_retention;

CREATE TABLE handling (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  "position" integer NOT NULL,
  role text NOT NULL,
  unit_id uuid NOT NULL,
  part_id uuid NOT NULL,
  round integer NOT NULL,
  assigned_on date NOT NULL,
  accepted_on date,
  changed_seq integer NOT NULL,
  state text NOT NULL,
  regions jsonb NOT NULL,
  tags text[] NOT NULL,
  living boolean NOT NULL,
  envelope jsonb NOT NULL,
  CONSTRAINT handling_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT handling_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT handling_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id),
  CONSTRAINT handling_role CHECK ((role = ANY (ARRAY['lead'::text, 'co'::text])))
);
CREATE INDEX handling_case ON public.handling USING btree (jurisdiction_id, case_id, "position");
CREATE INDEX handling_unit ON public.handling USING btree (jurisdiction_id, unit_id, living, case_id);
ALTER TABLE handling ENABLE ROW LEVEL SECURITY;
CREATE POLICY handling_jurisdiction ON handling AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON handling TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON handling TO chengban_engine;
GRANT SELECT ON handling TO chengban_retention;

CREATE TABLE import_batch (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  created_by uuid NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL,
  result jsonb NOT NULL DEFAULT '{}'::jsonb,
  outcome jsonb,
  created_at timestamp with time zone NOT NULL,
  raised_at text NOT NULL DEFAULT 'session'::text,
  size bigint NOT NULL DEFAULT 0,
  sm3 text NOT NULL DEFAULT ''::text,
  content bytea,
  attempts integer NOT NULL DEFAULT 0,
  claimed_until timestamp with time zone,
  cases jsonb,
  fixes jsonb NOT NULL DEFAULT '[]'::jsonb,
  edition integer NOT NULL DEFAULT 0,
  CONSTRAINT import_batch_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT import_batch_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session(jurisdiction_id, id),
  CONSTRAINT import_batch_edition CHECK ((edition >= 0)),
  CONSTRAINT import_batch_raised_at CHECK ((raised_at = ANY (ARRAY['session'::text, 'recess'::text]))),
  CONSTRAINT import_batch_state CHECK ((state = ANY (ARRAY['reading'::text, 'ready'::text, 'committing'::text, 'committed'::text, 'failed'::text])))
);
CREATE INDEX import_batch_list ON public.import_batch USING btree (jurisdiction_id, created_at DESC);
CREATE INDEX import_batch_reading ON public.import_batch USING btree (claimed_until) WHERE (state = 'reading'::text);
ALTER TABLE import_batch ENABLE ROW LEVEL SECURITY;
CREATE POLICY import_batch_jurisdiction ON import_batch AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON import_batch TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON import_batch TO chengban_engine;
GRANT SELECT, UPDATE (cases, content, result, state) ON import_batch TO chengban_retention;

CREATE TABLE incident (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  queue text NOT NULL,
  job_id text NOT NULL,
  type text NOT NULL,
  job jsonb NOT NULL,
  cause text NOT NULL,
  attempts integer NOT NULL,
  times integer NOT NULL DEFAULT 1,
  first_failed_at timestamp with time zone NOT NULL,
  failed_at timestamp with time zone NOT NULL,
  retried_at timestamp with time zone,
  retried_by uuid,
  CONSTRAINT incident_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT incident_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id),
  CONSTRAINT incident_attempts_positive CHECK ((attempts > 0)),
  CONSTRAINT incident_retried CHECK (((retried_at IS NULL) = (retried_by IS NULL)))
);
CREATE INDEX incident_job ON public.incident USING btree (jurisdiction_id, queue, job_id, failed_at);
CREATE INDEX incident_list ON public.incident USING btree (jurisdiction_id, failed_at DESC, id);
CREATE UNIQUE INDEX incident_open ON public.incident USING btree (jurisdiction_id, queue, job_id) WHERE (retried_at IS NULL);
ALTER TABLE incident ENABLE ROW LEVEL SECURITY;
CREATE POLICY incident_jurisdiction ON incident AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON incident TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON incident TO chengban_engine;
GRANT SELECT ON incident TO chengban_retention;

CREATE TABLE installation (
  singleton boolean NOT NULL DEFAULT true,
  mode text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  clock_offset_ms bigint NOT NULL DEFAULT 0,
  CONSTRAINT installation_pkey PRIMARY KEY (singleton),
  CONSTRAINT installation_mode CHECK ((mode = ANY (ARRAY['demo'::text, 'live'::text]))),
  CONSTRAINT installation_single CHECK (singleton)
);
GRANT INSERT, SELECT, UPDATE (clock_offset_ms) ON installation TO chengban_app;
GRANT SELECT ON installation TO chengban_engine;
GRANT SELECT ON installation TO chengban_retention;

CREATE TABLE jurisdiction (
  id uuid NOT NULL,
  name text NOT NULL,
  rulebook_key text NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  calendar_edition integer NOT NULL DEFAULT 0,
  CONSTRAINT jurisdiction_pkey PRIMARY KEY (id)
);
GRANT INSERT, SELECT, UPDATE ON jurisdiction TO chengban_app;
GRANT SELECT ON jurisdiction TO chengban_engine;
GRANT SELECT ON jurisdiction TO chengban_retention;

CREATE TABLE login_session (
  jurisdiction_id uuid NOT NULL,
  token_hash text NOT NULL,
  account_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  last_seen_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT login_session_pk PRIMARY KEY (token_hash),
  CONSTRAINT login_session_account FOREIGN KEY (jurisdiction_id, account_id) REFERENCES account(jurisdiction_id, id)
);
CREATE INDEX login_session_account ON public.login_session USING btree (jurisdiction_id, account_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON login_session TO chengban_app;
GRANT DELETE, SELECT ON login_session TO chengban_retention;

CREATE TABLE message (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  recipient uuid NOT NULL,
  channel text NOT NULL,
  kind text NOT NULL,
  on_day date NOT NULL,
  at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  delivery text NOT NULL DEFAULT 'done'::text,
  handed_at timestamp with time zone,
  attempts integer NOT NULL DEFAULT 0,
  doubtful boolean NOT NULL DEFAULT false,
  delivered_at timestamp with time zone,
  change_id uuid,
  last_error text,
  in_hand_until timestamp with time zone,
  words text,
  about_id uuid,
  CONSTRAINT message_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT message_change FOREIGN KEY (jurisdiction_id, change_id) REFERENCES calendar_change(jurisdiction_id, id),
  CONSTRAINT message_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT message_delivery CHECK ((delivery = ANY (ARRAY['waiting'::text, 'done'::text, 'void'::text]))),
  CONSTRAINT message_kind CHECK ((kind = ANY (ARRAY['digest'::text, 'single'::text, 'notice'::text, 'calendar'::text, 'yearTable'::text, 'assessment'::text, 'bulletin'::text])))
);
CREATE UNIQUE INDEX message_calendar ON public.message USING btree (jurisdiction_id, change_id, recipient, channel) WHERE (kind = 'calendar'::text);
CREATE UNIQUE INDEX message_digest ON public.message USING btree (jurisdiction_id, recipient, channel, on_day) WHERE (kind = 'digest'::text);
CREATE INDEX message_list ON public.message USING btree (jurisdiction_id, recipient, channel, at DESC, id DESC);
CREATE INDEX message_outbox ON public.message USING btree (jurisdiction_id, at DESC, id DESC);
CREATE INDEX message_waiting ON public.message USING btree (jurisdiction_id, id) WHERE (delivery = 'waiting'::text);
CREATE UNIQUE INDEX message_year_table ON public.message USING btree (jurisdiction_id, recipient, channel, on_day) WHERE (kind = 'yearTable'::text);
ALTER TABLE message ENABLE ROW LEVEL SECURITY;
CREATE POLICY message_jurisdiction ON message AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (attempts, delivered_at, delivery, doubtful, handed_at, in_hand_until, last_error, read_at) ON message TO chengban_app;
GRANT SELECT ON message TO chengban_engine;
GRANT SELECT ON message TO chengban_retention;

CREATE TABLE migration (
  id integer NOT NULL DEFAULT nextval('migration_id_seq'::regclass),
  "timestamp" bigint NOT NULL,
  name character varying NOT NULL,
  CONSTRAINT "PK_3043fc6b8af7c99b8b98830094f" PRIMARY KEY (id)
);

CREATE TABLE notice (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  handling_id uuid,
  kind text NOT NULL,
  recipient uuid NOT NULL,
  channel text NOT NULL,
  role text NOT NULL,
  unit_id uuid,
  basis text NOT NULL,
  on_day date NOT NULL,
  state text NOT NULL,
  message_id uuid,
  CONSTRAINT notice_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT notice_once UNIQUE NULLS NOT DISTINCT (jurisdiction_id, case_id, seq, kind, handling_id, recipient, channel),
  CONSTRAINT notice_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT notice_message FOREIGN KEY (jurisdiction_id, message_id) REFERENCES message(jurisdiction_id, id),
  CONSTRAINT notice_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT notice_sent CHECK (((state = 'sent'::text) = (message_id IS NOT NULL))),
  CONSTRAINT notice_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text])))
);
CREATE INDEX notice_message ON public.notice USING btree (jurisdiction_id, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX notice_waiting ON public.notice USING btree (jurisdiction_id, recipient) WHERE (state = 'waiting'::text);
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY notice_jurisdiction ON notice AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE (message_id, state) ON notice TO chengban_app;
GRANT SELECT ON notice TO chengban_engine;
GRANT SELECT ON notice TO chengban_retention;

CREATE TABLE outbox (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  seq integer NOT NULL,
  handling_id uuid,
  kind text NOT NULL,
  role text,
  unit_id uuid,
  person_id uuid,
  created_at timestamp with time zone NOT NULL,
  relayed_at timestamp with time zone,
  held_until timestamp with time zone,
  withdrawn_at timestamp with time zone,
  CONSTRAINT outbox_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT outbox_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id)
);
CREATE INDEX outbox_list ON public.outbox USING btree (jurisdiction_id, created_at DESC, id);
CREATE INDEX outbox_of_case ON public.outbox USING btree (jurisdiction_id, case_id, seq) WHERE (relayed_at IS NULL);
CREATE INDEX outbox_waiting ON public.outbox USING btree (created_at) WHERE (relayed_at IS NULL);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY outbox_jurisdiction ON outbox AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT, UPDATE (relayed_at) ON outbox TO chengban_app;
GRANT INSERT, SELECT, UPDATE, UPDATE (withdrawn_at) ON outbox TO chengban_engine;
GRANT SELECT ON outbox TO chengban_retention;

CREATE TABLE password_history (
  jurisdiction_id uuid NOT NULL,
  account_id uuid NOT NULL,
  changed_at timestamp with time zone NOT NULL DEFAULT now(),
  password_hash text NOT NULL,
  CONSTRAINT password_history_pk PRIMARY KEY (jurisdiction_id, account_id, changed_at),
  CONSTRAINT password_history_account FOREIGN KEY (jurisdiction_id, account_id) REFERENCES account(jurisdiction_id, id)
);
GRANT INSERT, SELECT ON password_history TO chengban_app;

CREATE TABLE person (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  constituency text,
  phone text,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  CONSTRAINT person_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT person_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
CREATE INDEX person_list ON public.person USING btree (jurisdiction_id, name, id);
ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY person_jurisdiction ON person AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON person TO chengban_app;
GRANT SELECT ON person TO chengban_engine;
GRANT SELECT ON person TO chengban_retention;

CREATE TABLE phrase (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  title text NOT NULL,
  text text NOT NULL,
  place integer NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT phrase_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT phrase_once UNIQUE (jurisdiction_id, unit_id, title),
  CONSTRAINT phrase_maker FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT phrase_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id)
);
ALTER TABLE phrase ENABLE ROW LEVEL SECURITY;
CREATE POLICY phrase_jurisdiction ON phrase AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT DELETE, INSERT, SELECT, UPDATE (place, text, title) ON phrase TO chengban_app;
GRANT SELECT ON phrase TO chengban_engine;
GRANT SELECT ON phrase TO chengban_retention;

CREATE TABLE presence (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  person_id uuid NOT NULL,
  circles text[] NOT NULL,
  writing boolean NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  CONSTRAINT presence_pk PRIMARY KEY (jurisdiction_id, case_id, person_id),
  CONSTRAINT presence_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id)
);
CREATE INDEX presence_seen ON public.presence USING btree (jurisdiction_id, seen_at);
ALTER TABLE presence ENABLE ROW LEVEL SECURITY;
CREATE POLICY presence_jurisdiction ON presence AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT DELETE, INSERT, SELECT, UPDATE ON presence TO chengban_app;
GRANT SELECT ON presence TO chengban_engine;
GRANT SELECT ON presence TO chengban_retention;

CREATE TABLE proposal (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  kind text NOT NULL,
  raised_at text NOT NULL,
  number text NOT NULL,
  number_key text,
  title text NOT NULL,
  category text,
  street_id uuid,
  publicity_wish text,
  assigner text,
  suggested_units jsonb NOT NULL DEFAULT '[]'::jsonb,
  registered_on date NOT NULL,
  body_assigned_on date,
  first_assigned_on date,
  assigned_by uuid,
  mode text,
  hard boolean NOT NULL DEFAULT false,
  round integer NOT NULL DEFAULT 1,
  rulebook_key text NOT NULL,
  rulebook_version text NOT NULL,
  version integer NOT NULL,
  head_changed_seq integer NOT NULL,
  head_hash text NOT NULL,
  state text NOT NULL,
  state_since timestamp with time zone NOT NULL,
  last_event_at timestamp with time zone NOT NULL,
  envelope jsonb NOT NULL,
  record jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL DEFAULT now(),
  seal_state text,
  CONSTRAINT proposal_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT proposal_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id),
  CONSTRAINT proposal_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session(jurisdiction_id, id),
  CONSTRAINT proposal_seal_state CHECK ((seal_state = ANY (ARRAY['requested'::text, 'offline'::text, 'offlineClosed'::text]))),
  CONSTRAINT proposal_version_positive CHECK ((version > 0))
);
CREATE INDEX proposal_list ON public.proposal USING btree (jurisdiction_id, id DESC);
CREATE UNIQUE INDEX proposal_number ON public.proposal USING btree (jurisdiction_id, session_id, kind, raised_at, number_key);
CREATE INDEX proposal_renumbered ON public.proposal USING btree (jurisdiction_id, id) WHERE ((record ->> 'formerNumbers'::text) <> '[]'::text);
CREATE INDEX proposal_sealed ON public.proposal USING btree (jurisdiction_id, id DESC) WHERE (seal_state IS NOT NULL);
CREATE INDEX proposal_state ON public.proposal USING btree (jurisdiction_id, state, id DESC);
ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposal_jurisdiction ON proposal AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON proposal TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON proposal TO chengban_engine;
GRANT SELECT ON proposal TO chengban_retention;

CREATE TABLE proposer (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  "position" integer NOT NULL,
  kind text NOT NULL,
  body_kind text,
  name text NOT NULL,
  role text NOT NULL,
  person_id uuid,
  contact_person_id uuid,
  constituency text,
  phone text,
  CONSTRAINT proposer_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT proposer_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT proposer_contact FOREIGN KEY (jurisdiction_id, contact_person_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT proposer_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id)
);
CREATE INDEX proposer_case ON public.proposer USING btree (jurisdiction_id, case_id, "position");
CREATE INDEX proposer_contact ON public.proposer USING btree (jurisdiction_id, contact_person_id) WHERE (contact_person_id IS NOT NULL);
CREATE INDEX proposer_person ON public.proposer USING btree (jurisdiction_id, person_id) WHERE (person_id IS NOT NULL);
ALTER TABLE proposer ENABLE ROW LEVEL SECURITY;
CREATE POLICY proposer_jurisdiction ON proposer AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON proposer TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON proposer TO chengban_engine;
GRANT SELECT ON proposer TO chengban_retention;

CREATE TABLE rate_backlog (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  CONSTRAINT rate_backlog_pk PRIMARY KEY (jurisdiction_id, case_id),
  CONSTRAINT rate_backlog_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id)
);
ALTER TABLE rate_backlog ENABLE ROW LEVEL SECURITY;
CREATE POLICY rate_backlog_jurisdiction ON rate_backlog AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON rate_backlog TO chengban_app;
GRANT DELETE, SELECT ON rate_backlog TO chengban_engine;
GRANT SELECT ON rate_backlog TO chengban_retention;

CREATE TABLE rate_check (
  jurisdiction_id uuid NOT NULL,
  period text NOT NULL,
  after uuid NOT NULL,
  CONSTRAINT rate_check_pk PRIMARY KEY (jurisdiction_id),
  CONSTRAINT rate_check_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE rate_check ENABLE ROW LEVEL SECURITY;
CREATE POLICY rate_check_jurisdiction ON rate_check AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON rate_check TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON rate_check TO chengban_engine;
GRANT SELECT ON rate_check TO chengban_retention;

CREATE TABLE rate_fact (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  recorded_on date NOT NULL,
  until_on date NOT NULL DEFAULT 'infinity'::date,
  subject text NOT NULL,
  case_id uuid NOT NULL,
  unit_id uuid,
  session_id uuid NOT NULL,
  kind text NOT NULL,
  category text,
  street_id uuid,
  delegation text,
  is_key boolean NOT NULL,
  month text,
  rulebook text NOT NULL,
  standing text NOT NULL,
  contact text,
  replied_on date,
  reply_due_on date,
  rehandled_on date,
  rehandle_due_on date,
  result text,
  process text,
  first_result text,
  is_on_behalf boolean NOT NULL,
  is_excused boolean NOT NULL,
  base text NOT NULL,
  process_base text NOT NULL,
  outcome text,
  result_class text,
  is_resolved boolean NOT NULL,
  is_accomplished boolean NOT NULL,
  received_on date,
  planned_on date,
  is_principal_led boolean NOT NULL,
  is_proactive boolean NOT NULL,
  published_on date,
  publish_due_on date,
  opinion_on date,
  opinion_due_on date,
  resubmitted_on date,
  resubmit_due_on date,
  fulfilled_on date,
  promise_due_on date,
  is_unkeepable boolean NOT NULL,
  marks_open bigint GENERATED ALWAYS AS ((((((((((((((((((((((((((((((((((((((((
CASE
    WHEN COALESCE((contact = ANY (ARRAY['met'::text, 'owed'::text])), false) THEN (1)::bigint
    ELSE (0)::bigint
END |
CASE
    WHEN COALESCE((contact = 'met'::text), false) THEN (2)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN true THEN (4)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (replied_on IS NOT NULL) THEN (8)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((replied_on IS NOT NULL) OR false) THEN (16)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((replied_on <= reply_due_on), false) THEN (32)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((rehandled_on IS NOT NULL) OR false) THEN (64)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((rehandled_on <= rehandle_due_on), false) THEN (128)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((replied_on IS NOT NULL) AND (NOT is_excused)) THEN (256)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (result IS NOT NULL) THEN (512)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (result IS NOT NULL)
    END THEN (1024)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((result = ANY (ARRAY['satisfied'::text, 'basically'::text])), false) THEN (2048)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (result IS NOT NULL)
    END THEN (4096)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((result = 'satisfied'::text), false) THEN (8192)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE process_base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (process IS NOT NULL)
    END THEN (16384)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((process = ANY (ARRAY['satisfied'::text, 'basically'::text])), false) THEN (32768)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (result IS NOT NULL)
    END THEN (65536)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((first_result = ANY (ARRAY['satisfied'::text, 'basically'::text])), false) THEN (131072)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (replied_on IS NOT NULL) THEN (262144)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_resolved THEN (524288)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (replied_on IS NOT NULL) THEN (1048576)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_accomplished THEN (2097152)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((opinion_on IS NOT NULL) OR false) THEN (4194304)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (COALESCE((opinion_on <= opinion_due_on), false) AND
    CASE
        WHEN (resubmitted_on IS NULL) THEN (NOT false)
        ELSE COALESCE((resubmitted_on <= resubmit_due_on), false)
    END) THEN (8388608)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (received_on IS NOT NULL) THEN (16777216)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (planned_on IS NOT NULL) THEN (33554432)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (received_on IS NOT NULL) THEN (67108864)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_principal_led THEN (134217728)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (is_proactive AND ((published_on IS NOT NULL) OR false)) THEN (268435456)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (published_on IS NOT NULL) THEN (536870912)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((fulfilled_on IS NOT NULL) OR is_unkeepable OR false) THEN (1073741824)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((fulfilled_on <= promise_due_on), false) THEN '2147483648'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (standing = 'in'::text) THEN '4294967296'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (standing = 'withdrawn'::text) THEN '8589934592'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (standing = 'out'::text) THEN '17179869184'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_on_behalf THEN '34359738368'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'case'::text) THEN '68719476736'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'lead'::text) THEN '137438953472'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'co'::text) THEN '274877906944'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'promise'::text) THEN '549755813888'::bigint
    ELSE (0)::bigint
END)) STORED,
  marks_late bigint GENERATED ALWAYS AS ((((((((((((((((((((((((((((((((((((((((
CASE
    WHEN COALESCE((contact = ANY (ARRAY['met'::text, 'owed'::text])), false) THEN (1)::bigint
    ELSE (0)::bigint
END |
CASE
    WHEN COALESCE((contact = 'met'::text), false) THEN (2)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN true THEN (4)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (replied_on IS NOT NULL) THEN (8)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((replied_on IS NOT NULL) OR (reply_due_on IS NOT NULL)) THEN (16)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((replied_on <= reply_due_on), false) THEN (32)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((rehandled_on IS NOT NULL) OR (rehandle_due_on IS NOT NULL)) THEN (64)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((rehandled_on <= rehandle_due_on), false) THEN (128)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((replied_on IS NOT NULL) AND (NOT is_excused)) THEN (256)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (result IS NOT NULL) THEN (512)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (result IS NOT NULL)
    END THEN (1024)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((result = ANY (ARRAY['satisfied'::text, 'basically'::text])), false) THEN (2048)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (result IS NOT NULL)
    END THEN (4096)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((result = 'satisfied'::text), false) THEN (8192)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE process_base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (process IS NOT NULL)
    END THEN (16384)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((process = ANY (ARRAY['satisfied'::text, 'basically'::text])), false) THEN (32768)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN
    CASE base
        WHEN 'all'::text THEN ((replied_on IS NOT NULL) AND (NOT is_excused))
        ELSE (result IS NOT NULL)
    END THEN (65536)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((first_result = ANY (ARRAY['satisfied'::text, 'basically'::text])), false) THEN (131072)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (replied_on IS NOT NULL) THEN (262144)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_resolved THEN (524288)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (replied_on IS NOT NULL) THEN (1048576)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_accomplished THEN (2097152)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((opinion_on IS NOT NULL) OR (opinion_due_on IS NOT NULL)) THEN (4194304)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (COALESCE((opinion_on <= opinion_due_on), false) AND
    CASE
        WHEN (resubmitted_on IS NULL) THEN (NOT (resubmit_due_on IS NOT NULL))
        ELSE COALESCE((resubmitted_on <= resubmit_due_on), false)
    END) THEN (8388608)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (received_on IS NOT NULL) THEN (16777216)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (planned_on IS NOT NULL) THEN (33554432)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (received_on IS NOT NULL) THEN (67108864)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_principal_led THEN (134217728)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (is_proactive AND ((published_on IS NOT NULL) OR (publish_due_on IS NOT NULL))) THEN (268435456)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (published_on IS NOT NULL) THEN (536870912)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN ((fulfilled_on IS NOT NULL) OR is_unkeepable OR (promise_due_on IS NOT NULL)) THEN (1073741824)::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN COALESCE((fulfilled_on <= promise_due_on), false) THEN '2147483648'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (standing = 'in'::text) THEN '4294967296'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (standing = 'withdrawn'::text) THEN '8589934592'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (standing = 'out'::text) THEN '17179869184'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN is_on_behalf THEN '34359738368'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'case'::text) THEN '68719476736'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'lead'::text) THEN '137438953472'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'co'::text) THEN '274877906944'::bigint
    ELSE (0)::bigint
END) |
CASE
    WHEN (subject = 'promise'::text) THEN '549755813888'::bigint
    ELSE (0)::bigint
END)) STORED,
  CONSTRAINT rate_fact_pk PRIMARY KEY (jurisdiction_id, id, recorded_on),
  CONSTRAINT rate_fact_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT rate_fact_contact CHECK ((contact = ANY (ARRAY['met'::text, 'owed'::text, 'waived'::text]))),
  CONSTRAINT rate_fact_period CHECK ((until_on > recorded_on)),
  CONSTRAINT rate_fact_standing CHECK ((standing = ANY (ARRAY['in'::text, 'withdrawn'::text, 'out'::text]))),
  CONSTRAINT rate_fact_subject CHECK ((subject = ANY (ARRAY['case'::text, 'lead'::text, 'co'::text, 'promise'::text])))
);
CREATE INDEX rate_fact_case ON public.rate_fact USING btree (jurisdiction_id, case_id);
CREATE INDEX rate_fact_session ON public.rate_fact USING btree (jurisdiction_id, session_id, subject, until_on, recorded_on) INCLUDE (unit_id, rulebook, marks_open, marks_late, reply_due_on, rehandle_due_on, publish_due_on, opinion_due_on, resubmit_due_on, promise_due_on);
CREATE INDEX rate_fact_unit ON public.rate_fact USING btree (jurisdiction_id, unit_id, subject, until_on) WHERE (unit_id IS NOT NULL);
ALTER TABLE rate_fact ENABLE ROW LEVEL SECURITY;
CREATE POLICY rate_fact_jurisdiction ON rate_fact AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON rate_fact TO chengban_app;
GRANT DELETE, INSERT, SELECT, UPDATE ON rate_fact TO chengban_engine;
GRANT SELECT ON rate_fact TO chengban_retention;

CREATE TABLE rate_frozen (
  jurisdiction_id uuid NOT NULL,
  on_day date NOT NULL,
  session_id uuid NOT NULL,
  unit_id uuid,
  cases integer NOT NULL,
  leads integer NOT NULL,
  cos integer NOT NULL,
  withdrawn integer NOT NULL,
  counts jsonb NOT NULL,
  rulebooks text NOT NULL,
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT rate_frozen_once UNIQUE NULLS NOT DISTINCT (jurisdiction_id, on_day, session_id, unit_id),
  CONSTRAINT rate_frozen_session FOREIGN KEY (jurisdiction_id, session_id) REFERENCES council_session(jurisdiction_id, id),
  CONSTRAINT rate_frozen_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id)
);
ALTER TABLE rate_frozen ENABLE ROW LEVEL SECURITY;
CREATE POLICY rate_frozen_jurisdiction ON rate_frozen AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON rate_frozen TO chengban_app;
GRANT INSERT, SELECT ON rate_frozen TO chengban_engine;
GRANT SELECT ON rate_frozen TO chengban_retention;

CREATE TABLE reminder (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  case_id uuid NOT NULL,
  deadline_id uuid NOT NULL,
  generation integer NOT NULL,
  rung integer NOT NULL,
  recipient uuid NOT NULL,
  channel text NOT NULL,
  role text NOT NULL,
  unit_id uuid,
  basis text NOT NULL,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  message_id uuid,
  CONSTRAINT reminder_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT reminder_once UNIQUE (jurisdiction_id, deadline_id, generation, rung, recipient, channel),
  CONSTRAINT reminder_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id),
  CONSTRAINT reminder_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline(jurisdiction_id, id),
  CONSTRAINT reminder_message FOREIGN KEY (jurisdiction_id, message_id) REFERENCES message(jurisdiction_id, id),
  CONSTRAINT reminder_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT reminder_sent CHECK (((state = 'sent'::text) = (message_id IS NOT NULL))),
  CONSTRAINT reminder_state CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'skipped'::text, 'dropped'::text])))
);
CREATE INDEX reminder_message ON public.reminder USING btree (jurisdiction_id, message_id) WHERE (message_id IS NOT NULL);
CREATE INDEX reminder_waiting ON public.reminder USING btree (jurisdiction_id, recipient) WHERE (state = 'waiting'::text);
ALTER TABLE reminder ENABLE ROW LEVEL SECURITY;
CREATE POLICY reminder_jurisdiction ON reminder AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT, UPDATE (message_id, state) ON reminder TO chengban_app;
GRANT INSERT, SELECT ON reminder TO chengban_engine;
GRANT SELECT ON reminder TO chengban_retention;

CREATE TABLE role_grant (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  role text NOT NULL,
  unit_id uuid,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT role_grant_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT role_grant_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT role_grant_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id),
  CONSTRAINT role_grant_period CHECK (((valid_until IS NULL) OR (valid_until >= (valid_from - 1))))
);
CREATE INDEX role_grant_person ON public.role_grant USING btree (jurisdiction_id, person_id);
CREATE INDEX role_grant_role ON public.role_grant USING btree (jurisdiction_id, role, unit_id);
ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY role_grant_jurisdiction ON role_grant AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON role_grant TO chengban_app;
GRANT SELECT ON role_grant TO chengban_engine;
GRANT SELECT ON role_grant TO chengban_retention;

CREATE TABLE saved_view (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  scope text NOT NULL,
  person_id uuid NOT NULL,
  unit_id uuid,
  name text NOT NULL,
  filters jsonb NOT NULL,
  columns text[],
  made_at timestamp with time zone NOT NULL,
  CONSTRAINT saved_view_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT saved_view_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT saved_view_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id),
  CONSTRAINT saved_view_place CHECK (((scope = 'unit'::text) = (unit_id IS NOT NULL))),
  CONSTRAINT saved_view_scope CHECK ((scope = ANY (ARRAY['mine'::text, 'unit'::text, 'all'::text])))
);
CREATE UNIQUE INDEX saved_view_of_all ON public.saved_view USING btree (jurisdiction_id, name) WHERE (scope = 'all'::text);
CREATE UNIQUE INDEX saved_view_of_person ON public.saved_view USING btree (jurisdiction_id, person_id, name) WHERE (scope = 'mine'::text);
CREATE UNIQUE INDEX saved_view_of_unit ON public.saved_view USING btree (jurisdiction_id, unit_id, name) WHERE (scope = 'unit'::text);
ALTER TABLE saved_view ENABLE ROW LEVEL SECURITY;
CREATE POLICY saved_view_jurisdiction ON saved_view AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT DELETE, INSERT, SELECT, UPDATE (columns, filters, name) ON saved_view TO chengban_app;
GRANT SELECT ON saved_view TO chengban_engine;
GRANT SELECT ON saved_view TO chengban_retention;

CREATE TABLE snooze (
  jurisdiction_id uuid NOT NULL,
  recipient uuid NOT NULL,
  deadline_id uuid NOT NULL,
  until date NOT NULL,
  reason text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT snooze_pk PRIMARY KEY (jurisdiction_id, recipient, deadline_id),
  CONSTRAINT snooze_deadline FOREIGN KEY (jurisdiction_id, deadline_id) REFERENCES deadline(jurisdiction_id, id),
  CONSTRAINT snooze_person FOREIGN KEY (jurisdiction_id, recipient) REFERENCES person(jurisdiction_id, id)
);
ALTER TABLE snooze ENABLE ROW LEVEL SECURITY;
CREATE POLICY snooze_jurisdiction ON snooze AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON snooze TO chengban_app;
GRANT SELECT ON snooze TO chengban_engine;
GRANT SELECT ON snooze TO chengban_retention;

CREATE TABLE street (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  sort_order integer NOT NULL,
  CONSTRAINT street_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT street_name UNIQUE (jurisdiction_id, name),
  CONSTRAINT street_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE street ENABLE ROW LEVEL SECURITY;
CREATE POLICY street_jurisdiction ON street AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON street TO chengban_app;
GRANT SELECT ON street TO chengban_engine;
GRANT SELECT ON street TO chengban_retention;

CREATE TABLE todo (
  jurisdiction_id uuid NOT NULL,
  case_id uuid NOT NULL,
  "position" integer NOT NULL,
  handling_id uuid,
  type text NOT NULL,
  label text NOT NULL,
  role text,
  unit_id uuid,
  person_id uuid,
  since timestamp with time zone NOT NULL,
  CONSTRAINT todo_pk PRIMARY KEY (jurisdiction_id, case_id, "position"),
  CONSTRAINT todo_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal(jurisdiction_id, id)
);
CREATE INDEX todo_person ON public.todo USING btree (jurisdiction_id, person_id) WHERE (person_id IS NOT NULL);
CREATE INDEX todo_role ON public.todo USING btree (jurisdiction_id, role, unit_id);
ALTER TABLE todo ENABLE ROW LEVEL SECURITY;
CREATE POLICY todo_jurisdiction ON todo AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON todo TO chengban_app;
GRANT DELETE, INSERT, SELECT ON todo TO chengban_engine;
GRANT SELECT ON todo TO chengban_retention;

CREATE TABLE unit (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  short text NOT NULL,
  aliases text[] NOT NULL DEFAULT '{}'::text[],
  sort_order integer NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  is_office boolean NOT NULL DEFAULT false,
  CONSTRAINT unit_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT unit_name UNIQUE (jurisdiction_id, name),
  CONSTRAINT unit_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id),
  CONSTRAINT unit_period CHECK (((valid_until IS NULL) OR (valid_until >= valid_from)))
);
CREATE INDEX unit_list ON public.unit USING btree (jurisdiction_id, sort_order, id);
CREATE UNIQUE INDEX unit_office ON public.unit USING btree (jurisdiction_id) WHERE is_office;
ALTER TABLE unit ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_jurisdiction ON unit AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT, UPDATE ON unit TO chengban_app;
GRANT SELECT ON unit TO chengban_engine;
GRANT SELECT ON unit TO chengban_retention;

CREATE TABLE unit_succession (
  jurisdiction_id uuid NOT NULL,
  id uuid NOT NULL,
  unit_id uuid NOT NULL,
  effective_on date NOT NULL,
  basis text NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  moved integer NOT NULL DEFAULT 0,
  done_at timestamp with time zone,
  CONSTRAINT unit_succession_pk PRIMARY KEY (jurisdiction_id, id),
  CONSTRAINT unit_succession_once UNIQUE (jurisdiction_id, unit_id),
  CONSTRAINT unit_succession_person FOREIGN KEY (jurisdiction_id, made_by) REFERENCES person(jurisdiction_id, id),
  CONSTRAINT unit_succession_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id)
);
ALTER TABLE unit_succession ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_succession_jurisdiction ON unit_succession AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON unit_succession TO chengban_app;
GRANT SELECT, UPDATE (done_at, moved) ON unit_succession TO chengban_engine;
GRANT SELECT ON unit_succession TO chengban_retention;

CREATE TABLE unit_succession_choice (
  jurisdiction_id uuid NOT NULL,
  succession_id uuid NOT NULL,
  handling_id uuid NOT NULL,
  unit_id uuid NOT NULL,
  CONSTRAINT unit_succession_choice_pk PRIMARY KEY (jurisdiction_id, succession_id, handling_id),
  CONSTRAINT unit_succession_choice_handling FOREIGN KEY (jurisdiction_id, handling_id) REFERENCES handling(jurisdiction_id, id),
  CONSTRAINT unit_succession_choice_succession FOREIGN KEY (jurisdiction_id, succession_id) REFERENCES unit_succession(jurisdiction_id, id),
  CONSTRAINT unit_succession_choice_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id)
);
ALTER TABLE unit_succession_choice ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_succession_choice_jurisdiction ON unit_succession_choice AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON unit_succession_choice TO chengban_app;
GRANT SELECT ON unit_succession_choice TO chengban_engine;
GRANT SELECT ON unit_succession_choice TO chengban_retention;

CREATE TABLE unit_successor (
  jurisdiction_id uuid NOT NULL,
  succession_id uuid NOT NULL,
  "position" integer NOT NULL,
  unit_id uuid NOT NULL,
  CONSTRAINT unit_successor_pk PRIMARY KEY (jurisdiction_id, succession_id, "position"),
  CONSTRAINT unit_successor_succession FOREIGN KEY (jurisdiction_id, succession_id) REFERENCES unit_succession(jurisdiction_id, id),
  CONSTRAINT unit_successor_unit FOREIGN KEY (jurisdiction_id, unit_id) REFERENCES unit(jurisdiction_id, id)
);
ALTER TABLE unit_successor ENABLE ROW LEVEL SECURITY;
CREATE POLICY unit_successor_jurisdiction ON unit_successor AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT INSERT, SELECT ON unit_successor TO chengban_app;
GRANT SELECT ON unit_successor TO chengban_engine;
GRANT SELECT ON unit_successor TO chengban_retention;

CREATE TABLE upkeep (
  jurisdiction_id uuid NOT NULL,
  task text NOT NULL,
  period text NOT NULL,
  done_at timestamp with time zone NOT NULL,
  CONSTRAINT upkeep_pk PRIMARY KEY (jurisdiction_id, task),
  CONSTRAINT upkeep_jurisdiction_id_fkey FOREIGN KEY (jurisdiction_id) REFERENCES jurisdiction(id)
);
ALTER TABLE upkeep ENABLE ROW LEVEL SECURITY;
CREATE POLICY upkeep_jurisdiction ON upkeep AS PERMISSIVE FOR ALL TO public USING ((jurisdiction_id = app_jurisdiction())) WITH CHECK ((jurisdiction_id = app_jurisdiction()));
GRANT SELECT ON upkeep TO chengban_app;
GRANT INSERT, SELECT, UPDATE ON upkeep TO chengban_engine;
GRANT INSERT, SELECT, UPDATE ON upkeep TO chengban_retention;

CREATE OR REPLACE FUNCTION public.app_jurisdiction()
 RETURNS uuid
 LANGUAGE sql
 STABLE
RETURN (NULLIF(current_setting('app.jurisdiction'::text, true), ''::text))::uuid
;

CREATE OR REPLACE FUNCTION public.erase_sealed_case(j uuid, c uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
BEGIN ATOMIC
 UPDATE event_private s SET content = NULL::text, erased_at = now(), erased_why = '转线下办理'::text
    FROM event e,
     proposal p
   WHERE ((erase_sealed_case.j = app_jurisdiction()) AND (p.jurisdiction_id = erase_sealed_case.j) AND (p.id = erase_sealed_case.c) AND (p.seal_state ~~ 'offline%'::text) AND (s.jurisdiction_id = erase_sealed_case.j) AND (s.case_id = erase_sealed_case.c) AND (s.content IS NOT NULL) AND (e.jurisdiction_id = erase_sealed_case.j) AND (e.case_id = erase_sealed_case.c) AND (e.seq = s.seq) AND (e.type !~~ 'security.%'::text));
 UPDATE attachment a SET content = NULL::bytea, state = 'expired'::text, name = '已转线下办理'::text
    FROM proposal p
   WHERE ((erase_sealed_case.j = app_jurisdiction()) AND (p.jurisdiction_id = erase_sealed_case.j) AND (p.id = erase_sealed_case.c) AND (p.seal_state ~~ 'offline%'::text) AND (a.jurisdiction_id = erase_sealed_case.j) AND (a.case_id = erase_sealed_case.c));
 UPDATE import_batch b SET result = jsonb_set(b.result, ARRAY['preview'::text, ((x.n - 1))::text, 'title'::text], '"已转线下办理"'::jsonb, false)
    FROM proposal p,
     import_batch i,
     LATERAL jsonb_array_elements_text((i.outcome -> 'ids'::text)) WITH ORDINALITY x(id, n)
   WHERE ((erase_sealed_case.j = app_jurisdiction()) AND (p.jurisdiction_id = erase_sealed_case.j) AND (p.id = erase_sealed_case.c) AND (p.seal_state ~~ 'offline%'::text) AND (i.jurisdiction_id = erase_sealed_case.j) AND (i.id = b.id) AND (b.jurisdiction_id = erase_sealed_case.j) AND (x.id = (erase_sealed_case.c)::text));
 DELETE FROM draft_version d
    USING proposal p
   WHERE ((erase_sealed_case.j = app_jurisdiction()) AND (p.jurisdiction_id = erase_sealed_case.j) AND (p.id = erase_sealed_case.c) AND (p.seal_state ~~ 'offline%'::text) AND (d.jurisdiction_id = erase_sealed_case.j) AND (d.case_id = erase_sealed_case.c));
 DELETE FROM case_words w
    USING proposal p
   WHERE ((erase_sealed_case.j = app_jurisdiction()) AND (p.jurisdiction_id = erase_sealed_case.j) AND (p.id = erase_sealed_case.c) AND (p.seal_state ~~ 'offline%'::text) AND (w.jurisdiction_id = erase_sealed_case.j) AND (w.case_id = erase_sealed_case.c));
END
;
