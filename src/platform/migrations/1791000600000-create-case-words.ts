import { pinyin } from 'pinyin-pro';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 检索用字 · of each case its text and the initials of its title and people, beside the log and not in it. The single writer
 * keeps them with the case; a sealed case has none, and what is erased by law from the log goes here too.
 */
export class CreateCaseWords1791000600000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
    await q.query(erasing(DRAFTS + WORDS));
    await fill(q);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(erasing(DRAFTS));
    await q.query(`DROP TABLE case_words`);
  }
}

const UP = [
  `CREATE TABLE case_words (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL, words text NOT NULL, initials text NOT NULL,
     CONSTRAINT case_words_pk PRIMARY KEY (jurisdiction_id, case_id),
     CONSTRAINT case_words_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal)`,
  `ALTER TABLE case_words ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY case_words_jurisdiction ON case_words
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT ON case_words TO chengban_app`,
  `GRANT SELECT, INSERT ON case_words TO chengban_engine`,
  `GRANT UPDATE (words, initials) ON case_words TO chengban_engine`,
  `GRANT SELECT (jurisdiction_id, case_id), DELETE ON case_words TO chengban_retention`,
];

/** Cases of before: their text as it was corrected last, a thousand at a time. */
async function fill(q: QueryRunner): Promise<void> {
  await q.query(`INSERT INTO case_words (jurisdiction_id, case_id, words, initials)
    SELECT p.jurisdiction_id, p.id, coalesce((
      SELECT coalesce(s.content::jsonb #>> '{changes,text}', s.content::jsonb ->> 'text')
      FROM event_private s JOIN event e USING (jurisdiction_id, case_id, seq)
      WHERE s.jurisdiction_id = p.jurisdiction_id AND s.case_id = p.id AND s.content IS NOT NULL
        AND (e.type = 'office.register' OR e.type = 'office.correctRegistration' AND s.content::jsonb #>> '{changes,text}' IS NOT NULL)
      ORDER BY s.seq DESC LIMIT 1), ''), '?'
    FROM proposal p WHERE p.seal_state IS NULL OR p.seal_state NOT LIKE 'offline%'`);
  for (;;) {
    const rows = (await q.query(`SELECT w.case_id AS id, p.title, ARRAY(SELECT r.name FROM proposer r
        WHERE r.jurisdiction_id = p.jurisdiction_id AND r.case_id = p.id ORDER BY r.position) AS people
      FROM case_words w JOIN proposal p ON p.jurisdiction_id = w.jurisdiction_id AND p.id = w.case_id
      WHERE w.initials = '?' LIMIT 1000`)) as { id: string; title: string; people: string[] }[];
    if (rows.length === 0) return;
    await q.query(
      `UPDATE case_words w SET initials = r.initials FROM unnest($1::uuid[], $2::text[]) AS r (id, initials)
       WHERE w.case_id = r.id`,
      [rows.map((r) => r.id), rows.map((r) => initialsOf([r.title, ...r.people]))],
    );
  }
}

const initialsOf = (names: readonly string[]): string =>
  names
    .map((name) => pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase())
    .map((letters) => letters.replace(/[^a-z0-9]/g, ''))
    .join(' ');

/** In the caller's own district, and sealed. */
const SEALED = `j = app_jurisdiction() AND p.jurisdiction_id = j AND p.id = c AND p.seal_state LIKE 'offline%'`;
const DRAFTS = `DELETE FROM draft_version AS d USING proposal AS p
  WHERE ${SEALED} AND d.jurisdiction_id = j AND d.case_id = c;`;
const WORDS = `DELETE FROM case_words AS w USING proposal AS p
  WHERE ${SEALED} AND w.jurisdiction_id = j AND w.case_id = c;`;
const erasing = (more: string): string => `CREATE OR REPLACE FUNCTION erase_sealed_case(j uuid, c uuid) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp BEGIN ATOMIC
  UPDATE event_private AS s SET content = NULL, erased_at = now(), erased_why = '转线下办理' FROM event AS e, proposal AS p
    WHERE ${SEALED} AND s.jurisdiction_id = j AND s.case_id = c AND s.content IS NOT NULL
      AND e.jurisdiction_id = j AND e.case_id = c AND e.seq = s.seq AND e.type NOT LIKE 'security.%';
  UPDATE attachment AS a SET content = NULL, state = 'expired', name = '已转线下办理' FROM proposal AS p
    WHERE ${SEALED} AND a.jurisdiction_id = j AND a.case_id = c;
  UPDATE import_batch AS b SET result = jsonb_set(b.result, ARRAY['preview', (x.n - 1)::text, 'title'], '"已转线下办理"', false)
    FROM proposal AS p, import_batch AS i, jsonb_array_elements_text(i.outcome -> 'ids') WITH ORDINALITY AS x(id, n)
    WHERE ${SEALED} AND i.jurisdiction_id = j AND i.id = b.id AND b.jurisdiction_id = j AND x.id = c::text;
  ${more}
  END`;
