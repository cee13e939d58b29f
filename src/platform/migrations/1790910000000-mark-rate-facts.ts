import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 测算标记 · what the rates ask of a row, kept with it as the bits of two numbers: before any of its dates has passed, and
 * after all have. In the index of the session they stand beside all that figures by unit and by session need, so that these
 * are read from the index alone. Written out as the predicates were on this day; a test holds the columns against those of
 * today, and who changes a predicate writes a migration that makes them anew.
 * Rewrites the table, minutes for the five million rows of a province of ten years, in which no command is taken. The old
 * program is content with it.
 */
export class MarkRateFacts1790910000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX rate_fact_session`);
    await q.query(`ALTER TABLE rate_fact DROP COLUMN marks_open, DROP COLUMN marks_late`);
    await q.query(`CREATE INDEX rate_fact_session ON rate_fact (jurisdiction_id, session_id, subject, until_on)`);
    await q.query(
      `ALTER TABLE rate_fact RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor)`,
    );
  }
}

const GOOD = `('satisfied', 'basically')`;
const answered = 'replied_on IS NOT NULL';
const by = (on: string, due: string): string => `coalesce(${on} <= ${due}, false)`;
const inBase = (said: string, base: string): string =>
  `CASE ${base} WHEN 'all' THEN ${answered} AND NOT is_excused ELSE ${said} IS NOT NULL END`;

/** @param past whether a date has passed */
function marks(past: (due: string) => string): string {
  const bits = [
    ...[`coalesce(contact IN ('met', 'owed'), false)`, `coalesce(contact = 'met', false)`],
    ...['true', answered],
    ...[`${answered} OR ${past('reply_due_on')}`, by('replied_on', 'reply_due_on')],
    ...[`rehandled_on IS NOT NULL OR ${past('rehandle_due_on')}`, by('rehandled_on', 'rehandle_due_on')],
    ...[`${answered} AND NOT is_excused`, 'result IS NOT NULL'],
    ...[inBase('result', 'base'), `coalesce(result IN ${GOOD}, false)`],
    ...[inBase('result', 'base'), `coalesce(result = 'satisfied', false)`],
    ...[inBase('process', 'process_base'), `coalesce(process IN ${GOOD}, false)`],
    ...[inBase('result', 'base'), `coalesce(first_result IN ${GOOD}, false)`],
    ...[answered, 'is_resolved'],
    ...[answered, 'is_accomplished'],
    `opinion_on IS NOT NULL OR ${past('opinion_due_on')}`,
    `${by('opinion_on', 'opinion_due_on')} AND CASE WHEN resubmitted_on IS NULL THEN NOT ${past('resubmit_due_on')}
       ELSE ${by('resubmitted_on', 'resubmit_due_on')} END`,
    ...['received_on IS NOT NULL', 'planned_on IS NOT NULL'],
    ...['received_on IS NOT NULL', 'is_principal_led'],
    ...[`is_proactive AND (published_on IS NOT NULL OR ${past('publish_due_on')})`, 'published_on IS NOT NULL'],
    `fulfilled_on IS NOT NULL OR is_unkeepable OR ${past('promise_due_on')}`,
    by('fulfilled_on', 'promise_due_on'),
    ...['in', 'withdrawn', 'out'].map((standing) => `standing = '${standing}'`),
    'is_on_behalf',
    ...['case', 'lead', 'co', 'promise'].map((subject) => `subject = '${subject}'`),
  ];
  return bits.map((is, i) => `CASE WHEN ${is} THEN ${2n ** BigInt(i)}::bigint ELSE 0 END`).join(' | ');
}

const UP = [
  `ALTER TABLE rate_fact
     ADD COLUMN marks_open bigint GENERATED ALWAYS AS (${marks(() => 'false')}) STORED,
     ADD COLUMN marks_late bigint GENERATED ALWAYS AS (${marks((due) => `${due} IS NOT NULL`)}) STORED`,
  `DROP INDEX rate_fact_session`,
  `CREATE INDEX rate_fact_session ON rate_fact (jurisdiction_id, session_id, subject, until_on, recorded_on)
     INCLUDE (unit_id, rulebook, marks_open, marks_late, reply_due_on, rehandle_due_on, publish_due_on, opinion_due_on,
       resubmit_due_on, promise_due_on)`,
  // the table is left unread only where its pages are known as settled
  `ALTER TABLE rate_fact SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02)`,
];
