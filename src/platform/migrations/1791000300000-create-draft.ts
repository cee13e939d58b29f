import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 草稿 · what one person has typed into the form of one command at one case, in versions. The single writer drops what was
 * given and upkeep what is old; neither may read a word. Sealing takes the drafts of a case with its other words. Times are
 * real. A new table: no wait.
 */
export class CreateDraft1791000300000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const statement of UP) await q.query(statement);
    await q.query(erasing(DRAFTS));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(erasing(''));
    await q.query(`DROP TABLE draft_version`);
  }
}

const UP = [
  `CREATE TABLE draft_version (
     jurisdiction_id uuid NOT NULL, case_id uuid NOT NULL, person_id uuid NOT NULL, form text NOT NULL, n int NOT NULL,
     stamp uuid NOT NULL, window_id uuid NOT NULL, data jsonb NOT NULL,
     began_at timestamptz NOT NULL, saved_at timestamptz NOT NULL,
     CONSTRAINT draft_version_pk PRIMARY KEY (jurisdiction_id, case_id, person_id, form, n),
     CONSTRAINT draft_version_case FOREIGN KEY (jurisdiction_id, case_id) REFERENCES proposal,
     CONSTRAINT draft_version_person FOREIGN KEY (jurisdiction_id, person_id) REFERENCES person)`,
  `CREATE INDEX draft_version_saved ON draft_version (jurisdiction_id, saved_at)`,
  `ALTER TABLE draft_version ENABLE ROW LEVEL SECURITY`,
  `CREATE POLICY draft_version_jurisdiction ON draft_version
     USING (jurisdiction_id = app_jurisdiction()) WITH CHECK (jurisdiction_id = app_jurisdiction())`,
  `GRANT SELECT, INSERT, DELETE ON draft_version TO chengban_app`,
  `GRANT UPDATE (stamp, data, saved_at) ON draft_version TO chengban_app`,
  `GRANT SELECT (jurisdiction_id, case_id, person_id, form, n, saved_at), DELETE ON draft_version
     TO chengban_engine, chengban_retention`,
];

/** In the caller's own district, and sealed. */
const SEALED = `j = app_jurisdiction() AND p.jurisdiction_id = j AND p.id = c AND p.seal_state LIKE 'offline%'`;
const DRAFTS = `DELETE FROM draft_version AS d USING proposal AS p
  WHERE ${SEALED} AND d.jurisdiction_id = j AND d.case_id = c;`;
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
