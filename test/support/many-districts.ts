/** 许多区 · copies of one district's cases in others, so that a plan that reads all of a table shows. */
import type { TestDatabase } from './database.js';
import { clerk, DISTRICT, OFFICE, REGISTRATION, unit } from './office.js';

type Superuser = TestDatabase['superuser'];
const DISTRICTS = 25;
const COPIES = 15;

const COPIED = [
  'proposal',
  'proposer',
  'handling',
  'commitment',
  'event',
  'event_private',
  'case_words',
  'deadline',
  'todo',
  'outbox',
  'audit_head',
  'command_record',
  'rate_fact',
  'person',
  'role_grant',
];
const DISTRICT_WIDE = new Set(['person', 'role_grant']);
/** Ids of things of a case; what is not named here (units, people, sessions) is the same in every district. */
const OWN_IDS = new Set(['case_id', 'handling_id', 'part_id', 'reply_id']);

/** The same id from the same words, in the form that the API takes for one. */
const idFrom = (words: string): string =>
  `overlay(overlay(md5(${words}) PLACING '7' FROM 13) PLACING '8' FROM 17)::uuid`;

/** Forty rows in each district, this one among them. */
const MANY = `(SELECT '${DISTRICT}'::uuid AS d UNION ALL SELECT md5('district' || i)::uuid FROM generate_series(2, ${DISTRICTS}) AS i) AS ds,
  generate_series(1, 40) AS n`;

