import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 转线下办理 · a sealed case says so on its row, and its words, files and list lines go in the transaction that seals it.
 * The engine may not change the log; the function may, of a case that is sealed, and nothing else. A column without a
 * default: a moment at a million rows.
 */
export class SealCases1790410001000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE proposal ADD COLUMN seal_state text
      CONSTRAINT proposal_seal_state CHECK (seal_state IN ('requested', 'offline', 'offlineClosed'))`);
    await q.query(`CREATE INDEX proposal_sealed ON proposal (jurisdiction_id, id DESC) WHERE seal_state IS NOT NULL`);
    await q.query(`CREATE FUNCTION erase_sealed_case(j uuid, c uuid) RETURNS void LANGUAGE sql SECURITY DEFINER
      SET search_path = public, pg_temp BEGIN ATOMIC
      UPDATE event_private AS s SET content = NULL, erased_at = now(), erased_why = '转线下办理' FROM event AS e, proposal AS p
        WHERE ${SEALED} AND s.jurisdiction_id = j AND s.case_id = c AND s.content IS NOT NULL
          AND e.jurisdiction_id = j AND e.case_id = c AND e.seq = s.seq AND e.type NOT LIKE 'security.%';
      UPDATE attachment AS a SET content = NULL, state = 'expired', name = '已转线下办理' FROM proposal AS p
        WHERE ${SEALED} AND a.jurisdiction_id = j AND a.case_id = c;
      UPDATE import_batch AS b SET result = jsonb_set(b.result, ARRAY['preview', (x.n - 1)::text, 'title'], '"已转线下办理"', false)
        FROM proposal AS p, import_batch AS i, jsonb_array_elements_text(i.outcome -> 'ids') WITH ORDINALITY AS x(id, n)
        WHERE ${SEALED} AND i.jurisdiction_id = j AND i.id = b.id AND b.jurisdiction_id = j AND x.id = c::text;
      END`);
    await q.query(`REVOKE ALL ON FUNCTION erase_sealed_case(uuid, uuid) FROM PUBLIC`);
    await q.query(`GRANT EXECUTE ON FUNCTION erase_sealed_case(uuid, uuid) TO chengban_engine`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION erase_sealed_case(uuid, uuid)`);
    await q.query(`DROP INDEX proposal_sealed`);
    await q.query(`ALTER TABLE proposal DROP COLUMN seal_state`);
  }
}

/** In the caller's own district, and sealed. */
const SEALED = `j = app_jurisdiction() AND p.jurisdiction_id = j AND p.id = c AND p.seal_state LIKE 'offline%'`;
