import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 可行使的期间届满即止 · 申请退办 and 申请延期 of before, which were swept as overdue though nobody owes them, have ended on their
 * last day. One pass over the open deadlines: seconds at a million rows. An older program is content with both.
 */
export class EndTheRights1790800000000 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `UPDATE deadline SET status = 'ended', ended_on = due_on, next_at = NULL
       WHERE status = 'passed' AND key IN ('returnRequest', 'extensionAsk')`,
    );
  }

  /** Nothing to undo: which of them were marked as overdue is not kept, and no program needs it. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