/** Copies of these cases in many districts, this one among them: shapes that commands made, in number. */
export async function multiply(superuser: Superuser): Promise<void> {
  await superuser(
    `INSERT INTO role_grant (jurisdiction_id, id, person_id, role, unit_id, valid_from)
     SELECT jurisdiction_id, gen_random_uuid(), id, 'unit-clerk', $1, '2024-01-01' FROM person`,
    [unit(3)],
  );
  for (const table of COPIED) {
    const isOfCases = !DISTRICT_WIDE.has(table);
    const columns = await superuser<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
      [table],
    );
    const values = columns.map(({ name }) => {
      if (name === 'jurisdiction_id') return 'd.id';
      if (name === 'number' || name === 'number_key') return `o.${name} || n`;
      if (name === 'key' && table === 'command_record') return `o.key || n`;
      if (isOfCases && (name === 'id' || OWN_IDS.has(name))) return idFrom(`o.${name}::text || d.id || n`);
      return name === 'due_on' ? 'o.due_on + n' : `o.${name}`;
    });
    await superuser(
      `DO $$ BEGIN SET LOCAL session_replication_role = replica;
       INSERT INTO ${table} (${columns.map((c) => c.name).join(', ')}) SELECT ${values.join(', ')}
       FROM ${table} o, generate_series(1, ${isOfCases ? COPIES : 1}) AS n,
         (SELECT '${DISTRICT}'::uuid AS id WHERE ${isOfCases} UNION ALL
          SELECT md5('district' || i)::uuid FROM generate_series(2, ${DISTRICTS}) AS i) AS d
       WHERE o.jurisdiction_id = '${DISTRICT}'; END $$`,
    );
  }
  await superuser(
    `DO $$ BEGIN SET LOCAL session_replication_role = replica;
     INSERT INTO import_batch (jurisdiction_id, id, session_id, created_by, file_name, state, created_at)
       SELECT d, gen_random_uuid(), '${REGISTRATION.session}', '${OFFICE.personId}', '清单.xlsx', 'ready', now() FROM ${MANY};
     INSERT INTO delegation (jurisdiction_id, id, unit_id, principal_id, delegate_id, subjects, valid_from, valid_until, basis,
         made_by, made_at)
       SELECT d, gen_random_uuid(), '${unit(1)}', '${clerk(1).personId}', '${clerk(1).personId}', '{reply}', '2025-03-01', '2025-03-31',
         '批示', '${OFFICE.personId}', now() FROM ${MANY};
     INSERT INTO export_task (jurisdiction_id, id, person_id, request, as_of, asked_at)
       SELECT d, gen_random_uuid(), r, '{"of": "rates"}', '2025-03-03', now()
       FROM ${MANY}, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO saved_view (jurisdiction_id, id, scope, person_id, unit_id, name, filters, made_at)
       SELECT d, gen_random_uuid(), scope, r, CASE scope WHEN 'unit' THEN '${unit(1)}'::uuid END, '视图' || n || right(r::text, 2),
         CASE n % 2 WHEN 0 THEN '{"light": "yellow"}'::jsonb ELSE '{"kind": "suggestion", "due": "overdue"}' END, now()
       FROM ${MANY}, unnest(ARRAY['mine', 'unit', 'all']) AS scope,
         unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO draft_version (jurisdiction_id, case_id, person_id, form, n, stamp, window_id, data, began_at, saved_at)
       SELECT d, gen_random_uuid(), r, 'unit.accept', n, gen_random_uuid(), gen_random_uuid(), '{"reason": "职责"}', now(), now()
       FROM ${MANY}, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO phrase (jurisdiction_id, id, unit_id, title, text, place, made_by, made_at)
       SELECT d, gen_random_uuid(), u, '常用语' || n, '感谢您的关心。', n, '${clerk(1).personId}', now()
       FROM ${MANY}, unnest(ARRAY['${unit(1)}', '${unit(2)}']::uuid[]) AS u;
     INSERT INTO incident (jurisdiction_id, id, queue, type, job_id, job, cause, attempts, times, first_failed_at, failed_at)
       SELECT d, gen_random_uuid(), 'upkeep', 'upkeep.run', 'job-' || n, '{}', '数据库暂不可用', 3, 1, now(), now() FROM ${MANY};
     INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at)
       SELECT d, gen_random_uuid(), r, 'inApp', 'single', '2025-03-03', now() + n * interval '1 second'
       FROM ${MANY}, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO notice (jurisdiction_id, id, case_id, seq, kind, recipient, channel, role, basis, on_day, state, message_id)
       SELECT m.jurisdiction_id, gen_random_uuid(), d.case_id, row_number() OVER (), 'case.key', m.recipient, 'inApp', 'unit-clerk',
         'post', '2025-03-03', 'sent', m.id
       FROM message m CROSS JOIN LATERAL (SELECT o.case_id FROM deadline o
         WHERE o.jurisdiction_id = m.jurisdiction_id ORDER BY o.id LIMIT 1) AS d;
     INSERT INTO snooze (jurisdiction_id, recipient, deadline_id, until, reason, at)
       SELECT d.jurisdiction_id, r, d.id, '2025-03-10', '出差', now()
       FROM deadline d, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO reminder (jurisdiction_id, id, case_id, deadline_id, generation, rung, recipient, channel, role, basis, state,
         created_at, message_id)
       SELECT m.jurisdiction_id, gen_random_uuid(), d.case_id, d.id, 1, row_number() OVER (), m.recipient, 'inApp', 'unit-clerk',
         'post', 'sent', now(), m.id
       FROM message m CROSS JOIN LATERAL (SELECT o.id, o.case_id FROM deadline o
         WHERE o.jurisdiction_id = m.jurisdiction_id ORDER BY o.id LIMIT 1) AS d;
     END $$`,
  );
  await accountsAndActs(superuser);
  await superuser('VACUUM ANALYZE');
}

/** An account for everybody of the other districts, and acts in all of them. */
async function accountsAndActs(superuser: Superuser): Promise<void> {
  await superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    INSERT INTO account (jurisdiction_id, id, person_id, name, password_hash)
      SELECT jurisdiction_id, gen_random_uuid(), id, gen_random_uuid()::text, 'none' FROM person WHERE jurisdiction_id <> '${DISTRICT}';
    INSERT INTO audit_event (jurisdiction_id, seq, type, at, actor, body, hash, prev_hash)
      SELECT d.id, n, 'session.opened', now(), 'x', '{"data":{}}', 'x', 'x' FROM generate_series(1, ${COPIES * 3}) AS n,
        (SELECT DISTINCT jurisdiction_id AS id FROM person) AS d; END $$`);
}

/** Changes of the calendar in every district, each with moves that somebody was told of. @returns one of this district */
export async function multiplyChanges(superuser: Superuser): Promise<string> {
  await superuser(`DO $$ BEGIN SET LOCAL session_replication_role = replica;
    INSERT INTO calendar_change (jurisdiction_id, id, content, state, based_on, edition, examined, moving, settling, asked_by, asked_at)
      SELECT d, gen_random_uuid(), '{"kind": "local", "source": "通知", "off": {"2025-10-14": "区庆"}, "work": {}}',
        CASE WHEN n = 1 THEN 'recalculating' WHEN n < 20 THEN 'done' ELSE 'previewed' END, n - 1,
        CASE WHEN n < 20 THEN n END, 40, 40, 0, '${OFFICE.personId}', now() + n * interval '1 second' FROM ${MANY};
    INSERT INTO calendar_move (jurisdiction_id, change_id, stage, deadline_id, case_id, from_on, to_on)
      SELECT c.jurisdiction_id, c.id, s.stage, d.id, d.case_id, '2025-10-14', '2025-10-15'
      FROM calendar_change c CROSS JOIN (VALUES ('preview'), ('made')) AS s(stage) CROSS JOIN LATERAL (SELECT o.id, o.case_id
        FROM deadline o WHERE o.jurisdiction_id = c.jurisdiction_id ORDER BY o.id LIMIT 20) AS d;
    INSERT INTO calendar_notice (jurisdiction_id, change_id, recipient, deadline_id, role, basis)
      SELECT m.jurisdiction_id, m.change_id, r, m.deadline_id, 'unit-clerk', 'post'
      FROM calendar_move m, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r WHERE m.stage = 'made';
    INSERT INTO message (jurisdiction_id, id, recipient, channel, kind, on_day, at, change_id)
      SELECT c.jurisdiction_id, gen_random_uuid(), r, 'inApp', 'calendar', '2025-03-03', now(), c.id
      FROM calendar_change c, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r WHERE c.state = 'done';
    END $$`);
  await superuser('VACUUM ANALYZE');
  const [row] = await superuser<{ id: string }>(
    `SELECT id FROM calendar_change WHERE jurisdiction_id = $1 AND state = 'done' LIMIT 1`,
    [DISTRICT],
  );
  return row?.id ?? '';
}

/** Bulk tasks of two people in every district, each with rows. @returns one of the office's in this district */
export async function multiplyBulk(superuser: Superuser): Promise<string> {
  await superuser(
    `DO $$ BEGIN SET LOCAL session_replication_role = replica;
     INSERT INTO bulk_task (jurisdiction_id, id, person_id, account_id, command, data, asked_at)
       SELECT d, gen_random_uuid(), r, r, 'office.urge', '{}', now()
       FROM ${MANY}, unnest(ARRAY['${OFFICE.personId}', '${clerk(1).personId}']::uuid[]) AS r;
     INSERT INTO bulk_row (jurisdiction_id, task_id, position, case_id, state, code, reason)
       SELECT t.jurisdiction_id, t.id, n, gen_random_uuid(), 'failed', 'case.forbidden', '您的岗位不能办理此事项'
       FROM bulk_task t, generate_series(1, 8) AS n;
     END $$`,
  );
  await superuser('VACUUM ANALYZE bulk_task, bulk_row');
  const [task] = await superuser<{ id: string }>(
    `SELECT id FROM bulk_task WHERE jurisdiction_id = $1 AND person_id = $2 LIMIT 1`,
    [DISTRICT, OFFICE.personId],
  );
  return task?.id ?? '';
}
